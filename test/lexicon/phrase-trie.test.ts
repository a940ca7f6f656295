import fc from "fast-check";
import {PhraseTrie, UNKNOWN_WORD} from "../../src/lexicon/phrase-trie";

describe("a trie of phrases", () => {
  it("finds whole phrases and nothing else", () => {
    const trie = new PhraseTrie();
    trie.setValue(trie.nodeOf(["new", "york"]), 3);
    trie.setValue(trie.nodeOf(["new", "york", "city"]), 5);
    expect(trie.get(["new", "york"])).toBe(3);
    expect(trie.get(["new", "york", "city"])).toBe(5);
    expect(trie.get(["new"])).toBe(0);
    expect(trie.get(["york"])).toBe(0);
    expect(trie.get([])).toBe(0);
    expect(trie.wordId("boston")).toBe(UNKNOWN_WORD);
  });

  it("walks word by word and tells where no phrase goes on", () => {
    const trie = new PhraseTrie();
    trie.setValue(trie.nodeOf(["red", "cross"]), 1);
    const red = trie.child(0, trie.wordId("red"));
    expect(trie.valueOf(trie.child(red, trie.wordId("cross")))).toBe(1);
    expect(trie.child(red, trie.wordId("red"))).toBe(-1);
    expect(trie.child(red, UNKNOWN_WORD)).toBe(-1);
  });

  it("reads words of letters from a text as lexicons know them", () => {
    const trie = new PhraseTrie();
    const read = (text: string): number => trie.nodeOfLetters(`in ${text}.`, 3, 3 + text.length);
    trie.setValue(read("São Paulo"), 1);
    trie.setValue(read("Ấp Phước-Tĩnh"), 2);
    expect(trie.get(["sao", "paulo"])).toBe(1);
    expect(trie.get(["ap", "phuoc", "tinh"])).toBe(2);
    expect(read("sao paulo")).toBe(trie.nodeOf(["sao", "paulo"]));
  });

  it("leaves what is no word of plain letters to others", () => {
    const trie = new PhraseTrie();
    for (const text of ["ICE", "ÉÀ", "St. Marys", "M'Hand", "Łódź", "Straße", "Area 51", "a - b", "a-"])
      expect(trie.nodeOfLetters(text, 0, text.length)).toBe(0);
  });

  it("keeps every phrase however many there are", () => {
    const word = fc.string({minLength: 1, maxLength: 3}).map((text) => text.toLowerCase());
    const phrase = fc.array(word, {minLength: 1, maxLength: 4});
    fc.assert(
      fc.property(fc.array(phrase, {maxLength: 200}), (phrases) => {
        const trie = new PhraseTrie();
        const last = new Map<string, number>();
        for (const [index, words] of phrases.entries()) {
          trie.setValue(trie.nodeOf(words), index + 1);
          last.set(words.join("\n"), index + 1);
        }
        for (const words of phrases) expect(trie.get(words)).toBe(last.get(words.join("\n")));
      }),
      {numRuns: 30},
    );
  });

  it("grows beyond its first size", () => {
    const trie = new PhraseTrie();
    for (let index = 0; index < 50_000; index++) trie.setValue(trie.nodeOf([`w${index}`, "x"]), index + 1);
    expect(trie.get(["w49999", "x"])).toBe(50_000);
    expect(trie.get(["w0", "x"])).toBe(1);
  });
});
