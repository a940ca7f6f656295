import {HALF_BYTE} from "../../src/models/feed-forward";
import type {ContainerArray} from "./write-container";

/** The arrays of a `LinearModel`. */
export type LinearArrays = Record<"keys" | "counts" | "labels" | "values" | "scales", ContainerArray>;

/** Which weights are dropped. */
export interface Pruning {
  /** Share of the non-zero weights to drop, 0 to 1, those that matter least first. */
  readonly prune: number;
  /** How often each feature was seen: a weight matters more where it is met more often. Without them size alone counts. */
  readonly counts?: Int32Array;
}

/**
 * How much a weight gains with how often its feature is met: the power of the number. At 0 (size alone) names lose a quarter of a point by
 * the weights that do not fit; from 0.3 to 0.5 they lose nothing with less than half as many.
 */
const POWER_OF_COUNT = 0.45;

/**
 * Dense rows of weights to the sparse int8 rows that `LinearModel` reads. The weights that matter least are dropped, each row gets a
 * scale of its own (one scale for all rows costs eight to ten points of labelled attachment, one a row costs nothing).
 * @param keys the feature of each row.
 * @param weights one dense row of `labels` per key.
 * @param pruning what is dropped. At most 255 labels a row are kept.
 */
export function quantiseRows(
  keys: Int32Array,
  weights: Float32Array,
  labels: number,
  {prune, counts}: Pruning,
): LinearArrays {
  const factors = factorsOf(keys, counts);
  const threshold = quantileOf(importances(weights, factors, labels), prune);
  const order = Int32Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b]);
  const rows = {keys: [] as number[], counts: [] as number[], scales: [] as number[]};
  const pairs = {labels: [] as number[], values: [] as number[]};
  for (const row of order) {
    const values = weights.subarray(row * labels, (row + 1) * labels);
    let largest = 0;
    for (const value of values) largest = Math.max(largest, Math.abs(value));
    if (largest * factors[row] < threshold || largest === 0) continue;
    const half = scaleToHalf(largest / 127);
    const scale = halfToScale(half);
    let count = 0;
    for (let label = 0; label < labels; label++) {
      const value = Math.round(values[label] / scale);
      if (value === 0 || Math.abs(values[label]) * factors[row] < threshold) continue;
      pairs.labels.push(label);
      pairs.values.push(Math.max(-127, Math.min(127, value)));
      count++;
    }
    rows.keys.push(keys[row]);
    rows.counts.push(count);
    rows.scales.push(half);
  }
  return {
    keys: Int32Array.from(rows.keys),
    counts: Uint8Array.from(rows.counts),
    labels: Uint8Array.from(pairs.labels),
    values: Int8Array.from(pairs.values),
    scales: Uint16Array.from(rows.scales),
  };
}

/** The arrays of a `ScalarModel`. */
export type ScalarArrays = Record<"keys" | "weights", ContainerArray>;

/**
 * One weight a feature to the arrays that `ScalarModel` reads.
 * @param keys the feature of each weight.
 */
export function quantiseScalars(keys: Int32Array, weights: Float32Array, {prune, counts}: Pruning): ScalarArrays {
  const factors = factorsOf(keys, counts);
  const threshold = quantileOf(importances(weights, factors, 1), prune);
  const order = [...keys.keys()]
    .filter((at) => scaleToNearest(weights[at]) !== 0 && Math.abs(weights[at]) * factors[at] >= threshold)
    .sort((a, b) => keys[a] - keys[b]);
  return {
    keys: Int32Array.from(order, (at) => keys[at]),
    weights: Uint16Array.from(order, (at) => scaleToNearest(weights[at])),
  };
}

function factorsOf(keys: Int32Array, counts: Int32Array | undefined): Float32Array {
  return Float32Array.from(keys, (_, row) => (counts ? counts[row] ** POWER_OF_COUNT : 1));
}

const word = new Uint32Array(1);
const real = new Float32Array(word.buffer);

/** The upper half of a float32, rounded up: the quantised weights stay within ±127. */
export function scaleToHalf(scale: number): number {
  real[0] = scale;
  return (word[0] + 0xffff) >>> 16;
}

/** The upper half of the float32 that is nearest to a number. */
function scaleToNearest(value: number): number {
  real[0] = value;
  return (word[0] + 0x8000) >>> 16;
}

/** What a stored scale stands for. */
export function halfToScale(half: number): number {
  word[0] = half << 16;
  return real[0];
}

/** Size of each weight that is not zero, times the factor of its row. */
function importances(weights: Float32Array, factors: Float32Array, labels: number): Float32Array {
  const found = new Float32Array(weights.length);
  let count = 0;
  for (let at = 0; at < weights.length; at++)
    if (weights[at] !== 0) found[count++] = Math.abs(weights[at]) * factors[Math.floor(at / labels)];
  return found.subarray(0, count);
}

function quantileOf(numbers: Float32Array, share: number): number {
  if (numbers.length === 0 || share <= 0) return 0;
  const sorted = numbers.sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Rows of int8 with one scale each, as `FeedForward` reads them. */
export interface QuantisedMatrix {
  readonly values: Int8Array;
  /** Upper halves of float32 scales. */
  readonly scales: Uint16Array;
}

/** Quantises each row of `columns` weights by its own largest. */
export function quantiseMatrix(weights: Float32Array, columns: number): QuantisedMatrix {
  const values = new Int8Array(weights.length);
  const scales = new Uint16Array(weights.length / columns);
  for (let row = 0; row < scales.length; row++) {
    const from = row * columns;
    let largest = 0;
    for (let at = from; at < from + columns; at++) largest = Math.max(largest, Math.abs(weights[at]));
    scales[row] = scaleToHalf(largest / 127);
    const scale = halfToScale(scales[row]);
    for (let at = from; at < from + columns; at++) values[at] = scale > 0 ? Math.round(weights[at] / scale) : 0;
  }
  return {values, scales};
}

/** Rows of four bits a weight, as `FeedForward` reads them: the int8 rows made coarser, two weights a byte. */
export function quantiseHalfBytes(weights: Float32Array, columns: number): {rows: Uint8Array; scales: Uint16Array} {
  const {values, scales} = quantiseMatrix(weights, columns);
  const coarse = (at: number): number => Math.round((values[at] * HALF_BYTE) / 127) + 8;
  const rows = Uint8Array.from({length: values.length / 2}, (_, at) => coarse(at * 2) | (coarse(at * 2 + 1) << 4));
  return {rows, scales: scales.map((half) => scaleToHalf((halfToScale(half) * 127) / HALF_BYTE))};
}
