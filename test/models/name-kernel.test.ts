import {NAME_ROW_HEAD, type NameLayout, plainNameKernel, WIDE_COLUMNS, WIDE_LABELS} from "../../src/models/name-kernel";
import {NAME_LABELS} from "../../src/models/name-labels";

const LAYOUT: NameLayout = {
  size: 4096,
  list: 0,
  sums: 64,
  units: 256,
  scores: 320,
  unitBias: 448,
  labelBias: 512,
  unitOutput: 640,
};
const ROW = 3072;

describe("the plain kernel of the name finder", () => {
  const buffer = new ArrayBuffer(LAYOUT.size);
  const floats = new Float32Array(buffer);
  const kernel = plainNameKernel(buffer, LAYOUT);
  const at = (address: number): number => address / 4;

  it("adds rows to the sums, as often as they are listed", () => {
    floats[at(ROW) + 1] = 0.5;
    new Int8Array(buffer).set([2, -4], ROW + NAME_ROW_HEAD);
    new Int32Array(buffer).set([ROW, ROW], at(LAYOUT.list));
    floats[at(LAYOUT.sums)] = 10;
    kernel.add(2);
    expect([...floats.subarray(at(LAYOUT.sums), at(LAYOUT.sums) + WIDE_COLUMNS)].slice(0, 3)).toEqual([12, -4, 0]);
  });

  it("adds what units above zero say to the labels", () => {
    floats[at(LAYOUT.sums) + NAME_LABELS] = 3;
    floats[at(LAYOUT.sums) + NAME_LABELS + 1] = 3;
    floats[at(LAYOUT.unitBias) + 1] = -5;
    floats[at(LAYOUT.labelBias)] = 1;
    floats[at(LAYOUT.unitOutput)] = 2;
    floats[at(LAYOUT.unitOutput) + WIDE_LABELS] = 100;
    kernel.score();
    expect([...floats.subarray(at(LAYOUT.scores), at(LAYOUT.scores) + 2)]).toEqual([12 + 1 + 6, -4]);
  });
});
