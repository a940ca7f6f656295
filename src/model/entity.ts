import type {MentionType, Subtype} from "./record";
import type {Span} from "./span";

/** One chain of one document. */
export interface ChainRef {
  readonly document: string;
  readonly chain: string;
}

/** A mention by name, seen from the whole corpus. */
export interface EntityMention extends Span {
  readonly document: string;
}

/** Why a chain belongs to an entity: the rule or decision and what it rests on. */
export interface Merge {
  /** Name of the chain that joined. */
  readonly name: string;
  /** Name it joined with. */
  readonly with: string;
  /** The rule ("nickname", "acronym", "decision" ...). */
  readonly rule: string;
  /** The evidence in words: "Tom is a short form of Thomas". */
  readonly evidence: string;
  readonly confidence: number;
  readonly document: string;
}

/** Another entity this one may be the same as, left apart for a person to decide. */
export interface Candidate {
  readonly entity: string;
  readonly rule: string;
  readonly evidence: string;
  readonly confidence: number;
}

/** One real thing across all documents: a person, organisation, place ... */
export interface Entity {
  /** Kind prefix and slug: `person:tom-homan`. Names live in `name` only. */
  readonly id: string;
  readonly name: string;
  readonly type: MentionType;
  readonly subtype: Subtype | null;
  /** Other spellings found, sorted. */
  readonly aliases: readonly string[];
  /** No document names it ("a DHS spokesperson"): never merged across documents. */
  readonly unnamed: boolean;
  readonly chains: readonly ChainRef[];
  /** Its mentions by name; where it is unnamed, its descriptions. Sorted by document, start. */
  readonly mentions: readonly EntityMention[];
  readonly merges: readonly Merge[];
  readonly candidates: readonly Candidate[];
  /** A person decided not to see it. */
  readonly hidden: boolean;
}

/** The key under which the entity of a chain is looked up: `<document>#<chain>`. */
export function chainKey(document: string, chain: string): string {
  return `${document}#${chain}`;
}
