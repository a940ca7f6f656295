/** Text and the encoding it was found to be in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** What the bytes 0x80 to 0x9F mean in Windows code page 1252; a full stop of 0xFFFD marks the five that mean nothing. */
const CP1252 =
  "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD" +
  "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

/** Bytes looked at to guess an encoding without a mark. */
const SAMPLE = 4096;
/** In Western text in one byte a letter at most a third of the letters carry an accent; other code pages have far more. */
const MOST_ACCENTS = 1 / 3;

/**
 * Bytes to text, without the byte order mark. A mark decides; then valid UTF-8; then the encoding the file declares (`declared`, a WHATWG label);
 * then the pattern of zero bytes (UTF-16 and UTF-32 without mark); then Western text in one byte a letter (Latin-1 as code page 1252).
 * Null where the bytes are no text in any of these.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded | null {
  return (
    marked(bytes) ??
    utf8(bytes) ??
    (declared === undefined ? null : labelled(bytes, declared)) ??
    zeroPattern(bytes) ??
    western(bytes)
  );
}

function marked(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return {text: new TextDecoder("utf-8").decode(bytes), encoding: "utf-8"};
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(bytes.subarray(4), true);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return utf32(bytes.subarray(4), false);
  if (a === 0xff && b === 0xfe) return {text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16le"};
  if (a === 0xfe && b === 0xff) return {text: new TextDecoder("utf-16be").decode(bytes), encoding: "utf-16be"};
  return null;
}

function utf8(bytes: Uint8Array): Decoded | null {
  if (bytes.includes(0)) return null;
  return labelled(bytes, "utf-8");
}

function labelled(bytes: Uint8Array, label: string): Decoded | null {
  try {
    const decoder = new TextDecoder(label, {fatal: true});
    const text = decoder.encoding === "windows-1252" ? western(bytes)?.text : decoder.decode(bytes);
    return text === undefined || text.includes("\0") ? null : {text, encoding: decoder.encoding};
  } catch {
    return null;
  }
}

/** Latin letters in UTF-16 or UTF-32 leave zero bytes at fixed places. */
function zeroPattern(bytes: Uint8Array): Decoded | null {
  const zeros = [0, 0, 0, 0];
  const length = Math.min(bytes.length - (bytes.length % 4), SAMPLE);
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index % 4]!++;
  const most = (length / 4) * 0.7;
  const [a, b, c, d] = zeros.map((count) => count > most);
  if (length < 4) return shortPair(bytes);
  if (!a && b && c && d) return utf32(bytes, true);
  if (a && b && c && !d) return utf32(bytes, false);
  if (!a && b && !c && d) return pairs(bytes, "utf-16le");
  if (a && !b && c && !d) return pairs(bytes, "utf-16be");
  return null;
}

function shortPair(bytes: Uint8Array): Decoded | null {
  if (bytes.length !== 2) return null;
  if (bytes[1] === 0 && bytes[0] !== 0) return pairs(bytes, "utf-16le");
  return bytes[0] === 0 && bytes[1] !== 0 ? pairs(bytes, "utf-16be") : null;
}

function pairs(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded | null {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes("\0") ? null : {text, encoding};
}

function utf32(bytes: Uint8Array, littleEndian: boolean): Decoded | null {
  if (bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let offset = 0; offset < bytes.length; offset += 4) {
    const point = view.getUint32(offset, littleEndian);
    if (point === 0 || point > 0x10ffff) return null;
    parts.push(String.fromCodePoint(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point));
  }
  return {text: parts.join(""), encoding: littleEndian ? "utf-32le" : "utf-32be"};
}

function western(bytes: Uint8Array): Decoded | null {
  let letters = 0;
  let accents = 0;
  const units = new Uint16Array(bytes.length);
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (byte === 0) return null;
    const unit = byte >= 0x80 && byte <= 0x9f ? CP1252.charCodeAt(byte - 0x80) : byte;
    if (unit === 0xfffd) return null;
    if (unit >= 0xc0) accents += 1;
    if (unit >= 0xc0 || (unit >= 0x41 && unit <= 0x7a)) letters += 1;
    units[index] = unit;
  }
  if (accents > letters * MOST_ACCENTS) return null;
  return {text: new TextDecoder("utf-16le").decode(units), encoding: "windows-1252"};
}
