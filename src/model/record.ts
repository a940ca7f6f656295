import type {Problem} from "./problem";
import type {Span} from "./span";

export const MENTION_TYPES = ["PERSON", "ORG", "PLACE", "NORP", "EVENT", "LAW", "MISC"] as const;
/** What a mention, chain or entity is. */
export type MentionType = (typeof MENTION_TYPES)[number];

/** The finer classes of each type, as data. */
export const SUBTYPES = {
  PERSON: [],
  ORG: [
    "agency",
    "government",
    "court",
    "legislature",
    "party",
    "gang",
    "militant_group",
    "military",
    "police",
    "news_outlet",
    "company",
    "advocacy_group",
    "union",
    "school",
    "team",
    "other",
  ],
  PLACE: ["country", "state", "county", "city", "region", "facility", "other"],
  NORP: [],
  EVENT: ["operation", "disaster", "election", "protest", "conflict", "meeting", "other"],
  LAW: ["statute", "order", "programme", "treaty"],
  MISC: ["award", "product", "work", "other"],
} as const satisfies {readonly [type in MentionType]: readonly string[]};
/** A finer type of a mention: a company, a city, a law. */
export type Subtype = (typeof SUBTYPES)[MentionType][number];

export type MentionKind = "name" | "nominal" | "pronoun";

/** A name, noun phrase or pronoun that refers to something. */
export interface Mention extends Span {
  readonly id: string;
  readonly text: string;
  readonly kind: MentionKind;
  readonly type: MentionType;
  readonly subtype: Subtype | null;
  /** The title before or after the name, outside the mention itself. */
  readonly title: Span | null;
  /** Id of the chain it belongs to. */
  readonly chain: string;
  readonly by: string;
}

/** One thing in one document: all mentions of it. */
export interface Chain {
  readonly id: string;
  /** Its fullest name in the document, or the words that describe it. */
  readonly name: string;
  readonly type: MentionType;
  readonly subtype: Subtype | null;
  /** True where the document never names it ("a senior official"). */
  readonly unnamed: boolean;
}

export type Granularity = "day" | "week" | "month" | "quarter" | "season" | "year" | "decade" | "time";
export type Anchor = "published" | "document" | "explicit";

/** A time expression, resolved to an ISO 8601 interval where it can be. */
export interface TimeExpression extends Span {
  readonly id: string;
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly granularity: Granularity | null;
  readonly anchor: Anchor | null;
}

export const ATTRIBUTION_KINDS = ["speech", "belief", "intention", "perception", "document"] as const;
export type AttributionKind = (typeof ATTRIBUTION_KINDS)[number];
export const SOURCE_KINDS = ["named", "unnamed", "document", "none"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
export const MODES = ["direct", "indirect", "mixed"] as const;
export type Mode = (typeof MODES)[number];
export const STANCES = ["neutral", "assert", "distance", "deny", "ask", "order", "promise", "warn"] as const;
export type Stance = (typeof STANCES)[number];

/** Who said what in one document: the source phrase and its chain, the cue, the content. */
export interface Attribution {
  readonly id: string;
  readonly kind: AttributionKind;
  /** The whole noun phrase, or null where there is none ("reportedly"). */
  readonly source: Span | null;
  /** The chain that speaks, or null where it stays unresolved. */
  readonly speaker: string | null;
  /** The other chains that speak, where several are named side by side: "Field and Hill said". */
  readonly jointly?: readonly string[];
  readonly sourceKind: SourceKind;
  /** Chains an unnamed source belongs to ("an ICE official" -> ICE). */
  readonly affiliation: readonly string[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly mode: Mode;
  /** The chain spoken to. */
  readonly addressee: string | null;
  readonly stance: Stance;
  readonly hedges: readonly Span[];
  /** The saying is negated, not the content. */
  readonly negated: boolean;
  readonly negation: readonly Span[];
  /** Id of the enclosing attribution: A reports that B said. */
  readonly within: string | null;
  /** Chains mentioned in the content. */
  readonly about: readonly string[];
  /** Ids of the times spoken about. */
  readonly times: readonly string[];
  /** Id of the time at which it was said, if the text tells. */
  readonly date: string | null;
  readonly confidence: number;
  readonly by: string;
}

export const MODALITIES = ["asserted", "alleged", "possible", "planned", "desired"] as const;
export type Modality = (typeof MODALITIES)[number];

/** The words that fill the object of a relation where no chain does, or that name a position. */
export interface Literal extends Span {
  readonly text: string;
}

export interface Qualifiers {
  readonly count?: number;
  readonly percent?: number;
  /** Id of a time expression. */
  readonly time?: string;
  /** Id of a place chain. */
  readonly place?: string;
  readonly title?: string;
  readonly status?: "current" | "former" | "acting" | "future";
}

/** A typed link between two chains of one document, or a chain and a literal. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Chain id; null where the text leaves it open ("498 people were arrested"). */
  readonly subject: string | null;
  readonly object: string | null;
  readonly literal: Literal | null;
  readonly qualifiers: Qualifiers;
  readonly negated: boolean;
  readonly modality: Modality;
  /** The innermost attribution whose content holds the evidence: who says so. Null: the article itself. */
  readonly attribution: string | null;
  readonly evidence: readonly Span[];
  readonly confidence: number;
  readonly by: string;
}

/** Text that is not the article (mastheads, appeals, unbroken runs): kept, marked, not mined. */
export interface Noise extends Span {
  readonly by: string;
}

/** Everything the language stage found in one document: the contract of `hearsay annotate`. Offsets are UTF-16, half-open, true for the text as given. */
export interface AnnotationRecord {
  readonly id: string;
  readonly sha256: string;
  readonly language: string;
  readonly sentences: readonly Span[];
  readonly noise: readonly Noise[];
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  readonly attributions: readonly Attribution[];
  readonly relations: readonly Relation[];
  /** Relations outside the schema, between two named things: the type is `open:` and the lemmas of the verb phrase. Off in every picture but `open`. */
  readonly openRelations?: readonly Relation[];
  readonly problems: readonly Problem[];
}
