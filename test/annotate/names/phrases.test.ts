import {knownAcronyms, knownPhrases, knownTypes} from "../../../src/annotate/names/phrases";
import {ruled} from "../../help/named";

describe("phrases that the gazetteer knows", () => {
  it("replace what the model cut", () => {
    expect(ruled(knownPhrases, "the [ORG Ports] and [ORG Fisheries Enforcement] said")).toEqual([
      "ORG:agency Ports and Fisheries Enforcement",
    ]);
  });

  it("fill what the model missed, without the article", () => {
    expect(ruled(knownPhrases, "Read The Harbour Times today")).toEqual(["ORG:news_outlet Harbour Times"]);
    expect(ruled(knownPhrases, "a River Kings gang and RK - 9 men")).toContain("ORG:gang RK - 9");
  });

  it("never cut a longer name", () => {
    expect(ruled(knownPhrases, "the [ORG New Harbour Times Union] said")).toEqual(["ORG New Harbour Times Union"]);
  });

  it("set the kind of what can be one thing only", () => {
    expect(ruled(knownTypes, "in [ORG Stone Island Prison] the [PLACE CRA] holds")).toEqual([
      "PLACE Stone Island Prison",
      "LAW CRA",
    ]);
    expect(ruled(knownTypes, "[PERSON Ada Obi] in [ORG Atlantis Falls]")).toEqual([
      "PERSON Ada Obi",
      "ORG Atlantis Falls",
    ]);
  });

  it("find known letters, but not in a row of capitals", () => {
    expect(ruled(knownAcronyms, "the PFE acted .")).toEqual(["ORG:agency PFE"]);
    expect(ruled(knownAcronyms, "READ ABOUT PFE NOW")).toEqual([]);
  });
});
