import {type LayerLayout, plainKernel, ROW_HEAD, toSteps} from "../../src/models/layer-kernel";

const LAYOUT: LayerLayout = {
  size: 4096,
  units: 16,
  outputs: 8,
  keptList: 16,
  rowList: 32,
  hidden: 48,
  matrix: 80,
  scores: 384,
  activeValues: 416,
  activeRows: 464,
};
const KEPT = 2048;
const ROW = 2112;

describe("a number in steps", () => {
  it.each([
    [0.5, 2048, 1024],
    [-0.0004, 2048, -1],
    [17, 2048, 32767],
    [-17, 2048, -32767],
  ])("%f in steps of one %i-th is %i", (value, one, steps) => {
    expect(toSteps(value, one)).toBe(steps);
  });
});

describe("the plain kernel", () => {
  it("adds kept sums, then rows by their scales, and cuts where 16 bits end", () => {
    const buffer = new ArrayBuffer(LAYOUT.size);
    const shorts = new Int16Array(buffer);
    new Int32Array(buffer).set([KEPT], LAYOUT.keptList / 4);
    new Int32Array(buffer).set([ROW, ROW], LAYOUT.rowList / 4);
    shorts.set([32700, 100], KEPT / 2);
    shorts[ROW / 2] = 30;
    new Int8Array(buffer).set([7, -7], ROW + ROW_HEAD);
    const kernel = plainKernel(buffer, LAYOUT);
    kernel.sum(LAYOUT.hidden, 1, 2);
    expect([...shorts.subarray(LAYOUT.hidden / 2, LAYOUT.hidden / 2 + 3)]).toEqual([32767, -320, 0]);
    kernel.sum(LAYOUT.hidden, 0, 1);
    expect([...shorts.subarray(LAYOUT.hidden / 2, LAYOUT.hidden / 2 + 3)]).toEqual([210, -210, 0]);
  });

  it("scores the units above zero, on top of the bias", () => {
    const buffer = new ArrayBuffer(LAYOUT.size);
    const shorts = new Int16Array(buffer);
    shorts.set([2048, -2048, 1024], LAYOUT.hidden / 2);
    shorts.set([512, -512], LAYOUT.matrix / 2);
    for (let unit = 0; unit < 3; unit++) shorts.set([8192, 16384], LAYOUT.matrix / 2 + (unit + 1) * LAYOUT.outputs);
    plainKernel(buffer, LAYOUT).score();
    expect([...shorts.subarray(LAYOUT.scores / 2, LAYOUT.scores / 2 + 3)]).toEqual([512 + 768, -512 + 1536, 0]);
  });
});
