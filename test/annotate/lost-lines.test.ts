import {endsLostLine} from "../../src/annotate/lost-lines";
import type {Tokens} from "../../src/model/layers";

/** Tokens of a text that is parted by blanks. */
function tokensOf(text: string): Tokens {
  const words = text.split(" ");
  const starts = new Int32Array(words.length);
  const ends = new Int32Array(words.length);
  let at = 0;
  for (const [index, word] of words.entries()) {
    starts[index] = at;
    at += word.length;
    ends[index] = at++;
  }
  return {count: words.length, starts, ends, words, lower: words.map((word) => word.toLowerCase())};
}

function lines(text: string): string[] {
  const words = tokensOf(text);
  const found: string[] = [];
  let from = 0;
  for (let index = 0; index < words.count; index++) {
    if (index + 1 < words.count && !endsLostLine(words, from, index, words.count)) continue;
    found.push(words.words.slice(from, index + 1).join(" "));
    from = index + 1;
  }
  return found;
}

describe("lines whose ends were lost", () => {
  it.each([
    ["Ada Obi 08/16/2000 12:05 PM I wanted", ["Ada Obi", "08/16/2000 12:05 PM", "I wanted"]],
    ["Ada Obi on 08/16/2000 12:05:10 have you", ["Ada Obi on 08/16/2000 12:05:10", "have you"]],
    ["http://a.example http://b.example Our shop", ["http://a.example", "http://b.example", "Our shop"]],
    ["see one.pdf - two.pdf - three.doc", ["see one.pdf", "- two.pdf", "- three.doc"]],
    ["Ada Obi <obi@a.example> Today the", ["Ada Obi <obi@a.example>", "Today the"]],
    ["a . pdf - b . pdf", ["a . pdf", "- b . pdf"]],
    ["Best regards , Ada Obi", ["Best regards ,", "Ada Obi"]],
    ["so good :) My dog", ["so good :)", "My dog"]],
  ])("are found: %s", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    "They met on 08/16/2000 , at 12:05 sharp",
    "a page at http://a.example that shows",
    "Regards for the old , Ada said",
    "She thanked Ada , Obi and Roe",
    "of love , Ada",
  ])("are not seen in: %s", (text) => {
    expect(lines(text)).toEqual([text]);
  });
});
