import type {NounEntry} from "../../lexicon/nouns";
import type {AttributionFrame, References} from "../../model/layers";
import type {Chain, Mention} from "../../model/record";
import type {Span} from "../../model/span";
import {foldText} from "../../model/text";
import {describesLast, type LastSpeaker} from "./epithets";
import {DOCUMENT_NOUN} from "./frames";
import {indexMentions, type MentionIndex} from "./mention-index";
import {headRegion, mentionOfSource} from "./source-mention";

/** A pronoun by itself never founds a chain of its own. */
const PRONOUN =
  /^(?:i|he|she|it|we|they|you|who|which|that|this|these|those|his|her|their|its|my|our|your|him|them|me|us|one|some|many|most|others|both|all|few|another|each)$/i;
/** "A spokesman" and "a spokesman" again are two; "ICE officials" and "ICE officials" are one. */
const INDEFINITE = /^(?:an?|another|one|some|several|many|two|three|four|five|six|seven|eight|nine|ten|other)\s/i;

/**
 * References with a chain for each source that nobody names. "The spokesman" is the one who spoke before, and "the harbour senator" the senator named
 * right before.
 */
export function addUnnamed(
  text: string,
  frames: readonly AttributionFrame[],
  references: References,
  nouns: ReadonlyMap<string, NounEntry>,
): References {
  const index = indexMentions(text, references);
  const mentions = [...references.mentions];
  const chains = [...references.chains];
  const chainOf = new Map(chains.map((chain) => [chain.id, chain]));
  const known = new Map<string, string>();
  const joined = new Map<string, string>();
  const earlier: (Described & {readonly chain: string})[] = [];
  const taken = new Set(mentions.map(({start, end}) => `${start} ${end}`));
  let last: LastSpeaker | null = null;
  let nextMention = nextId(mentions);
  let nextChain = nextId(chains);
  const add = ({start, end}: Span, {type, chain, by}: Pick<Mention, "type" | "chain" | "by">): void => {
    const id = `m${nextMention++}`;
    mentions.push({
      id,
      start,
      end,
      text: text.slice(start, end),
      kind: "nominal",
      type,
      subtype: null,
      title: null,
      chain,
      by,
    });
  };
  for (const frame of frames) {
    const {sourceKind} = frame;
    if (!frame.source) continue;
    const source = mentionOfSource(index, frame.source) ? frame.source : standsFor(text, frame, frame.source, nouns);
    const statement = statementOf(frame, source);
    const speaks = (id: string): void => {
      const chain = chainOf.get(joined.get(id) ?? id);
      if (chain && frame.within === null) last = {chain, source, statement};
    };
    const words = text.slice(source.start, source.end);
    const region = headRegion(index, source);
    const described = describedAs(text, source, region);
    const mention = mentionOfSource(index, source);
    const key = foldText(words);
    const same = (): {readonly chain: string; readonly by: string} | undefined => {
      const before = known.get(key) ?? chainOfDescription(words, described, earlier);
      if (before !== undefined) return {chain: before, by: "unnamed-source"};
      const named = last !== null && !last.chain.unnamed;
      return named && describesLast(index, {source, opens: statement.start}, last as LastSpeaker, nouns)
        ? {chain: (last as LastSpeaker).chain.id, by: "last-speaker"}
        : undefined;
    };
    if (mention) {
      const place = `${source.start} ${source.end}`;
      // "A clerk with the works, who said": the pronoun finds the whole phrase.
      if (source !== frame.source && !taken.has(place)) {
        taken.add(place);
        add(source, mention);
      }
      if (mention.kind === "nominal") {
        const found = opensUnnamed(mention, index.mentions, chains) ? same() : undefined;
        if (found && found.chain !== mention.chain) joined.set(mention.chain, found.chain);
        earlier.push({...described, chain: found?.chain ?? mention.chain});
      }
      speaks(mention.chain);
      continue;
    }
    const place = `${source.start} ${source.end}`;
    if (PRONOUN.test(words) || taken.has(place)) continue;
    taken.add(place);
    const person = source === frame.source ? undefined : describedPerson(index, frame.antecedent ?? source);
    const found = person ?? (INDEFINITE.test(words) ? undefined : same());
    const chain = found?.chain ?? `c${nextChain++}`;
    if (found === undefined || found.by === "unnamed-source") earlier.push({...described, chain});
    if (found === undefined || found.by === "unnamed-source" || described.words.size > 1) known.set(key, chain);
    const type = sourceKind === "document" ? "MISC" : (typeOfPhrase(text, source, region, nouns) ?? "PERSON");
    if (found === undefined) {
      const fresh = {id: chain, name: describe(text, source, region), type, subtype: null, unnamed: true};
      chains.push(fresh);
      chainOf.set(chain, fresh);
    }
    add(source, {type, chain, by: found?.by ?? "unnamed-source"});
    speaks(chain);
  }
  return {
    mentions: mentions.map((mention) => ({...mention, chain: joined.get(mention.chain) ?? mention.chain})),
    chains: chains.filter(({id}) => !joined.has(id)),
  };
}

