import {remembered} from "../../src/lexicon/remembered";

describe("a remembered look-up", () => {
  it("asks once for each text until its memory is full", () => {
    const asked: string[] = [];
    const length = remembered(2, (text) => {
      asked.push(text);
      return text.length;
    });
    expect([length("one"), length("three"), length("one")]).toEqual([3, 5, 3]);
    expect(asked).toEqual(["one", "three"]);
    expect([length("seven"), length("one")]).toEqual([5, 3]);
    expect(asked).toEqual(["one", "three", "seven", "one"]);
  });
});
