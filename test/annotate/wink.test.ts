import fc from "fast-check";
import {guardText} from "../../src/annotate/guard";
import {findParagraphs} from "../../src/annotate/paragraphs";
import {tokenize, withLastStops} from "../../src/annotate/wink";
import type {Tokens} from "../../src/model/layers";

function tokensOf(text: string): Tokens {
  const {shadow} = guardText(text);
  const blocks = findParagraphs(shadow);
  return withLastStops(text, tokenize(text, shadow, blocks), blocks);
}

function holds(text: string): void {
  const found = tokensOf(text);
  let last = 0;
  for (let index = 0; index < found.count; index++) {
    expect(found.starts[index]).toBeGreaterThanOrEqual(last);
    expect(found.ends[index]).toBeGreaterThan(found.starts[index]);
    expect(text.slice(found.starts[index], found.ends[index])).toBe(found.words[index]);
    last = found.ends[index];
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

const DROPPED_BY_WINK = "\u000b\u000c\u1680\u2000\u2001\u2006\u2007\u2008\u2028\u2029\u3000\ufeff";

describe("tokens", () => {
  it("part a possessive from its word, whatever texts came before", () => {
    const words = (): readonly string[] => tokensOf("Mr. McKay's boat").words;
    const before = words();
    tokensOf("'McKay's boat sank.' It was McKay's.");
    expect(words()).toEqual(before);
    expect(before).toEqual(["Mr.", "McKay", "'s", "boat"]);
  });

  it("part the full stop from a word in small letters that looks like an abbreviation, before a new sentence only", () => {
    expect(tokensOf("He was ill. Field left.").words).toEqual(["He", "was", "ill", ".", "Field", "left", "."]);
    expect(tokensOf("“They face the sun.”").words.slice(-3)).toEqual(["sun", ".", "”"]);
    expect(tokensOf("It is fig. 3 on the page.").words[2]).toBe("fig.");
    expect(tokensOf("The town lies in Ill. Field left.").words).toContain("Ill.");
  });

  it("cut exactly what they say, for any text of any Unicode characters", () => {
    fc.assert(fc.property(fc.string({unit: "binary", maxLength: 120}), holds), {numRuns: 300});
  });

  it("cut exactly what they say among the characters that wink drops", () => {
    const unit = fc.constantFrom(
      ...DROPPED_BY_WINK,
      "a",
      "Bc",
      ".",
      " ",
      "\r\n",
      "’s",
      "ﬁ",
      "é",
      "e\u0301",
      "😀",
      "\u00a0",
      "\u00ad",
      "\u200b",
      "-",
    );
    fc.assert(
      fc.property(fc.array(unit, {maxLength: 60}), (pieces) => holds(pieces.join(""))),
      {numRuns: 300},
    );
  });

  it("find the word after each character that wink drops", () => {
    for (const character of DROPPED_BY_WINK) {
      expect(tokensOf(`left${character}right`).words).toEqual(["left", "right"]);
    }
  });

  it("leave no empty word between full stops inside a word", () => {
    expect(tokensOf("Bc..Bc").words).toEqual(["Bc", ".", ".", "Bc"]);
  });

  it("find every word of a text with white space before, between and after", () => {
    expect(tokensOf("  The\tmayor \r\n\r\n spoke.  ").words).toEqual(["The", "mayor", "spoke", "."]);
  });

  it("keep abbreviations whole inside brackets and after hyphens", () => {
    expect(tokensOf("Rep. Ann Lee (R-Mo.) and Sen. Bo Day, D-N.Y., hold Ph.D. degrees.").words).toEqual(
      expect.arrayContaining(["Mo.", "N.Y.", "Ph.D."]),
    );
  });

  it("join letters that wink tears apart", () => {
    expect(tokensOf("The ﬁnance minister of Łódź").words).toEqual(["The", "ﬁnance", "minister", "of", "Łódź"]);
  });

  it("part a missing space after a comma and before a bracket", () => {
    expect(tokensOf("the Office(ABC) said on TV,613 of them").words).toEqual(
      expect.arrayContaining(["Office", "(", "ABC", ")", "TV", ",", "613"]),
    );
  });

  it("take time in proportion to the length, even for 100 kB without a space", () => {
    for (const run of ["a".repeat(100_000), "a-".repeat(50_000), "QUJD/+".repeat(17_000)]) {
      expect(tokensOf(`before ${run} after`).words).toEqual(["before", "after"]);
    }
  });

  it("read a paragraph longer than a piece without losing a word", () => {
    const text = "word ".repeat(10_000).trim();
    expect(tokensOf(text).count).toBe(10_000);
  });
});
