import type {Container} from "./container";
import {KeyFilter} from "./key-filter";
import {KeyTable} from "./key-table";

/** Integers before the pairs of a row. */
const ROW_HEAD = 2;

/**
 * A linear model over hashed features: each feature has a row of few (label, weight) pairs, weights as int8 with one scale
 * per row. Arrays in the container, under a common prefix: `keys` (i32), `counts` (u8, pairs per row), `labels` (u8),
 * `values` (i8), `scales` (u16: the upper half of a float32).
 */
export class LinearModel {
  /** Address of the row of each feature in `#rows`. */
  readonly #table: KeyTable;
  readonly #filter: KeyFilter;
  /** One row after the other: scale (as the bits of a float), number of pairs, then label and weight of each pair in one integer. */
  readonly #rows: Int32Array;
  readonly #scales: Float32Array;
  /** The features that may have a row, then the rows that there are. */
  #found = new Int32Array(256);

  /** @param prefix of the arrays' names, for containers that hold several models; usually "". */
  constructor(container: Container, prefix = "") {
    const keys = container.i32(`${prefix}keys`);
    const counts = container.u8(`${prefix}counts`);
    const labels = container.u8(`${prefix}labels`);
    const values = container.i8(`${prefix}values`);
    const scales = container.u16(`${prefix}scales`);
    const addresses = new Int32Array(keys.length);
    const rows = new Int32Array(keys.length * ROW_HEAD + labels.length);
    let pair = 0;
    let at = 0;
    for (let row = 0; row < keys.length; row++) {
      addresses[row] = at;
      rows[at++] = scales[row] << 16;
      rows[at++] = counts[row];
      for (const end = pair + counts[row]; pair < end; pair++) rows[at++] = labels[pair] | (values[pair] << 8);
    }
    this.#rows = rows;
    this.#scales = new Float32Array(rows.buffer);
    this.#table = new KeyTable(keys, addresses);
    this.#filter = new KeyFilter(keys);
  }

  /** Adds the weights of the first `count` features, in their order, as `add` does those of one. */
  addAll(features: Int32Array, count: number, scores: Float32Array, from = 0): void {
    if (this.#found.length < count) this.#found = new Int32Array(count * 2);
    const found = this.#found;
    const kept = this.#filter.keep(features, count, found);
    let known = 0;
    // One look after the other, none of which waits for what the one before it found.
    for (let index = 0; index < kept; index++) {
      const row = this.#table.find(found[index]);
      if (row >= 0) found[known++] = row;
    }
    const rows = this.#rows;
    const scales = this.#scales;
    for (let index = 0; index < known; index++) {
      const row = found[index];
      const scale = scales[row];
      const end = row + ROW_HEAD + rows[row + 1];
      for (let at = row + ROW_HEAD; at < end; at++) scores[from + (rows[at] & 255)] += (rows[at] >> 8) * scale;
    }
  }

  /** Adds the weights of one feature to `scores`, one entry per label from index `from` on. A feature without a row adds nothing. */
  add(feature: number, scores: Float32Array, from = 0): void {
    if (!this.#filter.mayHold(feature)) return;
    const row = this.#table.find(feature);
    if (row < 0) return;
    const rows = this.#rows;
    const scale = this.#scales[row];
    const end = row + ROW_HEAD + rows[row + 1];
    for (let at = row + ROW_HEAD; at < end; at++) scores[from + (rows[at] & 255)] += (rows[at] >> 8) * scale;
  }
}

/** Scales as stored (upper half of a float32) to numbers. */
export function expandScales(halves: Uint16Array): Float32Array {
  const bits = new Uint32Array(halves.length);
  for (let index = 0; index < halves.length; index++) bits[index] = halves[index] << 16;
  return new Float32Array(bits.buffer);
}
