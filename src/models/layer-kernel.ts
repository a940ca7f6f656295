/**
 * Where the numbers of a network of one hidden layer lie in one memory: addresses are bytes, multiples of 16. Numbers are integers of
 * 16 bits that stand for fractions; `LAYER` says which. A row is its scale (at the address of the row) and, `ROW_HEAD` bytes on, one
 * int8 a unit.
 */
export interface LayerLayout {
  /** Size of the memory in bytes. */
  readonly size: number;
  /** Units of the hidden layer, a multiple of 16; the last of them may be there for nothing but that. */
  readonly units: number;
  /** Numbers in a row of the output matrix, and scores: a multiple of 8. */
  readonly outputs: number;
  /** Addresses (i32) of the kept sums to be added. */
  readonly keptList: number;
  /** Addresses (i32) of the rows to be added. */
  readonly rowList: number;
  readonly hidden: number;
  /** The bias of the outputs, then one row per hidden unit. */
  readonly matrix: number;
  readonly scores: number;
  /** Room for the values (i16) of the units above zero, and one more; and for the addresses (i32) of their rows. */
  readonly activeValues: number;
  readonly activeRows: number;
}

/** Units come in multiples of this. */
export const UNIT_BLOCK = 16;
/** Outputs come in multiples of this. */
export const OUTPUT_BLOCK = 8;
/** Bytes before the weights of a row: its scale, and room up to the next multiple of 16. */
export const ROW_HEAD = 16;

/** What one stands for as an integer, as a power of two: of sums of the hidden layer and scales of rows, of the output matrix, of scores. */
export const LAYER = {sum: 2 ** 11, matrix: 2 ** 13, score: 2 ** 9} as const;
/** Bits by which the product of a unit and a weight of the matrix is finer than a score. */
export const SCORE_SHIFT = 15;

const MOST = 32767;

/** A number in steps of 1 / `one`, cut where 16 bits end. */
export function toSteps(value: number, one: number): number {
  return Math.max(-MOST, Math.min(MOST, Math.round(value * one)));
}

/**
 * The two loops in which a network spends its time. Sums of the hidden layer are cut, not turned around, where 16 bits end, and the
 * order of additions is fixed: all kernels give the same bits.
 */
export interface LayerKernel {
  /** Writes at `to` the sum of the first `kept` sums of the one list and, after them, the first `rows` rows of the other. */
  sum(to: number, kept: number, rows: number): void;
  /** Writes the scores for the sum in `hidden`: rectified, times the matrix. */
  score(): void;
}

/** A kernel for engines without WebAssembly or its vectors. */
export function plainKernel(buffer: ArrayBuffer, layout: LayerLayout): LayerKernel {
  const shorts = new Int16Array(buffer);
  const integers = new Int32Array(buffer);
  const bytes = new Int8Array(buffer);
  return {
    sum(to, kept, rows) {
      const target = shorts.subarray(to >> 1, (to >> 1) + layout.units).fill(0);
      for (let index = 0; index < kept; index++) addKept(target, shorts, integers[(layout.keptList >> 2) + index] >> 1);
      for (let index = 0; index < rows; index++) {
        const row = integers[(layout.rowList >> 2) + index];
        addRow(target, bytes, row + ROW_HEAD, shorts[row >> 1]);
      }
    },
    score: () => scorePlainly(shorts, layout),
  };
}

function cut(value: number): number {
  return Math.max(-MOST - 1, Math.min(MOST, value));
}

function addKept(target: Int16Array, shorts: Int16Array, from: number): void {
  for (let unit = 0; unit < target.length; unit++) target[unit] = cut(target[unit] + shorts[from + unit]);
}

function addRow(target: Int16Array, weights: Int8Array, from: number, scale: number): void {
  for (let unit = 0; unit < target.length; unit++) {
    const product = (Math.imul(weights[from + unit], scale) << 16) >> 16;
    target[unit] = cut(target[unit] + product);
  }
}

function scorePlainly(shorts: Int16Array, {units, outputs, ...at}: LayerLayout): void {
  const matrix = at.matrix >> 1;
  for (let output = 0; output < outputs; output++) {
    let score = shorts[matrix + output] << SCORE_SHIFT;
    for (let unit = 0; unit < units; unit++) {
      const value = shorts[(at.hidden >> 1) + unit];
      if (value > 0) score = (score + Math.imul(value, shorts[matrix + (unit + 1) * outputs + output])) | 0;
    }
    shorts[(at.scores >> 1) + output] = cut(score >> SCORE_SHIFT);
  }
}
