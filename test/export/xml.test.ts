import fc from "fast-check";
import {isXmlText, xmlAttribute, xmlCharacters, xmlText} from "../../src/export/xml";

/** Char of XML 1.0, from the recommendation: #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]. */
function isChar(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

function unescaped(text: string): string {
  const names: Record<string, string> = {amp: "&", lt: "<", gt: ">", quot: '"'};
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCodePoint(+code) : names[name]));
}

describe("XML text", () => {
  it("holds exactly the characters of XML 1.0, for every code point", () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      const surrogate = code >= 0xd800 && code <= 0xdfff;
      const expected = isChar(code) ? character : surrogate ? "\ufffd" : "";
      if (xmlCharacters(character) !== expected || isXmlText(character) !== isChar(code)) {
        throw new Error(`U+${code.toString(16)} became ${JSON.stringify(xmlCharacters(character))}`);
      }
    }
    expect(xmlCharacters("a\ud83d\ude00b")).toBe("a😀b");
  });

  it("comes back from text and attribute as it was, without the forbidden characters", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary"}), (text) => {
        expect(unescaped(xmlText(text))).toBe(xmlCharacters(text));
        expect(unescaped(xmlAttribute(text))).toBe(xmlCharacters(text));
      }),
    );
  });

  it("leaves no markup and, in attributes, no white space that readers would change", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary"}), (text) => {
        expect(xmlText(text)).not.toMatch(/[<>"\r]/);
        expect(xmlAttribute(text)).not.toMatch(/[<>"\t\n\r]/);
      }),
    );
  });

  it("replaces a lone surrogate but not a pair", () => {
    expect(xmlText("\ud83d😀\ude00")).toBe("\ufffd😀\ufffd");
  });
});
