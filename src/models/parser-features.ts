import {MOVE, NONE, type ParserState} from "./parser-state";
import {WORD} from "./word-sheet";

/**
 * What the parser looks at. Every feature is a row of a table, and the hidden layer is the sum of rows. Most rows hang on one
 * word at one position (the top of the stack, the next word, a child ...): their sum is made once per word and position and
 * kept for the sentence. Few rows hang on the state itself.
 */

/** Facts about a word, as small numbers, in a table of one row a word. */
const FACTS = [
  "tag",
  "word",
  "fine",
  "coarse",
  "tagBefore",
  "tagAfter",
  "wordBefore",
  "wordAfter",
  "suffix",
  "shape",
  "doubt",
] as const;
type Fact = (typeof FACTS)[number];
/** Places of the facts that training looks at, in the row of a word. */
export const FACT = {word: FACTS.indexOf("word"), fine: FACTS.indexOf("fine")} as const;
/** Numbers a word in the table of facts. */
export const FACT_COUNT = FACTS.length;

/** How many values of a fact a position tells apart; all others share one row. */
type Limits = readonly (readonly [Fact, number])[];

const TAGS = 128;
const SUFFIXES = 512;
const SHAPES = 64;
const DOUBTS = 256;

const CENTRAL: Limits = [
  ["tag", TAGS],
  ["word", 4000],
  ["fine", 1024],
  ["coarse", 96],
  ["tagBefore", TAGS],
  ["tagAfter", TAGS],
  ["wordBefore", 600],
  ["wordAfter", 600],
  ["suffix", SUFFIXES],
  ["shape", SHAPES],
  ["doubt", DOUBTS],
];
const NEAR: Limits = [
  ["tag", TAGS],
  ["doubt", DOUBTS],
  ["word", 1000],
  ["fine", 1024],
  ["coarse", 96],
];
const FAR: Limits = [
  ["tag", TAGS],
  ["word", 300],
  ["coarse", 96],
];

/** The positions, in the order `findPositions` fills them: three words of the stack, four of the buffer, children. */
const POSITIONS: readonly Limits[] = [
  CENTRAL, // top of the stack
  CENTRAL, // below it
  CENTRAL, // next word
  NEAR, // third of the stack
  NEAR, // second of the buffer
  NEAR, // third of the buffer
  NEAR, // children of the top: outermost left and right
  NEAR,
  NEAR, // of the one below
  NEAR,
  NEAR, // of the next word: outermost left
  FAR, // next to outermost: top left, top right, below left, below right, next left
  FAR,
  FAR,
  FAR,
  FAR,
];
/** Positions that follow from a word and its children alone, where the word is on top of the stack, below that, or the next one. */
export const FAMILY_POSITIONS = [
  [0, 6, 7, 11, 12],
  [1, 8, 9, 13, 14],
  [2, 4, 5, 10, 15],
] as const;
/** The position of the third word of the stack. */
export const THIRD_POSITION = 3;
/** Number of positions. */
export const POSITION_COUNT = POSITIONS.length;

const DISTANCES = 8;
const COUNTS = 4;
/** Most labels the sets of bits can hold. */
export const LABELS_MOST = 64;
const PARTS = 18;
/** Upper bound of the rows `stateRows` finds. */
export const STATE_ROWS_MOST = 120;

/** Blocks of rows for facts of the state, with the number of rows each. */
const STATE_BLOCKS = {
  topLeft1: LABELS_MOST,
  topRight1: LABELS_MOST,
  topLeft2: LABELS_MOST,
  topRight2: LABELS_MOST,
  belowLeft1: LABELS_MOST,
  belowRight1: LABELS_MOST,
  belowLeft2: LABELS_MOST,
  belowRight2: LABELS_MOST,
  nextLeft1: LABELS_MOST,
  nextLeft2: LABELS_MOST,
  topLefts: LABELS_MOST,
  topRights: LABELS_MOST,
  belowLefts: LABELS_MOST,
  belowRights: LABELS_MOST,
  nextLefts: LABELS_MOST,
  distanceTopNext: DISTANCES,
  distanceBelowTop: DISTANCES,
  topLeftCount: COUNTS,
  topRightCount: COUNTS,
  belowLeftCount: COUNTS,
  belowRightCount: COUNTS,
  nextLeftCount: COUNTS,
  commasTopNext: COUNTS,
  commasBelowTop: COUNTS,
  verbsTopNext: COUNTS,
  verbsBelowTop: COUNTS,
  depth: COUNTS,
  rest: COUNTS,
  pairTopNext: PARTS * PARTS,
  pairBelowTop: PARTS * PARTS,
} as const;
type Block = keyof typeof STATE_BLOCKS;

