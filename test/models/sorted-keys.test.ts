import fc from "fast-check";
import {SortedKeys} from "../../src/models/sorted-keys";

function sorted(keys: readonly number[]): Int32Array {
  return Int32Array.from(new Set(keys)).sort();
}

describe("keys in ascending order", () => {
  it("are found at their places, and no others are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1})), fc.integer(), (chosen, other) => {
        const keys = sorted(chosen);
        const found = new SortedKeys(keys);
        for (const [place, key] of keys.entries()) expect(found.find(key)).toBe(place);
        expect(found.find(other)).toBe(keys.indexOf(other));
      }),
    );
  });

  it("may have fewer bits", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 25 - 1)), fc.nat(2 ** 25 - 1), (chosen, other) => {
        const keys = sorted(chosen);
        const found = new SortedKeys(keys, 25);
        for (const [place, key] of keys.entries()) expect(found.find(key)).toBe(place);
        expect(found.find(other)).toBe(keys.indexOf(other));
      }),
    );
  });

  it("may be none, or lie close together", () => {
    expect(new SortedKeys(new Int32Array(0)).find(7)).toBe(-1);
    const keys = Int32Array.from({length: 1000}, (_, place) => place - 500);
    const found = new SortedKeys(keys);
    expect([-501, -500, 0, 499, 500].map((key) => found.find(key))).toEqual([-1, 0, 500, 999, -1]);
  });
});
