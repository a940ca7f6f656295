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

const SETS = [
  {
    set: "KnowledgeNet fold 3 (seen in training)",
    file: "knowledgenet.folds123.jsonl",
    map: "knowledgenet.json",
    fold: 3,
  },
  {set: "CoNLL04 dev", file: "conll04.dev.jsonl", map: "conll04.json", fold: null},
  {set: "re3d open", file: "re3d.open.jsonl", map: "re3d.json", fold: null},
] as const;

/**
 * Relations on the open sets, through the maps that lie beside the scorers. The shipped model has seen all three open folds of
 * KnowledgeNet: what it reaches on a fold that was held out stands in the model card.
 * @param data the data folder; the scorers lie in `score` beside it.
 */
export async function scoreRelations(data: string, annotate: Annotate): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-relations-"));
  try {
    return SETS.flatMap(({set, file, map, fold}) => {
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
    });
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