/** First row of the block of a fact at a position; the row after its last value is that of all other values. */
const FACT_BASES = new Int32Array(POSITION_COUNT * FACT_COUNT).fill(-1);
const FACT_LIMITS = new Int32Array(POSITION_COUNT * FACT_COUNT);
/** Row of a position where no word is. */
const MISSING = new Int32Array(POSITION_COUNT);
const BLOCK = {} as Record<Block, number>;

/** First rows of the blocks for words and for fine clusters at a position, and how many words it tells apart; null if it tells no clusters. */
export function wordBlocks(
  position: number,
): {readonly word: number; readonly fine: number; readonly limit: number} | null {
  const at = position * FACT_COUNT;
  const fine = FACT_BASES[at + FACT.fine];
  return fine < 0 ? null : {word: FACT_BASES[at + FACT.word], fine, limit: FACT_LIMITS[at + FACT.word]};
}

/** Number of rows in all. */
export const PARSER_ROWS = layOut();
/** First of the rows that hang on the state itself: they are the last. */
export const FIRST_STATE_ROW = Math.min(...Object.values(BLOCK));

function layOut(): number {
  let row = 0;
  for (const [position, limits] of POSITIONS.entries()) {
    MISSING[position] = row++;
    for (const [fact, limit] of limits) {
      const at = position * FACT_COUNT + FACTS.indexOf(fact);
      FACT_BASES[at] = row;
      FACT_LIMITS[at] = limit;
      row += limit + 1;
    }
  }
  for (const [block, size] of Object.entries(STATE_BLOCKS)) {
    BLOCK[block as Block] = row;
    row += size;
  }
  return row;
}

/** What a parser needs to know about the words of one sentence. */
export interface ParserInput {
  /** `WordSheet.data`. */
  readonly data: Int32Array;
  /** Rows of the words of the document in it. */
  readonly rows: Int32Array;
  readonly first: number;
  readonly last: number;
  /** Label of the tagger for each word of the document. */
  readonly tags: Uint8Array;
  /** The tagger's doubt about each. */
  readonly doubts: Uint8Array;
  /** Universal part of speech of each label of the tagger, 0 to 16. */
  readonly parts: Uint8Array;
  /** Rank of a word by frequency, from the hash of its lower case; -1 if unknown. */
  readonly rank: (lower: number) => number;
}

/** Part of speech of the root. */
const ROOT_PART = 17;
const VERB_PART = 15;
const AUX_PART = 3;
const RANK = FACT.word;
/** Hash fields are cut to this many classes for suffixes. */
const SUFFIX_MASK = SUFFIXES - 1;

/** Facts about the words of one sentence, worked out before parsing. */
export class SentenceFacts {
  /** One row of `FACT_COUNT` numbers a word; the root is the row after the last word. */
  readonly facts: Int16Array;
  readonly parts: Uint8Array;
  /** Commas, and verbs, before each word. */
  readonly commas: Int16Array;
  readonly verbs: Int16Array;

  constructor(capacity: number) {
    this.facts = new Int16Array((capacity + 1) * FACT_COUNT);
    this.parts = new Uint8Array(capacity + 1);
    this.commas = new Int16Array(capacity + 2);
    this.verbs = new Int16Array(capacity + 2);
  }

  /** @param comma the tagger's label of a comma. */
  read(input: ParserInput, comma: number): void {
    const length = input.last - input.first;
    for (let word = 0; word < length; word++) {
      const label = input.tags[input.first + word];
      this.parts[word] = input.parts[label];
      this.commas[word + 1] = this.commas[word] + (label === comma ? 1 : 0);
      const part = this.parts[word];
      this.verbs[word + 1] = this.verbs[word] + (part === VERB_PART || part === AUX_PART ? 1 : 0);
      this.#word(input, word, length);
    }
    this.parts[length] = ROOT_PART;
    this.facts.fill(-1, length * FACT_COUNT, (length + 1) * FACT_COUNT);
    this.facts[length * FACT_COUNT] = TAGS - 1;
  }

