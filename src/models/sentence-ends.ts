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
  const {first, last, cuts} = paragraph;
  const {shape, lower, coarse, fine, suffix3, suffix2} = WORD;
  const cut = cuts[index];
  let count = 0;
  let template = 0;
  for (let offset = 1 - WINDOW; offset <= WINDOW; offset++) {
    out[count++] = endFeature(template++, numberAt(data, paragraph, index, offset, lower), cut);
    out[count++] = endFeature(template++, numberAt(data, paragraph, index, offset, shape), cut);
    out[count++] = endFeature(template++, numberAt(data, paragraph, index, offset, coarse), cut);
  }
  const lower0 = numberAt(data, paragraph, index, 0, lower);
  const lower1 = numberAt(data, paragraph, index, 1, lower);
  const shapeBefore = numberAt(data, paragraph, index, -1, shape);
  const shape0 = numberAt(data, paragraph, index, 0, shape);
  const shape1 = numberAt(data, paragraph, index, 1, shape);
  const shape2 = numberAt(data, paragraph, index, 2, shape);
  const coarseBefore = numberAt(data, paragraph, index, -1, coarse);
  const coarse0 = numberAt(data, paragraph, index, 0, coarse);
  const coarse1 = numberAt(data, paragraph, index, 1, coarse);
  const coarse2 = numberAt(data, paragraph, index, 2, coarse);
  out[count++] = endFeature(20, numberAt(data, paragraph, index, 0, fine), cut);
  out[count++] = endFeature(21, numberAt(data, paragraph, index, 1, fine), cut);
  out[count++] = endFeature(22, numberAt(data, paragraph, index, 0, suffix3), cut);
  out[count++] = endFeature(23, numberAt(data, paragraph, index, 1, suffix3), cut);
  out[count++] = endFeature(24, lower0, lower1);
  out[count++] = endFeature(25, lower0, shape1, cut);
  out[count++] = endFeature(26, shape0, lower1, cut);
  out[count++] = endFeature(27, shape0, shape1, cut);
  out[count++] = endFeature(28, shapeBefore, shape0, shape1, shape2);
  out[count++] = endFeature(31, coarse0, coarse1, cut);
  out[count++] = endFeature(35, coarse1, coarse2, cut);
  out[count++] = endFeature(36, coarseBefore, coarse0, cut);
  const before = wordsBefore(paragraph, index);
  const after = wordsAfter(paragraph, index);
  const begins = index - before < first ? 1 : 0;
  const ends = index + after >= last ? 1 : 0;
  out[count++] = endFeature(40, before, begins, cut);
  out[count++] = endFeature(41, after, ends, cut);
  out[count++] = endFeature(42, before, after, cut);
  out[count++] = endFeature(43, before, begins, shape0, shape1);
  out[count++] = endFeature(44, after, ends, shape0, shape1);
  out[count++] = endFeature(45, before, lower0);
  out[count++] = endFeature(46, before, numberAt(data, paragraph, index, 1 - before, lower), shape1);
  out[count++] = endFeature(47, numberAt(data, paragraph, index, 1, suffix2), shape0);
  out[count++] = endFeature(48, coarse2, shape1, shape0);
  out[count++] = endFeature(49, cut);
  return count;
}

/** A number of the word so far from a token; beyond the paragraph one that only says how far. */
function numberAt(data: Int32Array, {rows, first, last}: CutParagraph, index: number, offset: number, field: number) {
  const token = index + offset;
  return token < first || token >= last ? offset * 7919 : data[rows[token] + field];
}

function endFeature(template: number, a: number, b = 0, c = 0, d = 0): number {
  return mix(mix(mix(mix(mix(0x5eed, template), a), b), c), d) >>> 17;
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
