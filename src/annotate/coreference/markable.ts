import type {MentionKind, MentionType, Subtype} from "../../model/record";
import type {Span} from "../../model/span";

export type Gender = "male" | "female" | "neuter";

/** How a phrase is opened: "the agency", "a agency", "its agency", "agencies". */
export type Opening = "definite" | "indefinite" | "possessive" | "bare";

/** A name, noun phrase or pronoun that may refer to something. */
export interface Markable extends Span {
  /** Its place in the list of all markables, which is in document order. */
  readonly index: number;
  readonly kind: MentionKind;
  /** Null where the words do not tell ("it", "the others"). */
  readonly type: MentionType | null;
  readonly subtype: Subtype | null;
  readonly title: Span | null;
  /** Tokens `first` to `last` (exclusive), and the one that is the head. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly text: string;
  readonly gender: Gender | null;
  readonly plural: boolean;
  readonly opening: Opening;
  /** Index of the quotation of speech that holds it, -1 if none does. */
  readonly quotation: number;
  readonly role: Role;
}

/** What the phrase is to its clause. */
export type Role = "subject" | "object" | "oblique" | "possessive" | "other";

/** A pronoun: whom it may stand for. */
export interface PronounEntry {
  readonly gender: Gender | null;
  readonly plural: boolean;
  readonly possessive: boolean;
  readonly reflexive: boolean;
}

function pronoun(gender: Gender | null, plural: boolean, form: "" | "possessive" | "reflexive" = ""): PronounEntry {
  return {gender, plural, possessive: form === "possessive", reflexive: form === "reflexive"};
}

/** The pronouns of the third person, in lower case. */
export const PRONOUNS: ReadonlyMap<string, PronounEntry> = new Map([
  ["he", pronoun("male", false)],
  ["him", pronoun("male", false)],
  ["his", pronoun("male", false, "possessive")],
  ["himself", pronoun("male", false, "reflexive")],
  ["she", pronoun("female", false)],
  ["her", pronoun("female", false)],
  ["hers", pronoun("female", false)],
  ["herself", pronoun("female", false, "reflexive")],
  ["it", pronoun("neuter", false)],
  ["its", pronoun("neuter", false, "possessive")],
  ["itself", pronoun("neuter", false, "reflexive")],
  ["they", pronoun(null, true)],
  ["them", pronoun(null, true)],
  ["their", pronoun(null, true, "possessive")],
  ["theirs", pronoun(null, true)],
  ["themselves", pronoun(null, true, "reflexive")],
]);
