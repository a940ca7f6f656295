import {HearsayError} from "../model/problem";
import {normaliseWord} from "./words";

/** No word of any phrase. */
export const UNKNOWN_WORD = -1;
/** A token that phrases pass over: a hyphen. */
export const SKIPPED_WORD = -2;

/** Numbers of an edge: the node it leaves plus one (0 where a slot is empty), its word, the node it leads to. */
const EDGE = 3;
/** Of a phrase most words are the first and only one, so that edges take fewer slots than words, by this power of two. */
const FEWER = 2;

/**
 * Phrases as sequences of words, each with a number: look-up of one word is one look into a table, of a phrase a walk over typed
 * arrays. Node 0 is the root, whose children lie under the numbers of their words; all other edges lie in one open-addressing table
 * under (node, word).
 */
export class PhraseTrie {
  readonly #ids: WordNumbers;
  /** For each word the child of the root, 0 for none. */
  #firsts: Int32Array;
  #edges: Int32Array;
  #edgeCount = 0;
  #values: Int32Array;
  #size = 1;

  /** @param power the tables begin with room for 2 to the power words, half full, and grow. */
  constructor(power = 8) {
    this.#ids = new WordNumbers(power);
    this.#firsts = new Int32Array(1 << (power - 1));
    this.#edges = new Int32Array(EDGE << (power - FEWER));
    this.#values = new Int32Array(1 << (power - 1));
  }

  /** The node at which a phrase ends, made where it is new. */
  nodeOf(words: readonly string[]): number {
    let node = 0;
    for (const word of words) node = this.#grow(node, this.#ids.learn(word, 0, word.length));
    return node;
  }

  /**
   * As `nodeOf`, for the words of a slice of a text, in lower case and without accents, where it is nothing but letters, small ones among them, with
   * single blanks, hyphens or slashes between; 0 of any other, and of letters that are no plain ones with an accent.
   */
  nodeOfLetters(text: string, start: number, end: number): number {
    if (!isLetters(text, start, end)) return 0;
    let node = 0;
    for (let first = start; first < end; ) {
      let last = first;
      while (last < end && isLetter(text.charCodeAt(last))) last++;
      node = this.#grow(node, this.#ids.learn(text, first, last));
      first = last + 1;
    }
    return node;
  }

  /** Sets the value of a node from `nodeOf`. */
  setValue(node: number, value: number): void {
    this.#values[node] = value;
  }

  /** Value of a phrase, 0 if there is none. */
  get(words: readonly string[]): number {
    let node = 0;
    for (const word of words) {
      node = this.child(node, this.wordId(word));
      if (node < 0) return 0;
    }
    return node > 0 ? this.#values[node] : 0;
  }

  /** Id of a word that occurs in some phrase, or `UNKNOWN_WORD`. */
  wordId(word: string): number {
    return this.#ids.find(word);
  }

  /** The node after `node` by a word id, or -1. */
  child(node: number, word: number): number {
    if (word < 0) return -1;
    const found = node === 0 ? this.#firsts[word] : this.#edges[this.#slot(node, word) + 2];
    return found > 0 ? found : -1;
  }

  /** Value of a node: 0 where no phrase ends. */
  valueOf(node: number): number {
    return this.#values[node];
  }

  #grow(node: number, word: number): number {
    if (node > 0) return this.#growEdge(node, word);
    if (word >= this.#firsts.length) this.#firsts = enlarged(this.#firsts);
    if (this.#firsts[word] === 0) this.#firsts[word] = this.#newNode();
    return this.#firsts[word];
  }

  #growEdge(node: number, word: number): number {
    let slot = this.#slot(node, word);
    if (this.#edges[slot] !== 0) return this.#edges[slot + 2];
    if (this.#edgeCount * 2 * EDGE >= this.#edges.length) {
      this.#rehash();
      slot = this.#slot(node, word);
    }
    this.#edgeCount++;
    this.#edges[slot] = node + 1;
    this.#edges[slot + 1] = word;
    this.#edges[slot + 2] = this.#newNode();
    return this.#edges[slot + 2];
  }

  #newNode(): number {
    if (this.#size >= this.#values.length) this.#values = enlarged(this.#values);
    return this.#size++;
  }

  /** Where in `#edges` an edge lies, or the empty slot where it would. */
  #slot(node: number, word: number): number {
    const mask = this.#edges.length / EDGE - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & mask;
    slot = (slot ^ (slot >>> 7)) & mask;
    while (
      this.#edges[slot * EDGE] !== 0 &&
      (this.#edges[slot * EDGE] !== node + 1 || this.#edges[slot * EDGE + 1] !== word)
    )
      slot = (slot + 1) & mask;
    return slot * EDGE;
  }

  #rehash(): void {
    const old = this.#edges;
    this.#edges = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += EDGE) {
      if (old[at] === 0) continue;
      const slot = this.#slot(old[at] - 1, old[at + 1]);
      for (let part = 0; part < EDGE; part++) this.#edges[slot + part] = old[at + part];
    }
  }
}

