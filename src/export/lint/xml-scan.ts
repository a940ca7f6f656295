import {isXmlText} from "../xml";

/** A start tag, an end tag, text between tags, or what is wrong with the XML. `line` counts from 1. */
export type XmlEvent =
  | {
      readonly type: "open";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly empty: boolean;
      readonly line: number;
    }
  | {readonly type: "close"; readonly name: string; readonly line: number}
  | {readonly type: "text"; readonly text: string; readonly line: number}
  | {readonly type: "fault"; readonly text: string; readonly line: number};

const NAMED: {readonly [name: string]: string} = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};
const TAG = /^<(\/?)([^\s/>"'<=]+)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>$/;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads XML 1.0 tag by tag and says where it is not well-formed instead of stopping. Entities other than the five of XML, and document
 * types, are faults: they are never expanded.
 */
export function* scanXml(text: string): Generator<XmlEvent> {
  const open: string[] = [];
  let line = 1;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const end = endOfPiece(text, at);
    const piece = text.slice(at, end);
    if (!isXmlText(piece)) yield {type: "fault", text: "a character that XML 1.0 does not allow", line};
    if (piece.startsWith("<!--") || piece.startsWith("<?")) {
      // Comments and instructions say nothing about the graph.
    } else if (piece.startsWith("<![CDATA[")) yield {type: "text", text: piece.slice(9, -3), line};
    else if (piece.startsWith("<!")) yield {type: "fault", text: "a document type, which may hide entities", line};
    else if (piece.startsWith("<")) yield* tag(piece, open, line);
    else yield* characters(piece, line);
    line += piece.split("\n").length - 1;
    at = end;
  }
  if (open.length > 0) yield {type: "fault", text: `<${open[open.length - 1]}> is never closed`, line};
}

function endOfPiece(text: string, at: number): number {
  const after = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from);
    return found < 0 ? text.length : found + mark.length;
  };
  if (text[at] !== "<") {
    const next = text.indexOf("<", at);
    return next < 0 ? text.length : next;
  }
  if (text.startsWith("<!--", at)) return after("-->", at + 4);
  if (text.startsWith("<![CDATA[", at)) return after("]]>", at + 9);
  if (text.startsWith("<?", at)) return after("?>", at + 2);
  return endOfTag(text, at);
}

/** The ">" that ends a tag: not one within quotation marks. */
function endOfTag(text: string, at: number): number {
  let quote = "";
  for (let index = at + 1; index < text.length; index++) {
    const character = text[index];
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") return index + 1;
    else if (character === '"' || character === "'") quote = character;
    else if (character === "<") return index;
  }
  return text.length;
}

function* tag(piece: string, open: string[], line: number): Generator<XmlEvent> {
  const parts = TAG.exec(piece);
  if (!parts) {
    yield {type: "fault", text: `"${piece.slice(0, 40)}" is no tag`, line};
    return;
  }
  const [, slash, name, body, empty] = parts;
  if (slash) {
    if (open[open.length - 1] !== name) yield {type: "fault", text: `</${name}> closes what is not open`, line};
    if (open.includes(name)) open.length = open.lastIndexOf(name);
    yield {type: "close", name, line};
    return;
  }
  const attributes = new Map<string, string>();
  for (const [, key, double, single] of body.matchAll(ATTRIBUTE)) {
    const raw = double ?? single;
    if (attributes.has(key)) yield {type: "fault", text: `<${name}> has the attribute ${key} twice`, line};
    if (raw.includes("<")) yield {type: "fault", text: `an unescaped < in the attribute ${key}`, line};
    const {value, fault} = unescapeXml(raw);
    if (fault) yield {type: "fault", text: fault, line};
    attributes.set(key, value);
  }
  if (!empty) open.push(name);
  yield {type: "open", name, attributes, empty: empty !== "", line};
  if (empty) yield {type: "close", name, line};
}

function* characters(piece: string, line: number): Generator<XmlEvent> {
  const {value, fault} = unescapeXml(piece);
  if (fault) yield {type: "fault", text: fault, line};
  yield {type: "text", text: value, line};
}

function unescapeXml(raw: string): {readonly value: string; readonly fault: string | null} {
  let fault: string | null = null;
  if (!raw.includes("&")) return {value: raw, fault};
  const value = raw.replace(/&(?:#x([0-9a-f]+);|#(\d+);|(\w+);)?/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
    const character = code === null ? NAMED[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (whole === "&") fault = "an unescaped &";
    else if (character === undefined || !isXmlText(character))
      fault = `the reference ${whole}, which XML 1.0 does not allow`;
    return character ?? whole;
  });
  return {value, fault};
}
