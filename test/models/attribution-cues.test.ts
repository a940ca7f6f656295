import {
  cueFeatures,
  distance,
  labelled,
  mayCue,
  pathBetween,
  sourceCandidates,
  sourceFeatures,
} from "../../src/models/attribution-cues";
import {FeatureList} from "../../src/models/feature-list";
import {SAID, sureRoles} from "./attribution-help";

const data = labelled(SAID, sureRoles([0, 0, 0, 0, 0, 0]));

function featuresOf(fill: (list: FeatureList) => void): number[] {
  const list = new FeatureList();
  fill(list);
  return [...list.ids.slice(0, list.count)];
}

describe("cue and source", () => {
  it("looks at verbs and nouns for cues, not at names or marks", () => {
    expect([0, 1, 2, 3, 4, 5].filter((token) => mayCue(data, token))).toEqual([1, 3, 4]);
  });

  it("takes the heads of noun phrases of the sentence as candidates for a source", () => {
    expect(sourceCandidates(data, 1)).toEqual([0, 3]);
  });

  it("gives the same features for the same place and others for another", () => {
    const said = featuresOf((list) => cueFeatures(data, 1, list));
    expect(featuresOf((list) => cueFeatures(data, 1, list))).toEqual(said);
    expect(featuresOf((list) => cueFeatures(data, 4, list))).not.toEqual(said);
  });

  it("tells the subject of a cue from the subject of what is said by the way through the tree", () => {
    expect(pathBetween(SAID, 1, 0)).not.toBe(pathBetween(SAID, 1, 3));
    expect(featuresOf((list) => sourceFeatures(data, 1, 0, list))).not.toEqual(
      featuresOf((list) => sourceFeatures(data, 1, 3, list)),
    );
  });

  it("sorts distances into ten sizes", () => {
    expect([0, 4, 6, 9, 14, 24, 25].map(distance)).toEqual([0, 4, 5, 6, 7, 8, 9]);
  });
});
