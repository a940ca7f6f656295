import type {NounEntry} from "../../lexicon/nouns";
import type {Chain, Mention} from "../../model/record";
import type {Span} from "../../model/span";
import {type MentionIndex, mentionsIn} from "./mention-index";

/** Who spoke last before a phrase, where, and where that statement ends. */
export interface LastSpeaker {
  readonly chain: Chain;
  readonly source: Span;
  /** From the first to the last character of source, cue and content. */
  readonly statement: Span;
}

/** How far behind the last statement the phrase may open its own, in characters. */
const REACH = 220;
/** What by itself is said of whoever holds the office, or plays a part in what is told: no other words for the last speaker. */
const OF_OTHERS =
  /^(?:president|minister|premier|chancellor|governor|mayor|king|queen|prince|princess|pope|judge|justice|magistrate|host|man|woman|boy|girl|leader|spokes(?:man|woman|person)|lawyer|attorney|advocate|counsel|prosecutor|victim|suspect|defendant|officer|witness|teacher|doctor|prophet|author|writer|reporter|journalist|interviewer|moderator|father|mother|son|daughter|brother|sister|husband|wife|child|chief|head|boss|owner|driver|guard|player|person|citizen|voter|member|god|lord)$/;
/** Words that tell one from another of the same kind. */
const ANOTHER =
  /^(?:the\s+)(?:other|second|third|next|previous|same|late|then|latter|former\s*$|new|two|three|accused|deceased|alleged|unnamed|first)\b/i;
/** Between two statements of one speaker nothing is set against the first. */
const CONTRAST = /\b(?:but|however|while|although|though|meanwhile|nor|instead of|unlike)\b/i;
/** More than one noun phrase: "the letter from the speaker", "the senator and the governor". */
const TIED = /\s(?:of|from|for|in|at|on|to|by|with|about|and\sthe)\s/iu;
const HE = /^(?:he|him|his|himself)$/i;
const SHE = /^(?:she|her|hers|herself)$/i;

/**
 * True if a phrase is other words for who spoke last: "Ann Field said it was late. The harbour senator added …". The phrase is definite, in the
 * singular and describes a person; nobody else is named between the two, and its noun was not used before for somebody else.
 */
export function describesLast(
  index: MentionIndex,
  {source, opens}: {readonly source: Span; readonly opens: number},
  last: LastSpeaker,
  nouns: ReadonlyMap<string, NounEntry>,
): boolean {
  const {text} = index;
  const words = text.slice(source.start, source.end).replace(/\s+/gu, " ");
  const parts = /^the\s+((?:["“‘]?[\p{L}\p{N}.’'-]+["”]?\s+)*)([\p{L}-]+)$/iu.exec(words);
  if (!parts || ANOTHER.test(words) || /['’]s?\s/u.test(words) || TIED.test(words)) return false;
  const [, described = "", noun = ""] = parts;
  const entry = nouns.get(noun.toLowerCase()) ?? nouns.get(noun.toLowerCase().replace(/^.*-/u, ""));
  if (entry?.type !== last.chain.type) return false;
  const bare = described === "" || /^(?:prime|vice|deputy|chief|high)\s$/iu.test(described);
  const again = new RegExp(`\\b${noun.toLowerCase()}s?\\b`, "iu");
  const called = again.test(text.slice(last.source.start, last.source.end)) || isCalled(index, last.chain, again);
  if (bare && !called && OF_OTHERS.test(noun.toLowerCase())) return false;
  const gap = text.slice(last.statement.end, opens);
  if (opens < last.statement.end || gap.length > REACH || CONTRAST.test(gap)) return false;
  if (namesAnother(index, {start: last.statement.end, end: opens}, last.chain)) return false;
  if (entry.type === "ORG") return bare && isSuchBody(index, last.chain, {noun: noun.toLowerCase(), entry, gap});
  if (bare && namesAnother(index, last.statement, last.chain)) return false;
  const before = `${text.slice(last.statement.start, last.source.start)} ${text.slice(last.source.end, opens)}`;
  if (!called && opens > last.source.end && again.test(before)) return false;
  return fitsGender(index.mentions, last.chain, entry.gender);
}

/** True if a title or description says so of somebody by name. */
function isCalled({text, mentions}: MentionIndex, {id}: Chain, noun: RegExp): boolean {
  return mentions.some(
    ({chain, kind, start, end, title}) =>
      chain === id &&
      (kind === "nominal"
        ? noun.test(text.slice(start, end))
        : title !== null && noun.test(text.slice(title.start, title.end))),
  );
}

/** True if somebody else, or another body, is named in a span. */
function namesAnother(index: MentionIndex, span: Span, {id, type: wanted}: Chain): boolean {
  return mentionsIn(index, span).some(({kind, type, chain}) => kind === "name" && type === wanted && chain !== id);
}

/** Most characters between a body's statement and the next of "the party", which its name does not tell. */
const NEXT = 10;

/** "The Water Agency said …. The agency added …": the noun is part of its name, or its kind and the next statement follows at once. */
function isSuchBody(
  {mentions}: MentionIndex,
  {id, subtype}: Chain,
  {noun, entry, gap}: {readonly noun: string; readonly entry: NounEntry; readonly gap: string},
): boolean {
  const word = new RegExp(`\\b${noun}\\b`, "iu");
  const named = mentions.some(({chain, kind, text}) => chain === id && kind === "name" && word.test(text));
  return (
    named || (entry.subtype !== null && entry.subtype !== "other" && entry.subtype === subtype && gap.length <= NEXT)
  );
}

/** "The actress" is nobody whom the text calls "he". */
function fitsGender(mentions: readonly Mention[], {id}: Chain, gender: NounEntry["gender"]): boolean {
  if (gender === null) return true;
  const against = gender === "male" ? SHE : HE;
  return !mentions.some(({chain, kind, text}) => chain === id && kind === "pronoun" && against.test(text));
}
