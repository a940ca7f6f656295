import fc from "fast-check";
import {safeText} from "../../src/cli/safe-text";
import {NAUGHTY} from "../help/naughty";

describe("safeText", () => {
  it("takes the power from codes that move, colour or turn text", () => {
    expect(safeText("a\u001B[31mred\u0007")).toBe("a\uFFFD[31mred\uFFFD");
    expect(safeText("exe.\u202Efdp")).toBe("exe.\uFFFDfdp");
    expect(safeText("one\ntwo\tthree\u2028")).toBe("one two three ");
    expect(safeText("Zoë 😀 ʼ")).toBe("Zoë 😀 ʼ");
  });

  it("keeps the length of any text and leaves no control in it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: "binary"}), fc.constantFrom(...NAUGHTY)), (text) => {
        const safe = safeText(text);
        expect(safe).toHaveLength(text.length);
        expect(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(safe)).toBe(false);
      }),
    );
  });
});