  #word(input: ParserInput, word: number, length: number): void {
    const {data, rows, first, tags, rank} = input;
    const row = rows[first + word];
    const at = word * FACT_COUNT;
    const {facts} = this;
    const before = word > 0;
    const after = word + 1 < length;
    facts[at] = tags[first + word];
    facts[at + RANK] = rank(data[row + WORD.lower]);
    facts[at + 2] = data[row + WORD.fine];
    facts[at + 3] = data[row + WORD.coarse];
    facts[at + 4] = before ? tags[first + word - 1] : TAGS - 2;
    facts[at + 5] = after ? tags[first + word + 1] : TAGS - 2;
    facts[at + 6] = before ? facts[at - FACT_COUNT + RANK] : -1;
    facts[at + 7] = -1;
    if (before) facts[at - FACT_COUNT + 7] = facts[at + RANK];
    facts[at + 8] = data[row + WORD.suffix3] & SUFFIX_MASK;
    facts[at + 9] = (data[row + WORD.shape] >>> 8) % SHAPES;
    facts[at + 10] = input.doubts[first + word];
  }
}

/** Rows of one word at one position, into `out` from `count` on; returns how many lie there then. `NONE` is the row of the empty position. */
export function wordRows(sentence: SentenceFacts, word: number, position: number, out: Int32Array, count = 0): number {
  if (word === NONE) {
    out[count] = MISSING[position];
    return count + 1;
  }
  for (let fact = 0; fact < FACT_COUNT; fact++) {
    const base = FACT_BASES[position * FACT_COUNT + fact];
    if (base < 0) continue;
    const value = sentence.facts[word * FACT_COUNT + fact];
    const limit = FACT_LIMITS[position * FACT_COUNT + fact];
    out[count++] = base + (value >= 0 && value < limit ? value : limit);
  }
  return count;
}

/** The word at each position, into `out`; `NONE` where there is none. */
export function findPositions(state: ParserState, out: Int32Array): void {
  const top = state.top(0);
  const below = state.top(1);
  const {next, length} = state;
  out[0] = top;
  out[1] = below;
  out[2] = next;
  out[3] = state.top(2);
  out[4] = next + 1 <= length ? next + 1 : NONE;
  out[5] = next + 2 <= length ? next + 2 : NONE;
  out[6] = top < 0 ? NONE : state.left1[top];
  out[7] = top < 0 ? NONE : state.right1[top];
  out[8] = below < 0 ? NONE : state.left1[below];
  out[9] = below < 0 ? NONE : state.right1[below];
  out[10] = state.left1[next];
  out[11] = top < 0 ? NONE : state.left2[top];
  out[12] = top < 0 ? NONE : state.right2[top];
  out[13] = below < 0 ? NONE : state.left2[below];
  out[14] = below < 0 ? NONE : state.right2[below];
  out[15] = state.left2[next];
}

/** Rows of the state itself, into `out`; returns how many. */
export function stateRows(state: ParserState, sentence: SentenceFacts, out: Int32Array): number {
  const top = state.top(0);
  const below = state.top(1);
  const {next} = state;
  let count = nextRows(state, next, out, 0);
  out[count++] = depthRow(state);
  out[count++] = restRow(state);
  if (top === NONE) return count;
  count = topRows(state, top, out, count);
  count = topNextRows(sentence, top, next, out, count);
  if (below === NONE) return count;
  count = belowRows(state, below, out, count);
  return belowTopRows(sentence, below, top, out, count);
}

/** Row of the depth of the stack. */
export function depthRow({depth}: ParserState): number {
  return BLOCK.depth + few(depth);
}

/** Row of the words to come. */
export function restRow({length, next}: ParserState): number {
  return BLOCK.rest + few(length - next);
}

/** Rows of the children of the next word, into `out` from `count` on; returns how many lie there then. */
export function nextRows(state: ParserState, next: number, out: Int32Array, count: number): number {
  count = childRows(state, next, BLOCK.nextLeft1, BLOCK.nextLeft2, state.left1, state.left2, out, count);
  count = bagRows(state.leftLabels, next, BLOCK.nextLefts, out, count);
  out[count++] = BLOCK.nextLeftCount + few(state.leftCount[next]);
  return count;
}

