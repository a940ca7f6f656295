import {countBy} from "../../src/query/count";

describe("counting", () => {
  it("puts the most frequent first, equal ones by key, and passes over nothing", () => {
    expect(countBy(["b", "a", null, "c", "c"], String)).toEqual([
      {of: "c", count: 2},
      {of: "a", count: 1},
      {of: "b", count: 1},
    ]);
  });
});
