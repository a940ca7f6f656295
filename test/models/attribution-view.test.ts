import {QUOTE, ROLE} from "../../src/models/attribution-view";
import {SAID, viewFrom} from "./attribution-help";

describe("the numbers of a document", () => {
  it("knows how far each subtree reaches", () => {
    expect([SAID.left[4], SAID.right[4]]).toEqual([2, 4]);
    expect([SAID.left[1], SAID.right[1]]).toEqual([0, 5]);
  });

  it("marks the words that report, and which of them governs a token", () => {
    expect(SAID.role[1]).toBe(ROLE.sureVerb);
    expect(SAID.role[3]).toBe(ROLE.none);
    expect(SAID.governor[3]).toBe(1);
    expect(SAID.governor[1]).toBe(-1);
  });

  it("marks first, inner and last token of a quotation", () => {
    const view = viewFrom(["“ PUNCT punct 1", "No INTJ root -1", "” PUNCT punct 1", "said VERB parataxis 1 say"]);
    expect([...view.quote]).toEqual([QUOTE.first, QUOTE.inside, QUOTE.last, QUOTE.outside]);
    expect([view.quoteFirst[1], view.quoteLast[1]]).toEqual([0, 3]);
  });

  it("does not count marks as words", () => {
    expect([...SAID.word]).toEqual([1, 1, 1, 1, 1, 0]);
  });
});
