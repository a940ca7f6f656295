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
});
