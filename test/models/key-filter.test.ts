import {hashText} from "../../src/models/feature-hash";
import {KeyFilter} from "../../src/models/key-filter";

const hashes = (prefix: string, count: number): Int32Array =>
  Int32Array.from({length: count}, (_, index) => hashText(`${prefix}${index}`));

describe("a filter of keys", () => {
  it("lets every key of its table pass, and few others", () => {
    const held = hashes("held", 5000);
    const filter = new KeyFilter(held);
    const kept = new Int32Array(5000);
    expect(filter.keep(held, held.length, kept)).toBe(5000);
    expect([...kept]).toEqual([...held]);
    expect(filter.keep(hashes("other", 5000), 5000, kept)).toBeLessThan(1000);
  });

  it("leaves the order as it is, and reads no further than it is told", () => {
    const [first, second, third] = hashes("held", 3);
    const kept = new Int32Array(3);
    const filter = new KeyFilter(Int32Array.of(first, third));
    expect(filter.keep(Int32Array.of(third, second ^ 1, first), 1, kept)).toBe(1);
    expect(kept[0]).toBe(third);
    expect(new KeyFilter(hashes("held", 3)).keep(Int32Array.of(third, first, second), 3, kept)).toBe(3);
    expect([...kept]).toEqual([third, first, second]);
  });

  it("lets nothing pass for an empty table", () => {
    const filter = new KeyFilter(new Int32Array(0));
    expect(filter.keep(Int32Array.of(0, -1, 12345), 3, new Int32Array(3))).toBe(0);
  });
});
