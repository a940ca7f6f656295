import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Figure} from "./figure";
import {type Annotate, readTexts, score} from "./scorer";

interface CoreferenceScores {
  readonly conll: number;
  readonly pronouns: {readonly p: number; readonly r: number; readonly f1: number};
}

interface GapScores {
  readonly overall: {readonly f1: number};
  readonly masculine: {readonly f1: number};
  readonly feminine: {readonly f1: number};
}

/** Genres of GUM that are close to news. */
const GENRES = new Set(["news", "interview"]);

/**
 * Chains that have a name on the news and interviews of GUM dev, and pronouns on GAP, by the scorers beside the data.
 * @param data the data folder; the scorers lie in `score` beside it.
 */
export async function scoreCoreference(data: string, annotate: Annotate): Promise<Figure[]> {
  return [...gum(data, annotate), ...gap(data, annotate)];
}

function gum(data: string, annotate: Annotate): Figure[] {
  const scorer = join(data, "..", "score", "score-coref.mjs");
  const folder = mkdtempSync(join(tmpdir(), "hearsay-gum-"));
  try {
    const gold = join(folder, "gold.jsonl");
    const lines = readFileSync(join(data, "coref", "gum.dev.jsonl"), "utf8").split("\n");
    const kept = lines.filter((line) => line !== "" && GENRES.has((JSON.parse(line) as {genre: string}).genre));
    writeFileSync(gold, `${kept.join("\n")}\n`);
    const documents = readTexts(gold);
    const run = (...after: string[]): CoreferenceScores =>
      score(documents, annotate, {
        scorer,
        before: [gold],
        after: ["--names", "--spans", "head", ...after],
      }) as CoreferenceScores;
    const all = run();
    const core = run("--type", "PERSON,ORG,PLACE");
    const set = "GUM news and interviews dev";
    return [
      {set, measure: "names-only CoNLL F1", value: all.conll},
      {set, measure: "names-only CoNLL F1, people, bodies, places", value: core.conll},
      {set, measure: "pronoun to name precision", value: all.pronouns.p},
      {set, measure: "pronoun to name F1", value: all.pronouns.f1},
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function gap(data: string, annotate: Annotate): Figure[] {
  const scorer = join(data, "..", "score", "score-gap.mjs");
  const gold = join(data, "coref", "gap.validation.jsonl");
  const scores = score(readTexts(gold), annotate, {scorer, before: [gold]}) as GapScores;
  const set = "GAP validation";
  return [
    {set, measure: "F1", value: scores.overall.f1},
    {set, measure: "F1 masculine", value: scores.masculine.f1},
    {set, measure: "F1 feminine", value: scores.feminine.f1},
  ];
}
