import {MOVE, ParserState} from "./parser-state";
import {WordFamilies} from "./word-families";

/** How many parses are followed, and which count as one. */
export interface BeamLimits {
  /** Most parses followed at once. */
  readonly width: number;
  /** A parse that much less likely than the likeliest (difference of natural logarithms) is given up. */
  readonly margin: number;
  /**
   * Of parses with the same words left, the likeliest alone is followed if so many words on the stack, from the top, and the next one look
   * the same with their children.
   */
  readonly looked: number;
}

/** For reading. The network sees the children of two words on the stack: what differs deeper seldom decides, and would fill the beam. */
export const READING_BEAM: BeamLimits = {width: 8, margin: 2.2, looked: 2};
/** For trees that only training reads: there are far more of them, and better ones teach nothing more. */
export const LEARNING_BEAM: BeamLimits = {width: 4, margin: 1.5, looked: Number.POSITIVE_INFINITY};

/**
 * The likeliest beginnings of a parse of one sentence, side by side, all after the same number of moves. While the network is
 * sure there is one; where it wavers there are up to `width`, until one of them has won. All room is made once.
 */
export class ParseBeam {
  /** Parses followed at present. */
  count = 0;
  /** The numbers of `ParserState.families`. */
  readonly families: WordFamilies;
  #states: ParserState[];
  #next: ParserState[];
  readonly #spare: ParserState[];
  readonly #limits: BeamLimits;
  readonly #scores: Float64Array;
  /** What was offered, the likeliest first: the parse it goes on from, the move, its label, the logarithm of how likely all is. */
  readonly #from: Int32Array;
  readonly #moves: Int32Array;
  readonly #labels: Int32Array;
  readonly #offers: Float64Array;
  #offered = 0;

  /** @param capacity most words a sentence may have. */
  constructor(capacity: number, limits: BeamLimits) {
    const {width} = limits;
    this.#limits = limits;
    this.#scores = new Float64Array(width);
    this.#from = new Int32Array(width + 1);
    this.#moves = new Int32Array(width + 1);
    this.#labels = new Int32Array(width + 1);
    this.#offers = new Float64Array(width + 1);
    // Every word is shifted once and attached once in each parse.
    this.families = new WordFamilies(capacity, capacity * 2 * width);
    this.#spare = Array.from({length: 2 * width}, () => new ParserState(capacity, this.families));
    this.#states = [];
    this.#next = [];
  }

  /** Begins a sentence of `length` words, with one parse of no arc. */
  start(length: number): void {
    while (this.#states.length > 0) this.#spare.push(this.#states.pop()!);
    this.families.start(length);
    const state = this.#spare.pop()!;
    state.start(length);
    this.#states.push(state);
    this.#scores[0] = 0;
    this.#offered = 0;
    this.count = 1;
  }

  /** A parse followed at present, 0 the likeliest. */
  state(parse: number): ParserState {
    return this.#states[parse];
  }

  /**
   * Offers to go on from a parse with a move that it allows. Among equals the first offer counts as likelier.
   * @param score natural logarithm of how likely the move is; means nothing where one offer is the only one.
   */
  offer(parse: number, move: number, label: number, score: number): void {
    const {width} = this.#limits;
    const total = this.#scores[parse] + score;
    let place = this.#offered;
    while (place > 0 && this.#offers[place - 1] < total) place--;
    if (place === width) return;
    for (let at = Math.min(this.#offered, width - 1); at > place; at--) this.#put(at, at - 1);
    this.#from[place] = parse;
    this.#moves[place] = move;
    this.#labels[place] = label;
    this.#offers[place] = total;
    if (this.#offered < width) this.#offered++;
  }

  #put(to: number, from: number): void {
    this.#from[to] = this.#from[from];
    this.#moves[to] = this.#moves[from];
    this.#labels[to] = this.#labels[from];
    this.#offers[to] = this.#offers[from];
  }

  /** Makes the likeliest of the moves offered; what they do not go on from is given up. */
  advance(): void {
    const {margin} = this.#limits;
    let kept = this.#offered;
    while (kept > 1 && this.#offers[kept - 1] <= this.#offers[0] - margin) kept--;
    const states = this.#next;
    for (let at = 0; at < kept; at++) {
      const from = this.#states[this.#from[at]];
      const state = this.#wantedLater(at, kept) ? this.#copy(from) : from;
      state.apply(this.#moves[at], this.#moves[at] === MOVE.shift ? 0 : this.#labels[at]);
      if (this.#repeats(states, state)) {
        if (state !== from) this.#spare.push(state);
        continue;
      }
      this.#scores[states.length] = this.#offers[at] - this.#offers[0];
      states.push(state);
    }
    this.#next = this.#states;
    this.#states = states;
    while (this.#next.length > 0) {
      const state = this.#next.pop()!;
      if (!states.includes(state)) this.#spare.push(state);
    }
    this.count = states.length;
    this.#offered = 0;
  }

  /** Whether a likelier parse goes on as this one does: then this one is not followed. */
  #repeats(states: readonly ParserState[], state: ParserState): boolean {
    for (const likelier of states) if (likelier.goesOnAs(state, this.#limits.looked)) return true;
    return false;
  }

  #wantedLater(at: number, kept: number): boolean {
    for (let later = at + 1; later < kept; later++) if (this.#from[later] === this.#from[at]) return true;
    return false;
  }

  #copy(from: ParserState): ParserState {
    const state = this.#spare.pop()!;
    state.copy(from);
    return state;
  }
}
