import fc from "fast-check";
import {findParagraphs} from "../../src/annotate/paragraphs";
import {findQuotations} from "../../src/annotate/quotations";

function quoted(text: string): string[] {
  return findQuotations(text, findParagraphs(text)).map(({start, end}) => text.slice(start, end));
}
const all = (text: string) => findQuotations(text, findParagraphs(text));

describe("quotations", () => {
  it.each([
    ["straight", 'He said "we will go" and left.', '"we will go"'],
    ["curly", "He said “we will go” and left.", "“we will go”"],
    ["single curly", "He said ‘we will go’ and left.", "‘we will go’"],
    ["single straight", "They were part of 'routine' checks.", "'routine'"],
    ["guillemets", "Il a dit «nous partons» hier.", "«nous partons»"],
    ["typewriter", "He said ``we will go'' and left.", "``we will go''"],
    ["German", "Er sagte „wir gehen“ gestern.", "„wir gehen“"],
    ["straight without a space before", 'He said:"No way" and left.', '"No way"'],
  ])("are found in %s marks", (_kind, text, expected) => {
    expect(quoted(text)).toEqual([expected]);
  });

  it("are not apostrophes, possessives or elisions", () => {
    expect(quoted("The voters' rights and the mayor's son: it's 'em or us in the '90s, don't you think?")).toEqual([]);
  });

  it("hold a plural possessive without ending there", () => {
    expect(quoted("She wrote 'the workers' rights are gone' on a sign.")).toEqual(["'the workers' rights are gone'"]);
  });

  it("nest", () => {
    const [outer, inner] = all("“She told me ‘never again’ and left,” Day said.");
    expect([outer.depth, inner.depth]).toEqual([0, 1]);
    expect([inner.start > outer.start, inner.end < outer.end]).toEqual([true, true]);
  });

  it("keep a quotation open across two paragraphs", () => {
    const found = all("“We began early, and it was cold.\n\n“By noon we had gone home,” Lee said.");
    expect(found.map(({closed, continued}) => [closed, continued])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it("give an unclosed mark the rest of its paragraph and no more", () => {
    const text = 'He said "we will never go.\n\nThe crowd left.';
    expect(quoted(text)).toEqual(['"we will never go.']);
  });

  it.each([
    ["two straight ones", "\"We will go'' he said.", "\"We will go''"],
    ["two curly ones", "“We will go,’’ he said.", "“We will go,’’"],
    ["an opening one", "“We will go,“ he said.", "“We will go,“"],
  ])("close at %s typed for the mark that closes, unless strict", (_marks, text, expected) => {
    expect(quoted(text)).toEqual([expected]);
    expect(findQuotations(text, findParagraphs(text), true).map(({closed}) => closed)).not.toContain(true);
  });

  it("go on in a paragraph that lacks its opening mark", () => {
    const text = "“We began early.\n\nBy noon we had gone home,” Lee said.";
    expect(quoted(text)).toEqual(["“We began early.", "By noon we had gone home,”"]);
    expect(all(text)[1].continued).toBe(true);
  });

  it("tell speech from terms and nicknames", () => {
    const role = (text: string) => all(text)[0].role;
    expect(role("He called it “routine” again.")).toBe("term");
    expect(role("Ann “Annie” Lee came.")).toBe("term");
    expect(role("“We won’t go,” Lee said.")).toBe("speech");
    expect(role("Lee said the law “would never have come into force at all”.")).toBe("speech");
  });

  it("lie within the text, inner within outer, for any text full of marks", () => {
    const unit = fc.constantFrom(
      '"',
      "“",
      "”",
      "‘",
      "’",
      "'",
      "«",
      "»",
      "``",
      "''",
      " ",
      "a",
      "We go",
      ".",
      "\n\n",
      "s",
    );
    fc.assert(
      fc.property(fc.array(unit, {maxLength: 50}), (pieces) => {
        const text = pieces.join("");
        for (const {start, end, inner} of all(text)) {
          expect(
            0 <= start && start <= inner.start && inner.start <= inner.end && inner.end <= end && end <= text.length,
          ).toBe(true);
        }
      }),
    );
  });
});
