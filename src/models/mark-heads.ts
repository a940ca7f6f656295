import {hashText, mix} from "./feature-hash";
import {WORD} from "./word-sheet";

/** Features are hashed to so many weights, a power of two. */
export const MARK_WEIGHTS = 16384;
/** Features of one head that a mark may hang on. */
export const MARK_FEATURES = 6;
/** Most heads looked at for one mark. */
const HEADS_MOST = 400;
/** How many open marks back a closing one looks for its own. */
const OPEN_MOST = 4;

const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["“", "”"],
  ["‘", "’"],
  ["``", "''"],
]);
/** Marks that open and close alike. */
const BOTH_WAYS = new Set(['"', "'", "*", "_"]);

/** One sentence with its tree; all arrays are those of its document. */
export interface MarkedSentence {
  readonly words: readonly string[];
  /** `WordSheet.data`, and where the rows of the words are in it. */
  readonly data: Int32Array;
  readonly rows: Int32Array;
  readonly first: number;
  readonly last: number;
  /** Index of the head in the document, less than 0 for the root. */
  readonly heads: Int32Array;
  /** Numbers of the relations. */
  readonly relations: Uint8Array;
}

/** Partner of each mark that stands in a pair: brackets, quotation marks; -1 for all other words. `punct` is the number of the relation of marks. */
export function pairedMarks({words, first, last, relations}: MarkedSentence, punct: number): Int32Array {
  const partners = new Int32Array(last - first).fill(-1);
  const open: number[] = [];
  for (let token = first; token < last; token++) {
    if (relations[token] !== punct) continue;
    const word = words[token];
    const opens = CLOSED_BY.has(word);
    let found = -1;
    for (let place = open.length - 1; !opens && place >= Math.max(0, open.length - OPEN_MOST); place--) {
      const before = words[open[place]];
      if (CLOSED_BY.get(before) !== word && !(before === word && BOTH_WAYS.has(word))) continue;
      found = place;
      break;
    }
    if (found >= 0) {
      partners[token - first] = open[found];
      partners[open[found] - first] = token;
      open.length = found;
    } else if (opens || BOTH_WAYS.has(word)) open.push(token);
  }
  return partners;
}

/** The words that a mark may hang on without crossing an arc, with what is looked at in each. */
export class MarkCandidates {
  /** Words on which the mark may hang, as indices of the document. */
  readonly heads = new Int32Array(HEADS_MOST);
  /** `MARK_FEATURES` numbers for each of them. */
  readonly features = new Int32Array(HEADS_MOST * MARK_FEATURES);
  count = 0;
  readonly #hashes: Int32Array;
  readonly #punct: number;
  readonly #left = new Int32Array(HEADS_MOST / 2);
  readonly #right = new Int32Array(HEADS_MOST / 2);
  #lefts = 0;
  #rights = 0;

  /** @param relations the names of the relations, by their numbers. */
  constructor(relations: readonly string[]) {
    this.#hashes = Int32Array.from(relations, hashText);
    this.#punct = relations.indexOf("punct");
  }

