import fc from "fast-check";
import {KeyTable} from "../../src/models/key-table";

describe("a table of keys", () => {
  it("finds each key at its place and no other key", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), {maxLength: 200}), fc.integer(), (keys, other) => {
        const table = new KeyTable(Int32Array.from(keys));
        expect(keys.map((key) => table.find(key))).toEqual(keys.map((_, index) => index));
        expect(table.find(other)).toBe(keys.indexOf(other));
        expect(table.size).toBe(keys.length);
      }),
    );
  });
});
