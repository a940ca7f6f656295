import type {Example} from "../../../training/coreference/pronoun-examples";
import {trainPronouns} from "../../../training/coreference/train-pronouns";

const NONE = "person none";
const choice = (right: string, wrong: string): Example => ({none: NONE, candidates: [[right], [wrong]], right: [0]});
const times = (count: number, example: Example): Example[] => Array.from({length: count}, () => example);

/** The weight of a feature; fails where it was never learnt. */
function weightOf(weights: ReadonlyMap<string, number>, feature: string): number {
  const weight = weights.get(feature);
  if (weight === undefined) throw new Error(`no weight was learnt for "${feature}", found ${[...weights.keys()]}`);
  return weight;
}

describe("the trainer of the ranking of pronouns", () => {
  it("speaks for what is right, and against what is wrong", () => {
    const weights = trainPronouns(times(20, choice("subject", "object")));
    expect(weightOf(weights, "subject")).toBeGreaterThan(0.5);
    expect(weightOf(weights, "object")).toBeLessThan(-0.5);
    expect(weightOf(weights, NONE)).toBeLessThan(0);
  });

  it("learns when it is none of the candidates", () => {
    const weights = trainPronouns(times(20, {none: NONE, candidates: [["far"]], right: []}));
    expect(weightOf(weights, NONE)).toBeGreaterThan(weightOf(weights, "far"));
  });

  it("leaves a choice open between candidates that are both right", () => {
    const weights = trainPronouns(times(20, {none: NONE, candidates: [["one"], ["other"]], right: [0, 1]}));
    expect(weightOf(weights, "one")).toBe(weightOf(weights, "other"));
    expect(weightOf(weights, "one")).toBeGreaterThan(weightOf(weights, NONE));
  });

  it("lets a rare feature take longer steps than a common one", () => {
    const once = trainPronouns(times(1, choice("rare", "other")));
    const often = trainPronouns(times(50, choice("common", "other")));
    expect(weightOf(often, "common")).toBeGreaterThan(weightOf(once, "rare"));
    // Fifty times the examples move it far less than fifty times as far.
    expect(weightOf(often, "common")).toBeLessThan(5 * weightOf(once, "rare"));
  });

  it("gives the same weights for the same examples", () => {
    const examples = [...times(3, choice("subject", "object")), choice("near", "subject")];
    expect([...trainPronouns(examples)]).toEqual([...trainPronouns(examples)]);
  });
});
