import {NAME_ROW_HEAD, plainNameKernel, WIDE_COLUMNS, WIDE_LABELS} from "../../src/models/name-kernel";
import {NAME_LABELS} from "../../src/models/name-labels";
import {simdNameKernel} from "../../src/models/name-simd";
import {NAME_UNITS} from "../../src/models/name-units";
import {SMALL_NAME_LAYOUT} from "../help/name-layout";

const ROWS = [4096, 4200, 4096];

function fill(buffer: ArrayBuffer): Float32Array {
  const floats = new Float32Array(buffer);
  new Int32Array(buffer).set(ROWS, SMALL_NAME_LAYOUT.list / 4);
  for (const [index, row] of ROWS.entries()) {
    floats[row / 4 + 1] = 0.1 + (index % 2);
    for (let at = 0; at < WIDE_COLUMNS; at++) new Int8Array(buffer)[row + NAME_ROW_HEAD + at] = at * 5 - 120;
  }
  for (let unit = 0; unit < NAME_UNITS; unit++) floats[SMALL_NAME_LAYOUT.unitBias / 4 + unit] = 0.3 * unit;
  for (let label = 0; label < WIDE_LABELS; label++) floats[SMALL_NAME_LAYOUT.labelBias / 4 + label] = 0.7 - label;
  for (let at = 0; at < NAME_UNITS * WIDE_LABELS; at++) floats[SMALL_NAME_LAYOUT.unitOutput / 4 + at] = Math.sin(at);
  return floats.subarray(0, 1024);
}

describe("the vector kernel of the name finder", () => {
  it("has memory for the whole layout, and gives the bits of the plain kernel", () => {
    const {kernel, buffer} = simdNameKernel(SMALL_NAME_LAYOUT)!;
    expect(buffer.byteLength).toBe(65536);
    const plainBuffer = new ArrayBuffer(SMALL_NAME_LAYOUT.size);
    const plain = plainNameKernel(plainBuffer, SMALL_NAME_LAYOUT);
    const [numbers, expected] = [fill(buffer), fill(plainBuffer)];
    const part = (of: Float32Array, at: number, count: number): Float32Array => of.slice(at / 4, at / 4 + count);
    for (const rows of [3, 1, 0]) {
      for (const each of [kernel, plain]) {
        each.add(rows);
        each.score();
      }
      expect(part(numbers, SMALL_NAME_LAYOUT.sums, WIDE_COLUMNS)).toEqual(
        part(expected, SMALL_NAME_LAYOUT.sums, WIDE_COLUMNS),
      );
      expect(part(numbers, SMALL_NAME_LAYOUT.scores, NAME_LABELS)).toEqual(
        part(expected, SMALL_NAME_LAYOUT.scores, NAME_LABELS),
      );
    }
  });
});
