import {nearest, sphericalKMeans} from "../../../training/shared/k-means";

describe("spherical k-means", () => {
  it("puts rows that point the same way together, twice the same", () => {
    const rows = {dimensions: 2, values: Float32Array.of(1, 0, 0.995, 0.0998, 0, 1, 0.0998, 0.995)};
    const centroids = sphericalKMeans(rows, 2, 5);
    const [a, b, c, d] = nearest(rows, centroids);
    expect([a === b, c === d, a === c]).toEqual([true, true, false]);
    expect(sphericalKMeans(rows, 2, 5)).toEqual(centroids);
  });
});
