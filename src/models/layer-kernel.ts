/**
 * Where the numbers of a network of one hidden layer lie in one memory: addresses are bytes, multiples of 16. Float32 throughout
 * but for the rows: a row is its scale (f32, at the address of the row) and, `ROW_HEAD` bytes on, one int8 a unit.
 */
export interface LayerLayout {
  /** Size of the memory in bytes. */
  readonly size: number;
  /** Units of the hidden layer, a multiple of `BLOCK`; the last of them may be there for nothing but that. */
  readonly units: number;
  /** Numbers in a row of the output matrix, and scores: a multiple of `BLOCK`. */
  readonly outputs: number;
  /** Addresses (i32) of the kept sums to be added. */
  readonly keptList: number;
  /** Addresses (i32) of the rows to be added. */
  readonly rowList: number;
  readonly hidden: number;
  readonly bias: number;
  /** The bias of the outputs, then one row per hidden unit. */
  readonly matrix: number;
  readonly scores: number;
  /** Room for eight bytes a unit and eight more. */
  readonly active: number;
}

/** Units and outputs come in multiples of this. */
export const BLOCK = 16;
/** Bytes before the weights of a row: its scale, and room up to the next multiple of 16. */
export const ROW_HEAD = 16;

/**
 * The two loops in which a network spends its time. Every multiplication and every addition is rounded to float32, and the order
 * of additions is fixed: all kernels give the same bits.
 */
export interface LayerKernel {
  /** Writes at `to` the sum of the first `kept` sums of the one list and, after them, the first `rows` rows of the other. */
  sum(to: number, kept: number, rows: number): void;
  /** Writes the scores for the sum in `hidden`: bias added, rectified, times the matrix. */
  score(): void;
}

/** A kernel for engines without WebAssembly or its vectors. */
export function plainKernel(buffer: ArrayBuffer, layout: LayerLayout): LayerKernel {
  const views = {floats: new Float32Array(buffer), integers: new Int32Array(buffer), bytes: new Int8Array(buffer)};
  return {
    sum(to, kept, rows) {
      const target = views.floats.subarray(to >> 2, (to >> 2) + layout.units).fill(0);
      for (let index = 0; index < kept; index++)
        addKept(target, views.floats, views.integers[(layout.keptList >> 2) + index] >> 2);
      for (let index = 0; index < rows; index++) {
        const row = views.integers[(layout.rowList >> 2) + index];
        addRow(target, views.bytes, row + ROW_HEAD, views.floats[row >> 2]);
      }
    },
    score: () => scorePlainly(views.floats, layout),
  };
}

function addKept(target: Float32Array, floats: Float32Array, from: number): void {
  for (let unit = 0; unit < target.length; unit++) target[unit] += floats[from + unit];
}

function addRow(target: Float32Array, weights: Int8Array, from: number, scale: number): void {
  for (let unit = 0; unit < target.length; unit++) target[unit] += Math.fround(weights[from + unit] * scale);
}

function scorePlainly(floats: Float32Array, {units, outputs, ...at}: LayerLayout): void {
  const scores = at.scores >> 2;
  const matrix = at.matrix >> 2;
  floats.copyWithin(scores, matrix, matrix + outputs);
  for (let unit = 0; unit < units; unit++) {
    const value = Math.fround(floats[(at.hidden >> 2) + unit] + floats[(at.bias >> 2) + unit]);
    if (value <= 0) continue;
    const row = matrix + (unit + 1) * outputs;
    for (let output = 0; output < outputs; output++)
      floats[scores + output] += Math.fround(value * floats[row + output]);
  }
}
