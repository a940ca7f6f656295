import {Clusters} from "../../../src/annotate/coreference/clusters";
import {findMarkables} from "../../../src/annotate/coreference/markables";
import {type TaggedName, tagged} from "../../help/tagged";

const GENDERS = new Map([["kelly", "female"]] as const);

/** The clusters of a sentence's names, none joined yet. */
function clustersOf(line: string, names: readonly TaggedName[]): Clusters {
  const tables = {quotations: [], nouns: new Map(), genders: GENDERS, aliases: new Map(), acts: new Set<string>()};
  return new Clusters(findMarkables({...tagged([line], names), ...tables}));
}

describe("the gender of a cluster", () => {
  const line = "Kelly/PROPN met/VERB Kelly/PROPN Roe/PROPN ./PUNCT";
  const names: readonly TaggedName[] = [
    ["Kelly", "PERSON"],
    ["Kelly Roe", "PERSON"],
  ];

  it("is a guess where a single word tells it, and known by the full name", () => {
    const clusters = clustersOf(line, names);
    expect([clusters.gender(0), clusters.isGenderGuessed(0)]).toEqual(["female", true]);
    expect([clusters.gender(1), clusters.isGenderGuessed(1)]).toEqual(["female", false]);
  });

  it("is known of the whole once one member tells it for sure", () => {
    const clusters = clustersOf(line, names);
    clusters.join(0, 1, "surname");
    expect([clusters.gender(0), clusters.isGenderGuessed(0)]).toEqual(["female", false]);
  });

  it("is known by the title before a single word", () => {
    const clusters = clustersOf("Mrs./PROPN Kelly/PROPN left/VERB ./PUNCT", [["Kelly", "PERSON", null, "Mrs."]]);
    expect([clusters.gender(0), clusters.isGenderGuessed(0)]).toEqual(["female", false]);
  });
});
