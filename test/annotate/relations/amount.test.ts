import {readNumber} from "../../../src/annotate/relations/amount";

describe("readNumber", () => {
  it.each([
    [["1,179"], 1179],
    [["three", "million"], 3_000_000],
    [["2.5", "million"], 2_500_000],
    [["a", "dozen"], 12],
    [["two", "dozen"], 24],
    [["five", "hundred"], 500],
    [["twenty", "five"], 25],
    [["thirteen"], 13],
    [["1.3", "trillion"], 1.3e12],
    [["several"], null],
  ])("reads %j", (words, value) => {
    expect(readNumber(words)).toBe(value);
  });
});
