import {contentSpan, quoteOf} from "../../src/export/quote";
import {makeDocument} from "../help/make";

describe("a quote", () => {
  it("has its exact words and what stands around them", () => {
    const document = makeDocument("a.txt", `${"x".repeat(40)} Roe said yes. ${"y".repeat(40)}`);
    const start = document.text.indexOf("yes");
    const {exact, prefix, suffix} = quoteOf(document, {start, end: start + 3});
    expect(exact).toBe("yes");
    expect([prefix.length, suffix.length]).toEqual([32, 32]);
    expect(document.text).toContain(prefix + exact + suffix);
  });

  it("never begins or ends with half a character", () => {
    const document = makeDocument("a.txt", `${"😀".repeat(30)}-yes${"😀".repeat(30)}`);
    const start = document.text.indexOf("yes");
    const {prefix, suffix} = quoteOf(document, {start, end: start + 3});
    expect(prefix).toBe(`${"😀".repeat(15)}-`);
    expect(suffix).toBe("😀".repeat(16));
  });

  it("spans the content from its first to its last word", () => {
    const none = {
      source: null,
      cue: [],
      hedges: [],
      negation: [],
      document: "a",
      sentence: {start: 0, end: 50},
      attribution: "a0",
    };
    const content = [
      {start: 20, end: 30},
      {start: 5, end: 9},
    ];
    expect(contentSpan({...none, start: 0, end: 40, content})).toEqual({start: 5, end: 30});
    expect(contentSpan({...none, start: 0, end: 40, content: []})).toEqual({start: 0, end: 40});
  });
});
