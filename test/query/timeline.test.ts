import {CLOCKS, timeline} from "../../src/query/timeline";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("the timeline", () => {
  it("holds all statements in the order of the clock, undated ones last", () => {
    for (const clock of CLOCKS) {
      const days = timeline(knowledge, undefined, clock).map(({from}) => from ?? "none");
      expect(days).toEqual([...days].sort());
      expect(days.length).toBeGreaterThanOrEqual(knowledge.statements.length);
    }
  });

  it("never mixes when something was said with the time it speaks of", () => {
    const days = (clock: (typeof CLOCKS)[number]): (string | null)[] =>
      timeline(knowledge, "Ministry of Justice", clock).map(({from}) => from);
    expect(days("said")).toEqual(["2017-09-29"]);
    expect(days("spoken-about")).toEqual(["2017-09-25"]);
  });

  it("concerns an entity or a topic", () => {
    expect(timeline(knowledge, "Sam Poe")).toHaveLength(5);
    expect(timeline(knowledge, "curfew")).toHaveLength(5);
    expect(() => timeline(knowledge, "Zanzibar")).toThrow(/nothing in this corpus/);
  });
});
