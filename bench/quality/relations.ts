import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Figure} from "./figure";
import {type Annotate, readTexts, score} from "./scorer";

interface Rates {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** What `score-relations.mjs --json` gives, as far as it is read here. */
interface RelationScores {
  readonly text: {readonly micro: Rates};
  readonly strict: {readonly micro: Rates};
}

/** The relations of a gold file, scored through a map that lies beside the scorer. */
export interface RelationSet {
  /** What the figures are called by. */
  readonly set: string;
  /** In the folder `relations` of the data. */
  readonly file: string;
  readonly map: string;
  /** Only this fold of the file; all of it where null. */
  readonly fold: number | null;
}

const SETS: readonly RelationSet[] = [
  {set: "CoNLL04 dev", file: "conll04.dev.jsonl", map: "conll04.json", fold: null},
  {set: "re3d open", file: "re3d.open.jsonl", map: "re3d.json", fold: null},
];

/**
 * Relations on the open sets that no weights have seen. KnowledgeNet is not here: the shipped weights learnt from all its open folds, see `knowledgenet-cv`.
 * @param data the data folder; the scorers lie in `score` beside it.
 */
export async function scoreRelations(data: string, annotate: Annotate): Promise<Figure[]> {
  return SETS.flatMap((each) => scoreRelationSet(data, annotate, each));
}

/** Scores the relations of one set. */
export function scoreRelationSet(data: string, annotate: Annotate, {set, file, map, fold}: RelationSet): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-relations-"));
  try {
    const gold = join(folder, file);
    const lines = readFileSync(join(data, "relations", file), "utf8").split("\n");
    const kept = lines.filter(
      (line) => line !== "" && (fold === null || (JSON.parse(line) as {fold: number}).fold === fold),
    );
    writeFileSync(gold, `${kept.join("\n")}\n`);
    const scores = score(readTexts(gold), annotate, {
      scorer: join(data, "..", "score", "score-relations.mjs"),
      before: [gold],
      after: ["--map", join(data, "..", "score", "maps", map)],
    }) as RelationScores;
    return [
      {set, measure: "relation text P", value: scores.text.micro.p},
      {set, measure: "relation text R", value: scores.text.micro.r},
      {set, measure: "relation text F1", value: scores.text.micro.f1},
      {set, measure: "relation strict F1", value: scores.strict.micro.f1},
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
