/**
 * Places for what was worked out before under a key of a few numbers: a key has one place, and of two keys that want the same place the later
 * one has it. What lies there is the caller's.
 */
export class KeyMemory {
  /** The key that is asked for next. */
  readonly key: Int32Array;
  /** The place of the key that was last asked for. */
  place = 0;
  /** Keys by place, each with a number that is 1 where there is one. */
  readonly #rows: Int32Array;
  readonly #mask: number;

  /**
   * @param fields numbers of a key.
   * @param places how many there are, a power of two.
   */
  constructor(fields: number, places: number) {
    this.key = new Int32Array(fields);
    this.#rows = new Int32Array((fields + 1) * places);
    this.#mask = places - 1;
  }

  /** Sets `place`. Whether the key lay there; if not, it does from now on, and what lies at the place is to be made anew. */
  find(): boolean {
    const {key} = this;
    const rows = this.#rows;
    const fields = key.length;
    let hash = 0;
    for (let field = 0; field < fields; field++) {
      hash = Math.imul(hash ^ key[field], 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash, 0xc2b2ae35);
    this.place = (hash ^ (hash >>> 16)) & this.#mask;
    const row = this.place * (fields + 1);
    let known = rows[row + fields] === 1;
    for (let field = 0; field < fields; field++) {
      if (rows[row + field] === key[field]) continue;
      known = false;
      rows[row + field] = key[field];
    }
    rows[row + fields] = 1;
    return known;
  }
}
