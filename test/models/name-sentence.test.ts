import {casingOf} from "../../src/models/name-sentence";
import {CASING} from "../../src/models/name-words";

function casing(sentence: string, heading = false): number {
  const words = sentence.split(" ");
  return casingOf(words, 0, words.length, heading);
}

describe("the casing of a sentence", () => {
  it("is usual where most words are in lower case", () => {
    expect(casing("The mayor of Oslo met Ada Obi on Friday .")).toBe(CASING.USUAL);
  });

  it("is capitals, lower case or that of a headline where capitals tell nothing", () => {
    expect(casing("MAYOR OF OSLO MEETS ADA OBI")).toBe(CASING.CAPITALS);
    expect(casing("mayor of oslo meets ada obi")).toBe(CASING.LOWER);
    expect(casing("Mayor of Oslo Meets Ada Obi in Town Hall", true)).toBe(CASING.TITLE);
  });

  it("is not judged by a word or two", () => {
    expect(casing("ICE")).toBe(CASING.USUAL);
    expect(casing("Ada Obi")).toBe(CASING.USUAL);
  });
});
