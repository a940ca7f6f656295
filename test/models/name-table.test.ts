import {Container} from "../../src/models/container";
import {FeatureList} from "../../src/models/feature-list";
import {NAME_LABELS} from "../../src/models/name-labels";
import {NameTable} from "../../src/models/name-table";
import {NAME_COLUMNS, NAME_UNITS, type UnitArrays} from "../../src/models/name-units";
import {quantiseRows} from "../../training/shared/quantise";
import {writeContainer} from "../../training/shared/write-container";

/** A row with few weights, one with many. */
const SHORT = 7;
const LONG = -40;
const WEIGHTS = new Float32Array(2 * NAME_COLUMNS);
WEIGHTS[2] = 1;
WEIGHTS[5] = -0.5;
for (let column = 0; column < NAME_COLUMNS; column++) WEIGHTS[NAME_COLUMNS + column] = (column - 20) / 10;

function units(): UnitArrays {
  const unitBias = new Float32Array(NAME_UNITS);
  unitBias[1] = 2;
  return {
    unitBias,
    unitOutput: Float32Array.from({length: NAME_UNITS * NAME_LABELS}, (_, at) => Math.floor(at / NAME_LABELS) + 1),
    labelBias: Float32Array.from({length: NAME_LABELS}, (_, label) => label),
  };
}

function open(arrays: Partial<UnitArrays> = {}, plain = false): NameTable {
  const rows = quantiseRows(Int32Array.of(SHORT, LONG), WEIGHTS, NAME_COLUMNS, {prune: 0});
  const bytes = writeContainer("names", {}, {...rows, ...units(), ...arrays});
  return new NameTable(new Container(bytes, "names"), plain);
}

function add(table: NameTable, features: readonly number[]): Float32Array {
  const list = new FeatureList();
  for (const feature of features) list.add(feature);
  table.add(list);
  return table.sums;
}

/** Scores for sums that are zero but for some columns. */
function scores(columns: Readonly<Record<number, number>>): Float32Array {
  const table = open();
  for (const [column, value] of Object.entries(columns)) table.sums[Number(column)] = value;
  table.score();
  return table.scores.slice(0, NAME_LABELS);
}

describe("the weights of the name finder", () => {
  it("add up for the features they know, on top of the sums that are there", () => {
    const table = open();
    table.sums[2] = 10;
    const sums = add(table, [SHORT, LONG, 99, SHORT]);
    expect(sums[2]).toBeCloseTo(10 + 2 - 1.8, 1);
    expect(sums[5]).toBeCloseTo(-1 - 1.5, 1);
    expect(sums[NAME_COLUMNS - 1]).toBeCloseTo((NAME_COLUMNS - 21) / 10, 1);
    expect(sums.subarray(NAME_COLUMNS).every((sum) => sum === 0)).toBe(true);
  });

  it("add up for more features than are summed at once", () => {
    expect(add(open(), new Array<number>(600).fill(LONG))[21]).toBeCloseTo(60, -1);
  });

  it("give the same bits without WebAssembly", () => {
    const [fast, plain] = [open(), open({}, true)];
    for (const table of [fast, plain]) {
      add(table, [LONG, SHORT, LONG, 3]);
      table.score();
    }
    expect(fast.sums).toEqual(plain.sums);
    expect(fast.scores.subarray(0, NAME_LABELS)).toEqual(plain.scores.subarray(0, NAME_LABELS));
  });

  it("are refused where the arrays of the units have another size", () => {
    expect(() => open({unitBias: new Float32Array(3)})).toThrow(/3 numbers of "unitBias", expected 16/);
  });
});

describe("the hidden layer of the name finder", () => {
  it("adds what units above zero say to the sums of the labels", () => {
    const plain = scores({});
    expect(plain[3]).toBe(3 + 2 * 2);
    expect(scores({3: 5})[3]).toBe(plain[3] + 5);
    expect(scores({[NAME_LABELS]: 10})[3]).toBe(plain[3] + 10);
  });

  it("takes units below zero for silent", () => {
    expect(scores({[NAME_LABELS + 1]: -3})).toEqual(units().labelBias);
    expect(scores({[NAME_LABELS + 2]: -100})).toEqual(scores({}));
  });
});
