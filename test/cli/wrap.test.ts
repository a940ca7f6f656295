import fc from "fast-check";
import {wrap} from "../../src/cli/wrap";

describe("wrap", () => {
  it("breaks at blanks and indents every line but the first", () => {
    expect(wrap("one two three four", 10, 2)).toBe("one two\n  three\n  four");
  });

  it("leaves a line a line where there is no width", () => {
    expect(wrap("one two", Number.POSITIVE_INFINITY, 2)).toBe("one two");
  });

  it("counts no colours", () => {
    expect(wrap("\u001B[31mone\u001B[39m two", 9, 1)).toBe("\u001B[31mone\u001B[39m two");
  });

  it("keeps every word, and every line within the width unless one word is longer", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), {minLength: 1}),
        fc.integer({min: 15, max: 40}),
        (words, width) => {
          const lines = wrap(words.join(" "), width, 2).split("\n");
          expect(lines.map((line) => line.trim()).join(" ")).toBe(words.join(" "));
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
