import fc from "fast-check";
import {hashSlice, hashText, mix} from "../../src/models/feature-hash";

describe("feature hashes", () => {
  it("hash a slice as the string it stands for", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, text, after) => {
        const whole = before + text + after;
        expect(hashSlice(whole, before.length, before.length + text.length)).toBe(hashText(text));
      }),
    );
  });

  it("are signed 32-bit integers that depend on order", () => {
    expect(mix(mix(1, 2), 3)).not.toBe(mix(mix(1, 3), 2));
    expect(mix(1, hashText("said")) | 0).toBe(mix(1, hashText("said")));
  });
});
