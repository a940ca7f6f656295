/**
 * Where the numbers of a `RowTable` lie in one memory: addresses are bytes, multiples of 8. A row is its scale (f32, at the address
 * of the row) and, `ROW_HEAD` bytes on, `BLOCK` weights (int8).
 */
export interface RowLayout {
  /** Size of the memory in bytes. */
  readonly size: number;
  /** Addresses (i32) of the rows to be added. */
  readonly list: number;
  /** The sums (f32), `BLOCK` of them. */
  readonly sums: number;
}

/** Weights of a row. */
export const BLOCK = 8;
/** Bytes before the weights of a row: its scale, and room for as much. */
export const ROW_HEAD = 8;

/**
 * The loop in which a table of rows spends its time. Every multiplication and every addition is rounded to float32, and the order of
 * additions is fixed: all kernels give the same bits.
 */
export interface RowKernel {
  /** Writes the sum of the first `rows` rows of the list. */
  sum(rows: number): void;
}

/** A kernel for engines without WebAssembly or its vectors. */
export function plainRowKernel(buffer: ArrayBuffer, layout: RowLayout): RowKernel {
  const floats = new Float32Array(buffer);
  const bytes = new Int8Array(buffer);
  const list = new Int32Array(buffer, layout.list);
  const sums = new Float32Array(buffer, layout.sums, BLOCK);
  return {
    sum(rows) {
      sums.fill(0);
      for (let index = 0; index < rows; index++) {
        const row = list[index];
        const scale = floats[row >> 2];
        for (let at = 0; at < BLOCK; at++) sums[at] += Math.fround(bytes[row + ROW_HEAD + at] * scale);
      }
    },
  };
}
