import {groupBy} from "../../src/query/group-by";

describe("grouping", () => {
  it("puts an item under each of its keys once, in order", () => {
    const groups = groupBy(["ab", "b", "aa", ""], (word) => word.split(""));
    expect([...groups]).toEqual([
      ["a", ["ab", "aa"]],
      ["b", ["ab", "b"]],
    ]);
  });
});