  /** Finds them for the mark `token`, whose partner is `partner` (-1 for none). */
  find(sentence: MarkedSentence, token: number, partner: number): void {
    this.#climb(sentence, token);
    this.count = 0;
    for (let place = 0; place < this.#lefts; place++) this.#add(sentence, token, partner, this.#left[place]);
    for (let place = 0; place < this.#rights; place++) {
      let known = false;
      for (let at = 0; at < this.#lefts; at++) if (this.#left[at] === this.#right[place]) known = true;
      if (!known) this.#add(sentence, token, partner, this.#right[place]);
    }
  }

  /** From the words beside the mark upwards, to the first head on its other side. */
  #climb({first, last, heads, relations}: MarkedSentence, token: number): void {
    const room = this.#left.length;
    let word = token - 1;
    while (word >= first && relations[word] === this.#punct) word--;
    this.#lefts = 0;
    while (word >= first && this.#lefts < room) {
      this.#left[this.#lefts++] = word;
      if (word > token) break;
      word = heads[word];
    }
    word = token + 1;
    while (word < last && relations[word] === this.#punct) word++;
    this.#rights = 0;
    while (word < last && word >= first && this.#rights < room) {
      this.#right[this.#rights++] = word;
      if (word < token) break;
      word = heads[word];
    }
  }

  #add(sentence: MarkedSentence, token: number, partner: number, word: number): void {
    const {data, rows, heads, relations} = sentence;
    if (relations[word] === this.#punct) return;
    const form = data[rows[token] + WORD.form];
    const inLeft = placeOf(this.#left, this.#lefts, word);
    const inRight = placeOf(this.#right, this.#rights, word);
    const side = word < token ? 0 : 1;
    const place = end(inLeft, this.#lefts) * 3 + end(inRight, this.#rights);
    const own = this.#hashes[relations[word]];
    const kind = partner < 0 ? 0 : partner > token ? 1 : 2;
    const from = Math.min(token, partner);
    const to = Math.max(token, partner);
    const inside = partner < 0 ? 0 : word > from && word < to ? 1 : 2;
    const headInside = partner < 0 ? 0 : heads[word] > from && heads[word] < to ? 1 : 2;
    const edges = (this.#lefts === 0 ? 1 : 0) + (this.#rights === 0 ? 2 : 0);
    const top = this.#label(sentence, this.#lefts > 0 ? this.#left[this.#lefts - 1] : -1);
    const rightTop = this.#label(sentence, this.#rights > 0 ? this.#right[this.#rights - 1] : -1);
    const belowLeft = inLeft > 0 ? this.#label(sentence, this.#left[inLeft - 1]) : 3;
    const belowRight = inRight > 0 ? this.#label(sentence, this.#right[inRight - 1]) : 3;
    const nearLeft = this.#label(sentence, this.#lefts > 0 ? this.#left[0] : -1);
    const nearRight = this.#label(sentence, this.#rights > 0 ? this.#right[0] : -1);
    const {features} = this;
    const at = this.count * MARK_FEATURES;
    features[at] = feature(3, form, inside * 3 + headInside, kind, 0);
    features[at + 1] = feature(4, form, side * 9 + inside * 3 + headInside, own, 0);
    features[at + 2] = feature(10, top, rightTop, side, place);
    features[at + 3] = feature(11, own, nearLeft, nearRight, side);
    features[at + 4] = feature(15, edges * 3 + kind, place, side, own);
    features[at + 5] = feature(mix(17, form), own, (heads[word] < token ? 0 : 2) + side, belowLeft, belowRight);
    this.heads[this.count++] = word;
  }

  #label({relations}: MarkedSentence, word: number): number {
    return word < 0 ? 7 : this.#hashes[relations[word]];
  }
}

/** A number below `MARK_WEIGHTS`. */
function feature(template: number, a: number, b: number, c: number, d: number): number {
  return mix(mix(mix(mix(mix(0x9a7, template), a), b), c), d) >>> 18;
}

function placeOf(list: Int32Array, count: number, word: number): number {
  for (let place = 0; place < count; place++) if (list[place] === word) return place;
  return -1;
}

/** 0: not in the list; 1: its last; 2: another. */
function end(place: number, count: number): number {
  return place < 0 ? 0 : place === count - 1 ? 1 : 2;
}

/**
 * Hangs punctuation anew when the rest of the tree stands: what a mark belongs to shows in the whole tree, of which the parser sees
 * half when it must decide. A linear model chooses among the words that no arc keeps from the mark.
 */
export class MarkHeads {
  readonly #candidates: MarkCandidates;
  readonly #weights: Int8Array;
  readonly #punct: number;

  /**
   * @param weights `MARK_WEIGHTS` of them; none leave every mark where it is.
   * @param relations the names of the relations, by their numbers.
   */
  constructor(weights: Int8Array, relations: readonly string[]) {
    this.#weights = weights;
    this.#punct = weights.length === MARK_WEIGHTS ? relations.indexOf("punct") : -1;
    this.#candidates = new MarkCandidates(relations);
  }

  /** Changes the heads of the marks of a sentence in place. */
  attach(sentence: MarkedSentence): void {
    if (this.#punct < 0) return;
    const {first, last, heads, relations} = sentence;
    const partners = pairedMarks(sentence, this.#punct);
    const leaf = new Uint8Array(last - first).fill(1);
    for (let token = first; token < last; token++) if (heads[token] >= first) leaf[heads[token] - first] = 0;
    for (let token = first; token < last; token++) {
      if (relations[token] !== this.#punct || heads[token] < 0 || leaf[token - first] === 0) continue;
      this.#candidates.find(sentence, token, partners[token - first]);
      const best = this.#best();
      if (best >= 0) heads[token] = best;
    }
  }

  #best(): number {
    const {heads, features, count} = this.#candidates;
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let candidate = 0; candidate < count; candidate++) {
      let sum = 0;
      for (let at = candidate * MARK_FEATURES; at < (candidate + 1) * MARK_FEATURES; at++)
        sum += this.#weights[features[at]];
      if (sum <= highest) continue;
      highest = sum;
      best = heads[candidate];
    }
    return best;
  }
}
