import {UPOS} from "../model/layers";
import {ChoiceMemory} from "./choice-memory";
import {Container} from "./container";
import {FeedForward, SCORE_ONE} from "./feed-forward";
import {KeyTable} from "./key-table";
import {MarkHeads} from "./mark-heads";
import {type BeamLimits, ParseBeam, READING_BEAM} from "./parse-beam";
import {
  belowRows,
  belowTopRows,
  depthRow,
  FAMILY_POSITIONS,
  FIRST_STATE_ROW,
  few,
  findPositions,
  nextRows,
  POSITION_COUNT,
  restRow,
  SentenceFacts,
  THIRD_POSITION,
  topNextRows,
  topRows,
  wordRows,
} from "./parser-features";
import {MOVE, NONE, type ParserState} from "./parser-state";
import type {WordSheet} from "./word-sheet";

/** Most words the parser takes at once; longer sentences must be cut before. */
export const LONGEST_SENTENCE = 200;
/** Most sentences fit into a beam whose states are small: they are copied all the time. */
const BEAM_CAPACITIES = [40, LONGEST_SENTENCE];
/** Words a sentence may be longer than the empty place before its first. */
const SLOTS = (LONGEST_SENTENCE + 2) * POSITION_COUNT;
/** Where a word stands whose family counts: on top of the stack, below that, next. */
const PLACE = {top: 0, below: 1, next: 2} as const;
const PLACES = FAMILY_POSITIONS.length;

const MOVES = 3;
/** A shift has no label. */
const SHIFTS = Uint8Array.of(0);
/** Below any score. */
const NEVER = -1e9;
/** Scores that lie this far below the highest add nothing to a sum of shares; in steps of scores. */
const HOPELESS = 8 * SCORE_ONE;
/** The share of a score that lies so many steps below the highest, as a multiple of that one's. */
const SHARES = Float64Array.from({length: HOPELESS}, (_, steps) => Math.exp(-steps / SCORE_ONE));

/** Where the parser writes: for each word of the document the index of its head in the document, and the number of its label. */
export interface ParserOutput {
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
}

/** What the parser reads: a document's words in the sheet, and the tagger's labels. */
export interface ParserWords {
  readonly rows: Int32Array;
  readonly tags: Uint8Array;
  readonly doubts: Uint8Array;
}

/**
 * Labelled dependencies, left to right by the arc-hybrid system; a small network chooses each move (Chen, Manning 2014; taught
 * with a dynamic oracle, Goldberg, Nivre 2013). Where it wavers, several parses are followed until one is clearly likelier. What a
 * word adds to the hidden layer at a position, alone and with its children, is summed once for each sentence and kept, and so is
 * what the network said of a state. Takes time in proportion to the words, and makes no objects.
 */
export class Parser {
  /** The relations; `ParserOutput.labels` are indices of this list. */
  readonly labels: readonly string[];
  readonly sheet: WordSheet;
  /** Hangs punctuation anew when a sentence is parsed. */
  readonly marks: MarkHeads;
  readonly #network: FeedForward;
  /** For each move the labels it is scored with, in the order of the outputs: those that treebanks have on that side of a head. */
  readonly #labelsOf: readonly Uint8Array[];
  /** First output of each move. */
  readonly #firstOf: readonly number[];
  readonly #words: KeyTable;
  readonly #parts: Uint8Array;
  readonly #comma: number;
  /** For sentences of up to `BEAM_CAPACITIES` words. */
  readonly #beams: readonly ParseBeam[];
  #beam: ParseBeam;
  /** What is offered lies no further below the best; in steps of scores. */
  readonly #close: number;
  /** Highest score of each move, and the label it is for. */
  readonly #highest = new Int32Array(MOVES);
  readonly #labelOf = new Int32Array(MOVES);
  readonly #facts = new SentenceFacts(LONGEST_SENTENCE);
  readonly #memory = new ChoiceMemory();
  readonly #positions = new Int32Array(POSITION_COUNT);
  /** The sentence in which each sum of the network was kept. */
  readonly #filled: Int32Array;
  readonly #rank = (lower: number): number => this.#words.find(lower);
  #sentence = 0;

