import {NAME_LABELS} from "../../src/models/name-labels";
import {NAME_COLUMNS, NAME_UNITS, NameUnits} from "../../src/models/name-units";

const unitBias = new Float32Array(NAME_UNITS);
unitBias[1] = 2;
const unitOutput = Float32Array.from({length: NAME_UNITS * NAME_LABELS}, (_, at) => Math.floor(at / NAME_LABELS) + 1);
const labelBias = Float32Array.from({length: NAME_LABELS}, (_, label) => label);
const units = new NameUnits({unitBias, unitOutput, labelBias});

/** Scores for sums that are zero but for some columns. */
function scores(columns: Readonly<Record<number, number>>): Float32Array {
  const sums = new Float32Array(NAME_COLUMNS * 2);
  for (const [column, value] of Object.entries(columns)) sums[NAME_COLUMNS + Number(column)] = value;
  const out = new Float32Array(NAME_LABELS * 3);
  units.score(sums, NAME_COLUMNS, out, NAME_LABELS);
  return out.slice(NAME_LABELS, NAME_LABELS * 2);
}

describe("the hidden layer of the name finder", () => {
  it("adds what units above zero say to the sums of the labels", () => {
    const plain = scores({});
    expect(plain[3]).toBe(3 + 2 * 2);
    expect(scores({3: 5})[3]).toBe(plain[3] + 5);
    expect(scores({[NAME_LABELS]: 10})[3]).toBe(plain[3] + 10);
  });

  it("takes units below zero for silent", () => {
    expect(scores({[NAME_LABELS + 1]: -3})).toEqual(labelBias);
    expect(scores({[NAME_LABELS + 2]: -100})).toEqual(scores({}));
  });
});
