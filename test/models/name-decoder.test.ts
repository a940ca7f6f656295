import fc from "fast-check";
import {NameDecoder} from "../../src/models/name-decoder";
import {
  BEGIN,
  isClosed,
  LAST,
  labelOf,
  NAME_LABELS,
  OUTSIDE,
  placeOfLabel,
  typeOfLabel,
  UNIT,
} from "../../src/models/name-labels";

const flat = new Float32Array(NAME_LABELS * NAME_LABELS);

/** True if the second label may follow the first. */
function follows(before: number, label: number): boolean {
  if (isClosed(before)) return label === OUTSIDE || placeOfLabel(label) === BEGIN || placeOfLabel(label) === UNIT;
  return (
    label !== OUTSIDE &&
    typeOfLabel(label) === typeOfLabel(before) &&
    placeOfLabel(label) > 0 &&
    placeOfLabel(label) < UNIT
  );
}

/** The score of the best well-formed sequence, by looking at every pair of labels. */
function bestSum(emissions: Float32Array, steps: Float32Array, count: number): number {
  const all = Array.from({length: NAME_LABELS}, (_, label) => label);
  let sums = all.map((label) => (label === OUTSIDE ? 0 : Number.NEGATIVE_INFINITY));
  for (let token = 0; token < count; token++) {
    sums = all.map((label) => {
      const ways = all.map((before) =>
        follows(before, label) ? sums[before] + steps[before * NAME_LABELS + label] : Number.NEGATIVE_INFINITY,
      );
      return Math.max(...ways) + emissions[token * NAME_LABELS + label];
    });
  }
  return Math.max(...all.filter(isClosed).map((label) => sums[label]));
}

describe("the decoder of names", () => {
  it("gives well-formed sequences whatever the scores", () => {
    const score = fc.float({min: -10, max: 10, noNaN: true});
    const rows = fc
      .integer({min: 1, max: 90})
      .chain((count) => fc.array(score, {minLength: count * NAME_LABELS, maxLength: count * NAME_LABELS}));
    fc.assert(
      fc.property(rows, (scores) => {
        const count = scores.length / NAME_LABELS;
        const labels = new Uint8Array(count);
        new NameDecoder(flat).decode(Float32Array.from(scores), {from: 0, count}, labels);
        let before = OUTSIDE;
        for (const label of labels) {
          expect(follows(before, label)).toBe(true);
          before = label;
        }
        expect(isClosed(before)).toBe(true);
      }),
      {numRuns: 40},
    );
  });

  it("finds the best sequence, however far the scores lie apart", () => {
    const number = fc.float({min: -20, max: 20, noNaN: true});
    const tables = fc.record({
      transitions: fc.array(number, {minLength: NAME_LABELS ** 2, maxLength: NAME_LABELS ** 2}),
      scores: fc.array(number, {minLength: 6 * NAME_LABELS, maxLength: 6 * NAME_LABELS}),
    });
    fc.assert(
      fc.property(tables, ({transitions, scores}) => {
        const [steps, emissions] = [Float32Array.from(transitions), Float32Array.from(scores)];
        const labels = new Uint8Array(6);
        new NameDecoder(steps).decode(emissions, {from: 0, count: 6}, labels);
        let sum = 0;
        for (const [token, label] of labels.entries())
          sum += emissions[token * NAME_LABELS + label] + steps[(labels[token - 1] ?? OUTSIDE) * NAME_LABELS + label];
        expect(sum).toBeCloseTo(bestSum(emissions, steps, 6), 6);
      }),
      {numRuns: 60},
    );
  });

  it("takes the best of what is allowed, and counts transitions", () => {
    const emissions = new Float32Array(2 * NAME_LABELS);
    emissions[labelOf(0, UNIT)] = 1;
    emissions[NAME_LABELS + labelOf(0, UNIT)] = 1;
    const transitions = flat.slice();
    const labels = new Uint8Array(2);
    new NameDecoder(transitions).decode(emissions, {from: 0, count: 2}, labels);
    expect([...labels]).toEqual([labelOf(0, UNIT), labelOf(0, UNIT)]);
    transitions[labelOf(0, UNIT) * NAME_LABELS + labelOf(0, UNIT)] = -5;
    transitions[labelOf(0, BEGIN) * NAME_LABELS + labelOf(0, LAST)] = 3;
    new NameDecoder(transitions).decode(emissions, {from: 0, count: 2}, labels);
    expect([...labels]).toEqual([labelOf(0, BEGIN), labelOf(0, LAST)]);
    const onlyOutside = Int32Array.of(1 << OUTSIDE, -1);
    new NameDecoder(transitions).decode(emissions, {from: 0, count: 2}, labels, onlyOutside);
    expect([...labels]).toEqual([OUTSIDE, labelOf(0, UNIT)]);
  });
});