/** As `nextRows`, of the children of the top of the stack. */
export function topRows(state: ParserState, top: number, out: Int32Array, count: number): number {
  count = childRows(state, top, BLOCK.topLeft1, BLOCK.topLeft2, state.left1, state.left2, out, count);
  count = childRows(state, top, BLOCK.topRight1, BLOCK.topRight2, state.right1, state.right2, out, count);
  count = bagRows(state.leftLabels, top, BLOCK.topLefts, out, count);
  count = bagRows(state.rightLabels, top, BLOCK.topRights, out, count);
  out[count++] = BLOCK.topLeftCount + few(state.leftCount[top]);
  out[count++] = BLOCK.topRightCount + few(state.rightCount[top]);
  return count;
}

/** As `nextRows`, of the way from the top of the stack to the next word. */
export function topNextRows(
  sentence: SentenceFacts,
  top: number,
  next: number,
  out: Int32Array,
  count: number,
): number {
  out[count++] = BLOCK.distanceTopNext + distance(next - top);
  out[count++] = BLOCK.commasTopNext + few(sentence.commas[next] - sentence.commas[top + 1]);
  out[count++] = BLOCK.verbsTopNext + few(sentence.verbs[next] - sentence.verbs[top + 1]);
  out[count++] = BLOCK.pairTopNext + sentence.parts[top] * PARTS + sentence.parts[next];
  return count;
}

/** As `nextRows`, of the children of the word below the top. */
export function belowRows(state: ParserState, below: number, out: Int32Array, count: number): number {
  count = childRows(state, below, BLOCK.belowLeft1, BLOCK.belowLeft2, state.left1, state.left2, out, count);
  count = childRows(state, below, BLOCK.belowRight1, BLOCK.belowRight2, state.right1, state.right2, out, count);
  count = bagRows(state.leftLabels, below, BLOCK.belowLefts, out, count);
  count = bagRows(state.rightLabels, below, BLOCK.belowRights, out, count);
  out[count++] = BLOCK.belowLeftCount + few(state.leftCount[below]);
  out[count++] = BLOCK.belowRightCount + few(state.rightCount[below]);
  return count;
}

/** As `nextRows`, of the way from the word below the top to the top. */
export function belowTopRows(
  sentence: SentenceFacts,
  below: number,
  top: number,
  out: Int32Array,
  count: number,
): number {
  out[count++] = BLOCK.distanceBelowTop + distance(top - below);
  out[count++] = BLOCK.commasBelowTop + few(sentence.commas[top] - sentence.commas[below + 1]);
  out[count++] = BLOCK.verbsBelowTop + few(sentence.verbs[top] - sentence.verbs[below + 1]);
  out[count++] = BLOCK.pairBelowTop + sentence.parts[below] * PARTS + sentence.parts[top];
  return count;
}

function childRows(
  state: ParserState,
  word: number,
  block1: number,
  block2: number,
  first: Int16Array,
  second: Int16Array,
  out: Int32Array,
  count: number,
): number {
  const outermost = first[word];
  if (outermost === NONE) return count;
  out[count++] = block1 + state.labels[outermost];
  const inner = second[word];
  if (inner === NONE) return count;
  out[count++] = block2 + state.labels[inner];
  return count;
}

function bagRows(sets: Int32Array, word: number, block: number, out: Int32Array, count: number): number {
  for (let half = 0; half < 2; half++) {
    for (let bits = sets[word * 2 + half]; bits !== 0; bits &= bits - 1) {
      out[count++] = block + half * 32 + 31 - Math.clz32(bits & -bits);
    }
  }
  return count;
}

/** A number with the high ones cut to one. */
export function few(count: number): number {
  return count < COUNTS ? count : COUNTS - 1;
}

function distance(words: number): number {
  if (words <= 4) return words - 1;
  return words <= 6 ? 4 : words <= 10 ? 5 : words <= 20 ? 6 : 7;
}

/** Number of the output for a move with a label; shift has none. */
export function outputOf(move: number, label: number, labels: number): number {
  return move === MOVE.shift ? 0 : 1 + (move - MOVE.left) * labels + label;
}
