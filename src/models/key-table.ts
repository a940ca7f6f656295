/** Look-up of 32-bit keys by open addressing on typed arrays: key -> its number, or -1. */
export class KeyTable {
  readonly size: number;
  /** Key and number plus one by turns: side by side, so that one look at the memory finds both. Where there is none both are 0. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  /**
   * @param keys distinct keys, in any order.
   * @param numbers what `find` gives for each, 0 or more; its index in `keys` where they are left out.
   */
  constructor(keys: Int32Array, numbers?: Int32Array) {
    let capacity = 16;
    while (capacity < keys.length * 1.5) capacity *= 2;
    this.size = keys.length;
    this.#mask = capacity * 2 - 1;
    this.#slots = new Int32Array(capacity * 2);
    for (let row = 0; row < keys.length; row++) {
      let slot = (keys[row] << 1) & this.#mask;
      while (this.#slots[slot + 1] !== 0) slot = (slot + 2) & this.#mask;
      this.#slots[slot] = keys[row];
      this.#slots[slot + 1] = (numbers ? numbers[row] : row) + 1;
    }
  }

  /** The number of `key`, or -1. */
  find(key: number): number {
    const slots = this.#slots;
    let slot = (key << 1) & this.#mask;
    for (;;) {
      const number = slots[slot + 1];
      if (number === 0 || slots[slot] === key) return number - 1;
      slot = (slot + 2) & this.#mask;
    }
  }
}
