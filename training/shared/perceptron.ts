/**
 * Multi-class averaged perceptron over dense feature ids (Collins 2002), one dense row of labels per feature.
 * The average is kept in the lazy form: `average = weights - totals / steps`, so an update touches only its own entries.
 */
export class AveragedPerceptron {
  readonly labels: number;
  readonly weights: Float32Array;
  readonly #totals: Float64Array;
  #steps = 1;

  /** @param weights room for them, zeroed, where the caller wants them in a memory of its own. */
  constructor(features: number, labels: number, weights: Float32Array = new Float32Array(features * labels)) {
    this.labels = labels;
    this.weights = weights;
    this.#totals = new Float64Array(features * labels);
  }

  /** Fills `scores` with the sums of the rows of the first `count` ids. */
  score(ids: Int32Array, count: number, scores: Float32Array): void {
    const {weights, labels} = this;
    scores.fill(0);
    for (let index = 0; index < count; index++) {
      const base = ids[index] * labels;
      for (let label = 0; label < labels; label++) scores[label] += weights[base + label];
    }
  }

  /** Adds `amount` to the weights of one label for the first `count` ids. */
  update(ids: Int32Array, count: number, label: number, amount: number): void {
    const total = amount * this.#steps;
    for (let index = 0; index < count; index++) {
      const at = ids[index] * this.labels + label;
      this.weights[at] += amount;
      this.#totals[at] += total;
    }
  }

  /** Call once per decision (or per sentence, where updates are made per sentence). */
  step(): void {
    this.#steps++;
  }

  /** The averaged weights, as a copy: one row of `labels` per feature. */
  averaged(): Float32Array {
    const averaged = new Float32Array(this.weights.length);
    for (let at = 0; at < averaged.length; at++) averaged[at] = this.weights[at] - this.#totals[at] / this.#steps;
    return averaged;
  }
}

/** Index of the highest of the first `count` scores; the lowest index where several are equal. */
export function best(scores: Float32Array, count: number): number {
  let winner = 0;
  for (let label = 1; label < count; label++) if (scores[label] > scores[winner]) winner = label;
  return winner;
}
