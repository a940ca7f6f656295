import {createRandom, range, shuffle} from "./random";

/** Rows of equal length, one after the other. */
export interface Rows {
  readonly values: Float32Array;
  readonly dimensions: number;
}

/**
 * Centroids of unit length by spherical k-means (Dhillon, Modha 2001): rows are compared by their dot product.
 * Starts from a seeded choice among the first rows (frequent words lie close together and would share a few centroids otherwise); a centroid that loses all its rows stays where it was.
 * @param rows of unit length.
 */
export function sphericalKMeans(rows: Rows, clusters: number, iterations: number): Rows {
  const {values, dimensions} = rows;
  const count = values.length / dimensions;
  const centroids = new Float32Array(clusters * dimensions);
  const chosen = shuffle(range(Math.min(count, clusters * 3)), createRandom(20170925))
    .slice(0, clusters)
    .sort();
  for (const [cluster, row] of chosen.entries()) {
    centroids.set(values.subarray(row * dimensions, (row + 1) * dimensions), cluster * dimensions);
  }
  const current = {values: centroids, dimensions};
  for (let iteration = 0; iteration < iterations; iteration++) recentre(rows, nearest(rows, current), current);
  return current;
}

/** The mean of the rows of each cluster, of unit length; zero for a cluster without rows. Rows of cluster -1 count for none. */
export function centroidsOf(rows: Rows, clusterOfRow: Int32Array, clusters: number): Rows {
  const centroids = {values: new Float32Array(clusters * rows.dimensions), dimensions: rows.dimensions};
  recentre(rows, clusterOfRow, centroids);
  return centroids;
}

/** For each row the number of the centroid with the highest dot product. */
export function nearest(rows: Rows, centroids: Rows): Int32Array {
  const {values, dimensions} = rows;
  const clusters = centroids.values.length / dimensions;
  const found = new Int32Array(values.length / dimensions);
  for (let row = 0; row < found.length; row++) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let cluster = 0; cluster < clusters; cluster++) {
      const product = dot(values, row * dimensions, centroids.values, cluster * dimensions, dimensions);
      if (product > highest) {
        highest = product;
        found[row] = cluster;
      }
    }
  }
  return found;
}

function recentre(rows: Rows, nearestOf: Int32Array, centroids: Rows): void {
  const {values, dimensions} = rows;
  const sums = new Float64Array(centroids.values.length);
  for (const [row, cluster] of nearestOf.entries()) {
    if (cluster < 0) continue;
    for (let at = 0; at < dimensions; at++) sums[cluster * dimensions + at] += values[row * dimensions + at];
  }
  for (let base = 0; base < sums.length; base += dimensions) {
    let squares = 0;
    for (let at = base; at < base + dimensions; at++) squares += sums[at] * sums[at];
    if (squares === 0) continue;
    for (let at = base; at < base + dimensions; at++) centroids.values[at] = sums[at] / Math.sqrt(squares);
  }
}

function dot(a: Float32Array, aStart: number, b: Float32Array, bStart: number, length: number): number {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < length; at += 2) {
    even += a[aStart + at] * b[bStart + at];
    odd += a[aStart + at + 1] * b[bStart + at + 1];
  }
  if (length % 2 === 1) even += a[aStart + length - 1] * b[bStart + length - 1];
  return even + odd;
}
