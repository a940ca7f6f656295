import type {KeyTable} from "./key-table";
import {WORD} from "./word-sheet";

/**
 * What the tagger looks at: the word and its two neighbours on either side, and the two tags before. Each fact is a row of a
 * table, and the hidden layer is the sum of rows. What a spelling adds at a place never changes, so it is summed once.
 */

/** What is looked at in a word, and how many values are told apart: hashes are cut to so many classes. */
type Facts = readonly (readonly [keyof typeof WORD, number])[];

const WORDS = {own: 8000, next: 4000, far: 2000} as const;
const FINE = 1024;
const COARSE = 96;
const OWN: Facts = [
  ["suffix1", 256],
  ["suffix2", 1024],
  ["suffix3", 4096],
  ["suffix4", 8192],
  ["prefix1", 256],
  ["prefix2", 1024],
  ["prefix3", 4096],
  ["shape", 256],
  ["form", 8192],
];
const NEXT: Facts = [
  ["suffix1", 256],
  ["suffix2", 1024],
  ["suffix3", 4096],
  ["shape", 256],
];
const FAR: Facts = [
  ["suffix2", 1024],
  ["shape", 256],
];

interface Place {
  /** From the word to be tagged. */
  readonly offset: number;
  readonly words: number;
  readonly facts: Facts;
}

/** The places, in the order of their numbers. */
export const PLACES: readonly Place[] = [
  {offset: -2, words: WORDS.far, facts: FAR},
  {offset: -1, words: WORDS.next, facts: NEXT},
  {offset: 0, words: WORDS.own, facts: OWN},
  {offset: 1, words: WORDS.next, facts: NEXT},
  {offset: 2, words: WORDS.far, facts: FAR},
];

/** Most labels the tagger may have; the number after the last stands for the edge of the sentence. */
export const TAGS_MOST = 128;
/** Upper bound of the rows of one word at one place. */
export const PLACE_ROWS_MOST = 16;
/** Upper bound of the rows `historyRows` finds. */
export const HISTORY_ROWS_MOST = 4;

interface Block {
  /** Row for a place beyond the sentence. */
  readonly edge: number;
  readonly word: number;
  readonly fine: number;
  readonly coarse: number;
  readonly facts: readonly number[];
}

const BLOCKS: Block[] = [];
const HISTORY = {previous: 0, beforePrevious: 0, both: 0, initial: 0};
const PAIRS = 4096;
const INITIAL_SHAPES = 256;

/** Number of rows in all. */
export const TAGGER_ROWS = layOut();

function layOut(): number {
  let row = 0;
  const take = (rows: number): number => {
    row += rows;
    return row - rows;
  };
  for (const {words, facts} of PLACES) {
    BLOCKS.push({
      edge: take(1),
      word: take(words + 1),
      fine: take(FINE + 1),
      coarse: take(COARSE + 1),
      facts: facts.map(([, size]) => take(size)),
    });
  }
  HISTORY.previous = take(TAGS_MOST);
  HISTORY.beforePrevious = take(TAGS_MOST);
  HISTORY.both = take(PAIRS);
  HISTORY.initial = take(INITIAL_SHAPES);
  return row;
}

/** First rows of the blocks for words and fine clusters at a place, and how many words it tells apart. */
export function placeBlocks(place: number): {readonly word: number; readonly fine: number; readonly limit: number} {
  return {word: BLOCKS[place].word, fine: BLOCKS[place].fine, limit: PLACES[place].words};
}

/** Row of a place beyond the edge of the sentence. */
export function edgeRow(place: number): number {
  return BLOCKS[place].edge;
}

/**
 * Rows of a word at a place, into `out`; returns how many.
 * @param data and `row`: the word in a `WordSheet`.
 * @param rank of the word by frequency, -1 if unknown.
 */
export function placeRows(data: Int32Array, row: number, rank: number, place: number, out: Int32Array): number {
  const {words, facts} = PLACES[place];
  const block = BLOCKS[place];
  const fine = data[row + WORD.fine];
  const coarse = data[row + WORD.coarse];
  out[0] = block.word + (rank >= 0 && rank < words ? rank : words);
  out[1] = block.fine + (fine < 0 ? FINE : fine);
  out[2] = block.coarse + (coarse < 0 ? COARSE : coarse);
  let count = 3;
  for (let fact = 0; fact < facts.length; fact++) {
    const [name, size] = facts[fact];
    out[count++] = block.facts[fact] + ((data[row + WORD[name]] >>> 7) & (size - 1));
  }
  return count;
}

/**
 * Rows of the tags before, into `out`; returns how many.
 * @param previous label of the word before, `TAGS_MOST - 1` at the start of the sentence; `beforePrevious` likewise.
 * @param shape hash of the shape of the first word of the sentence when that is the word to be tagged, else 0.
 */
export function historyRows(previous: number, beforePrevious: number, shape: number, out: Int32Array): number {
  out[0] = HISTORY.previous + previous;
  out[1] = HISTORY.beforePrevious + beforePrevious;
  out[2] = HISTORY.both + ((previous * 37 + beforePrevious * 997) & (PAIRS - 1));
  if (shape === 0) return 3;
  out[3] = HISTORY.initial + ((shape >>> 7) & (INITIAL_SHAPES - 1));
  return 4;
}

/** Rank of a word by frequency. */
export function rankOf(words: KeyTable, data: Int32Array, row: number): number {
  return words.find(data[row + WORD.lower]);
}
