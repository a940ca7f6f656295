import {Gazetteer} from "../../src/lexicon/gazetteer";
import {SENSE} from "../../src/lexicon/senses";
import {FeatureList} from "../../src/models/feature-list";
import {
  addCompany,
  addContextFeatures,
  EDGE,
  eachElsewhere,
  type NameContext,
  prepareContext,
  rememberWords,
  wordAt,
} from "../../src/models/name-context";
import {CASING, describeWord} from "../../src/models/name-words";
import {noClasses, smallClusters, spaced} from "../help/small-names";

const gazetteer = new Gazetteer();
gazetteer.add("Red Harbour", SENSE.CITY);
const clusters = smallClusters(["said"]);
const words = {clusters, classes: noClasses(clusters), gazetteer};
const remember = rememberWords(words, 100, (word) => word);
const edge = describeWord(EDGE, CASING.USUAL, words);

function contextOf(text: string): NameContext {
  const {tokens, sentences} = spaced(text);
  return prepareContext(tokens, sentences, remember, gazetteer);
}

function featuresOf(context: NameContext, token: number): Set<number> {
  const list = new FeatureList();
  const sentence = context.sentences.find(({first, last}) => first <= token && token < last)!;
  addContextFeatures(context, sentence, token, edge, list);
  eachElsewhere(context, token, (place) => addCompany(context, place, list));
  return new Set(list.ids.subarray(0, list.count));
}

/** The words before and after the run that a token is in, and what its name is called. */
function around(context: NameContext, token: number): (string | null)[] {
  return [0, 1, 2].map((which) => {
    const told = context.around[token * 3 + which];
    return told === 0 ? null : context.words[told - 1].text;
  });
}

describe("the context of a token", () => {
  it("knows phrases of the gazetteer by their tokens", () => {
    const context = contextOf("Ships left Red Harbour today .");
    const bits = SENSE.CITY * 4;
    expect(Array.from(context.phrases)).toEqual([0, 0, bits + 1, bits + 3, 0, 0]);
  });

  it("does not take words in lower case for a name", () => {
    expect(Array.from(contextOf("A red harbour lay there .").phrases)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("counts how a word is written elsewhere, not at the start of a sentence", () => {
    const context = contextOf("Mark met Mark . They mark it .");
    const type = context.types[0];
    expect([context.capitalWithin[type], context.inLower[type]]).toEqual([1, 1]);
  });

  it("sees the edge of the sentence, not the sentence before", () => {
    const context = contextOf("Ada left . Li stayed .");
    expect(wordAt(context, context.sentences[1], 2, edge)).toBe(edge);
    expect(wordAt(context, context.sentences[1], 3, edge).text).toBe("Li");
  });

  it("gives a word the company it keeps elsewhere", () => {
    const alone = featuresOf(contextOf("We saw Zorba . They left ."), 2);
    const known = featuresOf(contextOf("We saw Zorba . Mayor Zorba left ."), 2);
    const added = [...known].filter((feature) => !alone.has(feature));
    expect(added.length).toBeGreaterThan(0);
  });

  it("looks past light words to those that say something of a name", () => {
    const context = contextOf("The owner of the Zorba has left .");
    expect(around(context, 4)).toEqual(["owner", "left", null]);
  });

  it("finds what a name is called after a comma or a form of be", () => {
    expect(around(contextOf("Zorba , the biggest maker of ships , left ."), 0)[2]).toBe("maker");
    expect(around(contextOf("Zorba , Norway 's biggest maker , left ."), 0)[2]).toBe("maker");
    expect(around(contextOf("Zorba is a harbour in Crete ."), 0)[2]).toBe("harbour");
    expect(around(contextOf("Zorba , who left , came back ."), 0)[2]).toBeNull();
  });

  it("gives the words of a run what stands around the whole of it, and none of the next sentence", () => {
    const context = contextOf("They saw Ada Zorba . Ships left .");
    expect(around(context, 2)).toEqual(["saw", ".", null]);
    expect(around(context, 3)).toEqual(["saw", ".", null]);
  });

  it("forgets words only to describe them anew", () => {
    let described = 0;
    const forgetful = rememberWords(words, 2, (word) => {
      described++;
      return word;
    });
    for (const text of ["a", "b", "a", "c", "a"]) forgetful(text, CASING.USUAL);
    expect(described).toBe(4);
  });
});
