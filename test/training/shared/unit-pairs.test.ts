import {unitAt} from "../../../src/models/layer-kernel";
import {UnitPairs} from "../../../training/shared/unit-pairs";

const UNITS = 32;

function ordered(seen: readonly (readonly number[])[]): Int32Array {
  const pairs = new UnitPairs(UNITS);
  for (const active of seen) pairs.note(Int32Array.from(active));
  return pairs.order();
}

/** The units that stand side by side, as the kernel takes them. */
function pairsOf(order: Int32Array): string[] {
  return Array.from({length: UNITS / 2}, (_, at) =>
    [order[unitAt(2 * at)], order[unitAt(2 * at + 1)]].sort((a, b) => a - b).join("-"),
  );
}

describe("pairs of units", () => {
  it("hold each unit once", () => {
    expect([...ordered([[3, 9]])].sort((a, b) => a - b)).toEqual(Array.from({length: UNITS}, (_, unit) => unit));
  });

  it("put units side by side that are active together", () => {
    const pairs = pairsOf(
      ordered([
        [5, 20],
        [5, 20],
        [0, 31],
        [7, 8],
        [5, 7],
      ]),
    );
    expect(pairs).toEqual(expect.arrayContaining(["5-20", "0-31", "7-8"]));
  });

  it("change partners where that brings more together than the closest pair does", () => {
    const often = (times: number, ...units: number[]): number[][] => new Array<number[]>(times).fill(units);
    const pairs = pairsOf(ordered([...often(5, 1, 2), ...often(4, 1, 3), ...often(4, 2, 4), [3, 4]]));
    expect(pairs).toEqual(expect.arrayContaining(["1-3", "2-4"]));
  });
});
