/** Look-up of 32-bit keys by open addressing on typed arrays: key -> its index in the array it was made of, or -1. */
export class KeyTable {
  readonly size: number;
  /** Key and index by turns: side by side, so that one look at the memory finds both. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** @param keys distinct keys, in any order. */
  constructor(keys: Int32Array) {
    let capacity = 16;
    while (capacity < keys.length * 2) capacity *= 2;
    this.size = keys.length;
    this.#mask = capacity * 2 - 1;
    this.#slots = new Int32Array(capacity * 2).fill(-1);
    for (let row = 0; row < keys.length; row++) {
      let slot = (keys[row] << 1) & this.#mask;
      while (this.#slots[slot + 1] >= 0) slot = (slot + 2) & this.#mask;
      this.#slots[slot] = keys[row];
      this.#slots[slot + 1] = row;
    }
  }

  /** Index of `key`, or -1. */
  find(key: number): number {
    const slots = this.#slots;
    let slot = (key << 1) & this.#mask;
    for (;;) {
      const row = slots[slot + 1];
      if (row < 0 || slots[slot] === key) return row;
      slot = (slot + 2) & this.#mask;
    }
  }
}
