/** Numbers of the keys kept side by side: the family before, and the arc that joined it. */
const FIELDS = 3;
/** A label takes so many bits of an arc's number, the move one. */
const ARC_BITS = 7;

/**
 * Numbers for words with the children they have so far, within one sentence: where the numbers are equal, the word is the same, and
 * its children came in the same order with the same labels. A word without children has its own number. So what follows from
 * a word and its children alone is made once and found again by this number, in whatever parse it comes.
 */
export class WordFamilies {
  /** Numbers given so far. */
  count = 0;
  /** Upper bound of the numbers a sentence needs. */
  readonly most: number;
  /** Family before, arc, family after. */
  readonly #slots: Int32Array;
  /** The sentence in which a slot was filled. */
  readonly #filled: Int32Array;
  #sentence = 0;

  /**
   * @param words most words a sentence may have.
   * @param arcs most arcs made in a sentence, over all parses.
   */
  constructor(words: number, arcs: number) {
    this.most = words + 1 + arcs;
    let capacity = 16;
    while (capacity < arcs * 2) capacity *= 2;
    this.#slots = new Int32Array(capacity * FIELDS);
    this.#filled = new Int32Array(capacity);
  }

  /** Begins a sentence of `length` words: they and the root after them have no children. */
  start(length: number): void {
    this.#sentence++;
    this.count = length + 1;
  }

  /**
   * The number of a family that one more child joins.
   * @param label at most 63.
   */
  join(family: number, move: number, child: number, label: number): number {
    const arc = (child << ARC_BITS) | (label << 1) | (move & 1);
    const slots = this.#slots;
    const mask = this.#filled.length - 1;
    let slot = Math.imul(Math.imul(family, 0x9e3779b1) ^ arc, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & mask;
    for (; this.#filled[slot] === this.#sentence; slot = (slot + 1) & mask) {
      if (slots[slot * FIELDS] === family && slots[slot * FIELDS + 1] === arc) return slots[slot * FIELDS + 2];
    }
    this.#filled[slot] = this.#sentence;
    slots[slot * FIELDS] = family;
    slots[slot * FIELDS + 1] = arc;
    slots[slot * FIELDS + 2] = this.count;
    return this.count++;
  }
}
