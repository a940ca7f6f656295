import {ANY_PLACE, SENSE, subtypeIn} from "../../lexicon/senses";
import type {Subtype} from "../../model/record";
import {type Draft, isCapital, type NameRule, type NameText, wordsOf} from "./draft";

/** Tokens after a name within which the noun that says what it is must end. */
const REACH = 10;
const DETERMINER = /^(?:a|an|the|one|another|its|their|our)$/i;
const POSSESSIVE = /^['’]s$/;

/**
 * Names that the text itself calls a body: "Orvel, the region's biggest maker of ...", "the startup Orvel". Bodies of one invented word
 * look like people or places to the model; what is called a body once is one wherever the same words stand.
 */
export const calledBodies: NameRule = {
  name: "called",
  apply(drafts, text) {
    const called = new Map<string, Subtype | null>();
    for (const draft of drafts) {
      if (draft.type !== "ORG" && !mayBeBody(draft, text)) continue;
      const subtype = calledAfter(draft, text) ?? calledBefore(draft, text);
      if (subtype !== undefined && (draft.type !== "PLACE" || NO_PLACES.has(subtype) || isNoLocation(draft, text)))
        called.set(wordsOf(text, draft), subtype);
    }
    if (called.size === 0) return drafts;
    for (const person of drafts) for (const name of partsOf(person, text)) called.delete(name);
    return drafts.map((draft) => {
      const subtype = called.get(wordsOf(text, draft));
      if (subtype === undefined) return draft;
      if (isThing(draft)) return {...draft, type: "ORG", subtype, by: `${draft.by}+called`};
      return draft.type === "ORG" ? {...draft, subtype: finer(draft, subtype, text)} : draft;
    });
  },
};

/** What a table says of a body goes before what the text calls it; "a group" or "an institution" says nothing. */
function finer({subtype, ...draft}: Draft, called: Subtype | null, text: NameText): Subtype | null {
  const told = subtype ?? subtypeIn(text.gazetteer.ofName(wordsOf(text, draft)), "ORG");
  return told === null && called !== "other" ? called : subtype;
}

/** No preposition stands before it: "Orvel, the largest group", but "in Orvel, a group". */
function isNoLocation({first}: Draft, {upos, sentences, sentenceOf}: NameText): boolean {
  return first > sentences[sentenceOf[first]].first && upos[first - 1] !== "ADP";
}

function isThing({type}: Draft): boolean {
  return type === "PERSON" || type === "PLACE" || type === "MISC";
}

/** Bodies that no place is called: a place may be an institution or a party's home. */
const NO_PLACES: ReadonlySet<Subtype | null> = new Set<Subtype | null>([
  "company",
  "news_outlet",
  "advocacy_group",
  "gang",
  "militant_group",
]);

/** Known places, and people with a given name or a title, are what the model took them for. */
function mayBeBody(draft: Draft, text: NameText): boolean {
  if (!isThing(draft) || draft.title !== null) return false;
  const senses = text.gazetteer.ofName(wordsOf(text, draft));
  if ((senses & ANY_PLACE) !== 0) return false;
  const given = (text.gazetteer.ofWord(text.tokens.words[draft.first]) & SENSE.FIRST_NAME) !== 0;
  return draft.type !== "PERSON" || draft.last - draft.first === 1 || !given;
}

/** The surname and the given name of somebody whose whole name stands in the text. */
function partsOf({type, first, last}: Draft, {tokens}: NameText): string[] {
  return type === "PERSON" && last - first > 1 ? [tokens.words[first], tokens.words[last - 1]] : [];
}

/** "Orvel, the region's biggest maker of": the last noun before the phrase ends. Undefined where that is no body. */
function calledAfter({first, last}: Draft, text: NameText): Subtype | null | undefined {
  const {tokens, sentences, sentenceOf, upos} = text;
  const {words} = tokens;
  const end = Math.min(sentences[sentenceOf[first]].last, last + REACH);
  if (!/^(?:,|\(|[–—-]|is|was)$/.test(words[last] ?? "") || last + 2 >= end) return undefined;
  let at = DETERMINER.test(words[last + 1]) ? last + 2 : POSSESSIVE.test(words[last + 2]) ? last + 3 : end;
  let head = -1;
  for (; at < end; at++) {
    if (POSSESSIVE.test(words[at])) {
      head = -1;
      continue;
    }
    if (isCapital(words[at]) && head >= 0) break;
    if (upos[at] === "NOUN") head = at;
    else if (!isModifier(at, text) && !(head < 0 && isWithin(at, text))) break;
  }
  // "To Orvel, the firm said": the phrase is a subject.
  const acts = words[last] === "," && /^(?:VERB|AUX)$/.test(upos[head + 1] ?? "");
  return head < 0 || acts ? undefined : kindOf(head, text);
}

/** "largest and most watched channel": a participle and an "and" before the noun. */
function isWithin(token: number, {upos}: NameText): boolean {
  return upos[token] === "CCONJ" || (upos[token] === "VERB" && upos[token - 1] === "ADV");
}

/** True of what may stand before a noun: "biggest", "U.S.", "wholly-owned". */
function isModifier(token: number, {tokens: {words}, upos}: NameText): boolean {
  return words[token] === "-" || words[token - 1] === "-" || /^(?:ADJ|PROPN|ADV|NUM)$/.test(upos[token]);
}

/** "the startup Orvel", "the daily Orvel". */
function calledBefore({first, last}: Draft, text: NameText): Subtype | null | undefined {
  const {sentences, sentenceOf, upos, tokens} = text;
  if (first === sentences[sentenceOf[first]].first) return undefined;
  // A paper's "daily" looks like an adjective; in "the daily Orvel calls" it is one.
  const paper = upos[first - 1] === "ADJ" && DETERMINER.test(tokens.words[first - 2] ?? "") && upos[last] !== "NOUN";
  return upos[first - 1] === "NOUN" || paper ? kindOf(first - 1, text) : undefined;
}

/** What a name is that the noun at a token calls so; undefined where it is no body. */
function kindOf(token: number, {tokens, headWords}: NameText): Subtype | null | undefined {
  const two = headWords.ofCalled(`${tokens.words[token - 1]} ${tokens.words[token]}`);
  const kind = two ?? headWords.ofCalled(tokens.words[token]);
  return kind?.type === "ORG" ? kind.subtype : undefined;
}
