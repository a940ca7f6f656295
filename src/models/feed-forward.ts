import type {Container} from "./container";
import {
  findHighest,
  LANES,
  LAYER,
  type LayerKernel,
  type LayerLayout,
  matrixPlace,
  OUTPUT_BLOCK,
  plainKernel,
  toSteps,
  UNIT_BLOCK,
  unitAt,
  ZERO_HALF,
} from "./layer-kernel";
import {expandScales} from "./linear-model";
import {simdKernel} from "./simd-kernel";

/** Most that half a byte holds of a row's largest weight, as a number from -7 to 7. */
export const HALF_BYTE = 7;
/** Most rows, and most kept sums, that one sum may have. */
export const SUMMANDS_MOST = 256;
/** What a score of one is in `FeedForward.scores`. */
export const SCORE_ONE = LAYER.score;

/** No score lies below. */
const LOWEST = -32768;

/** How a network is opened. */
export interface FeedForwardOptions {
  /** Number of sums that can be kept. */
  readonly kept: number;
  /**
   * The rows of this feature and all after it are kept unpacked as well, of 16 bits a weight: `join` and `score` add them faster, as long as
   * they are few enough to stay near the processor. They come before all other rows; that changes a result only where a sum is cut.
   */
  readonly unpackedFrom?: number;
  /** Do without WebAssembly; changes no result. */
  readonly plain?: boolean;
}

/**
 * A trained network of one hidden layer, as `training/shared/network.ts` makes it: the hidden layer is a sum of rows (four bits a
 * weight, one scale a row: sums of a hundred rows even the error out), rectified, then a linear layer (int8). Arrays in the
 * container: `used` (u8: 1 for each feature that has a row), `rows` (u8: two weights a byte, the first in the lower half, 8 is
 * zero; the hidden layer has an even number of units), `rowScales` (u16), `bias` (f32), `output` (i8, one row per hidden unit), `outputScales` (u16), `outputBias` (f32).
 * It runs on integers of 16 bits: their rounding is far finer than that of the weights, and two vectors of them take the room of four
 * of floats. Sums of rows that come again can be kept and added as one. `addRow` and `addKept` collect what `keep`, `join` or `score` then sum.
 */
export class FeedForward {
  readonly outputs: number;
  /** Where `score` writes, in steps of 1 / `SCORE_ONE`; those beyond `outputs` mean nothing. */
  readonly scores: Int16Array;
  readonly #layout: LayerLayout;
  /** What `highest` found: the score, and which of those asked for it is. */
  readonly found: Int32Array;
  /** What `near` found: which outputs, in order. */
  readonly nearby: Int32Array;
  readonly #kernel: LayerKernel;
  /** The features whose rows are in the next sum: `rowCount` of them. Who finds several writes them here. */
  readonly rows: Int32Array;
  rowCount = 0;
  readonly #keptList: Int32Array;
  readonly #keptStart: number;
  readonly #keptBytes: number;
  readonly #bias: number;
  readonly #unpackedFrom: number;
  readonly #unpackedStart: number;
  #kept = 0;

  constructor(
    container: Container,
    {kept, unpackedFrom = container.u8("used").length, plain = false}: FeedForwardOptions,
  ) {
    const unpacked = container.u8("used").length - unpackedFrom;
    const {layout, bias, keptStart} = layOut(container, kept + unpacked);
    const simd = plain ? null : simdKernel(layout);
    const buffer = simd?.buffer ?? new ArrayBuffer(layout.size);
    this.#kernel = simd?.kernel ?? plainKernel(buffer, layout);
    this.#layout = layout;
    this.rows = new Int32Array(buffer, layout.rowList, SUMMANDS_MOST);
    this.#keptList = new Int32Array(buffer, layout.keptList, SUMMANDS_MOST);
    this.#keptStart = keptStart;
    this.#keptBytes = layout.units * 2;
    this.#bias = bias;
    this.#unpackedFrom = unpackedFrom;
    this.#unpackedStart = keptStart + kept * this.#keptBytes;
    this.outputs = container.f32("outputBias").length;
    this.scores = new Int16Array(buffer, layout.scores, layout.outputs);
    this.found = new Int32Array(buffer, layout.found, 2);
    this.nearby = new Int32Array(buffer, layout.nearList, layout.outputs);
    fillBias(new Int16Array(buffer, bias, layout.units), container.f32("bias"));
    fillRows(container, buffer, layout);
    fillMatrix(container, new Int16Array(buffer, layout.matrix, (layout.units + 1) * layout.outputs), layout.outputs);
    for (let row = 0; row < unpacked; row++) {
      this.addRow(unpackedFrom + row);
      this.keep(kept + row);
    }
  }

  /** Adds the row of a feature to the next sum; nothing but zeros if it has none. */
  addRow(feature: number): void {
    this.rows[this.rowCount++] = feature;
  }

  /** Adds a kept sum to the next score or `join`; all kept sums are added before all rows. */
  addKept(slot: number): void {
    this.#keptList[this.#kept++] = this.#keptStart + slot * this.#keptBytes;
  }

