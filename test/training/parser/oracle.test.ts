import {MOVE, ParserState} from "../../../src/models/parser-state";
import {GoldTree} from "../../../training/parser/oracle";

/** "The mayor told us that she won": heads, the root being 7. */
const HEADS = Int16Array.of(1, 2, 7, 2, 6, 6, 2);
const LABELS = Int16Array.of(1, 2, 3, 4, 5, 2, 6);

/** Makes moves that lose least until the end, arcs before shifts. */
function follow(gold: GoldTree, state: ParserState): void {
  while (!state.done) {
    const moves = [MOVE.left, MOVE.right, MOVE.shift].filter((move) => state.allows(move));
    const costs = moves.map((move) => gold.cost(state, move));
    const move = moves[costs.indexOf(Math.min(...costs))];
    state.apply(move, state.depth > 0 ? gold.labels[state.top(0)] : 0);
  }
}

describe("the oracle", () => {
  it("leads to the right tree by moves that lose nothing", () => {
    const gold = new GoldTree(HEADS, LABELS);
    const state = new ParserState(7);
    state.start(7);
    follow(gold, state);
    expect([...state.heads].slice(0, 7)).toEqual([...HEADS]);
    expect([...state.labels].slice(0, 7)).toEqual([...LABELS]);
  });

  it("counts what a wrong move loses, and makes the best of it", () => {
    const gold = new GoldTree(HEADS, LABELS);
    const state = new ParserState(7);
    state.start(7);
    state.apply(MOVE.shift, 0);
    expect(gold.cost(state, MOVE.left)).toBe(0);
    expect(gold.cost(state, MOVE.shift)).toBe(1);
    state.apply(MOVE.shift, 0);
    follow(gold, state);
    const wrong = HEADS.filter((head, word) => state.heads[word] !== head);
    expect(wrong).toHaveLength(1);
  });
});
