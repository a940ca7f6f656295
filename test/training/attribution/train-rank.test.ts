import {RANK_FEATURES, rankScore} from "../../../src/models/attribution-rank";
import {trainRank} from "../../../training/attribution/train-rank";

/** Right if one of two things holds, but not both: no sum of features tells that. */
const JUDGED = Array.from({length: 400}, (_, index) => {
  const features = new Float32Array(RANK_FEATURES);
  features[0] = 1;
  features[4] = index & 1;
  features[5] = (index >> 1) & 1;
  return {features, right: features[4] !== features[5]};
});

describe("learning the reranker", () => {
  it("learns what no sum of features tells", () => {
    const weights = trainRank(JUDGED);
    const wrong = JUDGED.filter(({features, right}) => rankScore(weights, features) > 0 !== right);
    expect(wrong).toEqual([]);
  });

  it("gives the same weights each time", () => {
    expect(trainRank(JUDGED)).toEqual(trainRank(JUDGED));
  });
});
