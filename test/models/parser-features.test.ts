import fc from "fast-check";
import {
  findPositions,
  outputOf,
  PARSER_ROWS,
  POSITION_COUNT,
  SentenceFacts,
  STATE_ROWS_MOST,
  stateRows,
  wordBlocks,
  wordRows,
} from "../../src/models/parser-features";
import {MOVE, NONE, ParserState} from "../../src/models/parser-state";
import {bareSheet} from "../help/bare-models";

const sheet = bareSheet();
const words = ["Lopez", ",", "the", "mayor", ",", "said", "so", "."];
const input = {
  data: sheet.data,
  rows: sheet.read(words),
  first: 0,
  last: words.length,
  tags: Uint8Array.of(0, 1, 2, 0, 1, 3, 2, 1),
  doubts: new Uint8Array(words.length),
  parts: Uint8Array.of(7, 12, 5, 15),
  rank: () => -1,
};

describe("what the parser looks at", () => {
  it("stays within the table and its bounds in every state", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), {minLength: 16, maxLength: 16}), fc.nat(63), (wishes, label) => {
        const facts = new SentenceFacts(words.length);
        facts.read(input, 1);
        const state = new ParserState(words.length);
        state.start(words.length);
        const rows = new Int32Array(STATE_ROWS_MOST);
        const positions = new Int32Array(POSITION_COUNT);
        for (const wish of wishes) {
          const move = [wish, MOVE.shift, MOVE.left, MOVE.right].find((each) => state.allows(each))!;
          findPositions(state, positions);
          const count = stateRows(state, facts, rows);
          expect(count).toBeLessThanOrEqual(STATE_ROWS_MOST);
          for (const row of rows.slice(0, count)) expect(row >= 0 && row < PARSER_ROWS).toBe(true);
          for (const [position, word] of positions.entries()) {
            const found = wordRows(facts, word, position, rows);
            for (const row of rows.slice(0, found)) expect(row >= 0 && row < PARSER_ROWS).toBe(true);
          }
          state.apply(move, label);
        }
        expect(state.done).toBe(true);
      }),
      {numRuns: 50},
    );
  });

  it("counts commas and verbs from the start of the sentence", () => {
    const facts = new SentenceFacts(words.length);
    facts.read(input, 1);
    expect([...facts.commas.slice(0, 9)]).toEqual([0, 0, 1, 1, 1, 2, 2, 2, 3]);
    expect(facts.verbs[8] - facts.verbs[5]).toBe(1);
  });

  it("has one row for an empty position", () => {
    const rows = new Int32Array(STATE_ROWS_MOST);
    expect(wordRows(new SentenceFacts(2), NONE, 3, rows)).toBe(1);
  });

  it("sees clusters at the near positions only", () => {
    expect(wordBlocks(0)?.limit).toBeGreaterThan(0);
    expect(wordBlocks(POSITION_COUNT - 1)).toBeNull();
  });

  it("numbers outputs: shift, then relations to the left, then to the right", () => {
    expect([outputOf(MOVE.shift, 7, 10), outputOf(MOVE.left, 7, 10), outputOf(MOVE.right, 7, 10)]).toEqual([0, 8, 18]);
  });
});
