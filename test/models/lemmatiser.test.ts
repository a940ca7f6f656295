import {Lemmatiser} from "../../src/models/lemmatiser";

const lemmatiser = new Lemmatiser({
  exceptions: ["d said say", "n children child"],
  verbs: ["announce", "plan", "agree", "watch", "leave"],
});

describe("dictionary forms", () => {
  it.each([
    ["said", "VBD", "say"],
    ["children", "NNS", "child"],
    ["announced", "VBD", "announce"],
    ["planning", "VBG", "plan"],
    ["agreed", "VBN", "agree"],
    ["watches", "VBZ", "watch"],
    ["leaves", "VBZ", "leave"],
    ["carried", "VBD", "carry"],
    ["arrested", "VBN", "arrest"],
    ["cities", "NNS", "city"],
    ["judges", "NNS", "judge"],
    ["larger", "JJR", "large"],
    ["biggest", "JJS", "big"],
    ["earliest", "JJS", "early"],
  ])("of %s as %s is %s", (word, tag, lemma) => {
    expect(lemmatiser.lemma(word, tag)).toBe(lemma);
  });

  it("leave names and words that do not inflect as they are", () => {
    expect(lemmatiser.lemma("sessions", "NNP")).toBe("sessions");
    expect(lemmatiser.lemma("during", "IN")).toBe("during");
  });
});
