import {join} from "node:path";
import {type Annotate, readTexts, score} from "./scorer";

/** Borders of the bins: what lies from one border up to the next. */
const BORDERS: readonly number[] = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

const SETS = [
  {set: "PolNeAR dev", file: "polnear.dev.jsonl", after: ["--univocal"]},
  {set: "GUM attribution dev", file: "gum.dev.jsonl", after: []},
] as const;

interface Counts {
  /** Attributions of which the scorer took notice. */
  readonly count: number;
  /** Those of them with the right speaker and at least half of the right words. */
  readonly right: number;
}

/** What `score-attribution.mjs --json` gives, as far as it is read here. */
interface Scores {
  readonly thresholds: {readonly [threshold: string]: {readonly who: {readonly tp: number; readonly pred: number}}};
}

/**
 * How much a confidence is worth: for each bin of confidence how many attributions there are, their mean confidence, and how many of
 * them are right, on texts that no weights have seen. A Markdown table.
 * @param data the data folder; the scorers lie in `score` beside it
 */
export function reliabilityTable(data: string, annotate: Annotate): string {
  const rows = SETS.flatMap(({set, file, after}) => {
    const gold = join(data, "attribution", file);
    const documents = readTexts(gold);
    const records = new Map(documents.map((document) => [document.id, annotate(document)]));
    const all = [...records.values()].flatMap(({attributions}) => attributions.map(({confidence}) => confidence));
    const options = {scorer: join(data, "..", "score", "score-attribution.mjs"), before: [gold], after};
    // What is right is counted from each border upwards: the scorer pairs the sure ones first, and a bin is what two borders differ by.
    const upwards = [...BORDERS, Number.POSITIVE_INFINITY].map((least): Counts => {
      const sure: Annotate = (document) => {
        const record = records.get(document.id)!;
        return {...record, attributions: record.attributions.filter(({confidence}) => confidence >= least)};
      };
      const {who} = (score(documents, sure, options) as Scores).thresholds["0.5"];
      return {count: who.pred, right: who.tp};
    });
    return BORDERS.map((least, index) => {
      const most = BORDERS[index + 1] ?? 1;
      const inside = all.filter((each) => each >= least && (each < most || most === 1));
      const count = upwards[index].count - upwards[index + 1].count;
      const right = upwards[index].right - upwards[index + 1].right;
      const mean = inside.reduce((sum, each) => sum + each, 0) / inside.length;
      return `| ${set} | ${least} to ${most} | ${count} | ${shown(mean)} | ${shown(right / count)} |`;
    });
  });
  const head = ["| set | confidence | attributions | mean confidence | precision |", "|---|---|---|---|---|"];
  return [...head, ...rows].join("\n");
}

function shown(share: number): string {
  return Number.isFinite(share) ? share.toFixed(3) : "–";
}
