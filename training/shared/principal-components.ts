import type {Rows} from "./k-means";
import {createRandom} from "./random";

const ITERATIONS = 60;

/**
 * Rows turned onto their first `dimensions` principal components, by orthogonal iteration on the matrix of second moments.
 * @param frequent how many of the first rows the components are found on.
 */
export function principalComponents(rows: Rows, dimensions: number, frequent: number): Rows {
  const moments = secondMoments(rows, Math.min(frequent, rows.values.length / rows.dimensions));
  const axes = orthogonalIteration(moments, rows.dimensions, dimensions);
  const count = rows.values.length / rows.dimensions;
  const values = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row++) {
    for (let axis = 0; axis < dimensions; axis++) {
      let sum = 0;
      for (let at = 0; at < rows.dimensions; at++) {
        sum += rows.values[row * rows.dimensions + at] * axes[axis * rows.dimensions + at];
      }
      values[row * dimensions + axis] = sum;
    }
  }
  return {values, dimensions};
}

function secondMoments({values, dimensions}: Rows, count: number): Float64Array {
  const moments = new Float64Array(dimensions * dimensions);
  for (let base = 0; base < count * dimensions; base += dimensions) {
    for (let a = 0; a < dimensions; a++) {
      const left = values[base + a] / count;
      for (let b = 0; b < dimensions; b++) moments[a * dimensions + b] += left * values[base + b];
    }
  }
  return moments;
}

function orthogonalIteration(matrix: Float64Array, size: number, axes: number): Float64Array {
  const random = createRandom(48);
  let current = Float64Array.from({length: axes * size}, () => random() - 0.5);
  orthonormalise(current, size);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const next = new Float64Array(axes * size);
    for (let axis = 0; axis < axes; axis++) {
      for (let a = 0; a < size; a++) {
        let sum = 0;
        for (let b = 0; b < size; b++) sum += matrix[a * size + b] * current[axis * size + b];
        next[axis * size + a] = sum;
      }
    }
    orthonormalise(next, size);
    current = next;
  }
  return current;
}

/** Gram-Schmidt, in place. */
function orthonormalise(vectors: Float64Array, size: number): void {
  for (let base = 0; base < vectors.length; base += size) {
    for (let before = 0; before < base; before += size) {
      const shared = product(vectors, base, before, size);
      for (let at = 0; at < size; at++) vectors[base + at] -= shared * vectors[before + at];
    }
    const norm = Math.sqrt(product(vectors, base, base, size));
    for (let at = 0; at < size; at++) vectors[base + at] /= norm;
  }
}

function product(vectors: Float64Array, a: number, b: number, size: number): number {
  let sum = 0;
  for (let at = 0; at < size; at++) sum += vectors[a + at] * vectors[b + at];
  return sum;
}
