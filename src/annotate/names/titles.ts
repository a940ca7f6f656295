import type {Titles} from "../../lexicon/titles";
import type {MentionType} from "../../model/record";
import {coverage, type Draft, isCapital, type NameRule, type NameText, type TokenRange, wordsOf} from "./draft";

/** Most tokens that may stand before the title's own words: "former New York City". */
const LONGEST_EXTENSION = 8;
/** Most words of the field of an office: "of the economy". */
const LONGEST_FIELD = 6;
const JOINERS = new Set(["of", "for", "at", "in", "to", "and", "the", "on"]);

/** Cuts titles off the names of people ("President Ada Obi") and notes the title that stands before or after each. */
export const personTitles: NameRule = {
  name: "title",
  apply(drafts, text) {
    const cut = drafts.map((draft) => (draft.type === "PERSON" ? withoutTitle(draft, text) : draft));
    const covering = coverage(cut, text.tokens.count);
    return cut.map((draft) => {
      if (draft.type !== "PERSON") return draft;
      const title = titleBefore(draft, cut, covering, text) ?? titleAfter(draft, cut, covering, text);
      return title ? {...draft, title} : draft;
    });
  },
};

const DOUBTFUL: ReadonlySet<MentionType> = new Set(["ORG", "MISC", "EVENT", "LAW"]);
/** Titles that stand before people and nothing else. */
const PERSONAL = /^(?:honorific|academic|rank|church|role)$/;

/** "Advocate Shibbir Ahmed Liton": what follows a personal title and has no word of a body or event in it is a person. */
export const titledPeople: NameRule = {
  name: "titled",
  apply: (drafts, text) =>
    drafts.map((draft) => {
      const {first, last, type} = draft;
      const {tokens, titles, headWords} = text;
      if (!DOUBTFUL.has(type) || last - first < 2 || last - first > 4 || first === 0) return draft;
      const kind = titles.classOf(tokens.lower[first - 1]);
      if (!kind || !PERSONAL.test(kind) || !isCapital(tokens.words[first - 1])) return draft;
      if (headWords.ofName(wordsOf(text, draft)) !== null) return draft;
      for (let token = first; token < last; token++) if (!GIVEN_WORD.test(tokens.words[token])) return draft;
      return {...draft, type: "PERSON", subtype: null, by: `${draft.by}+titled`};
    }),
};

