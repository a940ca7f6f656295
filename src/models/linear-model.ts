import type {Container} from "./container";
import {KeyFilter} from "./key-filter";
import {KeyParts, mustAscend} from "./sorted-keys";

/** Integers before the pairs of a row. */
const ROW_HEAD = 2;
/** The lower half of an integer. */
const LOWER = 0xffff;

/**
 * A linear model over hashed features: each feature has a row of few (label, weight) pairs, weights as int8 with one scale
 * per row. Arrays in the container, under a common prefix: `keys` (i32, ascending), `counts` (u8, pairs per row), `labels` (u8),
 * `values` (i8), `scales` (u16: the upper half of a float32).
 */
export class LinearModel {
  readonly #parts: KeyParts;
  /** Where in `#rows` the rows of each part begin. */
  readonly #starts: Int32Array;
  /**
   * One row after the other, in the order of their keys: the key; the scale (upper half of a float) over the number of pairs; then two
   * pairs in each integer, the first in the lower half, the label below the weight. So a look-up costs two looks at the memory.
   */
  readonly #rows: Int32Array;
  /** One number, as bits and as what they stand for. */
  readonly #bits = new Int32Array(1);
  readonly #scale = new Float32Array(this.#bits.buffer);
  readonly #filter: KeyFilter;
  /** The features of a list that may have a row, and then the rows that were found. */
  #found = new Int32Array(256);
  /** Where the rows of the part of each feature begin; after them what was read ahead, since what nobody keeps is not read. */
  #begins = new Int32Array(256);

  /**
   * @param prefix of the arrays' names, for containers that hold several models; usually "".
   * @throws HearsayError `WEIGHTS` if the keys do not ascend.
   */
  constructor(container: Container, prefix = "") {
    const keys = container.i32(`${prefix}keys`);
    mustAscend(keys);
    this.#filter = new KeyFilter(keys);
    this.#parts = new KeyParts(keys.length);
    this.#starts = new Int32Array(this.#parts.count + 1);
    // One integer more, since parts without a row begin behind the last one.
    this.#rows = new Int32Array(container.u8(`${prefix}counts`).reduce((size, count) => size + sizeOf(count), 1));
    this.#fill(container, prefix, keys);
  }

  #fill(container: Container, prefix: string, keys: Int32Array): void {
    const counts = container.u8(`${prefix}counts`);
    const labels = container.u8(`${prefix}labels`);
    const values = container.i8(`${prefix}values`);
    const scales = container.u16(`${prefix}scales`);
    const rows = this.#rows;
    const starts = this.#starts;
    const {shift, lowest} = this.#parts;
    let pair = 0;
    let at = 0;
    let part = 0;
    for (let row = 0; row < keys.length; row++) {
      const own = (keys[row] ^ lowest) >>> shift;
      while (part <= own) starts[part++] = at;
      rows[at++] = keys[row];
      rows[at++] = (scales[row] << 16) | counts[row];
      const end = pair + counts[row];
      for (; pair + 1 < end; pair += 2) {
        const first = labels[pair] | ((values[pair] & 255) << 8);
        rows[at++] = first | (labels[pair + 1] << 16) | (values[pair + 1] << 24);
      }
      if (pair < end) {
        rows[at++] = labels[pair] | ((values[pair] & 255) << 8);
        pair++;
      }
    }
    starts.fill(at, part);
  }

  /** Adds the weights of one feature to `scores`, one entry per label from index `from` on. A feature without a row adds nothing. */
  add(feature: number, scores: Float32Array, from = 0): void {
    const row = this.#find(feature);
    if (row >= 0) this.#addRow(row, scores, from);
  }

  /** Adds the weights of the first `count` features, in their order, as `add` does those of one. */
  addAll(features: Int32Array, count: number, scores: Float32Array, from = 0): void {
    if (this.#found.length <= count) {
      this.#found = new Int32Array(count * 2);
      this.#begins = new Int32Array(count * 2);
    }
    const found = this.#found;
    const begins = this.#begins;
    const kept = this.#filter.keep(features, count, found);
    this.#readAhead(found, kept);
    let known = 0;
    for (let index = 0; index < kept; index++) {
      const row = this.#findFrom(found[index], begins[index]);
      found[known] = row;
      if (row >= 0) known++;
    }
    for (let index = 0; index < known; index++) this.#addRow(found[index], scores, from);
  }

  /** Looks at the memory for all features at once: none of these looks waits for what another one found, as those of `#findFrom` do. */
  #readAhead(features: Int32Array, count: number): void {
    const rows = this.#rows;
    const begins = this.#begins;
    const starts = this.#starts;
    const {shift, lowest} = this.#parts;
    let ahead = 0;
    for (let index = 0; index < count; index++) {
      const begin = starts[(features[index] ^ lowest) >>> shift];
      begins[index] = begin;
      ahead ^= rows[begin];
    }
    begins[count] = ahead;
  }

  /** Place of the row of a feature, or -1. */
  #find(feature: number): number {
    return this.#findFrom(feature, this.#starts[this.#parts.of(feature)]);
  }

  /** The same, where its part is known to begin. */
  #findFrom(feature: number, begin: number): number {
    const rows = this.#rows;
    const end = this.#starts[this.#parts.of(feature) + 1];
    for (let row = begin; row < end; row += sizeOf(rows[row + 1] & LOWER)) {
      if (rows[row] === feature) return row;
    }
    return -1;
  }

  #addRow(row: number, scores: Float32Array, from: number): void {
    const rows = this.#rows;
    const head = rows[row + 1];
    this.#bits[0] = head & ~LOWER;
    const scale = this.#scale[0];
    const count = head & LOWER;
    const end = row + ROW_HEAD + (count >> 1);
    for (let at = row + ROW_HEAD; at < end; at++) {
      const pairs = rows[at];
      scores[from + (pairs & 255)] += ((pairs << 16) >> 24) * scale;
      scores[from + ((pairs >>> 16) & 255)] += (pairs >> 24) * scale;
    }
    if ((count & 1) === 1) scores[from + (rows[end] & 255)] += ((rows[end] << 16) >> 24) * scale;
  }
}

/** Integers of a row with so many pairs. */
function sizeOf(pairs: number): number {
  return ROW_HEAD + ((pairs + 1) >> 1);
}

/** Scales as stored (upper half of a float32) to numbers. */
export function expandScales(halves: Uint16Array): Float32Array {
  const bits = new Uint32Array(halves.length);
  for (let index = 0; index < halves.length; index++) bits[index] = halves[index] << 16;
  return new Float32Array(bits.buffer);
}
