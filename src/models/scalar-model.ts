import type {Container} from "./container";
import type {FeatureList} from "./feature-list";
import {KeyFilter} from "./key-filter";
import {expandScales} from "./linear-model";

/**
 * A linear model with one output: each feature has one weight. Arrays in the container, under a common prefix: `keys` (i32) and `weights`
 * (u16: the upper half of a float32). Keeps key and weight side by side, since it is asked very often: a feature costs one look at the
 * memory. A slot without a weight is empty.
 */
export class ScalarModel {
  readonly #keys: Int32Array;
  /** The same memory as floats. */
  readonly #weights: Float32Array;
  readonly #mask: number;
  readonly #filter: KeyFilter;
  /** The features that may have a weight. */
  #kept = new Int32Array(256);

  /** @param prefix of the arrays' names. */
  constructor(container: Container, prefix: string) {
    const keys = container.i32(`${prefix}keys`);
    let capacity = 16;
    while (capacity < keys.length * 1.5) capacity *= 2;
    this.#mask = capacity * 2 - 1;
    this.#keys = new Int32Array(capacity * 2);
    this.#weights = new Float32Array(this.#keys.buffer);
    this.#filter = new KeyFilter(keys);
    this.#fill(keys, expandScales(container.u16(`${prefix}weights`)));
  }

  #fill(keys: Int32Array, given: Float32Array): void {
    const [slots, weights, mask] = [this.#keys, this.#weights, this.#mask];
    for (let row = 0; row < keys.length; row++) {
      let slot = (keys[row] << 1) & mask;
      while (weights[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = keys[row];
      weights[slot + 1] = given[row];
    }
  }

  /** The sum of the weights of a list of features; those without a weight add nothing. */
  sum({ids, count}: FeatureList): number {
    const keys = this.#keys;
    const weights = this.#weights;
    const mask = this.#mask;
    if (this.#kept.length < count) this.#kept = new Int32Array(count * 2);
    const kept = this.#kept;
    const known = this.#filter.keep(ids, count, kept);
    let sum = 0;
    for (let at = 0; at < known; at++) {
      const key = kept[at];
      let slot = (key << 1) & mask;
      while (keys[slot] !== key && weights[slot + 1] !== 0) slot = (slot + 2) & mask;
      sum += weights[slot + 1];
    }
    return sum;
  }
}
