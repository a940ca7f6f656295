import {calledBodies} from "../../../src/annotate/names/called";
import type {NameRule} from "../../../src/annotate/names/draft";
import type {Upos} from "../../../src/model/layers";
import {ruled} from "../../help/named";

const TAGS: Readonly<Record<string, Upos>> = {
  biggest: "ADJ",
  maker: "NOUN",
  startup: "NOUN",
  news: "NOUN",
  site: "NOUN",
  friend: "NOUN",
  grew: "VERB",
};

/** The rule, told which words are nouns. */
const rule: NameRule = {
  name: "called",
  apply: (drafts, text) =>
    calledBodies.apply(drafts, {...text, upos: text.tokens.words.map((word, at) => TAGS[word] ?? text.upos[at])}),
};

describe("what a text calls a body", () => {
  it("is one, wherever the same words stand", () => {
    expect(ruled(rule, "[PERSON Zorvel] , the biggest maker of boats , grew . [PERSON Zorvel] left")).toEqual([
      "ORG:company Zorvel",
      "ORG:company Zorvel",
    ]);
    expect(ruled(rule, "[MISC Zorvel] , [PLACE Oslo] 's biggest news site , grew")).toEqual([
      "ORG:news_outlet Zorvel",
      "PLACE Oslo",
    ]);
    expect(ruled(rule, "the startup [PERSON Zorvel] grew")).toEqual(["ORG:company Zorvel"]);
  });

  it("is no person whom the text calls a friend of it, nor one whose whole name stands there", () => {
    expect(ruled(rule, "[PERSON Zorvel] , a friend of the maker , left")).toEqual(["PERSON Zorvel"]);
    expect(ruled(rule, "[PERSON Uma Zorvel] left . [PERSON Zorvel] , the maker , left")).toEqual([
      "PERSON Uma Zorvel",
      "PERSON Zorvel",
    ]);
  });

  it("is no known place, and a place that nobody knows is one only where no place can be called so", () => {
    expect(ruled(rule, "the startup [PLACE Oslo] grew")).toEqual(["PLACE Oslo"]);
    expect(ruled(rule, "[PLACE Zorvel] , the biggest maker of boats , grew")).toEqual(["ORG:company Zorvel"]);
  });

  it("is none that stands beside a phrase which acts itself", () => {
    const text = "to [PERSON Zorvel] , the maker grew";
    expect(ruled(rule, text)).toEqual(["PERSON Zorvel"]);
  });
});
