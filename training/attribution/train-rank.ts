import {RANK_FEATURES, RANK_UNITS, RANK_WEIGHTS, rankRow, rankScore, sigmoid} from "../../src/models/attribution-rank";
import {WeightAverage} from "../shared/average";
import {createRandom, range, shuffle} from "../shared/random";

/** A reading with what the corpus says of it. */
export interface Judged {
  /** As `rankFeatures` gives them. */
  readonly features: Float32Array;
  readonly right: boolean;
}

const EPOCHS = 24;
const RATE = 0.03;
/** Share of a weight that is lost at each step: keeps the few thousand readings from being learnt by heart. */
const DECAY = 1e-3;

/** Learns the reranker by gradient steps on the logistic loss; its output is the confidence. The weights are the mean over the later half. */
export function trainRank(judged: readonly Judged[]): Float32Array {
  const random = createRandom(19);
  const weights = new Float32Array(RANK_WEIGHTS);
  const spread = 1 / Math.sqrt(RANK_FEATURES);
  for (let at = RANK_FEATURES; at < RANK_WEIGHTS; at++) weights[at] = (random() * 2 - 1) * spread;
  const average = new WeightAverage([weights]);
  const order = range(judged.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE / (1 + 0.3 * epoch);
    for (const index of shuffle(order, random)) stepRank(weights, judged[index], rate);
    if (epoch >= EPOCHS / 2) average.take();
  }
  average.swap();
  return weights;
}

function stepRank(weights: Float32Array, {features, right}: Judged, rate: number): void {
  const slope = (right ? 1 : 0) - sigmoid(rankScore(weights, features));
  for (let unit = 0; unit < RANK_UNITS; unit++) {
    const row = rankRow(unit);
    let value = 0;
    for (let at = 0; at < RANK_FEATURES; at++) value += weights[row + at] * features[at];
    if (value <= 0) continue;
    const inner = rate * slope * weights[RANK_FEATURES + unit];
    weights[RANK_FEATURES + unit] += rate * (slope * value - DECAY * weights[RANK_FEATURES + unit]);
    for (let at = 0; at < RANK_FEATURES; at++)
      weights[row + at] += inner * features[at] - rate * DECAY * weights[row + at];
  }
  for (let at = 0; at < RANK_FEATURES; at++) weights[at] += rate * slope * features[at];
}
