import type {WordFamilies} from "./word-families";

/** What a token that is not there stands for: no child, empty stack, end of buffer. */
export const NONE = -1;

/** The three moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011). */
export const MOVE = {
  /** The next word goes onto the stack. */
  shift: 0,
  /** The next word becomes the head of the top of the stack, which leaves. */
  left: 1,
  /** The word below the top becomes the head of the top, which leaves. */
  right: 2,
} as const;

/**
 * Stack, buffer and the arcs so far, for one sentence at a time, on arrays made once. The words are 0 to `length` - 1; after
 * the last stands the root, whose number is `length`.
 */
export class ParserState {
  readonly stack: Int16Array;
  readonly heads: Int16Array;
  readonly labels: Int16Array;
  /** The outermost and next to outermost child on the left, and on the right. */
  readonly left1: Int16Array;
  readonly left2: Int16Array;
  readonly right1: Int16Array;
  readonly right2: Int16Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
  /** Labels of the children so far, as sets of bits: labels 0 to 31 and 32 to 63, left children and right ones. */
  readonly leftLabels: Int32Array;
  readonly rightLabels: Int32Array;
  /** Each word with its children, as a number of `WordFamilies`; means nothing without them. */
  readonly families: Int32Array;
  length = 0;
  /** Words on the stack. */
  depth = 0;
  /** The next word of the buffer; `length` is the root. */
  next = 0;

  /** The memory of all arrays, to copy them at once. */
  readonly #bytes: Uint8Array;
  readonly #numbers: WordFamilies | null;

  /**
   * @param capacity most words a sentence may have.
   * @param numbers shared by the states of one sentence, which its caller begins; null where nobody asks for families.
   */
  constructor(capacity: number, numbers: WordFamilies | null = null) {
    const size = capacity + 1;
    const buffer = new ArrayBuffer(size * 36);
    const shorts = (number: number): Int16Array => new Int16Array(buffer, size * (20 + number * 2), size);
    this.#numbers = numbers;
    this.#bytes = new Uint8Array(buffer);
    this.leftLabels = new Int32Array(buffer, 0, size * 2);
    this.rightLabels = new Int32Array(buffer, size * 8, size * 2);
    this.families = new Int32Array(buffer, size * 16, size);
    this.stack = shorts(0);
    this.heads = shorts(1);
    this.labels = shorts(2);
    this.left1 = shorts(3);
    this.left2 = shorts(4);
    this.right1 = shorts(5);
    this.right2 = shorts(6);
    this.leftCount = new Uint8Array(buffer, size * 34, size);
    this.rightCount = new Uint8Array(buffer, size * 35, size);
  }

  /** Becomes as another state of the same capacity is. */
  copy(other: ParserState): void {
    this.#bytes.set(other.#bytes);
    this.length = other.length;
    this.depth = other.depth;
    this.next = other.next;
  }

  /**
   * Whether another state of the same sentence goes on as this one does: the same words are left, and what the network sees of
   * the children of those that are looked at is the same. The two differ in arcs that are done with, or deeper on the stack.
   * @param looked how many words on the stack are looked at, from the top; the next word always is.
   */
  goesOnAs(other: ParserState, looked: number): boolean {
    const {depth, next} = this;
    if (next !== other.next || depth !== other.depth) return false;
    for (let place = depth - 1; place >= 0; place--) if (this.stack[place] !== other.stack[place]) return false;
    const deepest = Math.max(0, depth - looked);
    for (let place = depth - 1; place >= deepest; place--)
      if (!this.#looksAlike(other, this.stack[place])) return false;
    return this.#looksAlike(other, next);
  }

  #looksAlike(other: ParserState, word: number): boolean {
    if (this.#numbers !== null && this.families[word] === other.families[word]) return true;
    return (
      this.leftLabels[word * 2] === other.leftLabels[word * 2] &&
      this.leftLabels[word * 2 + 1] === other.leftLabels[word * 2 + 1] &&
      this.rightLabels[word * 2] === other.rightLabels[word * 2] &&
      this.rightLabels[word * 2 + 1] === other.rightLabels[word * 2 + 1] &&
      this.leftCount[word] === other.leftCount[word] &&
      this.rightCount[word] === other.rightCount[word] &&
      this.#sameChild(other, this.left1[word], other.left1[word]) &&
      this.#sameChild(other, this.left2[word], other.left2[word]) &&
      this.#sameChild(other, this.right1[word], other.right1[word]) &&
      this.#sameChild(other, this.right2[word], other.right2[word])
    );
  }

  #sameChild(other: ParserState, child: number, otherChild: number): boolean {
    return child === otherChild && (child === NONE || this.labels[child] === other.labels[child]);
  }

  /** Begins a sentence of `length` words. */
  start(length: number): void {
    this.length = length;
    this.depth = 0;
    this.next = 0;
    const end = length + 1;
    for (const array of [this.heads, this.labels, this.left1, this.left2, this.right1, this.right2])
      array.fill(NONE, 0, end);
    this.leftCount.fill(0, 0, end);
    this.rightCount.fill(0, 0, end);
    this.leftLabels.fill(0, 0, end * 2);
    this.rightLabels.fill(0, 0, end * 2);
    for (let word = 0; word < end; word++) this.families[word] = word;
  }

  get done(): boolean {
    return this.next === this.length && this.depth === 0;
  }

  /** Whether shift is the only move that may be made: no word is on the stack. */
  get mustShift(): boolean {
    return this.depth === 0 && this.next < this.length;
  }

  /** Whether a move may be made. The root takes one word only, the last on the stack. */
  allows(move: number): boolean {
    if (move === MOVE.shift) return this.next < this.length;
    if (move === MOVE.left) return this.depth > 0 && (this.next < this.length || this.depth === 1);
    return this.depth > 1;
  }

  /** Word on the stack, 0 the top; `NONE` below the bottom. */
  top(place: number): number {
    return place < this.depth ? this.stack[this.depth - 1 - place] : NONE;
  }

  /** Makes a move; `label` counts for arcs only. */
  apply(move: number, label: number): void {
    if (move === MOVE.shift) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const child = this.stack[--this.depth];
    const head = move === MOVE.left ? this.next : this.stack[this.depth - 1];
    this.heads[child] = head;
    this.labels[child] = label;
    if (this.#numbers !== null) this.families[head] = this.#numbers.join(this.families[head], move, child, label);
    if (move === MOVE.left) {
      this.left2[head] = this.left1[head];
      this.left1[head] = child;
      this.leftCount[head]++;
      this.leftLabels[head * 2 + (label >> 5)] |= 1 << (label & 31);
    } else {
      this.right2[head] = this.right1[head];
      this.right1[head] = child;
      this.rightCount[head]++;
      this.rightLabels[head * 2 + (label >> 5)] |= 1 << (label & 31);
    }
  }
}