/** What ties a noun phrase to another that it holds. */
const INNER =
  /\s(?:of|from|by|with|for|in|to|at|on|among)\s(?=(?:the|an?|some|many|several|most|its|his|her|their|our|my)\s|some$)/giu;

/**
 * The phrase that a relative pronoun stands for, the source itself otherwise. "Who" is the person in it: "a message from [a reader] who said"; "which"
 * is a body or a text.
 */
function standsFor(
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
function describedPerson(
  {text, mentions}: MentionIndex,
  {start}: Span,
): {readonly chain: string; readonly by: string} | undefined {
  const name = mentions.find(
    (mention) => mention.kind === "name" && mention.type === "PERSON" && /^,\s$/u.test(text.slice(mention.end, start)),
  );
  return name && {chain: name.chain, by: "apposition"};
}

/** All that belongs to a statement, from its first to its last character. */
function statementOf({cue, content}: AttributionFrame, source: Span): Span {
  const parts = [source, ...cue, ...content];
  return {start: Math.min(...parts.map(({start}) => start)), end: Math.max(...parts.map(({end}) => end))};
}

/** True for the first mention of somebody without a name. */
function opensUnnamed(mention: Mention, mentions: readonly Mention[], chains: readonly Chain[]): boolean {
  return (
    chains.some(({id, unnamed}) => id === mention.chain && unnamed) &&
    mentions.find(({chain}) => chain === mention.chain) === mention
  );
}

/** An unnamed source in words: the noun at its head, and all that tells it from others. */
interface Described {
  readonly noun: string;
  readonly words: ReadonlySet<string>;
}

/** Words that tell nothing of who it is. */
const EMPTY =
  /^(?:the|an?|this|that|these|those|of|for|from|in|at|on|to|with|by|and|who|which|was|were|is|are|has|had|have|be|been|said|same)$/;

function describedAs(text: string, source: Span, region: Span): Described {
  const noun = /([\p{L}-]+)\s*$/u.exec(text.slice(region.start, region.end))?.[1]?.toLowerCase() ?? "";
  const words =
    text
      .slice(source.start, source.end)
      .toLowerCase()
      .match(/[\p{L}\p{N}-]+/gu) ?? [];
  return {noun, words: new Set(words.filter((word) => !EMPTY.test(word)))};
}

/** "A spokesman for the council said …. The spokesman added …": the last source that was described by the same noun and all other words; undefined for none. */
function chainOfDescription(
  words: string,
  {noun, words: wanted}: Described,
  earlier: readonly (Described & {readonly chain: string})[],
): string | undefined {
  if (noun === "" || !/^(?:the|this|that|these|those)\s/i.test(words)) return undefined;
  return earlier.findLast((other) => other.noun === noun && [...wanted].every((word) => other.words.has(word)))?.chain;
}

const QUANTITY =
  /\b(?:some|many|most|several|few|all|none|one|two|three|both|half|any|each|number|majority|dozens|hundreds)$/i;

/** What the noun at the head of a phrase stands for: "the government" is a body; "some of the mayors" are people. Null where it is not known. */
function typeOfPhrase(
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
function describe(text: string, source: Span, region: Span): string {
  const whole = text.slice(source.start, source.end);
  const comma = whole.search(/,(?!\d)|\s[–—(]|\swho\s|\swhich\s/u);
  return (comma > 0 ? whole.slice(0, comma) : whole).replace(/\s+/gu, " ") || text.slice(region.start, region.end);
}

/** A number that no mention or chain has yet. */
export function nextId(items: readonly {readonly id: string}[]): number {
  return items.reduce((highest, {id}) => Math.max(highest, Number(id.slice(1)) || 0), -1) + 1;
}
