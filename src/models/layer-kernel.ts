/**
 * Where the numbers of a network of one hidden layer lie in one memory: addresses are bytes, multiples of 16. Numbers are integers of
 * 16 bits that stand for fractions; `LAYER` says which. The weights of a row are half bytes, since what takes the time is to bring them
 * in from memory: the half bytes of number n in all eight shorts of a block of 16 bytes are those of eight units side by side. `unitAt`
 * tells which: units lie in an order of their own.
 */
export interface LayerLayout {
  /** Size of the memory in bytes. */
  readonly size: number;
  /** Units of the hidden layer, a multiple of `UNIT_BLOCK`; the last of them may be there for nothing but that. */
  readonly units: number;
  /** Numbers in a row of the output matrix, and scores: a multiple of 8. */
  readonly outputs: number;
  /** Addresses (i32) of the kept sums to be added. */
  readonly keptList: number;
  /** Numbers (i32) of the rows to be added. */
  readonly rowList: number;
  /** The weights of all rows, one row after the other, and their scales (i16). */
  readonly rows: number;
  readonly scales: number;
  readonly hidden: number;
  /** The bias of the outputs, then two rows for each pair of neighbours among the units, in the order of `matrixPlace`. */
  readonly matrix: number;
  readonly scores: number;
  /** Room for the values (two i16) of the pairs of units not both zero, and one more; and for the addresses (i32) of their rows. */
  readonly activeValues: number;
  readonly activeRows: number;
  /** What `highest` and `near` found (i32): two numbers, or one and, at `nearList`, as many as it says. */
  readonly found: number;
  readonly nearList: number;
}

/** Units come in multiples of this. */
export const UNIT_BLOCK = 32;
/** Outputs come in multiples of this. */
export const OUTPUT_BLOCK = 8;
/** A half byte that stands for zero: those below it are negative. */
export const ZERO_HALF = 8;
/** Shorts of a block of weights, and half bytes of a short. */
export const LANES = 8;
export const HALVES = 4;

/** The unit, as the weights file counts, whose number lies at a place of the hidden layer. */
export function unitAt(place: number): number {
  const block = place - (place % UNIT_BLOCK);
  const half = Math.floor((place % UNIT_BLOCK) / LANES);
  return block + (place % LANES) * HALVES + half;
}

/**
 * Where the weight of a unit for an output lies in the matrix, in numbers of 16 bits.
 * @param place of the unit in the hidden layer.
 */
export function matrixPlace(place: number, output: number, outputs: number): number {
  return outputs * (1 + (place & ~1)) + output * 2 + (place & 1);
}

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
 * The loops in which a network spends its time. Sums of the hidden layer are cut, not turned around, where 16 bits end, and the
 * order of additions is fixed: all kernels give the same bits.
 */
export interface LayerKernel {
  /** Writes at `to` the sum of the first `kept` sums of the one list and, after them, the first `rows` rows of the other. */
  sum(to: number, kept: number, rows: number): void;
  /** Writes the scores for the sum in `hidden`: rectified, times the matrix. What is in `hidden` then means nothing. */
  score(): void;
  /** Writes at `found` the highest of `count` scores from `first` on, and which of them it is, the first of equal ones; of `LANES` or more. */
  highest(first: number, count: number): void;
  /** Writes at `found` how many scores are above one of 16 bits, and in the list which ones, in order. */
  near(floor: number): void;
}

/** Of the scores of a layout, as `LayerKernel.highest`; of any number. */
export function findHighest(buffer: ArrayBuffer, layout: LayerLayout, first: number, count: number): void {
  const scores = new Int16Array(buffer, layout.scores + first * 2, count);
  let best = 0;
  for (let index = 1; index < count; index++) if (scores[index] > scores[best]) best = index;
  new Int32Array(buffer, layout.found, 2).set([scores[best], best]);
}

/** A kernel for engines without WebAssembly or its vectors. */
export function plainKernel(buffer: ArrayBuffer, layout: LayerLayout): LayerKernel {
  const shorts = new Int16Array(buffer);
  const integers = new Int32Array(buffer);
  const bytes = new Uint8Array(buffer);
  return {
    sum(to, kept, rows) {
      const target = shorts.subarray(to >> 1, (to >> 1) + layout.units).fill(0);
      for (let index = 0; index < kept; index++) addKept(target, shorts, integers[(layout.keptList >> 2) + index] >> 1);
      for (let index = 0; index < rows; index++) {
        const row = integers[(layout.rowList >> 2) + index];
        addRow(target, bytes, layout.rows + (row * layout.units) / 2, shorts[(layout.scales >> 1) + row]);
      }
    },
    score: () => scorePlainly(shorts, layout),
    highest: (first, count) => findHighest(buffer, layout, first, count),
    near(floor) {
      let count = 0;
      for (let output = 0; output < layout.outputs; output++)
        if (shorts[(layout.scores >> 1) + output] > floor) integers[(layout.nearList >> 2) + count++] = output;
      integers[layout.found >> 2] = count;
    },
  };
}

function cut(value: number): number {
  return Math.max(-MOST - 1, Math.min(MOST, value));
}

function addKept(target: Int16Array, shorts: Int16Array, from: number): void {
  for (let unit = 0; unit < target.length; unit++) target[unit] = cut(target[unit] + shorts[from + unit]);
}

function addRow(target: Int16Array, halves: Uint8Array, from: number, scale: number): void {
  for (let place = 0; place < target.length; place++) {
    const unit = unitAt(place);
    const weight = ((halves[from + (unit >> 1)] >> ((unit & 1) * 4)) & 15) - ZERO_HALF;
    const product = (Math.imul(weight, scale) << 16) >> 16;
    target[place] = cut(target[place] + product);
  }
}

function scorePlainly(shorts: Int16Array, {units, outputs, ...at}: LayerLayout): void {
  const matrix = at.matrix >> 1;
  for (let output = 0; output < outputs; output++) {
    let score = shorts[matrix + output] << SCORE_SHIFT;
    for (let unit = 0; unit < units; unit++) {
      const value = shorts[(at.hidden >> 1) + unit];
      if (value > 0) score = (score + Math.imul(value, shorts[matrix + matrixPlace(unit, output, outputs)])) | 0;
    }
    shorts[(at.scores >> 1) + output] = cut(score >> SCORE_SHIFT);
  }
}
