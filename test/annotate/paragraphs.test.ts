import fc from "fast-check";
import {findParagraphs} from "../../src/annotate/paragraphs";

const cutAll = (text: string) => findParagraphs(text).map(({start, end}) => text.slice(start, end));

describe("paragraphs", () => {
  it("break at blank lines, however many and whatever white space they hold", () => {
    expect(cutAll("One is here.\n\nTwo.\n \t\n\n\nThree.")).toEqual(["One is here.", "Two.", "Three."]);
  });

  it("break at a single line break after a full stop", () => {
    expect(cutAll("The first ended.\nThe second began.")).toHaveLength(2);
  });

  it("go on over a line break in the middle of a sentence", () => {
    expect(cutAll('She spoke of the\n"worst" of them.')).toHaveLength(1);
    expect(cutAll("A line that stops here and\ngoes on there.")).toHaveLength(1);
  });

  it("read text wrapped at a fixed width as it was meant", () => {
    const wrapped = [
      "The council met on Tuesday evening in the town hall to talk about",
      "Greenfield Avenue and the new bridge that the county wants to build",
      "Across the river, which has flooded the lower streets every spring in",
      "Memory. Nobody voted.",
    ].join("\n");
    expect(cutAll(wrapped)).toHaveLength(1);
  });

  it("know Windows and old Macintosh line ends", () => {
    expect(cutAll("One.\r\n\r\nTwo.\r\rThree.")).toEqual(["One.", "Two.", "Three."]);
  });

  it("tell headings from sentences", () => {
    const text = "Council votes again\n\nThe council voted.\n\nWhat now?";
    expect(findParagraphs(text).map(({heading}) => heading)).toEqual([true, false, false]);
  });

  it("are ordered, apart, and lose nothing but white space", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "B.", "\n", "\r\n", " ", "the", ",", "\t"), {maxLength: 60}),
        (pieces) => {
          const text = pieces.join("");
          const found = findParagraphs(text);
          for (let index = 1; index < found.length; index++)
            expect(found[index].start).toBeGreaterThanOrEqual(found[index - 1].end);
          expect(
            found
              .map(({start, end}) => text.slice(start, end))
              .join("")
              .replace(/\s/g, ""),
          ).toBe(text.replace(/\s/g, ""));
        },
      ),
    );
  });
});
