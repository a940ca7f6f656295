import type {Container} from "./container";
import {KeyFilter} from "./key-filter";
import {expandScales} from "./linear-model";
import {BLOCK, plainRowKernel, ROW_HEAD, type RowKernel} from "./row-kernel";
import {simdRowKernel} from "./row-simd";

/** Bytes of a slot: scale and key, then one weight a label; so few that four slots lie in one line of a cache. */
const SLOT = ROW_HEAD + BLOCK;
/** Where the key lies in a slot, in numbers of four bytes. */
const KEY = 1;
/** Most features added at once. */
const FEATURES_MOST = 128;
const SUMS = FEATURES_MOST * 4;
/** Where the slots begin, after list and sums. */
const SLOTS = SUMS + BLOCK * 4;

/**
 * A linear model over hashed features with at most eight labels, for the innermost loop: the key of a feature lies beside its weights, so
 * that a feature costs one look at the memory, and a vector kernel adds the rows. Reads the arrays of a `LinearModel`.
 */
export class RowTable {
  readonly #kernel: RowKernel;
  readonly #list: Int32Array;
  readonly #sums: Float32Array;
  readonly #numbers: Int32Array;
  readonly #mask: number;
  readonly #filter: KeyFilter;
  /** The features that may have a row. */
  readonly #kept = new Int32Array(FEATURES_MOST + 1);

  /**
   * @param prefix of the arrays' names.
   * @param plain do without WebAssembly; changes no result.
   */
  constructor(container: Container, prefix: string, plain = false) {
    const keys = container.i32(`${prefix}keys`);
    let capacity = 16;
    while (capacity < keys.length * 1.5) capacity *= 2;
    const layout = {size: SLOTS + capacity * SLOT, list: 0, sums: SUMS};
    const simd = plain ? null : simdRowKernel(layout);
    const buffer = simd?.buffer ?? new ArrayBuffer(layout.size);
    this.#kernel = simd?.kernel ?? plainRowKernel(buffer, layout);
    this.#list = new Int32Array(buffer, layout.list, FEATURES_MOST);
    this.#sums = new Float32Array(buffer, layout.sums, BLOCK);
    this.#numbers = new Int32Array(buffer, 0, layout.size >> 2);
    this.#mask = capacity - 1;
    this.#filter = new KeyFilter(keys);
    this.#fill(container, prefix, buffer);
  }

  #fill(container: Container, prefix: string, buffer: ArrayBuffer): void {
    const keys = container.i32(`${prefix}keys`);
    const counts = container.u8(`${prefix}counts`);
    const labels = container.u8(`${prefix}labels`);
    const values = container.i8(`${prefix}values`);
    const scales = expandScales(container.u16(`${prefix}scales`));
    const floats = new Float32Array(buffer);
    const bytes = new Int8Array(buffer);
    const numbers = this.#numbers;
    const mask = this.#mask;
    let at = 0;
    for (let row = 0; row < keys.length; row++) {
      let slot = keys[row] & mask;
      while (numbers[(SLOTS + slot * SLOT) >> 2] !== 0) slot = (slot + 1) & mask;
      const address = SLOTS + slot * SLOT;
      numbers[(address >> 2) + KEY] = keys[row];
      floats[address >> 2] = scales[row];
      for (const end = at + counts[row]; at < end; at++) bytes[address + ROW_HEAD + labels[at]] = values[at];
    }
  }

  /** Address of the slot of a key, or of the empty one where it would be: there the scale is zero. */
  #slotOf(key: number): number {
    const numbers = this.#numbers;
    for (let slot = key & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const address = SLOTS + slot * SLOT;
      if (numbers[(address >> 2) + KEY] === key || numbers[address >> 2] === 0) return address;
    }
  }

  /** Adds the weights of the first `count` features to `scores`; those without a row add nothing. */
  add(features: Int32Array, count: number, scores: Float32Array): void {
    const list = this.#list;
    const kept = this.#kept;
    const known = this.#filter.keep(features, count, kept);
    for (let index = 0; index < known; index++) list[index] = this.#slotOf(kept[index]);
    this.#kernel.sum(known);
    const sums = this.#sums;
    for (let label = 0; label < scores.length; label++) scores[label] += sums[label];
  }
}
