/** Running mean of arrays of weights over the later part of learning: steadier than any single state of them. */
export class WeightAverage {
  readonly #weights: readonly Float32Array[];
  readonly #means: readonly Float32Array[];
  #count = 0;

  constructor(weights: readonly Float32Array[]) {
    this.#weights = weights;
    this.#means = weights.map((array) => new Float32Array(array.length));
  }

  /** Takes the weights as they are now into the mean. */
  take(): void {
    this.#count++;
    for (const [index, mean] of this.#means.entries()) {
      const weights = this.#weights[index];
      for (let at = 0; at < mean.length; at++) mean[at] += (weights[at] - mean[at]) / this.#count;
    }
  }

  /** Puts the means in the place of the weights, and the weights in theirs; nothing happens before the first `take`. */
  swap(): void {
    if (this.#count === 0) return;
    for (const [index, mean] of this.#means.entries()) {
      const held = mean.slice();
      mean.set(this.#weights[index]);
      this.#weights[index].set(held);
    }
  }
}