  /**
   * @param tags labels of the tagger whose output the parser will be given.
   * @param limits how many parses it follows.
   */
  constructor(bytes: Uint8Array, sheet: WordSheet, tags: readonly string[], limits: BeamLimits = READING_BEAM) {
    const container = new Container(bytes, "parser");
    this.#beams = BEAM_CAPACITIES.map((capacity) => new ParseBeam(capacity, limits));
    this.#beam = this.#beams[0];
    this.#close = limits.margin * SCORE_ONE;
    this.sheet = sheet;
    this.labels = container.text("relations");
    this.marks = new MarkHeads(container.i8("marks"), this.labels);
    this.#words = new KeyTable(container.i32("words"));
    const kept = SLOTS + (Math.max(...this.#beams.map(({families}) => families.most)) + 1) * PLACES;
    this.#filled = new Int32Array(kept);
    this.#network = new FeedForward(container, {kept, unpackedFrom: FIRST_STATE_ROW});
    this.#labelsOf = [SHIFTS, container.u8("leftLabels"), container.u8("rightLabels")];
    this.#firstOf = [0, 1, 1 + this.#labelsOf[MOVE.left].length];
    this.#parts = partsOf(tags);
    this.#comma = tags.indexOf("PUNCT|,");
  }

  /**
   * Parses the words `first` to `last` (exclusive, at most `LONGEST_SENTENCE`) of a document; the root gets the head -1.
   */
  parse(words: ParserWords, first: number, last: number, out: ParserOutput): void {
    const input = {
      data: this.sheet.data,
      rows: words.rows,
      first,
      last,
      tags: words.tags,
      doubts: words.doubts,
      parts: this.#parts,
      rank: this.#rank,
    };
    this.#facts.read(input, this.#comma);
    this.#sentence++;
    this.#memory.start();
    this.#beam = this.#beams[BEAM_CAPACITIES.findIndex((capacity) => capacity >= last - first)];
    this.#beam.start(last - first);
    // Every word is shifted once and attached once.
    for (let moves = 2 * (last - first); moves > 0; moves--) {
      for (let parse = 0; parse < this.#beam.count; parse++) {
        const state = this.#beam.state(parse);
        // Of one move alone the network need not be asked: it is certain, and its logarithm 0.
        if (state.mustShift) this.#beam.offer(parse, MOVE.shift, 0, 0);
        else this.#offer(parse, state);
      }
      this.#beam.advance();
    }
    const state = this.#beam.state(0);
    for (let word = 0; word < last - first; word++) {
      const head = state.heads[word];
      out.heads[first + word] = head === last - first ? -1 : first + head;
      out.labels[first + word] = state.labels[word];
    }
  }

  #score(state: ParserState): void {
    const network = this.#network;
    const {next} = state;
    const top = state.top(0);
    const below = state.top(1);
    const topSlot = this.#familySlot(state, top, PLACE.top);
    const belowSlot = this.#familySlot(state, below, PLACE.below);
    const nextSlot = this.#familySlot(state, next, PLACE.next);
    const thirdSlot = this.#slot(state.top(2), THIRD_POSITION);
    network.addKept(topSlot);
    network.addKept(belowSlot);
    network.addKept(nextSlot);
    network.addKept(thirdSlot);
    network.addRow(depthRow(state));
    network.rowCount = topNextRows(this.#facts, top, next, network.rows, network.rowCount);
    if (below !== NONE) network.rowCount = belowTopRows(this.#facts, below, top, network.rows, network.rowCount);
    network.score();
  }

  /** Where the sum of all that follows from a word at one of the places and its children is kept; made if it is new in this sentence. */
  #familySlot(state: ParserState, word: number, place: number): number {
    const family = word === NONE ? NONE : state.families[word];
    const slot = SLOTS + (family - NONE) * PLACES + place;
    if (this.#filled[slot] === this.#sentence) return slot;
    this.#filled[slot] = this.#sentence;
    const network = this.#network;
    findPositions(state, this.#positions);
    for (const position of FAMILY_POSITIONS[place]) network.addKept(this.#slot(this.#positions[position], position));
    if (word !== NONE) this.#addFamilyRows(state, word, place);
    network.join(slot);
    return slot;
  }

  #addFamilyRows(state: ParserState, word: number, place: number): void {
    const network = this.#network;
    const {rows, rowCount} = network;
    if (place === PLACE.top) network.rowCount = topRows(state, word, rows, rowCount);
    else if (place === PLACE.below) network.rowCount = belowRows(state, word, rows, rowCount);
    else {
      network.rowCount = nextRows(state, word, rows, rowCount);
      network.addRow(restRow(state));
    }
  }

  /** Where the sum of the rows of a word at a position is kept; made if it is new in this sentence. */
  #slot(word: number, position: number): number {
    const slot = (word - NONE) * POSITION_COUNT + position;
    if (this.#filled[slot] === this.#sentence) return slot;
    this.#filled[slot] = this.#sentence;
    const network = this.#network;
    network.rowCount = wordRows(this.#facts, word, position, network.rows, network.rowCount);
    network.keep(slot);
    return slot;
  }

  /** Offers the beam each likely move, with the label the network likes best for it. */
  #offer(parse: number, state: ParserState): void {
    const log = this.#choose(state);
    const best = this.#highest;
    const highest = Math.max(best[0], best[1], best[2]);
    for (let move = 0; move < MOVES; move++) {
      if (best[move] <= highest - this.#close) continue;
      this.#beam.offer(parse, move, this.#labelOf[move], (best[move] - highest) / SCORE_ONE - log);
    }
  }

  /** Fills in the highest score and best label of each move; returns the logarithm of the sum of all shares, 0 where it does not count. */
  #choose(state: ParserState): number {
    const memory = this.#memory;
    const {families, depth} = state;
    memory.key[0] = families[state.top(0)];
    memory.key[1] = depth > 1 ? families[state.top(1)] : NONE;
    memory.key[2] = families[state.next];
    memory.key[3] = state.top(2);
    memory.key[4] = few(depth);
    const known = memory.find();
    if (known) memory.read(this.#highest, this.#labelOf);
    if (known && !Number.isNaN(memory.log)) return memory.log;
    // Of one parse alone all moves would lose the same logarithm.
    const alone = this.#beam.count === 1;
    if (known && alone) return 0;
    this.#score(state);
    const highest = this.#findHighest(state);
    const log = alone ? Number.NaN : this.#logOfTotal(highest);
    memory.keep(this.#highest, this.#labelOf, log);
    return alone ? 0 : log;
  }

  /** Fills in the highest score of each move, `NEVER` if it is not allowed; returns the highest of all. */
  #findHighest(state: ParserState): number {
    const network = this.#network;
    const {scores, found} = network;
    let highest = NEVER;
    for (let move = MOVE.shift; move <= MOVE.right; move++) {
      this.#highest[move] = NEVER;
      if (!state.allows(move)) continue;
      if (move === MOVE.shift) {
        this.#highest[move] = scores[0];
        this.#labelOf[move] = 0;
      } else {
        network.highest(this.#firstOf[move], this.#labelsOf[move].length);
        this.#highest[move] = found[0];
        this.#labelOf[move] = this.#labelsOf[move][found[1]];
      }
      if (this.#highest[move] > highest) highest = this.#highest[move];
    }
    return highest;
  }

  /** Logarithm of the sum of the shares of all allowed moves with all labels, but for the hopeless ones; the highest score has the share 1. */
  #logOfTotal(highest: number): number {
    const network = this.#network;
    const {scores, nearby, outputs} = network;
    const right = this.#firstOf[MOVE.right];
    const count = network.near(highest - HOPELESS);
    let total = 0;
    for (let index = 0; index < count; index++) {
      const output = nearby[index];
      if (output >= outputs) break;
      const move = output === 0 ? MOVE.shift : output < right ? MOVE.left : MOVE.right;
      if (this.#highest[move] !== NEVER) total += SHARES[highest - scores[output]];
    }
    return Math.log(total);
  }
}

/** Universal part of speech of each label of the tagger, as its index. */
export function partsOf(tags: readonly string[]): Uint8Array {
  return Uint8Array.from(tags, (tag) => UPOS.findIndex((part) => tag.startsWith(`${part}|`)));
}
