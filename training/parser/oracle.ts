import {MOVE, type ParserState} from "../../src/models/parser-state";

/** The right tree of one sentence, ready for questions about what a move would lose. */
export class GoldTree {
  /** Head of each word; the root is the number after the last word. */
  readonly heads: Int16Array;
  /** Label of each word, as a number. */
  readonly labels: Int16Array;
  readonly #children: readonly (readonly number[])[];
  readonly #onStack: (word: number, state: ParserState) => boolean;

  constructor(heads: Int16Array, labels: Int16Array) {
    this.heads = heads;
    this.labels = labels;
    const children: number[][] = Array.from({length: heads.length + 1}, () => []);
    for (const [word, head] of heads.entries()) children[head].push(word);
    this.#children = children;
    this.#onStack = (word, state) => word < state.next && state.heads[word] < 0;
  }

  /**
   * How many right arcs a move makes impossible (Goldberg, Nivre 2013, for the arc-hybrid system). 0: the move is right.
   * The move must be allowed.
   */
  cost(state: ParserState, move: number): number {
    const {next} = state;
    const top = state.top(0);
    if (move === MOVE.shift) {
      const head = this.heads[next];
      let lost = head !== top && this.#onStack(head, state) && head < next ? 1 : 0;
      for (const child of this.#children[next]) if (this.#onStack(child, state)) lost++;
      return lost;
    }
    let lost = 0;
    for (const child of this.#children[top]) if (child >= next) lost++;
    const head = this.heads[top];
    if (move === MOVE.left) {
      if (head > next || head === state.top(1)) lost++;
    } else if (head >= next) lost++;
    return lost;
  }
}
