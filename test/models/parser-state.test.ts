import fc from "fast-check";
import {MOVE, NONE, ParserState} from "../../src/models/parser-state";

describe("stack, buffer and arcs", () => {
  it("end in a tree with one root, whatever allowed moves are made", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 12}),
        fc.array(fc.nat(2), {minLength: 40, maxLength: 40}),
        (length, wishes) => {
          const state = new ParserState(12);
          state.start(length);
          let moves = 0;
          for (; !state.done; moves++) {
            const wish = wishes[moves % wishes.length];
            const move = [wish, MOVE.shift, MOVE.left, MOVE.right].find((each) => state.allows(each))!;
            state.apply(move, 1);
          }
          const heads = [...state.heads].slice(0, length);
          expect(moves).toBe(length * 2);
          expect(heads.filter((head) => head === length)).toHaveLength(1);
          for (let word = 0; word < length; word++) {
            let at = word;
            for (let steps = 0; at !== length && steps <= length; steps++) at = heads[at];
            expect(at).toBe(length);
          }
        },
      ),
    );
  });

  it("know the outermost children and their labels", () => {
    const state = new ParserState(4);
    state.start(3);
    for (const [move, label] of [
      [MOVE.shift, 0],
      [MOVE.left, 5],
      [MOVE.shift, 0],
      [MOVE.shift, 0],
      [MOVE.right, 40],
    ]) {
      state.apply(move, label);
    }
    expect([state.left1[1], state.right1[1], state.left2[1]]).toEqual([0, 2, NONE]);
    expect(state.leftLabels[2]).toBe(1 << 5);
    expect(state.rightLabels[3]).toBe(1 << 8);
    expect([state.top(0), state.top(1), state.next]).toEqual([1, NONE, 3]);
  });
});
