import {compareSpans, contains, cover, cut, overlaps, sameSpan, trimSpan} from "../../src/model/span";

describe("spans", () => {
  it("are half-open: neighbours do not overlap", () => {
    expect(overlaps({start: 0, end: 3}, {start: 3, end: 5})).toBe(false);
    expect(overlaps({start: 0, end: 4}, {start: 3, end: 5})).toBe(true);
  });

  it("sort by start, the outer before the inner", () => {
    const spans = [
      {start: 2, end: 4},
      {start: 0, end: 1},
      {start: 2, end: 9},
    ];
    expect(spans.sort(compareSpans)).toEqual([
      {start: 0, end: 1},
      {start: 2, end: 9},
      {start: 2, end: 4},
    ]);
  });

  it("contain themselves and what lies within", () => {
    expect(contains({start: 1, end: 5}, {start: 1, end: 5})).toBe(true);
    expect(contains({start: 1, end: 5}, {start: 0, end: 5})).toBe(false);
    expect(sameSpan({start: 1, end: 5}, {start: 1, end: 5})).toBe(true);
  });

  it("cover a list, and nothing covers nothing", () => {
    expect(
      cover([
        {start: 4, end: 6},
        {start: 1, end: 2},
      ]),
    ).toEqual({start: 1, end: 6});
    expect(cover([])).toBeNull();
  });

  it("lose the white space at their ends", () => {
    const text = "  a b \n";
    expect(cut(text, trimSpan(text, {start: 0, end: 7}))).toBe("a b");
    expect(trimSpan("   ", {start: 0, end: 3})).toEqual({start: 3, end: 3});
  });
});
