import {tagWords} from "../../src/annotate/tags";
import {Lemmatiser} from "../../src/models/lemmatiser";
import {bareTagger} from "../help/bare-models";
import {oneSentence} from "../help/one-sentence";

describe("tags", () => {
  it("gives each token both tags, and the lemma that fits them", () => {
    const tagger = bareTagger(["NOUN|NNS", "VERB|VBZ"], [1, 0]);
    const {words, sentences} = oneSentence("Reports leaks");
    const found = tagWords({tagger, lemmatiser: new Lemmatiser({exceptions: [], verbs: []})}, words, sentences);
    expect(found.upos).toEqual(["NOUN", "NOUN"]);
    expect(found.xpos).toEqual(["NNS", "NNS"]);
    expect(found.lemmas).toEqual(["report", "leak"]);
  });

  it("takes a verb of saying behind a noun for a verb, but not where it is told to leave it", () => {
    const tagger = bareTagger(["NOUN|NN", "VERB|VBD"], [1, 0]);
    const models = {tagger, lemmatiser: new Lemmatiser({exceptions: ["d wrote write"], verbs: []})};
    const {words, sentences} = oneSentence("collective wrote letters");
    expect(tagWords(models, words, sentences).upos).toEqual(["NOUN", "VERB", "NOUN"]);
    expect(tagWords(models, words, sentences).lemmas[1]).toBe("write");
    expect(tagWords(models, words, sentences, false).upos).toEqual(["NOUN", "NOUN", "NOUN"]);
  });
});
