import {sumsOf} from "../../src/models/attribution-contents";
import {labelled} from "../../src/models/attribution-cues";
import {anchorOf} from "../../src/models/attribution-decoder";
import {
  RANK_FEATURES,
  RANK_WEIGHTS,
  type Reading,
  rankFeatures,
  rankRow,
  rankScore,
  sigmoid,
} from "../../src/models/attribution-rank";
import {SAID, sureRoles} from "./attribution-help";

const data = labelled(SAID, sureRoles([1, 3, 5, 6, 6, 0]));
const strengths = Float32Array.from([-20, 3, -20, -1, 2, -20]);

function reading(first: number): Reading {
  return {
    anchor: anchorOf(SAID, 1, 0),
    strengths,
    source: {index: 0, log: -0.1, lead: 2, token: 0},
    content: {index: 0, log: -0.5, lead: 1, range: {first, last: 5}},
    sums: sumsOf(data, strengths),
  };
}

describe("the reranker", () => {
  it("adds to a sum of the features what its rectified units give", () => {
    const features = new Float32Array(RANK_FEATURES);
    features[0] = 1;
    features[3] = 2;
    const weights = new Float32Array(RANK_WEIGHTS);
    weights[0] = 0.5;
    weights[RANK_FEATURES] = 3;
    weights[rankRow(0) + 3] = 1;
    weights[RANK_FEATURES + 1] = 7;
    weights[rankRow(1) + 3] = -1;
    expect(rankScore(weights, features)).toBe(6.5);
  });

  it("sees how sure the steps were, what the words are and what else stands in the sentence", () => {
    const features = rankFeatures(data, reading(2));
    expect([features[1], features[10], features[11]]).toEqual([3, 1, 1]);
    expect([features[34], features[39], features[41]]).toEqual([1, 1, 1]);
    expect([features[46], features[47], features[50]]).toEqual([0.5, 1, 1]);
  });

  it("tells contents that begin in different places apart", () => {
    expect(rankFeatures(data, reading(2))).not.toEqual(rankFeatures(data, reading(4)));
  });

  it("turns log-odds into a probability", () => {
    expect([sigmoid(0), sigmoid(50)]).toEqual([0.5, 1]);
  });
});