const GIVEN_WORD = /^\p{Lu}[\p{L}'’.-]*$/u;

function withoutTitle(draft: Draft, {tokens, titles}: NameText): Draft {
  let {first} = draft;
  for (let length = Math.min(titles.longest, draft.last - first - 1); length > 0; length--) {
    const kind = titles.classOf(phraseOf(tokens.lower, first, first + length));
    if (kind && draft.last - first - length > 0 && !isGivenName(draft, length, kind)) {
      first += length;
      length = Math.min(titles.longest, draft.last - first - 1) + 1;
    }
  }
  return first === draft.first ? draft : {...draft, first, by: `${draft.by}+title`};
}

/** "Judge", "Prince" or "King" may be the first name itself where one word follows; titles in full are cut. */
function isGivenName({last, first}: Draft, length: number, kind: ReturnType<Titles["classOf"]>): boolean {
  return length === 1 && last - first === 2 && (kind === "role" || kind === "business");
}

function phraseOf(lower: readonly string[], first: number, last: number): string {
  let phrase = "";
  for (let token = first; token < last; token++) {
    if (lower[token] !== "-") phrase += phrase === "" ? lower[token] : ` ${lower[token]}`;
  }
  return phrase;
}

function titleBefore(draft: Draft, drafts: readonly Draft[], covering: Int32Array, text: NameText): TokenRange | null {
  const {tokens, titles, sentences, sentenceOf} = text;
  const limit = Math.max(sentences[sentenceOf[draft.first]].first, draft.first - titles.longest - 2);
  let start = -1;
  for (let first = draft.first - 1; first >= limit && covering[first] < 0; first--) {
    if (/^[,;:"“”()]$/.test(tokens.words[first])) break;
    if (tokens.lower[first] !== "-" && titles.classOf(phraseOf(tokens.lower, first, draft.first))) start = first;
  }
  const office = officeOfField(draft.first, drafts, covering, text);
  if (office >= 0 && (start < 0 || office < start)) start = office;
  if (start < 0) return null;
  // "Minister of Trade and Chairman of the Harbour Committee Ada Obi": one office after the other.
  while (tokens.lower[start - 1] === "and") {
    const other = officeOfField(start - 1, drafts, covering, text);
    if (other < 0) break;
    start = other;
  }
  return {first: extended(start, draft.first, drafts, covering, text), last: draft.first};
}

/** Fields of offices in small letters. */
const SMALL_FIELD = /^(?:parliament|congress|state|police|staff|council|cabinet)$/;

/**
 * "Deputy Minister [of Health] Ann Lee", "director [of the Water Agency in Northport] Ann Lee": an office whose field, words in capitals and names, closes
 * right before the name. -1 if there is none.
 */
function officeOfField(
  end: number,
  drafts: readonly Draft[],
  covering: Int32Array,
  {tokens, titles, sentences, sentenceOf}: NameText,
): number {
  const limit = Math.max(sentences[sentenceOf[end]].first, end - LONGEST_EXTENSION);
  for (let at = end - 1; at >= limit; at--) {
    const word = tokens.words[at];
    if (covering[at] >= 0) {
      if (drafts[covering[at]].type === "PERSON") return -1;
      continue;
    }
    if ((word === "of" || word === "for") && at + 1 < end) {
      for (let length = titles.longest; length > 0; length--)
        if (at - length >= limit && titles.classOf(phraseOf(tokens.lower, at - length, at))) return at - length;
    }
    const field = isCapital(word) || (at === end - 1 && SMALL_FIELD.test(word));
    if (!field && !JOINERS.has(word) && word !== ",") return -1;
    if (at === end - 1 && !field) return -1;
  }
  return -1;
}

/** Takes in what describes the title: "acting", "former", the body or country it is of, further titles. */
function extended(start: number, end: number, drafts: readonly Draft[], covering: Int32Array, text: NameText): number {
  const {tokens, titles, sentences, sentenceOf} = text;
  const limit = Math.max(sentences[sentenceOf[start]].first, end - LONGEST_EXTENSION - titles.longest);
  let first = start;
  while (first > limit) {
    const before = first - 1;
    const draft = covering[before] < 0 ? null : drafts[covering[before]];
    if (draft) {
      if (draft.type === "PERSON" || draft.type === "EVENT" || draft.first < limit) break;
      first = draft.first;
      continue;
    }
    const word = tokens.words[before];
    if (describes(titles, tokens.lower[before])) first = before;
    else if (isCapital(word) && isCapital(tokens.words[first]) && mayOpen(before, first, text)) first = before;
    else if ((word === "-" || word === "and") && first - 2 >= limit && describes(titles, tokens.lower[first - 2]))
      first -= 2;
    else break;
  }
  return first;
}

/** "[Climate] Change Minister Ann Lee": a word that opens its sentence belongs to the field of an office if it is a noun. */
function mayOpen(token: number, next: number, {tokens, upos, sentences, sentenceOf}: NameText): boolean {
  if (token > sentences[sentenceOf[token]].first) return true;
  return /^(?:NOUN|PROPN|ADJ)$/.test(upos[token]) && FIELD_OFFICE.test(tokens.words.slice(next, next + 3).join(" "));
}

/** Offices that have a field. */
const FIELD_OFFICE = /\b(?:Minister|Secretary|Commissioner|Director|Ministry)\b/;

function describes(titles: Titles, lower: string): boolean {
  return titles.isModifier(lower) || titles.classOf(lower) !== undefined;
}

/** "Ada Obi, acting director of the Water Agency, said": an apposition that opens with a title. */
function titleAfter(draft: Draft, drafts: readonly Draft[], covering: Int32Array, text: NameText): TokenRange | null {
  const {tokens, titles, sentences, sentenceOf} = text;
  const limit = sentences[sentenceOf[draft.first]].last;
  if (tokens.words[draft.last] !== "," || draft.last + 2 >= limit) return null;
  let first = draft.last + 1;
  if (/^(?:an?|the)$/.test(tokens.words[first])) first++;
  let at = first;
  for (;;) {
    const covered = at < limit && covering[at] >= 0 ? drafts[covering[at]] : null;
    if (covered && covered.type !== "PERSON") at = covered.last;
    else if (at < limit && titles.isModifier(tokens.lower[at])) at++;
    else break;
    if (/^['’]s?$/.test(tokens.words[at] ?? "")) at++;
  }
  const length = titleLength(text, at, limit);
  return length === 0 ? null : {first, last: titleEnd(at + length, limit, drafts, covering, text)};
}

function titleLength({tokens, titles}: NameText, at: number, limit: number): number {
  for (let length = Math.min(titles.longest, limit - at); length > 0; length--) {
    if (titles.classOf(phraseOf(tokens.lower, at, at + length))) return length;
  }
  return 0;
}

/** The title goes on with "of", "for", "at" and what comes after them: names, or the few words up to the next comma. */
function titleEnd(
  from: number,
  limit: number,
  drafts: readonly Draft[],
  covering: Int32Array,
  {tokens}: NameText,
): number {
  let last = from;
  for (let at = from; at < limit; ) {
    if (covering[at] >= 0) {
      at = drafts[covering[at]].last;
      last = at;
    } else if (JOINERS.has(tokens.words[at])) at++;
    else break;
  }
  // "speaker of the Algerian parliament's upper house"
  const people = last > from && covering[last - 1] >= 0 && drafts[covering[last - 1]].type === "NORP";
  if (people) return smallWordsEnd(last, limit, covering, tokens.words);
  if (!JOINERS.has(tokens.words[last])) return last;
  return smallWordsEnd(last, limit, covering, tokens.words);
}

/** End of the words in small letters up to the next comma or stop; where others stand between, the start. */
function smallWordsEnd(from: number, limit: number, covering: Int32Array, words: readonly string[]): number {
  for (let at = from; at < Math.min(limit, from + LONGEST_FIELD); at++) {
    if (words[at] === "," || words[at] === ".") return at;
    if (covering[at] >= 0 || !/^(?:\p{Ll}+|['’]s?)$/u.test(words[at])) break;
  }
  return from;
}
