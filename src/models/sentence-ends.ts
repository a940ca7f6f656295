import type {Tokens} from "../model/layers";
import {Container} from "./container";
import {mix} from "./feature-hash";
import {WORD, type WordSheet} from "./word-sheet";

/** Features are hashed to so many weights, a power of two. */
export const END_WEIGHTS = 32768;
/** Upper bound of the features of one place. */
export const END_FEATURES_MOST = 64;

/** A paragraph, as rules cut it. */
export interface CutParagraph {
  /** Rows of the document's words in the sheet. */
  readonly rows: Int32Array;
  /** First token, and the one after the last. */
  readonly first: number;
  readonly last: number;
  /** For each token of the document 1 where rules end a sentence after it. */
  readonly cuts: Uint8Array;
}

const SMALL = /^\p{Ll}/u;
/** Words looked at on either side. */
const WINDOW = 3;
/** Distances from here on are alike. */
const FAR = 12;

/** Whether a sentence may end after a token at all: a blank follows, and not both neighbours are words in small letters. */
export function mayEnd(words: Tokens, index: number, last: number): boolean {
  if (index + 1 >= last || words.starts[index + 1] === words.ends[index]) return false;
  return !(SMALL.test(words.words[index + 1]) && SMALL.test(words.words[index]));
}

/**
 * What is looked at to say whether a sentence ends after the token `index`, as numbers below `END_WEIGHTS`, into `out`; returns how many.
 * @param data of the `WordSheet`.
 */
export function endFeatures(data: Int32Array, paragraph: CutParagraph, index: number, out: Int32Array): number {
  const {rows, first, last, cuts} = paragraph;
  let count = 0;
  const at = (offset: number, field: number): number => {
    const token = index + offset;
    return token < first || token >= last ? offset * 7919 : data[rows[token] + field];
  };
  const add = (template: number, a: number, b = 0, c = 0, d = 0): void => {
    out[count++] = mix(mix(mix(mix(mix(0x5eed, template), a), b), c), d) >>> 17;
  };
  const cut = cuts[index];
  const {shape, lower, coarse, fine, suffix3, suffix2} = WORD;
  let template = 0;
  for (let offset = 1 - WINDOW; offset <= WINDOW; offset++)
    for (const field of [lower, shape, coarse]) add(template++, at(offset, field), cut);
  add(20, at(0, fine), cut);
  add(21, at(1, fine), cut);
  add(22, at(0, suffix3), cut);
  add(23, at(1, suffix3), cut);
  add(24, at(0, lower), at(1, lower));
  add(25, at(0, lower), at(1, shape), cut);
  add(26, at(0, shape), at(1, lower), cut);
  add(27, at(0, shape), at(1, shape), cut);
  add(28, at(-1, shape), at(0, shape), at(1, shape), at(2, shape));
  add(31, at(0, coarse), at(1, coarse), cut);
  add(35, at(1, coarse), at(2, coarse), cut);
  add(36, at(-1, coarse), at(0, coarse), cut);
  const before = wordsBefore(paragraph, index);
  const after = wordsAfter(paragraph, index);
  const begins = index - before < first ? 1 : 0;
  const ends = index + after >= last ? 1 : 0;
  add(40, before, begins, cut);
  add(41, after, ends, cut);
  add(42, before, after, cut);
  add(43, before, begins, at(0, shape), at(1, shape));
  add(44, after, ends, at(0, shape), at(1, shape));
  add(45, before, at(0, lower));
  add(46, before, at(1 - before, lower), at(1, shape));
  add(47, at(1, suffix2), at(0, shape));
  add(48, at(2, coarse), at(1, shape), at(0, shape));
  add(49, cut);
  return count;
}

/** Words back to the cut before, `FAR` at most. */
function wordsBefore({first, cuts}: CutParagraph, index: number): number {
  let count = 0;
  while (index - count >= first && count < FAR && !(count > 0 && cuts[index - count] === 1)) count++;
  return count;
}

/** Words on to the next cut, `FAR` at most. */
function wordsAfter({last, cuts}: CutParagraph, index: number): number {
  let count = 1;
  while (index + count < last && count < FAR && cuts[index + count] === 0) count++;
  return count;
}

/** How likely sentences end where no stop stands, as in mail whose lines were joined: a linear model, learnt from treebanks. */
export class SentenceEnds {
  readonly sheet: WordSheet;
  readonly #weights: Int8Array;
  readonly #scale: number;
  readonly #found = new Int32Array(END_FEATURES_MOST);

  constructor(bytes: Uint8Array, sheet: WordSheet) {
    const container = new Container(bytes, "sentences");
    this.sheet = sheet;
    this.#weights = container.i8("weights");
    this.#scale = container.f32("scale")[0];
  }

  /** Logarithm of the odds that a sentence ends after the token `index`. */
  score(paragraph: CutParagraph, index: number): number {
    const count = endFeatures(this.sheet.data, paragraph, index, this.#found);
    let sum = 0;
    for (let at = 0; at < count; at++) sum += this.#weights[this.#found[at]];
    return sum * this.#scale;
  }
}
