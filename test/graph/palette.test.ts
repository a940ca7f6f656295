import {colorOf, DOCUMENT_COLOR, STATEMENT_COLOR} from "../../src/graph/palette";
import {MENTION_TYPES} from "../../src/model/record";

/** Contrast with white as WCAG 2 defines it. */
function contrast(color: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe("colours", () => {
  it("stand out from white as graphics must", () => {
    for (const color of [...MENTION_TYPES.map(colorOf), STATEMENT_COLOR, DOCUMENT_COLOR]) {
      expect(contrast(color)).toBeGreaterThanOrEqual(3);
    }
  });

  it("tell the main classes apart", () => {
    expect(new Set((["PERSON", "ORG", "PLACE", "EVENT", "LAW", "MISC"] as const).map(colorOf)).size).toBe(6);
  });
});
