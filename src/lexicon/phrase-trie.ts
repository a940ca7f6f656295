/** No word of any phrase. */
export const UNKNOWN_WORD = -1;
/** A token that phrases pass over: a hyphen. */
export const SKIPPED_WORD = -2;

/**
 * Phrases as sequences of words, each with a number: look-up of one word is one look into a table, of a phrase a walk over typed
 * arrays. Node 0 is the root; edges lie in one open-addressing table under (node, word).
 */
export class PhraseTrie {
  readonly #ids = new WordNumbers();
  #nodes: Int32Array;
  #words: Int32Array;
  #children: Int32Array;
  #values: Int32Array;
  #edges = 0;
  #size = 1;

  /** @param power the table begins with 2 to the power slots, and grows when half of them are full. */
  constructor(power = 8) {
    this.#nodes = new Int32Array(1 << power);
    this.#words = new Int32Array(1 << power);
    this.#children = new Int32Array(1 << power);
    this.#values = new Int32Array(1 << power);
  }

  /** The node at which a phrase ends, made where it is new. */
  nodeOf(words: readonly string[]): number {
    let node = 0;
    for (const word of words) node = this.#grow(node, this.#ids.learn(word));
    return node;
  }

  /** As `nodeOf`, for a phrase of one word. */
  nodeOfWord(word: string): number {
    return this.#grow(0, this.#ids.learn(word));
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
    const slot = this.#slot(node, word);
    return this.#children[slot] === 0 ? -1 : this.#children[slot];
  }

  /** Value of a node: 0 where no phrase ends. */
  valueOf(node: number): number {
    return this.#values[node];
  }

  #grow(node: number, word: number): number {
    let slot = this.#slot(node, word);
    if (this.#children[slot] !== 0) return this.#children[slot];
    if (this.#edges * 2 >= this.#children.length) {
      this.#rehash();
      slot = this.#slot(node, word);
    }
    if (this.#size >= this.#values.length) {
      const values = new Int32Array(this.#values.length * 2);
      values.set(this.#values);
      this.#values = values;
    }
    this.#nodes[slot] = node;
    this.#words[slot] = word;
    this.#children[slot] = this.#size;
    this.#edges++;
    return this.#size++;
  }

  #slot(node: number, word: number): number {
    const mask = this.#children.length - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & mask;
    slot = (slot ^ (slot >>> 7)) & mask;
    while (this.#children[slot] !== 0 && (this.#nodes[slot] !== node || this.#words[slot] !== word)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #rehash(): void {
    const [nodes, words, children] = [this.#nodes, this.#words, this.#children];
    this.#nodes = new Int32Array(nodes.length * 2);
    this.#words = new Int32Array(nodes.length * 2);
    this.#children = new Int32Array(nodes.length * 2);
    for (let old = 0; old < children.length; old++) {
      if (children[old] === 0) continue;
      const slot = this.#slot(nodes[old], words[old]);
      this.#nodes[slot] = nodes[old];
      this.#words[slot] = words[old];
      this.#children[slot] = children[old];
    }
  }
}

/** Numbers of words, from 0 in the order in which they come. Fills faster than a map, and holds as little as can be. */
class WordNumbers {
  readonly #words: string[] = [];
  /** Number plus one of the word in each slot, 0 where there is none; and the hash of that word. */
  #numbers = new Int32Array(1 << 10);
  #hashes = new Int32Array(1 << 10);

  /** The number of a word, or `UNKNOWN_WORD`. */
  find(word: string): number {
    return this.#numbers[this.#slot(word, hashOf(word))] - 1;
  }

  /** The number of a word, given now where it is new. */
  learn(word: string): number {
    const hash = hashOf(word);
    let slot = this.#slot(word, hash);
    if (this.#numbers[slot] !== 0) return this.#numbers[slot] - 1;
    if (this.#words.length * 2 >= this.#numbers.length) {
      this.#rehash();
      slot = this.#slot(word, hash);
    }
    this.#words.push(word);
    this.#hashes[slot] = hash;
    this.#numbers[slot] = this.#words.length;
    return this.#words.length - 1;
  }

  #slot(word: string, hash: number): number {
    const mask = this.#numbers.length - 1;
    let slot = hash & mask;
    while (this.#numbers[slot] !== 0 && (this.#hashes[slot] !== hash || this.#words[this.#numbers[slot] - 1] !== word))
      slot = (slot + 1) & mask;
    return slot;
  }

  #rehash(): void {
    const [numbers, hashes] = [this.#numbers, this.#hashes];
    this.#numbers = new Int32Array(numbers.length * 4);
    this.#hashes = new Int32Array(this.#numbers.length);
    const mask = this.#numbers.length - 1;
    for (let old = 0; old < numbers.length; old++) {
      if (numbers[old] === 0) continue;
      let slot = hashes[old] & mask;
      while (this.#numbers[slot] !== 0) slot = (slot + 1) & mask;
      this.#numbers[slot] = numbers[old];
      this.#hashes[slot] = hashes[old];
    }
  }
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15);
}
