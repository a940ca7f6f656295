import {matrixPlace, plainKernel, toSteps, UNIT_BLOCK, unitAt} from "../../src/models/layer-kernel";
import {SMALL_LAYOUT} from "../help/layer-layout";

const KEPT = 2048;

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

describe("the order of the units", () => {
  it("puts the four half bytes of a short into four vectors, and leaves none out", () => {
    const units = Array.from({length: 2 * UNIT_BLOCK}, (_, place) => unitAt(place));
    expect([units[0], units[1], units[8], units[9], units[31], units[32]]).toEqual([0, 4, 1, 5, 31, 32]);
    expect(units.toSorted((a, b) => a - b)).toEqual([...units.keys()]);
  });
});

describe("the matrix", () => {
  it("has room for each weight behind the bias, those of two neighbours for one output side by side", () => {
    const places = Array.from({length: 4 * 8}, (_, index) => matrixPlace(index >> 3, index & 7, 8));
    expect([matrixPlace(0, 0, 8), matrixPlace(1, 0, 8), matrixPlace(0, 1, 8), matrixPlace(2, 0, 8)]).toEqual([
      8, 9, 10, 24,
    ]);
    expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({length: 4 * 8}, (_, index) => 8 + index));
  });
});

describe("the plain kernel", () => {
  it("adds kept sums, then rows by their scales, and cuts where 16 bits end", () => {
    const buffer = new ArrayBuffer(SMALL_LAYOUT.size);
    const shorts = new Int16Array(buffer);
    new Int32Array(buffer).set([KEPT], SMALL_LAYOUT.keptList / 4);
    new Int32Array(buffer).set([1, 1], SMALL_LAYOUT.rowList / 4);
    shorts.set([32700, 100], KEPT / 2);
    shorts[SMALL_LAYOUT.scales / 2 + 1] = 30;
    // The second row: 7 for unit 0, -7 for unit 4, which has the second place, else 0.
    new Uint8Array(buffer, 0, 960)
      .fill(0x88, SMALL_LAYOUT.rows)
      .set([0x8f, 0x88, 0x81], SMALL_LAYOUT.rows + SMALL_LAYOUT.units / 2);
    const kernel = plainKernel(buffer, SMALL_LAYOUT);
    kernel.sum(SMALL_LAYOUT.hidden, 1, 2);
    expect([...shorts.subarray(SMALL_LAYOUT.hidden / 2, SMALL_LAYOUT.hidden / 2 + 3)]).toEqual([32767, -320, 0]);
    kernel.sum(SMALL_LAYOUT.hidden, 0, 1);
    expect([...shorts.subarray(SMALL_LAYOUT.hidden / 2, SMALL_LAYOUT.hidden / 2 + 3)]).toEqual([210, -210, 0]);
  });

  it("scores the units above zero, on top of the bias", () => {
    const buffer = new ArrayBuffer(SMALL_LAYOUT.size);
    const shorts = new Int16Array(buffer);
    shorts.set([2048, -2048, 1024], SMALL_LAYOUT.hidden / 2);
    shorts.set([512, -512], SMALL_LAYOUT.matrix / 2);
    for (let unit = 0; unit < 3; unit++) {
      shorts[SMALL_LAYOUT.matrix / 2 + matrixPlace(unit, 0, SMALL_LAYOUT.outputs)] = 8192;
      shorts[SMALL_LAYOUT.matrix / 2 + matrixPlace(unit, 1, SMALL_LAYOUT.outputs)] = 16384;
    }
    plainKernel(buffer, SMALL_LAYOUT).score();
    expect([...shorts.subarray(SMALL_LAYOUT.scores / 2, SMALL_LAYOUT.scores / 2 + 3)]).toEqual([
      512 + 768,
      -512 + 1536,
      0,
    ]);
  });
});
