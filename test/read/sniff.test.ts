import {declaredEncoding, extensionOf, sniffForeign, sniffFormat} from "../../src/read/sniff";

const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

describe("sniffForeign", () => {
  it.each([
    ["%PDF-1.7", "a PDF file"],
    ["PK\x03\x04rest", "a ZIP archive or Office document"],
    ["\x89PNG\r\n\x1a\n", "a PNG picture"],
    ["\x1f\x8b\x08", "a gzip archive"],
    ["{\\rtf1", "an RTF document"],
  ])("knows %j by its first bytes", (start, name) => {
    expect(sniffForeign(bytes(start))).toBe(name);
  });

  it("says nothing of text", () => {
    expect(sniffForeign(bytes("Peking said nothing."))).toBeNull();
    expect(sniffForeign(new Uint8Array())).toBeNull();
  });
});

describe("sniffFormat", () => {
  it.each([
    ["The port opened.", "a.txt", "plain"],
    ["The port opened.", "a", "plain"],
    ["The port opened.", "a.md", "markdown"],
    ["id,text\n1,Hello", "a.csv", "csv"],
    ['{"text": "x"}', "a.jsonl", "jsonl"],
    ['{"text": "x"}', "stdin", "jsonl"],
    ["[]", "a.json", "json"],
    ["<p>The port</p>", "a.HTML", "html"],
    ["The port opened.", "a.html", "plain"],
    ["  <!DOCTYPE html><html></html>", "page.txt", "html"],
    ["<html lang=en>", "page", "html"],
  ])("takes %j in %s for %s", (text, name, format) => {
    expect(sniffFormat(text, name)).toBe(format);
  });
});

describe("extensionOf", () => {
  it("takes the part after the last full stop of the name itself", () => {
    expect(extensionOf("a.b/C.TXT")).toBe("txt");
    expect(extensionOf("a.b/c")).toBe("");
    expect(extensionOf("noname")).toBe("");
  });
});

describe("declaredEncoding", () => {
  it("finds the encoding of a page", () => {
    expect(declaredEncoding(bytes('<html><meta charset="windows-1251">'))).toBe("windows-1251");
    expect(declaredEncoding(bytes('<meta http-equiv=Content-Type content="text/html; charset=koi8-r">'))).toBe(
      "koi8-r",
    );
    expect(declaredEncoding(bytes('<?xml version="1.0" encoding="utf-16"?>'))).toBe("utf-16");
    expect(declaredEncoding(bytes("charset is a word"))).toBeUndefined();
  });
});
