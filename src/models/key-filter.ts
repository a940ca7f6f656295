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

  /** False of a key that is surely not in the table. */
  mayHold(key: number): boolean {
    return ((this.#bits[(key >>> 5) & this.#mask] >>> (key & 31)) & 1) === 1;
  }
}
