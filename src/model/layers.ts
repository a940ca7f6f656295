import {type Layer, layer} from "./layer";
import type {Attribution, Chain, Mention, MentionType, Noise, Relation, Subtype, TimeExpression} from "./record";
import type {Span} from "./span";

/** The same-length shadow of the text that the tokeniser reads: same offsets, hostile runs and characters blanked. */
export interface Guarded {
  readonly shadow: string;
  /** Unbroken runs that were blanked, and what was cut off beyond the limit of length. */
  readonly blanked: readonly Span[];
}

/** A block of running text between line breaks that count: offsets without the white space around it. */
export interface Paragraph extends Span {
  /** A line of its own that is no sentence: headline, section heading, list label. */
  readonly heading: boolean;
}

/** The tokens of a document as parallel arrays: token i is `text.slice(starts[i], ends[i])`, which is `words[i]`. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly words: readonly string[];
  /** `words[i]` in lower case. */
  readonly lower: readonly string[];
}

/** A sentence, as characters and as tokens `first` to `last` (exclusive). */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  /** Index into the layer of paragraphs. */
  readonly paragraph: number;
  readonly heading: boolean;
}

/** Text in quotation marks. The span includes the marks. */
export interface Quotation extends Span {
  /** The words within the marks. */
  readonly inner: Span;
  /** 0 for an outermost quotation, 1 for a quotation within one ... */
  readonly depth: number;
  /** False where no closing mark was found and it ends with its paragraph. */
  readonly closed: boolean;
  /** True where the paragraph goes on with what the quotation before it left open. */
  readonly continued: boolean;
  /** `speech` may be something said; `term` is a name, title, nickname or scare quote of a few words. */
  readonly role: "speech" | "term";
}

/** The universal parts of speech of Universal Dependencies. */
export const UPOS = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const;
/** One of the universal parts of speech. */
export type Upos = (typeof UPOS)[number];

/** Parts of speech and lemmas, one per token. */
export interface Tags {
  /** Universal part of speech. */
  readonly upos: readonly Upos[];
  /** Penn Treebank tag; "" where the tagger gives none. */
  readonly xpos: readonly string[];
  /** Dictionary form in lower case. */
  readonly lemmas: readonly string[];
}

/** Tags before the tree is known. */
export interface FirstTags extends Tags {
  /** The tags of each token as one number, that of the tagger's label. */
  readonly numbers: Uint8Array;
  /** The tagger's doubts, in its own numbers. */
  readonly doubts: Uint8Array;
}

/** A name as found in the text: minimal, without article, title or possessive. Names never overlap. */
export interface Name extends Span {
  /** Tokens `first` to `last` (exclusive). */
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
  readonly subtype: Subtype | null;
  /** The title that stands with it, outside its span. */
  readonly title: Span | null;
  readonly confidence: number;
  readonly by: string;
}

/** Universal Dependencies, one head and label per token. */
export interface Syntax {
  /** Index of the head token in the document; -1 for the root of its sentence; -2 where the sentence was not parsed. */
  readonly heads: Int32Array;
  /** UD relation with subtype ("nsubj:pass"); "" where not parsed. */
  readonly labels: readonly string[];
}

/** What refers to what in one document. Every mention names its chain. */
export interface References {
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
}

/** What refers to what, and where several speak together. */
export interface Resolved extends References {
  /** Frame -> the chains for whom its source stands, where those are several: "They", "the two leaders". */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** An attribution before its source is resolved to a chain. */
export type AttributionFrame = Omit<
  Attribution,
  "speaker" | "affiliation" | "addressee" | "about" | "times" | "date"
> & {
  /** The words for who was spoken to ("the New York Times"), or null. */
  readonly addresseeSpan: Span | null;
  /** The words before a relative pronoun that is the source: "officials" of "officials who said". */
  readonly antecedent?: Span;
};

/** The text as the tokenizer may see it. */
export const guarded: Layer<Guarded> = layer("guarded");
/** Paragraphs with their kinds, in the order of the text. */
export const paragraphs: Layer<readonly Paragraph[]> = layer("paragraphs");
/** Words and marks with their places. */
export const tokens: Layer<Tokens> = layer("tokens");
/** Sentences over the tokens. */
export const sentences: Layer<readonly Sentence[]> = layer("sentences");
/** Parts of the text that are not the article. */
export const noise: Layer<readonly Noise[]> = layer("noise");
/** What stands in quotation marks. */
export const quotations: Layer<readonly Quotation[]> = layer("quotations");
/** Part of speech and base form of each token, as the words beside it show them. */
export const firstTags: Layer<FirstTags> = layer("first tags");
/** Who depends on whom among the tokens. */
export const syntax: Layer<Syntax> = layer("syntax");
/** Part of speech and base form of each token, as the whole sentence shows them. */
export const tags: Layer<Tags> = layer("tags");
/** Names with their types. */
export const names: Layer<readonly Name[]> = layer("names");
/** Expressions of time with the days they mean. */
export const times: Layer<readonly TimeExpression[]> = layer("times");
/** From coreference: names, noun phrases and clear pronouns. */
export const references: Layer<References> = layer("references");
/** From cues, sources, contents, nesting. */
export const frames: Layer<readonly AttributionFrame[]> = layer("frames");
/** `frames` joined to `references`: sources are chains now, and "I" in a quotation is its speaker. */
export const attributions: Layer<readonly Attribution[]> = layer("attributions");
/** `references` with what the attributions added: unnamed sources, first and second persons within quotations. */
export const resolved: Layer<Resolved> = layer("resolved");
/** Typed relations between chains. */
export const relations: Layer<readonly Relation[]> = layer("relations");
/** Relations outside the schema. */
export const openRelations: Layer<readonly Relation[]> = layer("open-relations");
