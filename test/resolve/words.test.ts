import fc from "fast-check";
import {commonWords, shingles, wordsOf} from "../../src/resolve/words";

describe("words of texts that are compared", () => {
  it("folds case, accents, quotation marks and the commas of numbers", () => {
    expect(wordsOf("“It’s 1,179 cafés,” He said.")).toEqual(["its", "1179", "cafes", "he", "said"]);
  });

  it("gives a text its runs of words, a short text one run", () => {
    expect(shingles(["a", "b", "c", "d"], 3).size).toBe(2);
    expect(shingles(["a"], 3).size).toBe(1);
    expect(shingles([], 3).size).toBe(0);
    expect([...shingles(["a", "b", "c"], 3)]).toEqual([...shingles(["a", "b", "c"], 3)]);
  });

  it("counts what two texts share in order", () => {
    expect(commonWords(["the", "ferry", "is", "late"], ["ferry", "is", "very", "late"])).toBe(3);
    const list = fc.array(fc.constantFrom("a", "b", "c"), {maxLength: 12});
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(commonWords(a, b)).toBe(commonWords(b, a));
        expect(commonWords(a, a)).toBe(a.length);
        expect(commonWords(a, [...b, ...a])).toBe(a.length);
      }),
    );
  });
});
