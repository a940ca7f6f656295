import {DARK, dim, LIGHT, type Palette} from "../../../viewer/src/styles/palette";

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
] as const)("the %s palette", (_, palette: Palette) => {
  it("gives text at least 4.5 to 1 on every ground it stands on", () => {
    for (const ground of [palette.background, palette.raised, palette.sunken, palette.quote]) {
      for (const ink of [palette.text, palette.muted, palette.error, palette.accent]) {
        expect([ink, ground, contrast(ink, ground) >= 4.5]).toEqual([ink, ground, true]);
      }
    }
  });

  it("gives every class, and every edge that carries meaning, at least 3 to 1", () => {
    for (const ink of [...Object.values(palette.classes), palette.said, palette.edgeFocus]) {
      expect([ink, contrast(ink, palette.background) >= 3]).toEqual([ink, true]);
    }
  });
});

describe("dimming", () => {
  it("mixes with the background", () => {
    expect(dim("#000000", "#ffffff", 0)).toBe("#ffffff");
    expect(dim("#000000", "#ffffff", 1)).toBe("#000000");
    expect(dim("#000000", "#ffffff", 0.5)).toBe("#808080");
  });
});
