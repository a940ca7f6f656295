import {type LayerLayout, plainKernel, ROW_HEAD} from "../../src/models/layer-kernel";

const LAYOUT: LayerLayout = {
  size: 4096,
  units: 16,
  outputs: 16,
  keptList: 16,
  rowList: 32,
  hidden: 48,
  bias: 112,
  matrix: 176,
  scores: 1264,
  active: 1328,
};
const KEPT = 2048;
const ROW = 2112;

describe("the plain kernel", () => {
  it("rounds every product and every sum to float32, kept sums before rows", () => {
    const buffer = new ArrayBuffer(LAYOUT.size);
    const floats = new Float32Array(buffer);
    new Int32Array(buffer).set([KEPT], LAYOUT.keptList / 4);
    new Int32Array(buffer).set([ROW, ROW], LAYOUT.rowList / 4);
    floats[KEPT / 4] = 16777216;
    floats[ROW / 4] = 0.1;
    new Int8Array(buffer)[ROW + ROW_HEAD] = 9;
    const kernel = plainKernel(buffer, LAYOUT);
    kernel.sum(LAYOUT.hidden, 1, 2);
    expect(floats[LAYOUT.hidden / 4]).toBe(16777216);
    kernel.sum(LAYOUT.hidden, 0, 2);
    const product = Math.fround(9 * Math.fround(0.1));
    expect(floats[LAYOUT.hidden / 4]).toBe(Math.fround(product + product));
  });
});