  /** Keeps the sum of the rows added since the last `keep`, `join` or `score`; kept sums wait for the next of the other two. */
  keep(slot: number): void {
    this.#kernel.sum(this.#keptStart + slot * this.#keptBytes, 0, this.rowCount);
    this.rowCount = 0;
  }

  /** Keeps the sum of all that was added. */
  join(slot: number): void {
    this.#sum(this.#keptStart + slot * this.#keptBytes);
  }

  /** Writes `scores` for the sum of all that was added, and the bias. */
  score(): void {
    this.#keptList[this.#kept++] = this.#bias;
    this.#sum(this.#layout.hidden);
    this.#kernel.score();
  }

  #sum(to: number): void {
    const {rows, rowCount} = this;
    let packed = 0;
    for (let index = 0; index < rowCount; index++) {
      const row = rows[index];
      if (row < this.#unpackedFrom) rows[packed++] = row;
      else this.#keptList[this.#kept++] = this.#unpackedStart + (row - this.#unpackedFrom) * this.#keptBytes;
    }
    this.#kernel.sum(to, this.#kept, packed);
    this.rowCount = 0;
    this.#kept = 0;
  }

  /** Finds the highest of `count` scores from the output `first` on, the first of equal ones. */
  highest(first: number, count: number): void {
    if (count < LANES) findHighest(this.scores.buffer as ArrayBuffer, this.#layout, first, count);
    else this.#kernel.highest(first, count);
  }

  /** Lists the outputs with a score above `floor` in `nearby`; returns how many. Those beyond `outputs` may be among them, the last. */
  near(floor: number): number {
    this.#kernel.near(Math.max(LOWEST, floor));
    return this.found[0];
  }
}

function layOut(
  container: Container,
  kept: number,
): {readonly layout: LayerLayout; readonly bias: number; readonly keptStart: number} {
  let size = 16;
  const take = (bytes: number): number => {
    const start = size;
    size += Math.ceil(bytes / 16) * 16;
    return start;
  };
  const units = wholeBlocks(container.f32("bias").length, UNIT_BLOCK);
  const outputs = wholeBlocks(container.f32("outputBias").length, OUTPUT_BLOCK);
  const features = container.u8("used").length;
  const parts = {
    keptList: take(SUMMANDS_MOST * 4),
    rowList: take(SUMMANDS_MOST * 4),
    hidden: take(units * 2),
    matrix: take((units + 1) * outputs * 2),
    scores: take(outputs * 2),
    activeValues: take((units / 2 + 1) * 4),
    activeRows: take((units / 2 + 1) * 4),
    found: take(8),
    nearList: take(outputs * 4),
    scales: take(features * 2),
    rows: take(features * (units / 2)),
  };
  const bias = take(units * 2);
  const keptStart = take(kept * units * 2);
  return {layout: {...parts, units, outputs, size}, bias, keptStart};
}

function wholeBlocks(count: number, block: number): number {
  return Math.ceil(count / block) * block;
}

function fillBias(target: Int16Array, bias: Float32Array): void {
  for (let place = 0; place < target.length; place++) target[place] = toSteps(bias[unitAt(place)] ?? 0, LAYER.sum);
}

/** The weights are taken as the file has them, each row at the place of its feature; other features, and what fills rows up to whole blocks, are zeros. */
function fillRows(container: Container, buffer: ArrayBuffer, layout: LayerLayout): void {
  const used = container.u8("used");
  const exact = expandScales(container.u16("rowScales"));
  const packed = container.u8("rows");
  const [from, to] = [container.f32("bias").length / 2, layout.units / 2];
  const scales = new Int16Array(buffer, layout.scales, used.length);
  const target = new Uint8Array(buffer, layout.rows, used.length * to).fill(ZERO_HALF | (ZERO_HALF << 4));
  for (let feature = 0, row = 0; feature < used.length; feature++) {
    if (used[feature] === 0) continue;
    // Rows side by side are copied at once, where they fill whole blocks.
    const [firstFeature, firstRow] = [feature, row];
    do scales[feature++] = toSteps(exact[row++], LAYER.sum);
    while (from === to && used[feature] === 1);
    target.set(packed.subarray(firstRow * from, row * from), firstFeature * to);
  }
}

/** The bias of the outputs, then the weights of the hidden units, each row filled up with zeros to `stride` numbers. */
function fillMatrix(container: Container, matrix: Int16Array, stride: number): void {
  const bias = container.f32("outputBias");
  const weights = container.i8("output");
  const scales = expandScales(container.u16("outputScales"));
  for (let output = 0; output < bias.length; output++) matrix[output] = toSteps(bias[output], LAYER.score);
  for (let place = 0; (place + 1) * stride < matrix.length; place++) {
    const unit = unitAt(place);
    if (unit >= scales.length) continue;
    const from = unit * bias.length;
    for (let output = 0; output < bias.length; output++)
      matrix[matrixPlace(place, output, stride)] = toSteps(weights[from + output] * scales[unit], LAYER.matrix);
  }
}
