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

  it("keeps every phrase however many there are", () => {
    const phrase = fc.array(fc.string({minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 4});
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
