/** A list of hashed features that grows as needed and is used again for the next token: no garbage. */
export class FeatureList {
  #ids = new Int32Array(128);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The features from 0 to `count`; valid until the next `add`. */
  get ids(): Int32Array {
    return this.#ids;
  }

  clear(): void {
    this.#count = 0;
  }

  add(feature: number): void {
    if (this.#count === this.#ids.length) {
      const ids = new Int32Array(this.#ids.length * 2);
      ids.set(this.#ids);
      this.#ids = ids;
    }
    this.#ids[this.#count++] = feature;
  }
}
