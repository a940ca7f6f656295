import {Gzip} from "fflate";
import type {Decision} from "../model/decision";
import type {Document} from "../model/document";
import type {Entity} from "../model/entity";
import type {Knowledge} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import type {AnnotationRecord} from "../model/record";
import type {EntityRelation, Statement, StatementLink} from "../model/statement";

/** Version of the data a viewer page reads: raised when an older page could not show it truthfully. */
export const PAGE_FORMAT = 1;

/** Where the layout put the nodes of the graph: parallel columns, one row per node key. */
export interface PlacedNodes {
  readonly keys: readonly string[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly community: readonly number[];
}

/** A document as the page carries it: its text, and flat `start, end` pairs of its sentences and of what is not the article. */
export interface PageDocument extends Document {
  readonly sentences: readonly number[];
  readonly noise: readonly number[];
}

/** Everything a viewer page shows, as plain JSON. Ids are the stable keys of the graph; offsets are UTF-16 code units of `Document.text`. */
export interface PageData {
  readonly formatVersion: number;
  /** What made it, shown under "About": version of the tool and a hash over the documents. */
  readonly build: {readonly tool: string; readonly corpus: string};
  readonly documents: readonly PageDocument[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly links: readonly StatementLink[];
  readonly relations: readonly EntityRelation[];
  /** Groups of documents that are near-copies of each other. */
  readonly copies: readonly (readonly string[])[];
  readonly formerIds: {readonly [oldId: string]: string};
  readonly decisions: readonly Decision[];
  readonly problems: number;
  readonly nodes: PlacedNodes;
  /** The records that previews of decisions need; left out of pages that would grow too large. */
  readonly records: readonly AnnotationRecord[] | null;
}

export interface PageDataOptions {
  /** Version of the tool, for the line under "About". */
  readonly tool?: string;
  /** Hash over the inputs, for the same line. */
  readonly corpus?: string;
  /** Above this number of documents the page carries no records, and decisions show their effect only after the next build. */
  readonly recordsUpTo?: number;
}

/** `Knowledge` as the data of a viewer page. */
export function pageData(knowledge: Knowledge, options: PageDataOptions = {}): PageData {
  const {tool = "", corpus = "", recordsUpTo = 200} = options;
  return {
    formatVersion: PAGE_FORMAT,
    build: {tool, corpus},
    documents: knowledge.documents.map((document, index) => ({
      ...document,
      sentences: flatten(knowledge.records[index]?.sentences ?? []),
      noise: flatten(knowledge.records[index]?.noise ?? []),
    })),
    entities: knowledge.entities,
    statements: knowledge.statements,
    links: knowledge.links,
    relations: knowledge.relations,
    copies: knowledge.copies ?? [],
    formerIds: knowledge.formerIds,
    decisions: knowledge.decisions,
    problems: knowledge.problems.length,
    nodes: placedNodes(knowledge),
    records: knowledge.documents.length <= recordsUpTo ? knowledge.records : null,
  };
}

function flatten(spans: readonly {readonly start: number; readonly end: number}[]): number[] {
  return spans.flatMap(({start, end}) => [start, end]);
}

function placedNodes(knowledge: Knowledge): PlacedNodes {
  const nodes = {keys: [] as string[], x: [] as number[], y: [] as number[], community: [] as number[]};
  knowledge.graph.forEachNode((key, {kind, x, y, speakersX = x, speakersY = y, community}) => {
    if (kind !== "entity" || typeof speakersX !== "number" || typeof speakersY !== "number") return;
    nodes.keys.push(key);
    nodes.x.push(Math.round(speakersX * 100) / 100);
    nodes.y.push(Math.round(speakersY * 100) / 100);
    nodes.community.push(typeof community === "number" ? community : -1);
  });
  return nodes;
}

const SLOT = /(<script type="application\/json" id="hs-data")[^>]*>[^<]*(<\/script>)/;

/** Up to this many characters the data stands in the page as readable JSON; above, gzip in base64. */
const READABLE_LIMIT = 120_000;

/**
 * The viewer's built template with the data in its slot: one self-contained HTML file. The Content-Security-Policy of the template holds
 * the hashes of its script and style; the data is no script, so the hashes stay true whatever it says.
 * @throws HearsayError `PAGE_TEMPLATE` if the template has no data slot or no policy.
 */
export function page(template: string, data: PageData): string {
  return [...pageParts(template, data)].join("");
}

/**
 * As `page`, part by part, so that a large page is never in memory as a whole.
 * @throws HearsayError `PAGE_TEMPLATE` at once, before the first part is asked for.
 */
export function pageParts(template: string, data: PageData): Iterable<string> {
  const slot = SLOT.exec(template);
  if (!slot || !template.includes("Content-Security-Policy")) {
    throw new HearsayError(
      "PAGE_TEMPLATE",
      'page: the template has no slot <script type="application/json" id="hs-data"> or no Content-Security-Policy. Build it with "npm run build".',
    );
  }
  const [whole, open, close] = slot;
  const [before, after] = [template.slice(0, slot.index) + open, close + template.slice(slot.index + whole.length)];
  return partsAround(before, data, after);
}

function* partsAround(before: string, data: PageData, after: string): Generator<string> {
  const readable = readableJson(data);
  yield `${before} data-enc="${readable === null ? "gzip-base64" : "json"}">`;
  if (readable === null) yield* packed(jsonParts(data));
  else yield readable;
  yield after;
}

/** The data as JSON that can stand in a page; null if it is too long to be read. */
function readableJson(data: PageData): string | null {
  let json = "";
  for (const part of jsonParts(data)) {
    json += part;
    if (json.length > READABLE_LIMIT) return null;
  }
  return json.replaceAll("<", "\\u003c");
}

/** The data as JSON, item by item. */
function* jsonParts(data: PageData): Generator<string> {
  let separator = "{";
  for (const [name, value] of Object.entries(data)) {
    yield `${separator}${JSON.stringify(name)}:`;
    if (Array.isArray(value)) yield* listParts(value);
    else yield JSON.stringify(value);
    separator = ",";
  }
  yield "}";
}

function* listParts(items: readonly unknown[]): Generator<string> {
  let separator = "";
  yield "[";
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ",";
  }
  yield "]";
}

/** Characters that are packed at once. */
const PACKED_AT_ONCE = 0x10000;

/** Gzip in base64: the same for the same text, however its parts are cut. */
function* packed(parts: Iterable<string>): Generator<string> {
  const gzip = new Gzip({level: 9, mtime: 0});
  let waiting: Uint8Array[] = [];
  gzip.ondata = (bytes) => {
    waiting.push(bytes);
  };
  let rest = new Uint8Array();
  const encoder = new TextEncoder();
  /** Three bytes are four letters: what is left of three waits for the next. */
  const take = (isLast: boolean): string => {
    const bytes = joined([rest, ...waiting]);
    const length = isLast ? bytes.length : bytes.length - (bytes.length % 3);
    waiting = [];
    rest = bytes.slice(length);
    return base64(bytes.subarray(0, length));
  };
  for (const part of evenParts(parts)) {
    gzip.push(encoder.encode(part));
    yield take(false);
  }
  gzip.push(new Uint8Array(), true);
  yield take(true);
}

/** A text in parts of one length, whatever parts it came in; no character is cut in two. */
function* evenParts(parts: Iterable<string>): Generator<string> {
  let text = "";
  for (const part of parts) {
    text += part;
    while (text.length > PACKED_AT_ONCE) {
      const end = /[\ud800-\udbff]/.test(text[PACKED_AT_ONCE - 1]) ? PACKED_AT_ONCE - 1 : PACKED_AT_ONCE;
      yield text.slice(0, end);
      text = text.slice(end);
    }
  }
  yield text;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function base64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  const size = 0x8000;
  for (let start = 0; start < bytes.length; start += size) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + size)));
  }
  return btoa(chunks.join(""));
}
