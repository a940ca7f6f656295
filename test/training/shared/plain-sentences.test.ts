import {plainSentences} from "../../../training/shared/plain-sentences";

describe("sentences of plain text", () => {
  it("keeps whole sentences, word by word", () => {
    const text = "The council met on Monday. It didn't vote on the plan, she said.";
    expect(plainSentences(text)).toEqual([
      ["The", "council", "met", "on", "Monday", "."],
      ["It", "did", "n't", "vote", "on", "the", "plan", ",", "she", "said", "."],
    ]);
  });

  it("leaves out what is short, long, cut off, in capitals or a heading", () => {
    expect(plainSentences("They met again.")).toEqual([]);
    expect(plainSentences(`It was ${"very ".repeat(40)}long.`)).toEqual([]);
    expect(plainSentences("and then the council met on Monday")).toEqual([]);
    expect(plainSentences("THE COUNCIL MET AGAIN ON MONDAY.")).toEqual([]);
  });
});
