import {createHash} from "node:crypto";
import type {Document, Metadata} from "../../src/model/document";
import type {
  AnnotationRecord,
  Attribution,
  Chain,
  Literal,
  Mention,
  MentionKind,
  MentionType,
  Relation,
  Subtype,
  TimeExpression,
} from "../../src/model/record";
import type {Span} from "../../src/model/span";

/** Words of a text by which a test names a place in it; with a number, their nth occurrence, counted from 1. */
export type Words = string | readonly [words: string, nth: number];

/** A mention with more than its words. */
interface MentionPlace {
  readonly words: Words;
  readonly kind?: MentionKind;
  readonly title?: Words;
}

/** A mention by its words; a name unless `kind` says otherwise. */
type MentionDraft = Words | MentionPlace;

/** A chain by its name. Without `mentions`, every occurrence of the name is one. */
export interface ChainDraft {
  readonly name: string;
  readonly type?: MentionType;
  readonly subtype?: Subtype;
  readonly unnamed?: boolean;
  readonly mentions?: readonly MentionDraft[];
}

/** A time by its words and what they mean. */
interface TimeDraft extends Partial<Omit<TimeExpression, "id" | "text" | "start" | "end">> {
  readonly words: Words;
}

/** An attribution by its words; chains are named by their names, `within` by the place of the outer one in the list. */
export interface AttributionDraft
  extends Partial<Pick<Attribution, "kind" | "sourceKind" | "mode" | "stance" | "negated" | "confidence" | "by">> {
  readonly source?: Words;
  readonly speaker?: string;
  readonly cue: Words | readonly Words[];
  readonly content: Words | readonly Words[];
  readonly affiliation?: readonly string[];
  readonly addressee?: string;
  readonly hedges?: readonly Words[];
  readonly negation?: readonly Words[];
  readonly about?: readonly string[];
  readonly within?: number;
  readonly times?: readonly number[];
  readonly date?: number;
}

/** A relation by its words; chains are named by their names, `attribution` and the time by their places in the lists. */
export interface RelationDraft extends Partial<Pick<Relation, "negated" | "modality" | "confidence" | "by">> {
  readonly type: string;
  readonly subject?: string;
  readonly object?: string;
  readonly literal?: Words;
  readonly evidence: Words;
  readonly attribution?: number;
  readonly count?: number;
  readonly time?: number;
  readonly place?: string;
  readonly status?: "current" | "former" | "acting" | "future";
}

/** What a record is made of; everything may be left out. */
export interface RecordDraft {
  readonly chains?: readonly ChainDraft[];
  readonly times?: readonly TimeDraft[];
  readonly attributions?: readonly AttributionDraft[];
  readonly relations?: readonly RelationDraft[];
  readonly noise?: readonly Words[];
}

/** A document as `read` would make it. */
export function makeDocument(id: string, text: string, metadata: Metadata = {}): Document {
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  return {id, text, sha256, path: `seeds/${id}`, ...metadata};
}

/** The place of words in a text. Throws if they do not stand there. */
export function locate(text: string, words: Words): Span {
  const [wanted, nth] = typeof words === "string" ? [words, 1] : words;
  let start = -1;
  for (let count = 0; count < nth; count++) {
    start = text.indexOf(wanted, start + 1);
    if (start < 0) throw new Error(`The text has no occurrence ${count + 1} of "${wanted}".`);
  }
  return {start, end: start + wanted.length};
}

/** The record that the language stage might have made of the document, put together by hand. */
export function makeRecord(document: Document, draft: RecordDraft = {}): AnnotationRecord {
  const {text} = document;
  const drafts = draft.chains ?? [];
  const chainId = (name: string): string => {
    const index = drafts.findIndex((chain) => chain.name === name);
    if (index < 0) throw new Error(`The record of "${document.id}" has no chain named "${name}".`);
    return `c${index}`;
  };
  return {
    id: document.id,
    sha256: document.sha256,
    language: "en",
    sentences: sentencesOf(text),
    noise: (draft.noise ?? []).map((words) => ({...locate(text, words), by: "hand"})),
    times: (draft.times ?? []).map((time, index) => makeTime(text, time, `t${index}`)),
    mentions: makeMentions(text, drafts),
    chains: drafts.map((chain, index) => makeChain(chain, `c${index}`)),
    attributions: (draft.attributions ?? []).map((item, index) => makeAttribution(text, item, `a${index}`, chainId)),
    relations: (draft.relations ?? []).map((item, index) => makeRelation(text, item, `r${index}`, chainId)),
    problems: [],
  };
}

