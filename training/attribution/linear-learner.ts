import type {Score} from "../../src/models/attribution-decoder";
import type {FeatureList} from "../../src/models/feature-list";
import type {FeatureIndex} from "../shared/feature-index";
import {LEFT_OUT} from "./left-out";

/** Weights of hashed features, learnt by gradient steps and averaged over all of them. */
export class LinearLearner {
  readonly index: FeatureIndex;
  readonly #weights: Float32Array;
  readonly #totals: Float64Array;
  #steps = 1;

  /** @param index the features that have a weight. */
  constructor(index: FeatureIndex) {
    this.index = index;
    this.#weights = new Float32Array(index.size);
    this.#totals = new Float64Array(index.size);
  }

  /** Ids of the features of a list that have a weight. */
  ids(list: FeatureList): Int32Array {
    const found = new Int32Array(list.count);
    let count = 0;
    for (let at = 0; at < list.count; at++) {
      const id = this.index.find(list.ids[at]);
      if (id >= 0) found[count++] = id;
    }
    return found.slice(0, count);
  }

  /** The sum of the weights of features that were thinned, as large as that of all would be. */
  sum(ids: Int32Array): number {
    let sum = 0;
    for (let at = 0; at < ids.length; at++) sum += this.#weights[ids[at]];
    return sum / (1 - LEFT_OUT);
  }

  add(ids: Int32Array, amount: number): void {
    const total = amount * this.#steps;
    for (let at = 0; at < ids.length; at++) {
      this.#weights[ids[at]] += amount;
      this.#totals[ids[at]] += total;
    }
  }

  /** Call once per example. */
  step(): void {
    this.#steps++;
  }

  averaged(): Float32Array {
    return this.#weights.map((weight, at) => weight - this.#totals[at] / this.#steps);
  }
}

/** A score over fixed weights. */
export function scoreWith(index: FeatureIndex, weights: Float32Array): Score {
  return (list) => {
    let sum = 0;
    for (let at = 0; at < list.count; at++) {
      const id = index.find(list.ids[at]);
      if (id >= 0) sum += weights[id];
    }
    return sum;
  };
}

/** Probabilities in place of scores. */
export function softmax(scores: Float32Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    scores[at] = Math.exp(scores[at] - highest);
    sum += scores[at];
  }
  for (let at = 0; at < scores.length; at++) scores[at] /= sum;
}
