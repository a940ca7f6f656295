/** Look-up of 32-bit keys by open addressing on typed arrays: key -> its index in the array it was made of, or -1. */
export class KeyTable {
  readonly #keys: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** @param keys distinct keys, in any order; kept, not copied. */
  constructor(keys: Int32Array) {
    let capacity = 16;
    while (capacity < keys.length * 2) capacity *= 2;
    this.#keys = keys;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity).fill(-1);
    for (let row = 0; row < keys.length; row++) {
      let slot = keys[row] & this.#mask;
      while (this.#slots[slot] >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = row;
    }
  }

  get size(): number {
    return this.#keys.length;
  }

  /** Index of `key`, or -1. */
  find(key: number): number {
    let slot = key & this.#mask;
    for (;;) {
      const row = this.#slots[slot];
      if (row < 0 || this.#keys[row] === key) return row;
      slot = (slot + 1) & this.#mask;
    }
  }
}
