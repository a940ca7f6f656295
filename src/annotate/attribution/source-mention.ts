import type {Mention} from "../../model/record";
import type {Span} from "../../model/span";
import {type MentionIndex, mentionsIn} from "./mention-index";
import {personNamedLast} from "./named-last";

/** Where the head of a source phrase ends: at a complement, an appositive, a relative clause. */
const HEAD_END =
  /,|\s\(|\s[–—]|\s-\s|\s(?:of|for|who|whose|which|that|from|at|in|on|with|by|to|near|against|about|before|after|during|within|among|across|through|familiar|close|aware|responsible|like)\s/gu;

/** The part of a source phrase that says who: up to its first complement or comma; a name is never cut ("judges in Freedom of Press suits"). */
export function headRegion(index: MentionIndex, source: Span): Span {
  let names: readonly Mention[] | null = null;
  for (const cut of index.text.slice(source.start, source.end).matchAll(HEAD_END)) {
    const end = source.start + cut.index;
    names ??= mentionsIn(index, source).filter(({kind}) => kind === "name");
    if (cut.index > 0 && !names.some((name) => name.start < end && name.end > end)) return {start: source.start, end};
  }
  return source;
}

/** The mention that a source phrase is: the name or noun at its head, else a person named in apposition; null if none. */
export function mentionOfPhrase(index: MentionIndex, phrase: Span): Mention | null {
  const inside = mentionsIn(index, phrase);
  const exact = inside.find((mention) => mention.start === phrase.start && mention.end === phrase.end);
  const region = headRegion(index, phrase);
  const atHead = (mention: Mention) =>
    mention.end === region.end || (mention.start < region.end && mention.end > region.end);
  const names = inside.filter(({kind, end}) => kind === "name" && !isOwner(index.text, end, phrase));
  return (
    names.find((mention) => mention.type === "PERSON" && atHead(mention)) ??
    personNamedLast(index, phrase) ??
    names.find(atHead) ??
    names.find(({type, title}) => type === "PERSON" && title !== null && title.start <= phrase.start + 4) ??
    names.find((mention) => mention.type === "PERSON" && isTitled(index.text, phrase, mention)) ??
    names.find((mention) => mention.type === "PERSON" && isNamedLast(index, phrase, mention)) ??
    names.find((mention) => mention.type === "PERSON" && isApposed(index.text, region, mention)) ??
    names.find((mention) => mention.type === "PERSON" && isFirstOffice(index, phrase, mention, names)) ??
    exact ??
    inside.find((mention) => mention.kind !== "name" && atHead(mention)) ??
    null
  );
}

/** "Mr. Field's doctor" is not Mr. Field. */
function isOwner(text: string, end: number, phrase: Span): boolean {
  return /^['’]s?\s/.test(text.slice(end, Math.min(end + 3, phrase.end)));
}

/** In capitals it is a name: the WHO. */
const RELATIVE = /^(?:[Ww]ho|[Ww]hich|[Tt]hat)$/;

/** The mention that speaks: that of the source phrase, or of the phrase right before a relative pronoun. */
export function mentionOfSource(index: MentionIndex, source: Span): Mention | null {
  if (!RELATIVE.test(index.text.slice(source.start, source.end))) return mentionOfPhrase(index, source);
  const before = index.mentions.filter(
    ({start, end}) =>
      start < source.start && end <= source.start && /^,?\s?$/.test(index.text.slice(end, source.start)),
  );
  const who = index.text.slice(source.start, source.end).toLowerCase() === "who";
  // "the women living in Israel who say": no place is a who.
  const fits = who ? before.filter(({type}) => type !== "PLACE") : before;
  if (fits.length === 0 && before.length > 0) return nominalAround(index, before[0]);
  return fits.find(({kind}) => kind === "name") ?? fits[0] ?? personBefore(index, source);
}

/** "the women in Israel": the noun phrase that a place closes. */
function nominalAround({text, mentions}: MentionIndex, place: Mention): Mention | null {
  const near = mentions.filter(
    ({kind, type, end}) =>
      kind === "nominal" &&
      type !== "PLACE" &&
      end < place.start &&
      /^\s(?:[\p{Ll}]+\s){0,3}$/u.test(text.slice(end, place.start)),
  );
  return near.at(-1) ?? null;
}

/** "Ann Field met her on April 30, who said": the last person named in the sentence, where only a time parts them. */
function personBefore({text, mentions}: MentionIndex, source: Span): Mention | null {
  if (text.slice(source.start, source.end).toLowerCase() !== "who") return null;
  const near = mentions.filter(
    ({kind, type, end}) =>
      kind === "name" && type === "PERSON" && end < source.start && APART.test(text.slice(end, source.start)),
  );
  return near.at(-1) ?? null;
}

/** A day or year between a name and its relative clause: " on April 30, ". */
const APART = /^\s(?:on|in|last|this)\s[\p{L}\p{N}.]+(?:\s\p{N}+)?,?\s$/u;

/** "The Government of President Ann Field" is not Ann Field. */
const BODY_OF =
  /^(?:[Tt]he\s)?(?:\p{Lu}[\p{L}.-]*\s)*(?:[Gg]overnment|[Aa]dministration|[Oo]ffice|[Mm]inistry|[Dd]epartment|[Cc]abinet|[Cc]ampaign|[Ff]amily|[Pp]arty|[Cc]ouncil|[Cc]ommittee|[Bb]oard|[Cc]ourt|[Tt]eam)\sof\s/u;

/** "Chief of Police General Ann Field", "Secretary for Trade, Sports and Tourism Ann Field": nothing but a title in capitals before the name. */
function isTitled(text: string, phrase: Span, {start, end}: Mention): boolean {
  const before = text.slice(phrase.start, start);
  // "The Trump campaign" is not Trump.
  if (/^(?:the|an?)\s$/iu.test(before) || /^\s\p{L}/u.test(text.slice(end, Math.min(end + 3, phrase.end))))
    return false;
  if (BODY_OF.test(before)) return false;
  const commas = /^\p{Lu}\p{L}+\s(?:of|for)\s.*,.*\sand\s/u.test(before) ? before.replaceAll(",", "") : before;
  return /^(?:\p{Lu}[\p{L}.’'-]*\s+(?:(?:of|for|and|the)\s+)*)+$/u.test(commas);
}

/** Bodies and fields of work in common nouns that close the description before a name. */
const BODY =
  /\b(?:municipality|district|province|county|city|town|village|region|state|department|ministry|police|force|army|navy|party|opposition|majority|minority|company|firm|branch|bureau|office|agency|authority|council|committee|commission|parliament|senate|assembly|congress|legislature|house|cabinet|government|union|association|federation|foundation|institute|board|bank|court|university|college|school|hospital|station|division|unit|team|club|group|alliance|coalition|caucus|bloc|affairs|policy|operations|communications|relations|services|staff|security|defen[cs]e|health|education|finance|research|development|studies)\s+$/iu;

/** What stands between a body and a name: a space, and its letters in brackets. */
const BETWEEN = /^\s+(?:\(\p{Lu}[\p{L}\p{N}&.-]*\)\s+)?$/u;

/** "deputy director of the Water Office in Northport Ann Field": a person closes the phrase, right after a place, a body or a word for one. */
function isNamedLast(index: MentionIndex, phrase: Span, mention: Mention): boolean {
  const start = mention.title?.start ?? mention.start;
  if (mention.end !== phrase.end || start <= phrase.start) return false;
  const before = index.text.slice(phrase.start, start);
  if (!/^(?:the\s+)?[\p{L}-]+(?:\s[\p{L}-]+)*\s(?:of|for|at|in)\s/u.test(before)) return false;
  return (
    BODY.test(before) ||
    mentionsIn(index, {start: phrase.start, end: start}).some(
      ({kind, type, end}) =>
        kind === "name" && (type === "ORG" || type === "PLACE") && BETWEEN.test(index.text.slice(end, start)),
    )
  );
}

/** "Kenya's Ann Field and Harbour Board Chairperson": the only person named opens the phrase, and what she is besides follows. */
function isFirstOffice({text}: MentionIndex, phrase: Span, {start, end}: Mention, names: readonly Mention[]): boolean {
  return (
    /^(?:\p{Lu}[\p{L}\s]*['’]s?\s)?$/u.test(text.slice(phrase.start, start)) &&
    /^\s(?:and|&)\s[\p{Lu}\p{L}\s]+$/u.test(text.slice(end, phrase.end)) &&
    names.filter(({type}) => type === "PERSON").length === 1
  );
}

/** "a lawyer for the family, Ann Field": a person's name between commas, after the head. */
function isApposed(text: string, region: Span, mention: Mention): boolean {
  const start = mention.title && mention.title.end <= mention.start ? mention.title.start : mention.start;
  return start > region.end && /,\s*$/.test(text.slice(region.end, start));
}

/** The chain of a source phrase, or null. */
export function chainOfPhrase(index: MentionIndex, phrase: Span | null): string | null {
  return phrase && (mentionOfPhrase(index, phrase)?.chain ?? null);
}
