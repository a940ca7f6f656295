/** Hashed features, each once, in the order in which they first came. Grows as needed and is used again: no garbage. */
export class FeatureSet {
  #ids = new Int32Array(128);
  #count = 0;
  /** Place in `#ids` of what lies in each slot, and the filling it lies there since. */
  #places = new Int32Array(512);
  #fillings = new Int32Array(512);
  #filling = 1;

  get count(): number {
    return this.#count;
  }

  /** The features from 0 to `count`; valid until the next `add`. */
  get ids(): Int32Array {
    return this.#ids;
  }

  clear(): void {
    this.#count = 0;
    this.#filling = (this.#filling + 1) | 0;
  }

  add(feature: number): void {
    if (this.#count === this.#ids.length) this.#grow();
    const id = feature | 0;
    if (!this.#put(id)) this.#ids[this.#count++] = id;
  }

  /** True of a feature that was there already; else remembers where it will be. */
  #put(id: number): boolean {
    const mask = this.#places.length - 1;
    let slot = (id ^ (id >>> 16)) & mask;
    while (this.#fillings[slot] === this.#filling) {
      if (this.#ids[this.#places[slot]] === id) return true;
      slot = (slot + 1) & mask;
    }
    this.#fillings[slot] = this.#filling;
    this.#places[slot] = this.#count;
    return false;
  }

  #grow(): void {
    const ids = this.#ids;
    const last = this.#count;
    this.#ids = new Int32Array(ids.length * 2);
    this.#ids.set(ids);
    this.#places = new Int32Array(this.#places.length * 2);
    this.#fillings = new Int32Array(this.#places.length);
    this.#count = 0;
    for (let place = 0; place < last; place++) {
      this.#put(ids[place]);
      this.#count++;
    }
  }
}
