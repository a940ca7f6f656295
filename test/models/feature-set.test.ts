import fc from "fast-check";
import {FeatureSet} from "../../src/models/feature-set";

describe("a set of features", () => {
  it("holds each once, in the order in which they first came, however many, and again after it was cleared", () => {
    const set = new FeatureSet();
    fc.assert(
      fc.property(fc.array(fc.integer({min: -300, max: 300}), {maxLength: 900}), (features) => {
        set.clear();
        for (const feature of features) set.add(Math.imul(feature, 65537));
        const expected = [...new Set(features.map((feature) => Math.imul(feature, 65537)))];
        expect([...set.ids.subarray(0, set.count)]).toEqual(expected);
      }),
    );
  });
});
