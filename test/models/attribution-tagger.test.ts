import {
  Lattice,
  labelRoles,
  paragraphRanges,
  ROLE_FEATURES,
  ROLE_LABELS,
  roleContext,
  roleFeatures,
} from "../../src/models/attribution-tagger";
import {SAID} from "./attribution-help";

describe("the sequence model", () => {
  it("writes as many features as it says, different ones for different tokens", () => {
    const context = roleContext(SAID);
    const one = new Int32Array(ROLE_FEATURES + 1);
    const other = new Int32Array(ROLE_FEATURES + 1);
    roleFeatures(context, 0, one);
    roleFeatures(context, 1, other);
    expect(one[ROLE_FEATURES]).toBe(0);
    expect(one.slice(0, ROLE_FEATURES).filter((feature) => feature === 0)).toHaveLength(0);
    expect(one).not.toEqual(other);
  });

  it("never puts an inside label where none of its kind began", () => {
    const lattice = new Lattice();
    lattice.start(3);
    for (let token = 0; token < 3; token++) {
      lattice.emission[ROLE_LABELS.indexOf("T-i")] = 5;
      lattice.emission[ROLE_LABELS.indexOf("T-b")] = 1;
      lattice.advance();
    }
    expect([...lattice.best()].map((label) => ROLE_LABELS[label])).toEqual(["T-b", "T-i", "T-i"]);
  });

  it("lets the weight of a step decide between equal labels", () => {
    const lattice = new Lattice();
    lattice.start(2);
    lattice.emission[ROLE_LABELS.indexOf("S-b")] = 1;
    lattice.advance();
    lattice.step[ROLE_LABELS.indexOf("S-b") * ROLE_LABELS.length + ROLE_LABELS.indexOf("C-b")] = 2;
    lattice.advance();
    expect([...lattice.best()].map((label) => ROLE_LABELS[label])).toEqual(["S-b", "C-b"]);
  });

  it("labels nothing without weights", () => {
    const none = () => {};
    expect([...labelRoles(SAID, {emission: none, step: none}).labels]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("believes what the sums over all ways say", () => {
    const lattice = new Lattice();
    lattice.start(2);
    const random = [0.3, -1, 0.5, 0.2, 0.9, -0.4, 0.1];
    const steps = Array.from({length: 49}, (_, pair) => Math.sin(pair));
    const allowed = (label: number, before: number): boolean =>
      label === 0 || label % 2 === 1 || before === label || before === label - 1;
    for (let token = 0; token < 2; token++) {
      lattice.emission.set(random.map((value) => value * (token + 1)));
      if (token > 0) lattice.step.set(steps);
      lattice.advance();
    }
    const expected = new Float64Array(14);
    const pairs = new Float64Array(49);
    let sum = 0;
    for (let first = 0; first < 7; first++) {
      for (let second = 0; second < 7; second++) {
        if (!allowed(first, -1) || !allowed(second, first)) continue;
        const weight = Math.exp(random[first] + steps[first * 7 + second] + random[second] * 2);
        sum += weight;
        expected[first] += weight;
        expected[7 + second] += weight;
        pairs[first * 7 + second] += weight;
      }
    }
    const found = new Float32Array(14);
    lattice.believe(found, (token, probabilities) => {
      expect(token).toBe(1);
      probabilities.forEach((probability, pair) => {
        expect(probability).toBeCloseTo(pairs[pair] / sum, 5);
      });
    });
    found.forEach((belief, at) => {
      expect(belief).toBeCloseTo(expected[at] / sum, 5);
    });
  });

  it("joins the sentences of a paragraph", () => {
    expect(paragraphRanges(SAID)).toEqual([[0, 6]]);
  });
});
