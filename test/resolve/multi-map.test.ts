import {addTo} from "../../src/resolve/multi-map";

describe("a map of lists", () => {
  it("keeps the values of a key in order", () => {
    const index = new Map<string, number[]>();
    for (const value of [1, 2, 3]) addTo(index, value === 2 ? "b" : "a", value);
    expect(Object.fromEntries(index)).toEqual({a: [1, 3], b: [2]});
  });
});
