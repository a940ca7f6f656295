import {ANY_PLACE, SENSE, subtypeIn} from "../../lexicon/senses";
import type {MentionType, Subtype} from "../../model/record";
import {type Draft, isAcronym, type NameRule, type NameText, wordsOf} from "./draft";

/** Cities that share their name with a state and are meant more often. */
const CITY_FIRST = /^(?:new york|washington)$/i;
/** Where Georgia is the country. */
const CAUCASUS = /\b(?:Tbilisi|Abkhazia|South Ossetia|Caucasus|Saakashvili|Armenia|Azerbaijan|Ivanishvili)\b/;
const FALLBACK: {readonly [type in MentionType]?: Subtype} = {
  ORG: "other",
  EVENT: "other",
  MISC: "other",
};

/** Gives each name its finer class: from the gazetteer, its own words, the noun after it, the long form of its letters. */
export const subtypes: NameRule = {
  name: "subtype",
  apply(drafts, text) {
    const known = new Map<string, Subtype>();
    const defined = new Set<string>();
    const classed = drafts.map((draft, index) => {
      const subtype = draft.subtype ?? subtypeOf(draft, {drafts, index}, text);
      if (subtype !== null && draft.type === "ORG") remember({known, defined}, draft, drafts[index + 1], subtype, text);
      return {...draft, subtype};
    });
    return classed.map((draft, index) => {
      const words = wordsOf(text, draft);
      const same = draft.type === "ORG" ? known.get(words) : undefined;
      // What the text itself shortens is what the long form is, whoever else bears the letters.
      if (same !== undefined && defined.has(words)) return {...draft, subtype: same};
      if (draft.subtype !== null) return draft;
      return {...draft, subtype: same ?? listed(classed, index, text) ?? fallback(draft)};
    });
  },
};

/** An unknown place in a list is what its neighbour is. */
function listed(drafts: readonly Draft[], index: number, {tokens}: NameText): Subtype | null {
  const draft = drafts[index];
  for (const other of [drafts[index + 1], drafts[index - 1]]) {
    if (draft.type !== "PLACE" || other?.type !== "PLACE") continue;
    const [left, right] = other.first > draft.first ? [draft, other] : [other, draft];
    if (right.first - left.last === 1 && /^(?:,|and|or)$/.test(tokens.words[left.last])) return other.subtype;
  }
  return null;
}

/** A place of one word that nothing tells about is most often a town. */
function fallback({type, first, last}: Draft): Subtype | null {
  return type === "PLACE" ? (last - first === 1 ? "city" : "other") : (FALLBACK[type] ?? null);
}

/** An organisation's class holds for its acronym in brackets and wherever the same words stand. */
function remember(
  {known, defined}: {readonly known: Map<string, Subtype>; readonly defined: Set<string>},
  draft: Draft,
  next: Draft | undefined,
  subtype: Subtype,
  text: NameText,
): void {
  const words = wordsOf(text, draft);
  if (!defined.has(words)) known.set(words, subtype);
  if (next?.type !== "ORG" || next.first !== draft.last + 1 || text.tokens.words[draft.last] !== "(") return;
  const short = wordsOf(text, next);
  if (!isAcronym(short) && !isShortForm(short, words)) return;
  known.set(short, subtype);
  defined.add(short);
}

/** "Telcor" of "Institute of Telecommunications": one word that begins with a letter of the long name's words. */
function isShortForm(short: string, long: string): boolean {
  return /^\p{Lu}[\p{L}-]+$/u.test(short) && long.split(" ").some((word) => word.startsWith(short.charAt(0)));
}

/** A draft among the others: where it stands in their list. */
interface Neighbours {
  readonly drafts: readonly Draft[];
  readonly index: number;
}

function subtypeOf(draft: Draft, neighbours: Neighbours, text: NameText): Subtype | null {
  const words = wordsOf(text, draft);
  const senses = text.gazetteer.ofName(words);
  if (draft.type === "PLACE") return placeSubtype(draft, neighbours, {words, senses}, text);
  const listed = subtypeIn(senses, draft.type);
  if (listed !== null) return listed;
  if (draft.type === "ORG" && isCentralBank(words, text)) return "agency";
  const kind = text.headWords.ofFollowing(followingWords(draft, text));
  if (kind?.type === draft.type && kind.subtype !== null) return kind.subtype;
  return (draft.type === "ORG" ? subtypeOfOffice(words, text) : null) ?? text.headWords.ofNameAs(words, draft.type);
}

/** "Ministry of Environment and Energy" is no firm, whatever its field ends in. */
function subtypeOfOffice(words: string, {headWords}: NameText): Subtype | null {
  const [opening = "", field] = words.split(/ (?:of|for) /);
  return field !== undefined &&
    /(?:^|\s)(?:Ministry|Department|Secretariat|Directorate|Office|Bureau|Agency|Authority)$/i.test(opening)
    ? headWords.ofNameAs(opening, "ORG")
    : null;
}

/** Banks of whole countries that are firms all the same. */
const TRADING_BANKS = /^(?:america|china|india|ireland|cyprus|scotland|maldives)$/i;

/** "Bank of Ghana", "Reserve Bank of Australia", "Central Bank of Kenya" belong to the state. */
function isCentralBank(words: string, {gazetteer}: NameText): boolean {
  const [, kind, place = ""] = /^((?:central |reserve )?bank) of (?:the )?(.+)$/i.exec(words) ?? [];
  if (kind === undefined) return /\b(?:central|reserve) bank\b/i.test(words);
  if (/^(?:central|reserve)/i.test(kind)) return true;
  return /^bank$/i.test(kind) && !TRADING_BANKS.test(place) && (gazetteer.ofName(place) & SENSE.COUNTRY) !== 0;
}

function followingWords({last, first}: Draft, text: NameText): string {
  const {tokens, sentences, sentenceOf} = text;
  const limit = Math.min(sentences[sentenceOf[first]].last, last + 2);
  return tokens.words.slice(last, limit).join(" ");
}

function placeSubtype(
  draft: Draft,
  neighbours: Neighbours,
  {words, senses}: {readonly words: string; readonly senses: number},
  text: NameText,
): Subtype | null {
  const head = text.headWords.ofNameAs(words, "PLACE");
  if (words === "Georgia") return CAUCASUS.test(text.text) ? "country" : "state";
  if (CITY_FIRST.test(words))
    return /^State\b/.test(followingWords(draft, text)) || afterCity(draft, neighbours, text) ? "state" : "city";
  const multiword = draft.last - draft.first > 1;
  if (multiword && head !== null && (senses & ~(SENSE.REGION | SENSE.COUNTY) & ANY_PLACE) === 0) return head;
  const told = subtypeIn(senses, "PLACE") ?? head;
  if (told !== null) return told;
  const kind = text.headWords.ofFollowing(followingWords(draft, text));
  return kind?.type === "PLACE" ? kind.subtype : null;
}

/** "Buffalo, New York", but not in a list of cities. */
function afterCity({first, last}: Draft, {drafts, index}: Neighbours, {tokens}: NameText): boolean {
  const isNext = (a: Draft | undefined, b: Draft | undefined): boolean =>
    a?.type === "PLACE" && b?.type === "PLACE" && a.last === b.first - 1 && /^(?:,|and|or)$/.test(tokens.words[a.last]);
  if (!isNext(drafts[index - 1], drafts[index]) || tokens.words[first - 1] !== ",") return false;
  const goesOn = drafts[index + 1]?.type === "PLACE" && drafts[index + 1].first - last <= 3;
  return !goesOn && !isNext(drafts[index - 2], drafts[index - 1]);
}
