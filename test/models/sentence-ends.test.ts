import type {Tokens} from "../../src/model/layers";
import {END_FEATURES_MOST, END_WEIGHTS, endFeatures, mayEnd, SentenceEnds} from "../../src/models/sentence-ends";
import {writeContainer} from "../../training/shared/write-container";
import {bareSheet} from "../help/bare-models";

/** Tokens of a text that is parted by blanks; "_" glues a token to the one before. */
function tokensOf(text: string): Tokens {
  const words = text.split(" ").map((word) => word.replace("_", ""));
  const starts = new Int32Array(words.length);
  const ends = new Int32Array(words.length);
  let at = 0;
  for (const [index, word] of text.split(" ").entries()) {
    starts[index] = word.startsWith("_") ? at - 1 : at;
    ends[index] = starts[index] + words[index].length;
    at = ends[index] + 1;
  }
  return {count: words.length, starts, ends, words, lower: words.map((word) => word.toLowerCase())};
}

describe("learnt ends of sentences", () => {
  it("are asked for only where a blank stands, and not between words in small letters", () => {
    const words = tokensOf("Thanks Ada Please see the list _.");
    expect(words.words.map((_, index) => mayEnd(words, index, words.count))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("look at no more features than there is room for, all within the weights, and at nothing beyond the paragraph", () => {
    const sheet = bareSheet();
    const words = tokensOf("Regards , Ada Obi We met . He left .");
    const rows = sheet.read(words.words);
    const cuts = new Uint8Array(words.count);
    cuts[6] = 1;
    const features = (paragraph: {first: number; last: number}, index: number): number[] => {
      const out = new Int32Array(END_FEATURES_MOST);
      const count = endFeatures(sheet.data, {rows, cuts, ...paragraph}, index, out);
      expect(count).toBeLessThan(END_FEATURES_MOST);
      return [...out.subarray(0, count)];
    };
    for (const feature of features({first: 0, last: 10}, 3)) {
      expect(feature).toBeGreaterThanOrEqual(0);
      expect(feature).toBeLessThan(END_WEIGHTS);
    }
    expect(features({first: 0, last: 4}, 3)).not.toEqual(features({first: 0, last: 10}, 3));
    expect(features({first: 3, last: 7}, 4)).not.toEqual(features({first: 0, last: 10}, 4));
  });

  it("are scored by the sum of the weights", () => {
    const sheet = bareSheet();
    const words = tokensOf("Thanks Ada We met .");
    const paragraph = {rows: sheet.read(words.words), first: 0, last: 5, cuts: new Uint8Array(5)};
    const out = new Int32Array(END_FEATURES_MOST);
    const count = endFeatures(sheet.data, paragraph, 1, out);
    const weights = new Int8Array(END_WEIGHTS);
    weights[out[0]] = 10;
    const ends = new SentenceEnds(writeContainer("sentences", {}, {weights, scale: Float32Array.of(0.5)}), sheet);
    const times = out.subarray(0, count).filter((feature) => feature === out[0]).length;
    expect(ends.score(paragraph, 1)).toBe(5 * times);
  });
});
