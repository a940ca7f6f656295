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
    const lattice = new Lattice(3);
    for (let token = 0; token < 3; token++) {
      lattice.emission[ROLE_LABELS.indexOf("T-i")] = 5;
      lattice.emission[ROLE_LABELS.indexOf("T-b")] = 1;
      lattice.advance();
    }
    expect([...lattice.best()].map((label) => ROLE_LABELS[label])).toEqual(["T-b", "T-i", "T-i"]);
  });

  it("lets the weight of a step decide between equal labels", () => {
    const lattice = new Lattice(2);
    lattice.emission[ROLE_LABELS.indexOf("S-b")] = 1;
    lattice.advance();
    lattice.step[ROLE_LABELS.indexOf("S-b") * ROLE_LABELS.length + ROLE_LABELS.indexOf("C-b")] = 2;
    lattice.advance();
    expect([...lattice.best()].map((label) => ROLE_LABELS[label])).toEqual(["S-b", "C-b"]);
  });

  it("labels nothing without weights", () => {
    const none = () => {};
    expect([...labelRoles(SAID, {emission: none, step: none})]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("joins the sentences of a paragraph", () => {
    expect(paragraphRanges(SAID)).toEqual([[0, 6]]);
  });
});
