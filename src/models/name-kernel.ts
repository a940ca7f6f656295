import {NAME_LABELS} from "./name-labels";
import {NAME_COLUMNS, NAME_UNITS} from "./name-units";

/** Columns and labels in whole vectors: the last few are zero. */
export const WIDE_COLUMNS = Math.ceil(NAME_COLUMNS / 8) * 8;
export const WIDE_LABELS = Math.ceil(NAME_LABELS / 4) * 4;
/** Bytes before the weights of a row: its key, then its scale. */
export const NAME_ROW_HEAD = 8;

/**
 * Where the numbers of the finder of names lie in one memory: addresses are bytes, multiples of 4. A row is its key (i32), its scale (f32)
 * and `WIDE_COLUMNS` weights (int8).
 */
export interface NameLayout {
  /** Size of the memory in bytes. */
  readonly size: number;
  /** Addresses (i32) of the rows to be added. */
  readonly list: number;
  /** Sums of the weights of one token (f32), `WIDE_COLUMNS` of them: the labels, then the units. */
  readonly sums: number;
  /** Room for `NAME_UNITS` numbers (f32). */
  readonly units: number;
  /** The scores of the labels (f32), `WIDE_LABELS` of them. */
  readonly scores: number;
  /** What each unit and each label has before any feature (f32). */
  readonly unitBias: number;
  readonly labelBias: number;
  /** What one of a unit above zero adds to the labels (f32): `WIDE_LABELS` numbers a unit. */
  readonly unitOutput: number;
}

/**
 * The loops in which the finder of names spends its time. Every multiplication and every addition is rounded to float32, and the order of
 * additions is fixed: all kernels give the same bits.
 */
export interface NameKernel {
  /** Adds the first `rows` rows of the list to the sums, one after the other. */
  add(rows: number): void;
  /** Writes the scores that the sums make. */
  score(): void;
}

/** A kernel for engines without WebAssembly or its vectors. */
export function plainNameKernel(buffer: ArrayBuffer, layout: NameLayout): NameKernel {
  const floats = new Float32Array(buffer);
  const bytes = new Int8Array(buffer);
  const list = new Int32Array(buffer, layout.list);
  const sums = new Float32Array(buffer, layout.sums, WIDE_COLUMNS);
  const scores = new Float32Array(buffer, layout.scores, WIDE_LABELS);
  const unitBias = new Float32Array(buffer, layout.unitBias, NAME_UNITS);
  const labelBias = new Float32Array(buffer, layout.labelBias, WIDE_LABELS);
  const unitOutput = new Float32Array(buffer, layout.unitOutput, NAME_UNITS * WIDE_LABELS);
  return {
    add(rows) {
      for (let index = 0; index < rows; index++) {
        const row = list[index];
        const scale = floats[(row >> 2) + 1];
        const from = row + NAME_ROW_HEAD;
        for (let column = 0; column < WIDE_COLUMNS; column++) sums[column] += Math.fround(bytes[from + column] * scale);
      }
    },
    score() {
      for (let label = 0; label < WIDE_LABELS; label++) scores[label] = sums[label] + labelBias[label];
      for (let unit = 0; unit < NAME_UNITS; unit++) {
        const value = Math.fround(sums[NAME_LABELS + unit] + unitBias[unit]);
        if (value <= 0) continue;
        const row = unit * WIDE_LABELS;
        for (let label = 0; label < WIDE_LABELS; label++) scores[label] += Math.fround(value * unitOutput[row + label]);
      }
    },
  };
}
