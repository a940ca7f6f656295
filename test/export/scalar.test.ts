import {isPresent, numberText, rounded, scalarText} from "../../src/export/scalar";

describe("a value", () => {
  it("is rounded to four places and never minus zero", () => {
    expect(numberText(1 / 3)).toBe("0.3333");
    expect(numberText(-0)).toBe("0");
    expect(Object.is(rounded(-0.00001), 0)).toBe(true);
    expect(numberText(498)).toBe("498");
  });

  it("is absent where there is nothing to write", () => {
    expect([null, undefined, Number.NaN, Number.POSITIVE_INFINITY].map(isPresent)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(["", 0, false].map(isPresent)).toEqual([true, true, true]);
  });

  it("is text in one way", () => {
    expect([true, null, 2.5, "x", Number.NaN].map(scalarText)).toEqual(["true", "", "2.5", "x", ""]);
  });
});
