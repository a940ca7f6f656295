/**
 * Says of most keys that are not in a table that they are not, from memory so small that it stays at hand: the table itself, many
 * times as large, is then looked at for little more than the keys it holds.
 */
export class KeyFilter {
  readonly #bits: Int32Array;
  readonly #mask: number;

  /** @param keys those that the table holds. */
  constructor(keys: Int32Array) {
    let words = 1;
    while (words * 8 < keys.length) words *= 2;
    this.#bits = new Int32Array(words);
    this.#mask = words - 1;
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index];
      this.#bits[(key >>> 5) & this.#mask] |= 1 << (key & 31);
    }
  }

  /**
   * Writes those of the first `count` keys that may be in the table to `kept`, in their order; returns how many. The others surely are not.
   * Nothing is skipped on the way, so that the processor need not guess and looks at many keys at once.
   */
  keep(keys: Int32Array, count: number, kept: Int32Array): number {
    const bits = this.#bits;
    const mask = this.#mask;
    let found = 0;
    for (let index = 0; index < count; index++) {
      const key = keys[index];
      kept[found] = key;
      found += (bits[(key >>> 5) & mask] >>> (key & 31)) & 1;
    }
    return found;
  }
}
