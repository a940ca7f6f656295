import fc from "fast-check";
import {FeatureIndex} from "../../../training/shared/feature-index";

describe("an index of features", () => {
  it("numbers features in order of appearance, however often it has to grow", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), {maxLength: 300}), (keys) => {
        const index = new FeatureIndex(16);
        for (const key of keys) index.add(key);
        const distinct = [...new Set(keys)];
        expect([...index.keys]).toEqual(distinct);
        expect(distinct.map((key) => index.find(key))).toEqual(distinct.map((_, id) => id));
      }),
    );
  });

  it("keeps only the features seen often enough", () => {
    const index = new FeatureIndex(16);
    for (const key of [5, 6, 6, 7, 7]) index.add(key);
    const frequent = index.frequent(2);
    expect([...frequent.keys]).toEqual([6, 7]);
    expect(frequent.find(5)).toBe(-1);
  });
});
