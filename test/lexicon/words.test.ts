import {normaliseWord, phraseWords} from "../../src/lexicon/words";

describe("the words of a lexicon", () => {
  it("are in lower case, without accents, full stops and apostrophes", () => {
    expect(["Oslo", "Peña", "U.S.", "O’Neill", "St."].map(normaliseWord)).toEqual([
      "oslo",
      "pena",
      "us",
      "oneill",
      "st",
    ]);
  });

  it("are empty where there is neither letter nor digit", () => {
    expect(["-", "“", "…"].map(normaliseWord)).toEqual(["", "", ""]);
  });

  it("are cut at blanks, hyphens and before a possessive, as tokens are", () => {
    expect(phraseWords("Winston-Salem")).toEqual(["winston", "salem"]);
    expect(phraseWords("Sheriff's Office")).toEqual(["sheriff", "s", "office"]);
    expect(phraseWords("St. Louis")).toEqual(["st", "louis"]);
  });
});
