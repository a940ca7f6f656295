import {scanXml} from "../../../src/export/lint/xml-scan";

const faults = (text: string): string[] =>
  [...scanXml(text)].flatMap((event) => (event.type === "fault" ? [event.text] : []));

describe("the XML scanner", () => {
  it("gives tags, attributes and text with their lines", () => {
    const events = [...scanXml('<?xml version="1.0"?>\n<a b="1 &lt; 2" c=\'"\'>\n<d/>x &amp; y<![CDATA[<z>]]></a>')];
    expect(events.map((event) => `${event.line} ${event.type} ${"name" in event ? event.name : ""}`)).toEqual([
      "1 text ",
      "2 open a",
      "2 text ",
      "3 open d",
      "3 close d",
      "3 text ",
      "3 text ",
      "3 close a",
    ]);
    const open = events.find((event) => event.type === "open");
    expect(open?.type === "open" && [...open.attributes]).toEqual([
      ["b", "1 < 2"],
      ["c", '"'],
    ]);
    expect(events.flatMap((event) => (event.type === "text" ? [event.text] : []))).toEqual([
      "\n",
      "\n",
      "x & y",
      "<z>",
    ]);
  });

  it("finds no fault in well-formed XML, and a > in quotation marks ends no tag", () => {
    expect(faults('<a b=">"><!-- & < --><c/></a>')).toEqual([]);
  });

  it.each([
    ["<a>&</a>", "an unescaped &"],
    ["<a>&nbsp;</a>", "the reference &nbsp;, which XML 1.0 does not allow"],
    ["<a>&#1;</a>", "the reference &#1;, which XML 1.0 does not allow"],
    ["<a>\u0000</a>", "a character that XML 1.0 does not allow"],
    ["<a>\ud800</a>", "a character that XML 1.0 does not allow"],
    ["<a b='1' b='2'/>", "<a> has the attribute b twice"],
    ["<a b='<'/>", "an unescaped < in the attribute b"],
    ["<a><b></a>", "</a> closes what is not open"],
    ["<a>", "<a> is never closed"],
    ["<a b=1></a>", '"<a b=1>" is no tag'],
    ["<!DOCTYPE a><a/>", "a document type, which may hide entities"],
  ])("finds the fault of %j", (text, fault) => {
    expect(faults(text)).toContain(fault);
  });

  it("takes time in proportion to the text, closed or not", () => {
    const text = `<a b="${"x".repeat(200_000)}`;
    expect(faults(text)).toHaveLength(1);
    expect(faults("<a ".repeat(50_000)).length).toBeGreaterThan(1000);
  });
});
