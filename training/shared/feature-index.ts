/** Counts hashed features and gives each a dense id, in order of first appearance. Grows as needed. */
export class FeatureIndex {
  #keys: Int32Array;
  #ids: Int32Array;
  #mask: number;
  #keyOfId: Int32Array;
  #counts: Int32Array;
  #size = 0;

  constructor(capacity = 1 << 16) {
    let power = 16;
    while (power < capacity) power *= 2;
    this.#mask = power - 1;
    this.#keys = new Int32Array(power);
    this.#ids = new Int32Array(power).fill(-1);
    this.#keyOfId = new Int32Array(power >> 1);
    this.#counts = new Int32Array(power >> 1);
  }

  /** Number of features seen. */
  get size(): number {
    return this.#size;
  }

  /** The features in order of their ids. */
  get keys(): Int32Array {
    return this.#keyOfId.slice(0, this.#size);
  }

  /** How often each feature was seen, in order of the ids. */
  get counts(): Int32Array {
    return this.#counts.slice(0, this.#size);
  }

  /** Notes one occurrence, or so many; returns the id. */
  add(key: number, times = 1): number {
    let slot = this.#slot(key);
    let id = this.#ids[slot];
    if (id < 0) {
      if (this.#size >= this.#keyOfId.length) {
        this.#grow();
        slot = this.#slot(key);
      }
      id = this.#size++;
      this.#keys[slot] = key;
      this.#ids[slot] = id;
      this.#keyOfId[id] = key;
    }
    this.#counts[id] += times;
    return id;
  }

  /** Id of a feature, or -1. */
  find(key: number): number {
    return this.#ids[this.#slot(key)];
  }

  /** A new index, with new ids, of the features seen at least `minimum` times. */
  frequent(minimum: number): FeatureIndex {
    const kept = new FeatureIndex(this.#size);
    for (let id = 0; id < this.#size; id++) {
      if (this.#counts[id] < minimum) continue;
      kept.add(this.#keyOfId[id], this.#counts[id]);
    }
    return kept;
  }

  #slot(key: number): number {
    let slot = key & this.#mask;
    while (this.#ids[slot] >= 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #grow(): void {
    const larger = new FeatureIndex((this.#mask + 1) * 2);
    for (let id = 0; id < this.#size; id++) larger.add(this.#keyOfId[id], this.#counts[id]);
    this.#keys = larger.#keys;
    this.#ids = larger.#ids;
    this.#mask = larger.#mask;
    this.#keyOfId = larger.#keyOfId;
    this.#counts = larger.#counts;
  }
}
