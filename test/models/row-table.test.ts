import {Container} from "../../src/models/container";
import {RowTable} from "../../src/models/row-table";
import {quantiseRows} from "../../training/shared/quantise";
import {writeContainer} from "../../training/shared/write-container";

const LABELS = 3;
// The first two fall on the same slot of a table of sixteen.
const KEYS = Int32Array.from([5, 21, -8]);
const WEIGHTS = Float32Array.from([1, 0, -2, 0, 3, 0, 0.5, 0.5, 0.5]);

function open(plain: boolean): RowTable {
  const rows = quantiseRows(KEYS, WEIGHTS, LABELS, {prune: 0});
  const arrays = Object.fromEntries(Object.entries(rows).map(([name, array]) => [`x.${name}`, array]));
  return new RowTable(new Container(writeContainer("test", {}, arrays), "test"), "x.", plain);
}

function sum(table: RowTable, features: readonly number[], start = 0): number[] {
  const scores = new Float32Array(LABELS).fill(start);
  table.add(Int32Array.from(features), features.length, scores);
  return Array.from(scores);
}

describe("a table of rows", () => {
  it("adds the weights of the features it knows to what is there, as often as they come", () => {
    const scores = sum(open(false), [5, 21, 21, -8, 37, 0], 10);
    [11.5, 16.5, 8.5].forEach((expected, label) => {
      expect(scores[label]).toBeCloseTo(expected, 1);
    });
  });

  it("adds nothing for features without a row", () => {
    expect(sum(open(false), [37, 0])).toEqual([0, 0, 0]);
  });

  it("gives the same bits without WebAssembly", () => {
    const features = [5, 21, -8, 99];
    expect(sum(open(true), features)).toEqual(sum(open(false), features));
  });
});