function enlarged(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Whether a slice is words of letters, parted by one sign each, and not all of its letters are capitals. */
function isLetters(text: string, start: number, end: number): boolean {
  let small = 0;
  let letter = false;
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (isLetter(unit)) {
      letter = true;
      small |= LETTERS[unit] & SMALL;
    } else if (letter && (unit === BLANK || unit === HYPHEN || unit === SLASH)) letter = false;
    else return false;
  }
  return small !== 0 && letter;
}

const BLANK = 32;
const HYPHEN = 45;
const SLASH = 47;
/** Of a letter in `LETTERS`: that it is a small one. */
const SMALL = 0x80;
/** The last letters with accents that have a number of their own end here. */
const LETTERS_END = 0x1f00;
/** For each unit the small plain letter that it is without capital and accent, and `SMALL`; 0 for what is no letter or no plain one. */
const LETTERS = Uint8Array.from({length: LETTERS_END}, (_, unit) => letterOf(String.fromCharCode(unit)));

function letterOf(letter: string): number {
  const lower = letter.toLowerCase();
  if (!/^[a-z\u00c0-\u024f\u1e00-\u1eff]$/u.test(lower)) return 0;
  const plain = normaliseWord(lower);
  return /^[a-z]$/.test(plain) ? plain.charCodeAt(0) | (letter === lower ? SMALL : 0) : 0;
}

function isLetter(unit: number): boolean {
  return unit < LETTERS_END && LETTERS[unit] !== 0;
}

/** A letter made plain and small, any other unit as it is. */
function lowered(unit: number): number {
  return isLetter(unit) ? LETTERS[unit] & ~SMALL : unit;
}

/** Of a slot that many lower bits are the number of its word plus one, those above are upper bits of the hash of the word. */
const NUMBER_BITS = 20;
const NUMBERS = (1 << NUMBER_BITS) - 1;

/**
 * Numbers of words, from 0 in the order in which they come. Fills faster than a map, and holds as little as can be: the units of all
 * words, one after the other. Letters are read as small ones without accents.
 */
class WordNumbers {
  #units: Uint16Array;
  /** Where in `#units` each word starts; the next one starts where it ends. */
  #starts: Int32Array;
  #count = 0;
  /** 0 where there is no word. */
  #slots: Int32Array;

  /** @param power 2 to the power slots, half full at most. */
  constructor(power: number) {
    this.#units = new Uint16Array(4 << power);
    this.#starts = new Int32Array((1 << (power - 1)) + 2);
    this.#slots = new Int32Array(1 << power);
  }

  /** The number of a word, or `UNKNOWN_WORD`. */
  find(word: string): number {
    return (this.#slots[this.#slot(word, 0, word.length, hashOf(word, 0, word.length))] & NUMBERS) - 1;
  }

  /**
   * The number of the word in a slice of a text, given now where it is new.
   * @throws HearsayError `LEXICON` beyond a million words.
   */
  learn(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    let slot = this.#slot(text, start, end, hash);
    if (this.#slots[slot] !== 0) return (this.#slots[slot] & NUMBERS) - 1;
    if (this.#count * 2 >= this.#slots.length) {
      this.#rehash();
      slot = this.#slot(text, start, end, hash);
    }
    if (this.#count === NUMBERS) {
      throw new HearsayError("LEXICON", `The tables of names hold more than ${NUMBERS} words. Leave some of them out.`);
    }
    this.#write(text, start, end);
    this.#slots[slot] = (hash & ~NUMBERS) | this.#count;
    return this.#count - 1;
  }

  #write(text: string, start: number, end: number): void {
    let to = this.#starts[this.#count];
    if (to + end - start > this.#units.length) {
      const units = new Uint16Array((this.#units.length + end - start) * 2);
      units.set(this.#units);
      this.#units = units;
    }
    for (let index = start; index < end; index++) this.#units[to++] = lowered(text.charCodeAt(index));
    this.#starts[++this.#count] = to;
  }

  #slot(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      if (((slots[slot] ^ hash) & ~NUMBERS) === 0 && this.#isAt((slots[slot] & NUMBERS) - 1, text, start, end)) break;
    }
    return slot;
  }

  #isAt(number: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[number];
    if (this.#starts[number + 1] - from !== end - start) return false;
    for (let index = start; index < end; index++)
      if (this.#units[from + index - start] !== lowered(text.charCodeAt(index))) return false;
    return true;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    const starts = new Int32Array(this.#slots.length / 2 + 2);
    starts.set(this.#starts);
    this.#starts = starts;
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#count; number++) {
      const hash = hashOfUnits(this.#units, starts[number], starts[number + 1]);
      let slot = hash & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = (hash & ~NUMBERS) | (number + 1);
    }
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ lowered(text.charCodeAt(index)), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** As `hashOf`, of units. */
function hashOfUnits(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ units[index], 0x01000193);
  return hash ^ (hash >>> 15);
}
