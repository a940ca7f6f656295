import type {Container} from "./container";
import {KeyTable} from "./key-table";

/**
 * A linear model over hashed features: each feature has a row of few (label, weight) pairs, weights as int8 with one scale
 * per row. Arrays in the container, under a common prefix: `keys` (i32), `counts` (u8, pairs per row), `labels` (u8),
 * `values` (i8), `scales` (u16: the upper half of a float32).
 */
export class LinearModel {
  readonly #table: KeyTable;
  readonly #offsets: Int32Array;
  readonly #labels: Uint8Array;
  readonly #values: Int8Array;
  readonly #scales: Float32Array;

  /** @param prefix of the arrays' names, for containers that hold several models; usually "". */
  constructor(container: Container, prefix = "") {
    this.#table = new KeyTable(container.i32(`${prefix}keys`));
    this.#labels = container.u8(`${prefix}labels`);
    this.#values = container.i8(`${prefix}values`);
    this.#scales = expandScales(container.u16(`${prefix}scales`));
    const counts = container.u8(`${prefix}counts`);
    this.#offsets = new Int32Array(counts.length + 1);
    for (let row = 0; row < counts.length; row++) this.#offsets[row + 1] = this.#offsets[row] + counts[row];
  }

  /** Adds the weights of one feature to `scores`, one entry per label. A feature without a row adds nothing. */
  add(feature: number, scores: Float32Array): void {
    const row = this.#table.find(feature);
    if (row < 0) return;
    const scale = this.#scales[row];
    const end = this.#offsets[row + 1];
    for (let at = this.#offsets[row]; at < end; at++) scores[this.#labels[at]] += this.#values[at] * scale;
  }
}

/** Scales as stored (upper half of a float32) to numbers. */
export function expandScales(halves: Uint16Array): Float32Array {
  const bits = new Uint32Array(halves.length);
  for (let index = 0; index < halves.length; index++) bits[index] = halves[index] << 16;
  return new Float32Array(bits.buffer);
}
