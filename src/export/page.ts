import {gzipSync} from "fflate";
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
  if (!SLOT.test(template) || !template.includes("Content-Security-Policy")) {
    throw new HearsayError(
      "PAGE_TEMPLATE",
      'page: the template has no slot <script type="application/json" id="hs-data"> or no Content-Security-Policy. Build it with "npm run build".',
    );
  }
  const json = JSON.stringify(data);
  const [encoding, body] = json.length <= READABLE_LIMIT ? ["json", escapeMarkup(json)] : ["gzip-base64", packed(json)];
  return template.replace(SLOT, (_, open: string, close: string) => `${open} data-enc="${encoding}">${body}${close}`);
}

function escapeMarkup(json: string): string {
  return json.replaceAll("<", "\\u003c");
}

function packed(json: string): string {
  const bytes = gzipSync(new TextEncoder().encode(json), {level: 9, mtime: 0});
  const chunks: string[] = [];
  const size = 0x8000;
  for (let start = 0; start < bytes.length; start += size) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + size)));
  }
  return btoa(chunks.join(""));
}
