import {numberOfWord, SCALES, SMALL_NUMBERS, TENS} from "../../src/model/number-words";

describe("number words", () => {
  it("have the value of their place, of their ten or of their scale", () => {
    expect(["zero", "seven", "nineteen", "ninety", "dozen", "million"].map(numberOfWord)).toEqual([
      0, 7, 19, 90, 12, 1e6,
    ]);
  });

  it("are no other words", () => {
    expect(["", "several", "seventh", "1"].map(numberOfWord)).toEqual([null, null, null, null]);
  });

  it("agree where two tables have one word", () => {
    expect(TENS.twenty).toBe(SMALL_NUMBERS.indexOf("twenty"));
    expect(Object.values(SCALES).every((value, index, all) => index === 0 || value > all[index - 1])).toBe(true);
  });
});
