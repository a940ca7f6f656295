import {hashText, mix} from "./feature-hash";
import {CLOSE, NO_DOUBT} from "./tagger";
import {WORD} from "./word-sheet";

/** Features are hashed to so many weights, a power of two. */
export const CHOICE_WEIGHTS = 65536;
/** Room for the features of one word. */
export const CHOICE_FEATURES_MOST = 64;
/** Children of a word, and words beside it below the same head, that are looked at. */
const CHILDREN_MOST = 6;
/** Stand for a word beyond the sentence, and for a head or child that is not there. */
const BEYOND = 1;
const NOTHING = 2;

/** One sentence with its tree and tags; all arrays are those of its document. */
export interface TaggedTree {
  /** `WordSheet.data`, and where the rows of the words are in it. */
  readonly data: Int32Array;
  readonly rows: Int32Array;
  readonly first: number;
  readonly last: number;
  /** Index of the head in the document, less than 0 for the root. */
  readonly heads: ArrayLike<number>;
  readonly relations: readonly string[];
  /** Labels of the tagger, and its doubts. */
  readonly tags: Uint8Array;
  readonly doubts: Uint8Array;
}

/** What is looked at to choose between the two tags of a word. */
export class TagFeatures {
  /** The features of the word last read, as numbers below `CHOICE_WEIGHTS`. */
  readonly found = new Int32Array(CHOICE_FEATURES_MOST);
  count = 0;
  readonly #tags: Int32Array;
  /** Hash of the universal half of each. */
  readonly #parts: Int32Array;
  readonly #relations = new Map<string, number>();
  readonly #children = new Int32Array(CHILDREN_MOST);
  #pair = 0;

  /** @param tags labels of the tagger, by their numbers. */
  constructor(tags: readonly string[]) {
    this.#tags = Int32Array.from(tags, hashText);
    this.#parts = Int32Array.from(tags, (tag) => hashText(tag.slice(0, tag.indexOf("|"))));
  }

  /** Reads a word whose tag is in doubt. */
  read(tree: TaggedTree, token: number): void {
    const {data, rows, heads, tags, doubts} = tree;
    const head = heads[token];
    const side = head < 0 ? 0 : head < token ? 1 : 2;
    const own = this.#relation(tree, token);
    const row = rows[token];
    const lower = data[row + WORD.lower];
    const headTag = this.#tag(tree, head);
    const before = this.#tag(tree, token - 1);
    const after = this.#tag(tree, token + 1);
    const second = doubts[token] & (CLOSE - 1);
    const fine = this.#parts[tags[token]] === this.#parts[second];
    const names = fine ? this.#tags : this.#parts;
    this.#pair = mix(mix(own, names[tags[token]]), names[second]);
    this.count = 0;
    this.#add(1, doubts[token] & CLOSE, 0);
    this.#add(2, lower, 0);
    this.#add(3, data[row + WORD.suffix3], 0);
    this.#add(4, data[row + WORD.shape], 0);
    this.#add(5, data[row + WORD.fine], side);
    this.#add(6, headTag, side);
    this.#add(7, this.#word(tree, head, WORD.lower), 0);
    this.#add(8, this.#word(tree, head, WORD.fine), side);
    this.#add(9, this.#relation(tree, head), headTag);
    this.#add(10, head < 0 ? NOTHING : this.#tag(tree, heads[head]), headTag);
    this.#add(11, side, Math.min(Math.abs(head - token), 6));
    this.#add(12, before, 0);
    this.#add(13, after, 0);
    this.#add(14, before, after);
    this.#add(15, this.#word(tree, token - 1, WORD.lower), 0);
    this.#add(16, this.#word(tree, token + 1, WORD.lower), 0);
    this.#add(17, this.#word(tree, token + 1, WORD.fine), 0);
    this.#add(18, this.#word(tree, token - 1, WORD.fine), 0);
    this.#addChildren(tree, token);
    if (head >= 0) this.#addSisters(tree, token, head);
  }

  #addChildren(tree: TaggedTree, token: number): void {
    const count = this.#find(tree, token, -1);
    for (let at = 0; at < count; at++) {
      const child = this.#children[at];
      const relation = this.#relation(tree, child);
      this.#add(19, relation, child < token ? 1 : 2);
      this.#add(20, relation, this.#word(tree, child, WORD.lower));
    }
    if (count === 0) this.#add(19, NOTHING, 0);
  }

  #addSisters(tree: TaggedTree, token: number, head: number): void {
    const count = this.#find(tree, head, token);
    for (let at = 0; at < count; at++) {
      const sister = this.#children[at];
      this.#add(21, this.#relation(tree, sister), sister < token ? 1 : 2);
    }
  }

  /** Children of a word but for one, punctuation left out. */
  #find({heads, relations, first, last}: TaggedTree, word: number, but: number): number {
    let count = 0;
    for (let child = first; child < last && count < CHILDREN_MOST; child++) {
      if (heads[child] === word && child !== but && relations[child] !== "punct") this.#children[count++] = child;
    }
    return count;
  }

  #add(template: number, a: number, b: number): void {
    this.found[this.count++] = mix(mix(mix(this.#pair, template), a), b) >>> 16;
  }

  #tag({tags, first, last}: TaggedTree, word: number): number {
    return word < first || word >= last ? BEYOND : this.#tags[tags[word]];
  }

  #word({data, rows, first, last}: TaggedTree, word: number, field: number): number {
    return word < first || word >= last ? BEYOND : data[rows[word] + field];
  }

  #relation({relations}: TaggedTree, word: number): number {
    if (word < 0) return NOTHING;
    const relation = relations[word];
    const known = this.#relations.get(relation);
    if (known !== undefined) return known;
    const hash = hashText(relation);
    this.#relations.set(relation, hash);
    return hash;
  }
}

/**
 * Chooses anew between the two likeliest tags of a word whose tag is in doubt, when the tree stands: whether "that" is a pronoun or
 * opens a clause, or "back" is a verb, shows in what hangs on it. A linear model, by the sign of a sum.
 */
export class TagChoice {
  readonly #weights: Int8Array;
  readonly #features: TagFeatures;

  /**
   * @param weights `CHOICE_WEIGHTS` of them; none leave every tag as it is.
   * @param tags labels of the tagger, by their numbers.
   */
  constructor(weights: Int8Array, tags: readonly string[]) {
    this.#weights = weights;
    this.#features = new TagFeatures(tags);
  }

  /** Changes the tags of a sentence in place, from the first word to the last. */
  revise(tree: TaggedTree): void {
    if (this.#weights.length !== CHOICE_WEIGHTS) return;
    const {tags, doubts, first, last} = tree;
    for (let token = first; token < last; token++) {
      if (doubts[token] !== NO_DOUBT && this.#prefersSecond(tree, token)) tags[token] = doubts[token] & (CLOSE - 1);
    }
  }

  #prefersSecond(tree: TaggedTree, token: number): boolean {
    this.#features.read(tree, token);
    const {found, count} = this.#features;
    let sum = 0;
    for (let at = 0; at < count; at++) sum += this.#weights[found[at]];
    return sum > 0;
  }
}
