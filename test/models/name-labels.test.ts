import {
  BEGIN,
  isClosed,
  LAST,
  labelOf,
  NAME_LABELS,
  NAME_TYPES,
  OUTSIDE,
  placeOfLabel,
  typeOfLabel,
} from "../../src/models/name-labels";

describe("the labels of names", () => {
  it("are one for outside and four for each type", () => {
    const seen = new Set([OUTSIDE]);
    for (const type of NAME_TYPES.keys()) {
      for (let place = 0; place < 4; place++) {
        const label = labelOf(type, place);
        expect([typeOfLabel(label), placeOfLabel(label)]).toEqual([type, place]);
        seen.add(label);
      }
    }
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({length: NAME_LABELS}, (_, label) => label));
    expect(typeOfLabel(OUTSIDE)).toBe(-1);
  });

  it("leave a name open after its beginning and closed after its end", () => {
    expect(isClosed(OUTSIDE)).toBe(true);
    expect(isClosed(labelOf(2, BEGIN))).toBe(false);
    expect(isClosed(labelOf(2, LAST))).toBe(true);
  });
});
