import {NAME_ROW_HEAD, plainNameKernel, WIDE_COLUMNS, WIDE_LABELS} from "../../src/models/name-kernel";
import {NAME_LABELS} from "../../src/models/name-labels";
import {SMALL_NAME_LAYOUT} from "../help/name-layout";

const ROW = 3072;

describe("the plain kernel of the name finder", () => {
  const buffer = new ArrayBuffer(SMALL_NAME_LAYOUT.size);
  const floats = new Float32Array(buffer);
  const kernel = plainNameKernel(buffer, SMALL_NAME_LAYOUT);
  const at = (address: number): number => address / 4;

  it("adds rows to the sums, as often as they are listed", () => {
    floats[at(ROW) + 1] = 0.5;
    new Int8Array(buffer).set([2, -4], ROW + NAME_ROW_HEAD);
    new Int32Array(buffer).set([ROW, ROW], at(SMALL_NAME_LAYOUT.list));
    floats[at(SMALL_NAME_LAYOUT.sums)] = 10;
    kernel.add(2);
    expect(
      [...floats.subarray(at(SMALL_NAME_LAYOUT.sums), at(SMALL_NAME_LAYOUT.sums) + WIDE_COLUMNS)].slice(0, 3),
    ).toEqual([12, -4, 0]);
  });

  it("adds what units above zero say to the labels", () => {
    floats[at(SMALL_NAME_LAYOUT.sums) + NAME_LABELS] = 3;
    floats[at(SMALL_NAME_LAYOUT.sums) + NAME_LABELS + 1] = 3;
    floats[at(SMALL_NAME_LAYOUT.unitBias) + 1] = -5;
    floats[at(SMALL_NAME_LAYOUT.labelBias)] = 1;
    floats[at(SMALL_NAME_LAYOUT.unitOutput)] = 2;
    floats[at(SMALL_NAME_LAYOUT.unitOutput) + WIDE_LABELS] = 100;
    kernel.score();
    expect([...floats.subarray(at(SMALL_NAME_LAYOUT.scores), at(SMALL_NAME_LAYOUT.scores) + 2)]).toEqual([
      12 + 1 + 6,
      -4,
    ]);
  });
});
