import fc from "fast-check";
import {wellFormed} from "../../src/export/well-formed";

describe("well-formed text", () => {
  it("keeps its length and everything but lone surrogates", () => {
    const anything = fc.array(fc.integer({min: 0, max: 0xffff})).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(anything, (text) => {
        const written = wellFormed(text);
        expect(written).toHaveLength(text.length);
        expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(written);
      }),
    );
  });
});
