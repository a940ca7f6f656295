import type {Upos} from "../model/layers";
import {Container} from "./container";
import {FeedForward, SCORE_ONE} from "./feed-forward";
import {KeyTable} from "./key-table";
import {
  edgeRow,
  HISTORY_ROWS_MOST,
  historyRows,
  PLACE_ROWS_MOST,
  PLACES,
  placeRows,
  rankOf,
  TAGS_MOST,
} from "./tagger-features";
import {WORD, type WordSheet} from "./word-sheet";

/** Spellings whose sums are kept at hand, a power of two. */
const KEPT = 4096;
/** After the sums of the spellings, those of the places beyond the sentence. */
const EDGES = KEPT * PLACES.length;
/** After those, one sum a place for spellings whose room a neighbour holds. */
const SPARE = EDGES + PLACES.length;
/** No second label: the tagger is sure. */
export const NO_DOUBT = 127;
/** Added to a second label that is nearly as likely as the first. */
export const CLOSE = 128;

/** Where the tagger writes, at the index of each word in the document. */
export interface TaggerOutput {
  readonly labels: Uint8Array;
  /** The second label where the first is in doubt, plus `CLOSE` where it is much in doubt; else `NO_DOUBT`. */
  readonly doubts: Uint8Array;
}

/**
 * Parts of speech, left to right, universal and Penn tag as one label: a small network over the word, its neighbours and the
 * tags before. What a spelling adds to the hidden layer at each place is kept for the spellings seen last; that changes no result.
 */
export class Tagger {
  /** The labels, "NOUN|NN"; what `tag` writes are indices of this list. */
  readonly labels: readonly string[];
  /** The two halves of each label. */
  readonly upos: readonly Upos[];
  readonly xpos: readonly string[];
  readonly sheet: WordSheet;
  readonly #network: FeedForward;
  readonly #words: KeyTable;
  readonly #labelOf = new Map<Upos, Map<string, number>>();
  readonly #found = new Int32Array(PLACE_ROWS_MOST + HISTORY_ROWS_MOST);
  /** The network keeps the sums of a spelling at all places, one after the other; this says whose they are. */
  readonly #owners = new Float64Array(KEPT).fill(Number.NaN);
  /** The word for whose score each spelling was last wanted: until then its sums must stay. */
  readonly #wanted = new Int32Array(KEPT);
  #word = 0;

  constructor(bytes: Uint8Array, sheet: WordSheet) {
    const container = new Container(bytes, "tagger");
    this.sheet = sheet;
    this.labels = container.text("tags");
    this.upos = this.labels.map((label) => label.slice(0, label.indexOf("|")) as Upos);
    this.xpos = this.labels.map((label) => label.slice(label.indexOf("|") + 1));
    for (const [label, part] of this.upos.entries()) {
      const byFine = this.#labelOf.get(part) ?? new Map<string, number>();
      this.#labelOf.set(part, byFine.set(this.xpos[label], label));
    }
    this.#words = new KeyTable(container.i32("words"));
    this.#network = new FeedForward(container, {kept: SPARE + PLACES.length});
    for (let place = 0; place < PLACES.length; place++) {
      this.#network.addRow(edgeRow(place));
      this.#network.keep(EDGES + place);
    }
  }

  /** Number of the label for a pair of tags; of the first label with that universal tag, or 0, where no label is that pair. */
  labelOf(upos: Upos, xpos: string): number {
    return this.#labelOf.get(upos)?.get(xpos) ?? Math.max(0, this.upos.indexOf(upos));
  }

  /**
   * Tags one sentence.
   * @param rows rows of the words in the sheet, for the whole document.
   * @param first first word of the sentence; `last` the one after its last.
   */
  tag(rows: Int32Array, first: number, last: number, out: TaggerOutput): void {
    let previous = TAGS_MOST - 1;
    let beforePrevious = TAGS_MOST - 1;
    for (let at = first; at < last; at++) {
      this.#addPlaces(rows, at, first, last);
      this.#addHistory(previous, beforePrevious, at === first ? this.sheet.data[rows[at] + WORD.shape] : 0);
      this.#network.score();
      this.#decide(at, out);
      beforePrevious = previous;
      previous = out.labels[at];
    }
  }

  #addPlaces(rows: Int32Array, at: number, first: number, last: number): void {
    this.#word = (this.#word + 1) | 0;
    for (let place = 0; place < PLACES.length; place++) {
      const word = at + PLACES[place].offset;
      const inside = word >= first && word < last;
      this.#network.addKept(inside ? this.#find(rows[word], place) : EDGES + place);
    }
  }

  /** Where the sum of a spelling at a place is kept; made, at all places at once, if others took their room. */
  #find(row: number, place: number): number {
    const {data} = this.sheet;
    const form = data[row + WORD.form];
    const owner = form * 2097152 + (data[row + WORD.exact] & 0xfffff);
    const slot = form & (KEPT - 1);
    const start = slot * PLACES.length;
    if (this.#owners[slot] !== owner) {
      const rank = rankOf(this.#words, data, row);
      if (this.#wanted[slot] === this.#word) return this.#keep(row, rank, place, SPARE + place);
      this.#owners[slot] = owner;
      for (let each = 0; each < PLACES.length; each++) this.#keep(row, rank, each, start + each);
    }
    this.#wanted[slot] = this.#word;
    return start + place;
  }

  #keep(row: number, rank: number, place: number, slot: number): number {
    const count = placeRows(this.sheet.data, row, rank, place, this.#found);
    for (let index = 0; index < count; index++) this.#network.addRow(this.#found[index]);
    this.#network.keep(slot);
    return slot;
  }

  #addHistory(previous: number, beforePrevious: number, shape: number): void {
    const count = historyRows(previous, beforePrevious, shape, this.#found);
    for (let index = 0; index < count; index++) this.#network.addRow(this.#found[index]);
  }

  #decide(at: number, out: TaggerOutput): void {
    const {label, doubt} = decideTag(this.#network.scores, this.labels.length, SCORE_ONE);
    out.labels[at] = label;
    out.doubts[at] = doubt;
  }
}

const decision = {label: 0, doubt: NO_DOUBT};
/** Natural logarithms of how much likelier the first label is than the second: below these, doubt and much doubt. */
const DOUBT = 3;
const MUCH_DOUBT = 1;

/**
 * The likeliest label, and the second where it is in doubt. The object is made once: read it before the next call.
 * @param one what a score of one is in `scores`.
 */
export function decideTag(
  scores: ArrayLike<number>,
  labels: number,
  one = 1,
): {readonly label: number; readonly doubt: number} {
  let winner = 0;
  let second = -1;
  let highest = scores[0];
  let next = Number.NEGATIVE_INFINITY;
  for (let label = 1; label < labels; label++) {
    const score = scores[label];
    if (score > highest) {
      second = winner;
      next = highest;
      winner = label;
      highest = score;
    } else if (score > next) {
      second = label;
      next = score;
    }
  }
  decision.label = winner;
  const lead = highest - next;
  decision.doubt = lead >= DOUBT * one ? NO_DOUBT : second + (lead < MUCH_DOUBT * one ? CLOSE : 0);
  return decision;
}
