import type {Container} from "./container";
import {expandScales} from "./linear-model";

/** Most that half a byte holds of a row's largest weight, as a number from -7 to 7. */
export const HALF_BYTE = 7;

/**
 * A trained network of one hidden layer, as `training/shared/network.ts` makes it: the hidden layer is a sum of rows (four bits a
 * weight, one scale a row: sums of a hundred rows even the error out), rectified, then a linear layer (int8). Arrays in the
 * container: `used` (u8: 1 for each feature that has a row), `rows` (u8: two weights a byte, the first in the lower half, 8 is
 * zero), `rowScales` (u16), `bias` (f32), `output` (i8, one row per hidden unit), `outputScales` (u16), `outputBias` (f32).
 */
export class FeedForward {
  readonly hidden: number;
  readonly outputs: number;
  readonly #rowOf: Int32Array;
  readonly #rows: Int8Array;
  readonly #rowScales: Float32Array;
  readonly #bias: Float32Array;
  readonly #output: Float32Array;
  readonly #outputBias: Float32Array;

  constructor(container: Container) {
    this.#rowOf = rowNumbers(container.u8("used"));
    this.#rows = unpack(container.u8("rows"));
    this.#rowScales = expandScales(container.u16("rowScales"));
    this.#bias = container.f32("bias");
    this.#outputBias = container.f32("outputBias");
    this.hidden = this.#bias.length;
    this.outputs = this.#outputBias.length;
    this.#output = expandRows(container.i8("output"), expandScales(container.u16("outputScales")));
  }

  /** Adds the row of a feature to `sum`, whose part for this layer begins at `offset`. */
  addRow(feature: number, sum: Float32Array, offset: number): void {
    const row = this.#rowOf[feature];
    if (row < 0) return;
    const rows = this.#rows;
    const scale = this.#rowScales[row];
    const {hidden} = this;
    for (let unit = 0, at = row * hidden; unit < hidden; unit++, at++) sum[offset + unit] += rows[at] * scale;
  }

  /** Scores of all outputs, into `scores`, for a sum of rows. */
  score(sum: Float32Array, scores: Float32Array): void {
    const {hidden, outputs} = this;
    const output = this.#output;
    const bias = this.#bias;
    scores.set(this.#outputBias);
    for (let unit = 0; unit < hidden; unit++) {
      const value = sum[unit] + bias[unit];
      if (value <= 0) continue;
      for (let label = 0, at = unit * outputs; label < outputs; label++, at++) scores[label] += value * output[at];
    }
  }
}

function unpack(packed: Uint8Array): Int8Array {
  const values = new Int8Array(packed.length * 2);
  for (let at = 0; at < packed.length; at++) {
    values[at * 2] = (packed[at] & 15) - 8;
    values[at * 2 + 1] = (packed[at] >>> 4) - 8;
  }
  return values;
}

function rowNumbers(used: Uint8Array): Int32Array {
  let row = 0;
  return Int32Array.from(used, (flag) => (flag === 1 ? row++ : -1));
}

function expandRows(values: Int8Array, scales: Float32Array): Float32Array {
  const length = values.length / scales.length;
  const expanded = new Float32Array(values.length);
  for (let at = 0; at < values.length; at++) expanded[at] = values[at] * scales[(at / length) | 0];
  return expanded;
}
