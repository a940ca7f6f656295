import {meaningWords, stem} from "../../src/resolve/meaning";

describe("words that carry meaning", () => {
  it("leaves out function words and keeps numbers", () => {
    expect(meaningWords(["the", "ferry", "has", "7", "decks", "x"])).toEqual(["ferry", "7", "deck"]);
  });

  it("gives the forms of one word one stem", () => {
    expect(new Set(["arrests", "arrested", "arresting", "arrest"].map(stem)).size).toBe(1);
    expect(new Set(["raids", "raid", "raided"].map(stem)).size).toBe(1);
    expect(new Set(["cities", "city"].map(stem)).size).toBe(1);
    expect(stem("harbour")).not.toBe(stem("harvest"));
  });
});
