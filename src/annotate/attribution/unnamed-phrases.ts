import type {NounEntry} from "../../lexicon/nouns";
import type {AttributionFrame} from "../../model/layers";
import type {Mention} from "../../model/record";
import type {Span} from "../../model/span";
import {DOCUMENT_NOUN} from "./frames";
import type {MentionIndex} from "./mention-index";

/** What ties a noun phrase to another that it holds. */
const INNER =
  /\s(?:of|from|by|with|for|in|to|at|on|among)\s(?=(?:the|an?|some|many|several|most|its|his|her|their|our|my)\s|some$)/giu;

/**
 * The phrase that a relative pronoun stands for, the source itself otherwise. "Who" is the person in it: "a message from [a reader] who said"; "which"
 * is a body or a text.
 */
export function standsFor(
  text: string,
  {antecedent}: AttributionFrame,
  source: Span,
  nouns: ReadonlyMap<string, NounEntry>,
): Span {
  if (!antecedent) return source;
  const typeOf = (span: Span) => typeOfPhrase(text, span, headOf(text, span), nouns);
  if (text.slice(source.start, source.end).toLowerCase() !== "who")
    return /^(?:ORG|MISC|LAW)$/.test(typeOf(antecedent) ?? "") || isDocument(text, antecedent) ? antecedent : source;
  if (typeOf(antecedent) === "PERSON") return antecedent;
  const inner = [...text.slice(antecedent.start, antecedent.end).matchAll(INNER)].at(-1);
  return inner ? {start: antecedent.start + inner.index + inner[0].length, end: antecedent.end} : antecedent;
}

/** "The ministry's letter". */
function isDocument(text: string, phrase: Span): boolean {
  const head = headOf(text, phrase);
  return DOCUMENT_NOUN.test(/([\p{L}-]+?)s?$/u.exec(text.slice(head.start, head.end).toLowerCase())?.[1] ?? "");
}

/** A phrase up to what is tied to its noun. */
function headOf(text: string, {start, end}: Span): Span {
  const tie = /\s(?:of|from|by|with|for|in|to|at|on|among)\s/u.exec(text.slice(start, end));
  return {start, end: tie ? start + tie.index : end};
}

/** "Bo Ray, [a clerk at the works], who said": the person named before the comma. */
export function describedPerson(
  {text, mentions}: MentionIndex,
  {start}: Span,
): {readonly chain: string; readonly by: string} | undefined {
  const name = mentions.find(
    (mention) => mention.kind === "name" && mention.type === "PERSON" && /^,\s$/u.test(text.slice(mention.end, start)),
  );
  return name && {chain: name.chain, by: "apposition"};
}

/** All that belongs to a statement, from its first to its last character. */
export function statementOf({cue, content}: AttributionFrame, source: Span): Span {
  const parts = [source, ...cue, ...content];
  return {start: Math.min(...parts.map(({start}) => start)), end: Math.max(...parts.map(({end}) => end))};
}

/** An unnamed source in words: the noun at its head, and all that tells it from others. */
export interface Described {
  readonly noun: string;
  readonly words: ReadonlySet<string>;
}

/** Words that tell nothing of who it is. */
const EMPTY =
  /^(?:the|an?|this|that|these|those|of|for|from|in|at|on|to|with|by|and|who|which|was|were|is|are|has|had|have|be|been|said|same)$/;

export function describedAs(text: string, source: Span, region: Span): Described {
  const noun = /([\p{L}-]+)\s*$/u.exec(text.slice(region.start, region.end))?.[1]?.toLowerCase() ?? "";
  const words =
    text
      .slice(source.start, source.end)
      .toLowerCase()
      .match(/[\p{L}\p{N}-]+/gu) ?? [];
  return {noun, words: new Set(words.filter((word) => !EMPTY.test(word)))};
}

/** Those who act for the state, by the bare word: "Northport police said …. Police added …", where no others of the word spoke. */
const BARE_AGAIN = /^(?:police|prosecutors|authorities|investigators|detectives|firefighters)$/i;

/** "A spokesman for the council said …. The spokesman added …": the last source that was described by the same noun and all other words; undefined for none. */
export function chainOfDescription(
  words: string,
  {noun, words: wanted}: Described,
  earlier: readonly (Described & {readonly chain: string})[],
): string | undefined {
  if (noun !== "" && BARE_AGAIN.test(words)) {
    const chains = new Set(earlier.filter((other) => other.noun === noun).map(({chain}) => chain));
    return chains.size === 1 ? [...chains][0] : undefined;
  }
  if (noun === "" || !/^(?:the|this|that|these|those)\s/i.test(words)) return undefined;
  return earlier.findLast((other) => other.noun === noun && [...wanted].every((word) => other.words.has(word)))?.chain;
}

const QUANTITY =
  /\b(?:some|many|most|several|few|all|none|one|two|three|both|half|any|each|number|majority|dozens|hundreds)$/i;

/** What the noun at the head of a phrase stands for: "the government" is a body; "some of the mayors" are people. Null where it is not known. */
export function typeOfPhrase(
  text: string,
  source: Span,
  region: Span,
  nouns: ReadonlyMap<string, NounEntry>,
): Mention["type"] | null {
  const head = text.slice(region.start, region.end);
  const rest = QUANTITY.test(head)
    ? /^\s+of\s+((?:[\p{L}-]+\s?){1,4})/u.exec(text.slice(region.end, source.end))
    : null;
  const noun = /([\p{L}-]+)\s*$/u.exec(rest?.[1] ?? head)?.[1]?.toLowerCase() ?? "";
  const forms = [
    noun,
    noun.replace(/ies$/, "y"),
    noun.replace(/men$/, "man"),
    noun.replace(/s$/, ""),
    noun.replace(/es$/, ""),
  ];
  return forms.map((form) => nouns.get(form)?.type).find((type) => type !== undefined) ?? null;
}

/** The words that name an unnamed source: the phrase up to its first comma. */
export function describe(text: string, source: Span, region: Span): string {
  const whole = text.slice(source.start, source.end);
  const comma = whole.search(/,(?!\d)|\s[–—(]|\swho\s|\swhich\s/u);
  return (comma > 0 ? whole.slice(0, comma) : whole).replace(/\s+/gu, " ") || text.slice(region.start, region.end);
}
