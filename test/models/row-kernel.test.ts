import {BLOCK, plainRowKernel, ROW_HEAD} from "../../src/models/row-kernel";

const ROW = 256;
const LAYOUT = {size: 1024, list: 0, sums: 64};

describe("the plain kernel of a table of rows", () => {
  it("adds rows by their scales, and rounds every product and every sum to float32", () => {
    const buffer = new ArrayBuffer(LAYOUT.size);
    new Int32Array(buffer).set([ROW, ROW], LAYOUT.list / 4);
    new Float32Array(buffer)[ROW / 4] = 0.1;
    new Int8Array(buffer).set([9, -1], ROW + ROW_HEAD);
    const kernel = plainRowKernel(buffer, LAYOUT);
    kernel.sum(2);
    const [first, second, ...others] = new Float32Array(buffer, LAYOUT.sums, BLOCK);
    const product = Math.fround(9 * Math.fround(0.1));
    expect(first).toBe(Math.fround(product + product));
    expect(second).toBe(Math.fround(-2 * Math.fround(0.1)));
    expect(others.every((sum) => sum === 0)).toBe(true);
    kernel.sum(0);
    expect(new Float32Array(buffer, LAYOUT.sums, 1)[0]).toBe(0);
  });
});
