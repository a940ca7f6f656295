import {join} from "node:path";
import type {Document} from "../../src/model/document";
import type {AnnotationRecord} from "../../src/model/record";
import type {Figure} from "./figure";
import {type Annotate, readTexts, score} from "./scorer";

interface Rates {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** What `score-attribution.mjs --json` gives, as far as it is read here. */
interface AttributionScores {
  readonly thresholds: {
    readonly [threshold: string]: {readonly who: Rates; readonly content: Rates; readonly sourceHead: number};
  };
  readonly exact: {readonly cueOverlap: Rates; readonly content: Rates};
  readonly splits: {readonly [split: string]: Rates | undefined};
}

const SETS = [
  {set: "PolNeAR dev", file: "polnear.dev.jsonl", after: ["--univocal"]},
  {set: "GUM attribution dev", file: "gum.dev.jsonl", after: []},
  {set: "CaRB said", file: "carb-said.jsonl", after: []},
] as const;

/** Confidences at which the precision of what is left is measured: the reliability of the figure that users filter by. */
const CONFIDENCES = [0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * Who said what on the development sets, by the scorer beside the data.
 * @param data the data folder; the scorers lie in `score` beside it.
 */
export function scoreAttribution(data: string, annotate: Annotate): Promise<Figure[]> {
  const scorer = join(data, "..", "score", "score-attribution.mjs");
  const figures = SETS.flatMap(({set, file, after}) => {
    const gold = join(data, "attribution", file);
    const documents = readTexts(gold);
    const records = new Map(documents.map((document) => [document.id, annotate(document)]));
    const recall: Annotate = (document) => records.get(document.id)!;
    const options = {scorer, before: [gold], after};
    const scores = score(documents, recall, options) as AttributionScores;
    return [...figuresOf(set, scores), ...(set === "PolNeAR dev" ? [inTheirWay(set), ...reliability(set)] : [])];

    function inTheirWay(set: string): Figure {
      const records: Annotate = (document) => withThat(document, recall(document));
      const {exact} = score(documents, records, options) as AttributionScores;
      return {set, measure: `content exact F1, with the corpus's "that"`, value: exact.content.f1};
    }

    function reliability(set: string): Figure[] {
      return CONFIDENCES.map((least) => {
        const sure: Annotate = (document) => {
          const record = recall(document);
          return {...record, attributions: record.attributions.filter(({confidence}) => confidence >= least)};
        };
        const {thresholds} = score(documents, sure, options) as AttributionScores;
        return {set, measure: `precision at confidence ${least}`, value: thresholds["0.5"].who.p};
      });
    }
  });
  return Promise.resolve(figures);
}

/**
 * The contents as the corpus draws them: with the "that" right before them, which the house leaves out. For one figure only, beside
 * the plain one: it tells which part of the misses is convention.
 */
function withThat({text}: Document, record: AnnotationRecord): AnnotationRecord {
  const attributions = record.attributions.map((each) => {
    const [head, ...rest] = each.content;
    if (head === undefined) return each;
    const that = /\bthat[\s,“"]*$/i.exec(text.slice(0, head.start));
    return that === null ? each : {...each, content: [{...head, start: that.index}, ...rest]};
  });
  return {...record, attributions};
}

function figuresOf(set: string, {thresholds, exact, splits}: AttributionScores): Figure[] {
  const half = thresholds["0.5"];
  const modes = ["direct", "mixed", "indirect"].flatMap((mode) => {
    const rates = splits[mode];
    return rates ? [{set, measure: `who said what F1, ${mode}`, value: rates.f1}] : [];
  });
  return [
    {set, measure: "who said what F1", value: half.who.f1},
    ...modes,
    {set, measure: "content F1", value: half.content.f1},
    {set, measure: "content exact F1", value: exact.content.f1},
    {set, measure: "cue overlap F1", value: exact.cueOverlap.f1},
    {set, measure: "source head right among matched", value: half.sourceHead},
  ];
}
