import type {Reporting} from "../lexicon/reporting";
import {HearsayError} from "../model/problem";
import {type Candidate, CueWords, decode, type Score, type Scorers} from "./attribution-decoder";
import {RANK_WEIGHTS} from "./attribution-rank";
import {labelRoles, StepTable} from "./attribution-tagger";
import {type AttributionView, type ViewLayers, viewOf} from "./attribution-view";
import {Container} from "./container";
import {LinearModel} from "./linear-model";
import {RowTable} from "./row-table";
import {ScalarModel} from "./scalar-model";
import type {WordSheet} from "./word-sheet";

/**
 * Who said what, learnt: a sequence model labels tokens as source, cue and content; its labels are features of a pipeline that
 * decides cue, then source, then content; a reranker says how sure the whole is. The design follows the two families of work on
 * attribution, sequence labelling and pipelines over the parse (Pareti et al. 2013; Newell, Margolin, Ruths 2018).
 */
export class AttributionModel {
  readonly #reporting: Reporting;
  readonly #sheet: WordSheet;
  readonly #scorers: Scorers;

  /** @param bytes of `attribution.bin`. */
  constructor(bytes: Uint8Array, reporting: Reporting, sheet: WordSheet) {
    const container = new Container(bytes, "attribution");
    const emission = new RowTable(container, "emission.");
    const step = new LinearModel(container, "step.");
    this.#reporting = reporting;
    this.#sheet = sheet;
    const steps = new StepTable();
    const adders = {
      emission: (features: Int32Array, count: number, scores: Float32Array) => emission.add(features, count, scores),
      step: (feature: number, scores: Float32Array) => step.add(feature, scores),
    };
    this.#scorers = {
      roles: (view) => labelRoles(view, adders, steps),
      cue: scoreOf(container, "cue."),
      cueWords: new CueWords(),
      source: scoreOf(container, "source."),
      content: scoreOf(container, "content."),
      rank: rankOf(container),
    };
  }

  /** All plausible attributions of a document with their confidence, and the numbers they were found by. */
  find(layers: ViewLayers): {readonly view: AttributionView; readonly candidates: readonly Candidate[]} {
    const view = viewOf(layers, this.#reporting, this.#sheet);
    return {view, candidates: decode(view, this.#scorers)};
  }
}

function scoreOf(container: Container, prefix: string): Score {
  const model = new ScalarModel(container, prefix);
  return (features) => model.sum(features);
}

function rankOf(container: Container): Float32Array {
  const rank = container.f32("rank");
  if (rank.length === RANK_WEIGHTS) return rank;
  throw new HearsayError(
    "WEIGHTS",
    `The weights "attribution" hold ${rank.length} weights of the reranker, expected ${RANK_WEIGHTS}: train them again with this version.`,
  );
}
