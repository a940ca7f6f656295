import {hashText} from "../../src/models/feature-hash";
import {KeyFilter} from "../../src/models/key-filter";

const hashes = (prefix: string, count: number): Int32Array =>
  Int32Array.from({length: count}, (_, index) => hashText(`${prefix}${index}`));

describe("a filter of keys", () => {
  it("lets every key of its table pass, and few others", () => {
    const held = hashes("held", 5000);
    const filter = new KeyFilter(held);
    expect(held.every((key) => filter.mayHold(key))).toBe(true);
    const others = hashes("other", 5000).filter((key) => filter.mayHold(key));
    expect(others.length).toBeLessThan(1000);
  });

  it("lets nothing pass for an empty table", () => {
    const filter = new KeyFilter(new Int32Array(0));
    expect([0, -1, 12345].some((key) => filter.mayHold(key))).toBe(false);
  });
});
