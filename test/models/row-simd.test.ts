import {BLOCK, plainRowKernel, ROW_HEAD} from "../../src/models/row-kernel";
import {simdRowKernel} from "../../src/models/row-simd";

const LAYOUT = {size: 65540, list: 0, sums: 64};
const ROWS = [256, 288, 256];

function fill(buffer: ArrayBuffer): Float32Array {
  new Int32Array(buffer).set(ROWS, LAYOUT.list / 4);
  for (const [index, row] of ROWS.entries()) {
    new Float32Array(buffer)[row / 4] = 0.1 + index;
    for (let at = 0; at < BLOCK; at++) new Int8Array(buffer)[row + ROW_HEAD + at] = at * 16 - 128 + index;
  }
  return new Float32Array(buffer, LAYOUT.sums, BLOCK);
}

describe("the vector kernel of a table of rows", () => {
  it("has memory for the whole layout, and gives the bits of the plain kernel", () => {
    const {kernel, buffer} = simdRowKernel(LAYOUT)!;
    expect(buffer.byteLength).toBe(131072);
    const plainBuffer = new ArrayBuffer(LAYOUT.size);
    const plain = plainRowKernel(plainBuffer, LAYOUT);
    const [sums, expected] = [fill(buffer), fill(plainBuffer)];
    for (const rows of [3, 1, 0]) {
      kernel.sum(rows);
      plain.sum(rows);
      expect(sums).toEqual(expected);
    }
  });
});
