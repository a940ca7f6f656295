import fc from "fast-check";
import {type Marking, type Role, segments} from "../../../viewer/src/text/segments";

const roles: readonly Role[] = ["speaker", "cue", "content", "hedge", "name"];
const marking = (length: number): fc.Arbitrary<Marking> =>
  fc.record({
    start: fc.nat(length),
    end: fc.nat(length + 5),
    role: fc.constantFrom(...roles),
    id: fc.constantFrom("a", "b", "c"),
  });

const cases = fc.string({unit: "binary", maxLength: 60}).chain((text) =>
  fc.record({
    text: fc.constant(text),
    markings: fc.array(marking(text.length), {maxLength: 8}),
    range: fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({start: Math.min(a, b), end: Math.max(a, b)})),
  }),
);

describe("segments", () => {
  it("cover the range without gaps or overlaps, and together are its text", () => {
    fc.assert(
      fc.property(cases, ({text, markings, range}) => {
        const pieces = segments(text, markings, range);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text.slice(range.start, range.end));
        pieces.forEach((piece, index) => {
          expect(piece.start).toBe(index === 0 ? range.start : pieces[index - 1].end);
        });
      }),
    );
  });

  it("mark exactly the characters of each marking", () => {
    fc.assert(
      fc.property(cases, ({text, markings, range}) => {
        const pieces = segments(text, markings, range);
        for (const one of markings) {
          const marked = pieces.filter((piece) => piece.markings.includes(one)).map((piece) => piece.text);
          const [start, end] = [Math.max(range.start, one.start), Math.min(range.end, one.end)];
          expect(marked.join("")).toBe(start < end ? text.slice(start, end) : "");
        }
      }),
    );
  });

  it("lay overlapping spans over each other", () => {
    const content: Marking = {start: 0, end: 10, role: "content", id: "a"};
    const name: Marking = {start: 5, end: 15, role: "name", id: "b"};
    const pieces = segments("0123456789abcdefghi", [content, name], {start: 0, end: 19});
    expect(pieces.map(({text, markings}) => [text, markings.map(({role}) => role)])).toEqual([
      ["01234", ["content"]],
      ["56789", ["content", "name"]],
      ["abcde", ["name"]],
      ["fghi", []],
    ]);
    expect(pieces[0].opens).toEqual([content]);
    expect(pieces[1].closes).toEqual([content]);
  });
});
