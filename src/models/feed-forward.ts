import type {Container} from "./container";
import {BLOCK, type LayerKernel, type LayerLayout, plainKernel, ROW_HEAD} from "./layer-kernel";
import {expandScales} from "./linear-model";
import {simdKernel} from "./simd-kernel";

/** Most that half a byte holds of a row's largest weight, as a number from -7 to 7. */
export const HALF_BYTE = 7;
/** Most rows, and most kept sums, that one sum may have. */
export const SUMMANDS_MOST = 256;

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
 * Sums of rows that come again can be kept and added as one. `addRow` and `addKept` collect what `keep` or `score` then sum.
 */
export class FeedForward {
  readonly outputs: number;
  /** Where `score` writes; those beyond `outputs` mean nothing. */
  readonly scores: Float32Array;
  readonly #layout: LayerLayout;
  readonly #kernel: LayerKernel;
  /** Address of the row of each feature, 0 if it has none. */
  readonly #addresses: Int32Array;
  readonly #rowList: Int32Array;
  readonly #keptList: Int32Array;
  readonly #keptStart: number;
  readonly #keptBytes: number;
  #rows = 0;
  #kept = 0;

  constructor(container: Container, {kept, plain = false}: FeedForwardOptions) {
    const {layout, rowStart, keptStart} = layOut(container, kept);
    const simd = plain ? null : simdKernel(layout);
    const buffer = simd?.buffer ?? new ArrayBuffer(layout.size);
    this.#kernel = simd?.kernel ?? plainKernel(buffer, layout);
    this.#layout = layout;
    this.#addresses = addressesOf(container.u8("used"), rowStart, ROW_HEAD + layout.units);
    this.#rowList = new Int32Array(buffer, layout.rowList, SUMMANDS_MOST);
    this.#keptList = new Int32Array(buffer, layout.keptList, SUMMANDS_MOST);
    this.#keptStart = keptStart;
    this.#keptBytes = layout.units * 4;
    this.outputs = container.f32("outputBias").length;
    this.scores = new Float32Array(buffer, layout.scores, layout.outputs);
    new Float32Array(buffer, layout.bias, layout.units).set(container.f32("bias"));
    fillRows(container, buffer, layout, rowStart);
    fillMatrix(container, new Float32Array(buffer, layout.matrix, (layout.units + 1) * layout.outputs), layout.outputs);
  }

  /** Adds the row of a feature to the next sum; nothing if it has none. */
  addRow(feature: number): void {
    const address = this.#addresses[feature];
    if (address > 0) this.#rowList[this.#rows++] = address;
  }

  /** Adds a kept sum to the next score; all kept sums are added before all rows. */
  addKept(slot: number): void {
    this.#keptList[this.#kept++] = this.#keptStart + slot * this.#keptBytes;
  }

  /** Keeps the sum of the rows added since the last `keep` or `score`; kept sums wait for the next `score`. */
  keep(slot: number): void {
    this.#kernel.sum(this.#keptStart + slot * this.#keptBytes, 0, this.#rows);
    this.#rows = 0;
  }

  /** Writes `scores` for the sum of all that was added. */
  score(): void {
    this.#kernel.sum(this.#layout.hidden, this.#kept, this.#rows);
    this.#kernel.score();
    this.#rows = 0;
    this.#kept = 0;
  }
}

function layOut(
  container: Container,
  kept: number,
): {readonly layout: LayerLayout; readonly rowStart: number; readonly keptStart: number} {
  let size = 16;
  const take = (bytes: number): number => {
    const start = size;
    size += Math.ceil(bytes / 16) * 16;
    return start;
  };
  const units = wholeBlocks(container.f32("bias").length);
  const outputs = wholeBlocks(container.f32("outputBias").length);
  const parts = {
    keptList: take(SUMMANDS_MOST * 4),
    rowList: take(SUMMANDS_MOST * 4),
    hidden: take(units * 4),
    bias: take(units * 4),
    matrix: take((units + 1) * outputs * 4),
    scores: take(outputs * 4),
    active: take((units + 1) * 8),
  };
  const rowStart = take(container.u16("rowScales").length * (ROW_HEAD + units));
  const keptStart = take(kept * units * 4);
  return {layout: {...parts, units, outputs, size}, rowStart, keptStart};
}

function wholeBlocks(count: number): number {
  return Math.ceil(count / BLOCK) * BLOCK;
}

function addressesOf(used: Uint8Array, start: number, bytes: number): Int32Array {
  let next = start - bytes;
  return Int32Array.from(used, (flag) => {
    if (flag !== 1) return 0;
    next += bytes;
    return next;
  });
}

function fillRows(container: Container, buffer: ArrayBuffer, {units}: LayerLayout, start: number): void {
  const scales = expandScales(container.u16("rowScales"));
  const packed = container.u8("rows");
  const hidden = container.f32("bias").length;
  const floats = new Float32Array(buffer);
  const weights = new Int8Array(buffer);
  let from = 0;
  for (let row = 0; row < scales.length; row++) {
    const address = start + row * (ROW_HEAD + units);
    floats[address >> 2] = scales[row];
    const first = address + ROW_HEAD;
    for (let to = first; to < first + hidden; to += 2, from++) {
      weights[to] = (packed[from] & 15) - 8;
      weights[to + 1] = (packed[from] >>> 4) - 8;
    }
  }
}

/** The bias of the outputs, then the rows of the hidden units, each filled up with zeros to `stride` numbers. */
function fillMatrix(container: Container, matrix: Float32Array, stride: number): void {
  const bias = container.f32("outputBias");
  const weights = container.i8("output");
  const scales = expandScales(container.u16("outputScales"));
  matrix.set(bias);
  for (let unit = 0; unit < scales.length; unit++) {
    const from = unit * bias.length;
    const to = (unit + 1) * stride;
    for (let output = 0; output < bias.length; output++) matrix[to + output] = weights[from + output] * scales[unit];
  }
}
