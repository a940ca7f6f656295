import fc from "fast-check";
import {shortHash} from "../../src/model/hash";

describe("short hashes", () => {
  it("are sixteen hexadecimal digits, the same for the same text", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary"}), (text) => {
        expect(shortHash(text)).toMatch(/^[0-9a-f]{16}$/);
        expect(shortHash(text)).toBe(shortHash(`${text}`));
      }),
    );
  });

  it("keep apart two hundred thousand keys that differ in one digit", () => {
    const seen = new Set<string>();
    for (let index = 0; index < 200_000; index++) seen.add(shortHash(`document ${index}`));
    expect(seen.size).toBe(200_000);
  });

  it("tell apart the same letters in another order", () => {
    expect(shortHash("ab")).not.toBe(shortHash("ba"));
    expect(shortHash("")).not.toBe(shortHash("\u0000"));
  });
});
