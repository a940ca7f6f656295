import {SENSE, subtypeIn} from "../../lexicon/senses";
import type {MentionType, Subtype} from "../../model/record";
import {type Draft, isAcronym, type NameRule, type NameText, wordsOf} from "./draft";

/** Cities that share their name with a state and are meant more often. */
const CITY_FIRST = new Set(["New York", "Washington"]);
const FALLBACK: {readonly [type in MentionType]?: Subtype} = {
  ORG: "other",
  PLACE: "city",
  EVENT: "other",
  MISC: "other",
};

/** Gives each name its finer class: from the gazetteer, its own words, the noun after it, the long form of its letters. */
export const subtypes: NameRule = {
  name: "subtype",
  apply(drafts, text) {
    const known = new Map<string, Subtype>();
    const classed = drafts.map((draft, index) => {
      const subtype = draft.subtype ?? subtypeOf(draft, drafts[index - 1], text);
      if (subtype !== null && draft.type === "ORG") remember(known, draft, drafts[index + 1], subtype, text);
      return {...draft, subtype};
    });
    return classed.map((draft) => {
      if (draft.subtype !== null) return draft;
      const same = draft.type === "ORG" ? known.get(wordsOf(text, draft)) : undefined;
      return {...draft, subtype: same ?? FALLBACK[draft.type] ?? null};
    });
  },
};

/** An organisation's class holds for its acronym in brackets and wherever the same words stand. */
function remember(
  known: Map<string, Subtype>,
  draft: Draft,
  next: Draft | undefined,
  subtype: Subtype,
  text: NameText,
): void {
  known.set(wordsOf(text, draft), subtype);
  if (next?.type !== "ORG" || next.first !== draft.last + 1 || text.tokens.words[draft.last] !== "(") return;
  const short = wordsOf(text, next);
  if (isAcronym(short)) known.set(short, subtype);
}

function subtypeOf(draft: Draft, before: Draft | undefined, text: NameText): Subtype | null {
  const words = wordsOf(text, draft);
  const senses = text.gazetteer.ofName(words);
  const following = followingWords(draft, text);
  const kind = text.headWords.ofFollowing(following);
  if (draft.type === "PLACE") return placeSubtype(draft, before, {words, senses, following}, text);
  const listed = subtypeIn(senses, draft.type);
  if (listed !== null) return listed;
  if (kind?.type === draft.type && kind.subtype !== null) return kind.subtype;
  return text.headWords.ofNameAs(words, draft.type);
}

function followingWords({last, first}: Draft, text: NameText): string {
  const {tokens, sentences, sentenceOf} = text;
  const limit = Math.min(sentences[sentenceOf[first]].last, last + 2);
  return tokens.words.slice(last, limit).join(" ");
}

function placeSubtype(
  draft: Draft,
  before: Draft | undefined,
  {words, senses, following}: {readonly words: string; readonly senses: number; readonly following: string},
  text: NameText,
): Subtype | null {
  const head = text.headWords.ofNameAs(words, "PLACE");
  if (CITY_FIRST.has(words)) return /^State\b/.test(following) || afterCity(draft, before, text) ? "state" : "city";
  const multiword = draft.last - draft.first > 1;
  if (multiword && head !== null && (senses & (SENSE.COUNTRY | SENSE.STATE | SENSE.CITY)) === 0) return head;
  const kind = text.headWords.ofFollowing(following);
  return subtypeIn(senses, "PLACE") ?? head ?? (kind?.type === "PLACE" ? kind.subtype : null);
}

/** "Buffalo, New York". */
function afterCity({first}: Draft, before: Draft | undefined, {tokens}: NameText): boolean {
  return before?.type === "PLACE" && before.last === first - 1 && tokens.words[first - 1] === ",";
}
