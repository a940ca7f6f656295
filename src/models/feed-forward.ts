import type {Container} from "./container";
import {
  LAYER,
  type LayerKernel,
  type LayerLayout,
  OUTPUT_BLOCK,
  plainKernel,
  ROW_HEAD,
  toSteps,
  UNIT_BLOCK,
} from "./layer-kernel";
import {expandScales} from "./linear-model";
import {simdKernel} from "./simd-kernel";

/** Most that half a byte holds of a row's largest weight, as a number from -7 to 7. */
export const HALF_BYTE = 7;
/** Most rows, and most kept sums, that one sum may have. */
export const SUMMANDS_MOST = 256;
/** What a score of one is in `FeedForward.scores`. */
export const SCORE_ONE = LAYER.score;

/** How a network is opened. */
export interface FeedForwardOptions {
  /** Number of sums that can be kept. */
  readonly kept: number;
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
  readonly #kernel: LayerKernel;
  /** Address of the row of each feature, 0 if it has none. */
  readonly #addresses: Int32Array;
  readonly #rowList: Int32Array;
  readonly #keptList: Int32Array;
  readonly #keptStart: number;
  readonly #keptBytes: number;
  readonly #bias: number;
  #rows = 0;
  #kept = 0;

  constructor(container: Container, {kept, plain = false}: FeedForwardOptions) {
    const {layout, bias, rowStart, keptStart} = layOut(container, kept);
    const simd = plain ? null : simdKernel(layout);
    const buffer = simd?.buffer ?? new ArrayBuffer(layout.size);
    this.#kernel = simd?.kernel ?? plainKernel(buffer, layout);
    this.#layout = layout;
    this.#addresses = addressesOf(container.u8("used"), rowStart, ROW_HEAD + layout.units);
    this.#rowList = new Int32Array(buffer, layout.rowList, SUMMANDS_MOST);
    this.#keptList = new Int32Array(buffer, layout.keptList, SUMMANDS_MOST);
    this.#keptStart = keptStart;
    this.#keptBytes = layout.units * 2;
    this.#bias = bias;
    this.outputs = container.f32("outputBias").length;
    this.scores = new Int16Array(buffer, layout.scores, layout.outputs);
    fill(new Int16Array(buffer, bias, layout.units), container.f32("bias"), LAYER.sum);
    fillRows(container, buffer, layout, rowStart);
    fillMatrix(container, new Int16Array(buffer, layout.matrix, (layout.units + 1) * layout.outputs), layout.outputs);
  }

  /** Adds the row of a feature to the next sum; nothing if it has none. */
  addRow(feature: number): void {
    const address = this.#addresses[feature];
    if (address > 0) this.#rowList[this.#rows++] = address;
  }

  /** Adds a kept sum to the next score or `join`; all kept sums are added before all rows. */
  addKept(slot: number): void {
    this.#keptList[this.#kept++] = this.#keptStart + slot * this.#keptBytes;
  }

  /** Keeps the sum of the rows added since the last `keep`, `join` or `score`; kept sums wait for the next of the other two. */
  keep(slot: number): void {
    this.#kernel.sum(this.#keptStart + slot * this.#keptBytes, 0, this.#rows);
    this.#rows = 0;
  }

  /** Keeps the sum of all that was added. */
  join(slot: number): void {
    this.#kernel.sum(this.#keptStart + slot * this.#keptBytes, this.#kept, this.#rows);
    this.#rows = 0;
    this.#kept = 0;
  }

  /** Writes `scores` for the sum of all that was added, and the bias. */
  score(): void {
    this.#keptList[this.#kept++] = this.#bias;
    this.#kernel.sum(this.#layout.hidden, this.#kept, this.#rows);
    this.#kernel.score();
    this.#rows = 0;
    this.#kept = 0;
  }
}

function layOut(
  container: Container,
  kept: number,
): {readonly layout: LayerLayout; readonly bias: number; readonly rowStart: number; readonly keptStart: number} {
  let size = 16;
  const take = (bytes: number): number => {
    const start = size;
    size += Math.ceil(bytes / 16) * 16;
    return start;
  };
  const units = wholeBlocks(container.f32("bias").length, UNIT_BLOCK);
  const outputs = wholeBlocks(container.f32("outputBias").length, OUTPUT_BLOCK);
  const parts = {
    keptList: take(SUMMANDS_MOST * 4),
    rowList: take(SUMMANDS_MOST * 4),
    hidden: take(units * 2),
    matrix: take((units + 1) * outputs * 2),
    scores: take(outputs * 2),
    activeValues: take((units + 1) * 2),
    activeRows: take((units + 1) * 4),
  };
  const bias = take(units * 2);
  const rowStart = take(container.u16("rowScales").length * (ROW_HEAD + units));
  const keptStart = take(kept * units * 2);
  return {layout: {...parts, units, outputs, size}, bias, rowStart, keptStart};
}

function wholeBlocks(count: number, block: number): number {
  return Math.ceil(count / block) * block;
}

function fill(target: Int16Array, values: Float32Array, one: number): void {
  for (let index = 0; index < values.length; index++) target[index] = toSteps(values[index], one);
}

function addressesOf(used: Uint8Array, start: number, bytes: number): Int32Array {
  const addresses = new Int32Array(used.length);
  let next = start;
  for (let feature = 0; feature < used.length; feature++) {
    if (used[feature] !== 1) continue;
    addresses[feature] = next;
    next += bytes;
  }
  return addresses;
}

function fillRows(container: Container, buffer: ArrayBuffer, {units}: LayerLayout, start: number): void {
  const scales = expandScales(container.u16("rowScales"));
  const packed = container.u8("rows");
  const hidden = container.f32("bias").length;
  const shorts = new Int16Array(buffer);
  const weights = new Int8Array(buffer);
  let from = 0;
  for (let row = 0; row < scales.length; row++) {
    const address = start + row * (ROW_HEAD + units);
    shorts[address >> 1] = toSteps(scales[row], LAYER.sum);
    const first = address + ROW_HEAD;
    for (let to = first; to < first + hidden; to += 2, from++) {
      weights[to] = (packed[from] & 15) - 8;
      weights[to + 1] = (packed[from] >>> 4) - 8;
    }
  }
}

/** The bias of the outputs, then the rows of the hidden units, each filled up with zeros to `stride` numbers. */
function fillMatrix(container: Container, matrix: Int16Array, stride: number): void {
  const bias = container.f32("outputBias");
  const weights = container.i8("output");
  const scales = expandScales(container.u16("outputScales"));
  fill(matrix, bias, LAYER.score);
  for (let unit = 0; unit < scales.length; unit++) {
    const from = unit * bias.length;
    const to = (unit + 1) * stride;
    for (let output = 0; output < bias.length; output++)
      matrix[to + output] = toSteps(weights[from + output] * scales[unit], LAYER.matrix);
  }
}
