import type {AttributionKind, Modality, Mode, Qualifiers, SourceKind, Stance} from "./record";
import type {Span} from "./span";

/** A place in a document that proves something: the span, and the sentence or sentences around it. */
export interface Evidence extends Span {
  readonly document: string;
  readonly sentence: Span;
}

/** One place where a statement is printed. The report's own span covers source, cue and content. */
export interface Report extends Evidence {
  /** Id of the attribution in the record of that document. */
  readonly attribution: string;
  readonly source: Span | null;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly hedges: readonly Span[];
  readonly negation: readonly Span[];
}

/** One thing said, over all documents. */
export interface Statement {
  /** `statement:` and a short hash of the earliest report's document text, offsets and words: stable when articles are added. */
  readonly id: string;
  /** The content; several spans are joined with " … ". */
  readonly text: string;
  /** Entity id, or null where the speaker stays unresolved or there is none. */
  readonly speaker: string | null;
  /** The words of the source phrase ("Harbor Bureau Director Ann Lee"), empty if there is none. */
  readonly source: string;
  readonly sourceKind: SourceKind;
  readonly affiliation: readonly string[];
  /** The words of the cue. */
  readonly cue: string;
  readonly kind: AttributionKind;
  readonly mode: Mode;
  readonly stance: Stance;
  readonly hedged: boolean;
  readonly negated: boolean;
  /** Entity id of who was spoken to. */
  readonly addressee: string | null;
  /** Entity ids, in order of first mention. */
  readonly about: readonly string[];
  /** Id of the statement that reports this one. */
  readonly within: string | null;
  /** ISO 8601 day or interval (`2017-09-25/2017-09-28`) at which it was said; null if not told. */
  readonly date: string | null;
  /** ISO 8601 intervals spoken about. */
  readonly times: readonly string[];
  /** First publication among its reports, if known. */
  readonly published: string | null;
  readonly confidence: number;
  readonly by: string;
  /** Every printing of it; at least one. Sorted by document, start. */
  readonly reports: readonly Report[];
  /** Reports from documents that are not near-copies of each other. */
  readonly independentSources: number;
}

/** A candidate link between two statements, with its reason; nothing is merged or removed for it. */
export interface StatementLink {
  readonly type: "SAME_AS" | "RESPONDS_TO" | "CONFLICTS_WITH";
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  /** In words, naming what agrees or differs: "1,179 against 956 arrests on 2025-01-26". */
  readonly reason: string;
  readonly confidence: number;
  /** What a person decided, if anybody did. */
  readonly status: "candidate" | "accepted" | "rejected";
}

/** A typed link between two entities, over all documents. */
export interface EntityRelation {
  /** `relation:` and a short hash. */
  readonly id: string;
  readonly type: string;
  readonly subject: string | null;
  readonly object: string | null;
  /** Words that fill the object or name the position. */
  readonly literal: string | null;
  /** As in the record, with times as ISO 8601 intervals and places as entity ids. */
  readonly qualifiers: Qualifiers;
  readonly negated: boolean;
  readonly modality: Modality;
  /** Id of the statement that says so; null: the articles themselves. */
  readonly saidIn: string | null;
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
  readonly by: string;
}
