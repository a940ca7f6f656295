import {quantiseRows, quantiseScalars} from "../../../training/shared/quantise";

describe("weights made small", () => {
  const keys = Int32Array.of(9, 5, 7, 3);
  const weights = Float32Array.of(4, 1, -2, 3);

  it("keep the largest, in the order of their keys", () => {
    expect(Array.from(quantiseScalars(keys, weights, {prune: 0.5}).keys as Int32Array)).toEqual([3, 9]);
    expect(Array.from(quantiseRows(keys, weights, 1, {prune: 0.5}).keys as Int32Array)).toEqual([3, 9]);
  });

  it("keep small ones whose feature is met often rather than large ones that are met seldom", () => {
    const counts = Int32Array.of(2, 10_000, 2, 2);
    expect(Array.from(quantiseScalars(keys, weights, {prune: 0.5, counts}).keys as Int32Array)).toEqual([5, 9]);
    expect(Array.from(quantiseRows(keys, weights, 1, {prune: 0.5, counts}).keys as Int32Array)).toEqual([5, 9]);
  });
});
