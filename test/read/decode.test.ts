import fc from "fast-check";
import {decodeText} from "../../src/read/decode";

const SENTENCE = "The mayor said: “It’s late”, and left for Zürich.";

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from({length: text.length}, (_, index) => text.charCodeAt(index))];
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, unit] of units.entries()) view.setUint16(index * 2, unit, littleEndian);
  return bytes;
}

function utf32(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const points = [...(mark ? [0xfeff] : []), ...Array.from(text, (character) => character.codePointAt(0)!)];
  const bytes = new Uint8Array(points.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, point] of points.entries()) view.setUint32(index * 4, point, littleEndian);
  return bytes;
}

function utf8(text: string, mark: boolean): Uint8Array {
  return new TextEncoder().encode((mark ? "\uFEFF" : "") + text);
}

describe("decodeText", () => {
  it.each([
    ["UTF-8", utf8(SENTENCE, false)],
    ["UTF-8 with mark", utf8(SENTENCE, true)],
    ["UTF-16 little-endian with mark", utf16(SENTENCE, true, true)],
    ["UTF-16 big-endian with mark", utf16(SENTENCE, false, true)],
    ["UTF-16 little-endian", utf16(SENTENCE, true, false)],
    ["UTF-16 big-endian", utf16(SENTENCE, false, false)],
    ["UTF-32 little-endian with mark", utf32(SENTENCE, true, true)],
    ["UTF-32 big-endian with mark", utf32(SENTENCE, false, true)],
    ["UTF-32 little-endian", utf32(SENTENCE, true, false)],
    ["UTF-32 big-endian", utf32(SENTENCE, false, false)],
  ])("reads %s and leaves out the mark", (_, bytes) => {
    expect(decodeText(bytes)?.text).toBe(SENTENCE);
  });

  it("guesses Western text in one byte a letter", () => {
    const bytes = Uint8Array.from([..."She said \x93caf\xe9\x94 \x97 na\xefve."].map((letter) => letter.charCodeAt(0)));
    expect(decodeText(bytes)).toEqual({text: "She said “café” — naïve.", encoding: "windows-1252"});
  });

  it("believes valid UTF-8 against a false declaration, and a declaration against the guess", () => {
    expect(decodeText(utf8(SENTENCE, false), "iso-8859-1")?.text).toBe(SENTENCE);
    expect(decodeText(Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), "windows-1251")?.text).toBe("Привет");
    expect(decodeText(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), "utf-8")?.text).toBe("café");
    expect(decodeText(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), "no-such-encoding")?.text).toBe("café");
  });

  it("refuses what is no text", () => {
    expect(decodeText(Uint8Array.from([0x61, 0, 0x62, 0x63, 0xff, 0]))).toBeNull();
    expect(decodeText(Uint8Array.from([0x63, 0x81, 0x8d]))).toBeNull();
    const shiftJis = Uint8Array.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x95, 0xb6]);
    expect(decodeText(shiftJis)).toBeNull();
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0]))).toBeNull();
  });

  it("gives back any text without zero characters", () => {
    const text = fc.string({unit: "binary", minLength: 1}).filter((value) => !/[\0\uFEFF]/u.test(value));
    fc.assert(
      fc.property(text, fc.boolean(), (value, littleEndian) => {
        expect(decodeText(utf8(value, false))?.text).toBe(value);
        expect(decodeText(utf16(value, littleEndian, true))?.text).toBe(value);
        expect(decodeText(utf32(value, littleEndian, true))?.text).toBe(value);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 64}), (bytes) => {
        const decoded = decodeText(bytes);
        expect(decoded === null || typeof decoded.text === "string").toBe(true);
      }),
    );
  });
});
