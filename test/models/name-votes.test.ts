import {Gazetteer} from "../../src/lexicon/gazetteer";
import {FeatureList} from "../../src/models/feature-list";
import {prepareContext, rememberWords} from "../../src/models/name-context";
import {labelOf, OUTSIDE, UNIT} from "../../src/models/name-labels";
import {addVoteFeatures, countVotes} from "../../src/models/name-votes";
import {noClasses, smallClusters, spaced} from "../help/small-names";

const gazetteer = new Gazetteer();
const clusters = smallClusters([]);
const remember = rememberWords({clusters, classes: noClasses(clusters), gazetteer}, 100, (word) => word);
const PERSON = labelOf(0, UNIT);
const ORG = labelOf(1, UNIT);

function votes(text: string, labels: readonly number[], token: number): number[] {
  const {tokens, sentences} = spaced(text);
  const context = prepareContext(tokens, sentences, remember, gazetteer);
  const first = Uint8Array.from(labels);
  const list = new FeatureList();
  addVoteFeatures(context, countVotes(context, first), first, token, list);
  return Array.from(list.ids.subarray(0, list.count));
}

describe("votes of a first pass", () => {
  it("tell a word what its other occurrences were called", () => {
    const text = "Zorba met Zorba .";
    const asPerson = votes(text, [PERSON, OUTSIDE, OUTSIDE, OUTSIDE], 2);
    const asOrganisation = votes(text, [ORG, OUTSIDE, OUTSIDE, OUTSIDE], 2);
    expect(asPerson).not.toEqual(asOrganisation);
  });

  it("leave out the token's own", () => {
    const text = "Zorba met Li .";
    const here = votes(text, [PERSON, OUTSIDE, ORG, OUTSIDE], 2);
    expect(here).toHaveLength(2);
  });

  it("say nothing of words in lower case", () => {
    expect(votes("Zorba met Zorba .", [PERSON, OUTSIDE, PERSON, OUTSIDE], 1)).toEqual([]);
  });

  it("tell a name in a list what its neighbours were called", () => {
    const text = "Zorba , Lund and Obi .";
    const labels = [PERSON, OUTSIDE, PERSON, OUTSIDE, ORG, OUTSIDE];
    const other = [PERSON, OUTSIDE, PERSON, OUTSIDE, PERSON, OUTSIDE];
    expect(votes(text, labels, 2)).not.toEqual(votes(text, other, 2));
    expect(votes("Zorba met Lund , who left .", [PERSON, OUTSIDE, ORG, OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE], 0)).toEqual(
      votes("Zorba met Lund , who left .", [PERSON, OUTSIDE, PERSON, OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE], 0),
    );
  });
});
