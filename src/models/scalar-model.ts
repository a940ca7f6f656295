import type {Container} from "./container";
import type {FeatureList} from "./feature-list";
import {KeyTable} from "./key-table";
import {expandScales} from "./linear-model";

/**
 * A linear model with one output: each feature has one weight. Reads the arrays of a `LinearModel` with a single label
 * (`keys`, `counts`, `values`, `scales`) and keeps the weights as floats, since it is asked very often.
 */
export class ScalarModel {
  readonly #table: KeyTable;
  readonly #weights: Float32Array;

  /** @param prefix of the arrays' names. */
  constructor(container: Container, prefix: string) {
    this.#table = new KeyTable(container.i32(`${prefix}keys`));
    const counts = container.u8(`${prefix}counts`);
    const values = container.i8(`${prefix}values`);
    const scales = expandScales(container.u16(`${prefix}scales`));
    this.#weights = new Float32Array(counts.length);
    let at = 0;
    counts.forEach((count, row) => {
      if (count > 0) this.#weights[row] = values[at] * scales[row];
      at += count;
    });
  }

  /** The sum of the weights of a list of features; those without a weight add nothing. */
  sum({ids, count}: FeatureList): number {
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const row = this.#table.find(ids[at]);
      if (row >= 0) sum += this.#weights[row];
    }
    return sum;
  }
}