function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/\S[^.!?\n]*(?:[.!?](?!["”’)]*(?:\s|$))[^.!?\n]*)*[.!?]?["”’)]*/gu)) {
    found.push({start: match.index, end: match.index + match[0].trimEnd().length});
  }
  return found;
}

function makeTime(text: string, draft: TimeDraft, id: string): TimeExpression {
  const {words: at, ...rest} = draft;
  const span = locate(text, at);
  const cut = text.slice(span.start, span.end);
  return {id, ...span, text: cut, from: null, to: null, granularity: "day", anchor: "published", ...rest};
}

function makeChain(draft: ChainDraft, id: string): Chain {
  const {name, type = "PERSON", subtype = null, unnamed = false} = draft;
  return {id, name, type, subtype, unnamed};
}

function occurrences(text: string, name: string): Words[] {
  const count = text.split(name).length - 1;
  return Array.from({length: count}, (_, index) => [name, index + 1] as const);
}

function makeMentions(text: string, chains: readonly ChainDraft[]): Mention[] {
  const found: Omit<Mention, "id">[] = [];
  chains.forEach((chain, index) => {
    const {type = "PERSON", subtype = null, unnamed = false} = chain;
    for (const draft of chain.mentions ?? occurrences(text, chain.name)) {
      const full: MentionPlace = typeof draft === "object" && "words" in draft ? draft : {words: draft};
      const span = locate(text, full.words);
      const kind = full.kind ?? (unnamed ? "nominal" : "name");
      const title = full.title ? locate(text, full.title) : null;
      const cut = text.slice(span.start, span.end);
      found.push({...span, text: cut, kind, type, subtype, title, chain: `c${index}`, by: "hand"});
    }
  });
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((mention, index) => ({id: `m${index}`, ...mention}));
}

function spansOf(text: string, words: Words | readonly Words[]): Span[] {
  const single = typeof words === "string" || typeof words[1] === "number";
  return (single ? [words as Words] : (words as readonly Words[])).map((item) => locate(text, item));
}

function makeAttribution(
  text: string,
  draft: AttributionDraft,
  id: string,
  chainId: (name: string) => string,
): Attribution {
  const hedges = (draft.hedges ?? []).map((words) => locate(text, words));
  const negation = (draft.negation ?? []).map((words) => locate(text, words));
  return {
    id,
    kind: draft.kind ?? "speech",
    source: draft.source ? locate(text, draft.source) : null,
    speaker: draft.speaker === undefined ? null : chainId(draft.speaker),
    sourceKind: draft.sourceKind ?? (draft.source ? "named" : "none"),
    affiliation: (draft.affiliation ?? []).map(chainId),
    cue: spansOf(text, draft.cue),
    content: spansOf(text, draft.content),
    mode: draft.mode ?? "indirect",
    addressee: draft.addressee === undefined ? null : chainId(draft.addressee),
    stance: draft.stance ?? "neutral",
    hedges,
    negated: draft.negated ?? false,
    negation,
    within: draft.within === undefined ? null : `a${draft.within}`,
    about: (draft.about ?? []).map(chainId),
    times: (draft.times ?? []).map((time) => `t${time}`),
    date: draft.date === undefined ? null : `t${draft.date}`,
    confidence: draft.confidence ?? 0.9,
    by: draft.by ?? "hand",
  };
}

function makeRelation(text: string, draft: RelationDraft, id: string, chainId: (name: string) => string): Relation {
  const literal = draft.literal ? makeLiteral(text, draft.literal) : null;
  return {
    id,
    type: draft.type,
    subject: draft.subject === undefined ? null : chainId(draft.subject),
    object: draft.object === undefined ? null : chainId(draft.object),
    literal,
    qualifiers: {
      ...(draft.count === undefined ? {} : {count: draft.count}),
      ...(draft.time === undefined ? {} : {time: `t${draft.time}`}),
      ...(draft.place === undefined ? {} : {place: chainId(draft.place)}),
      ...(draft.status === undefined ? {} : {status: draft.status}),
    },
    negated: draft.negated ?? false,
    modality: draft.modality ?? "asserted",
    attribution: draft.attribution === undefined ? null : `a${draft.attribution}`,
    evidence: [locate(text, draft.evidence)],
    confidence: draft.confidence ?? 0.9,
    by: draft.by ?? "hand",
  };
}

function makeLiteral(text: string, words: Words): Literal {
  const span = locate(text, words);
  return {...span, text: text.slice(span.start, span.end)};
}
