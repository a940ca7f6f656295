import type {Draft} from "./draft";
import type {Material, TokenRange} from "./material";
import {DAY} from "./phrases";

/** Drops what is no content: "congratulated her [on Monday]" says when, not what. */
export function withoutBareTimes(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(({content}) => content.length !== 1 || !isBareTime(material, content[0]));
}

/** "Ann Lee [yesterday] announced", "the commission [already on Wednesday] announced": when it was said is no part of who said it. */
export function timelessSources(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (!draft.source) return draft;
    const source = withoutTime(material, draft.source);
    return source.last === draft.source.last ? draft : {...draft, source};
  });
}

/** The phrase without a time at its end: adverbs, then a day, "last week", "within two weeks"; the time of a relative clause stays. */
function withoutTime({tokens, tags, nameOf}: Material, {first, last}: TokenRange): TokenRange {
  let cut = last;
  let dated = false;
  for (let token = last - 1; token > first; token--) {
    const word = tokens.lower[token];
    const adverb = tags.upos[token] === "ADV" && BARE_ADVERB.test(word);
    const day = DAY.test(word) || (CALENDAR.test(word) && !/^\d/.test(word));
    if (nameOf[token] >= 0 || !(adverb || day || TIME.test(word) || CALENDAR.test(word))) break;
    dated ||= day;
    if (adverb || (dated && (OPENS_TIME.test(word) || DAY.test(word)))) cut = token;
  }
  const clause = tags.upos
    .slice(first, cut)
    .some((part, index) => (part === "VERB" || part === "AUX") && nameOf[first + index] < 0);
  return {first, last: clause ? last : cut};
}

/** Adverbs of time that may part a source from its verb. */
const BARE_ADVERB = /^(?:already|also|again|later|recently|earlier|then|now|yesterday|today|tonight)$/;
/** Words that a time can be made of beside those of the calendar. */
const TIME =
  /^(?:on|in|at|within|during|since|the|this|last|next|late|early|earlier|later|past|ago|one|two|three|four|five|six|seven|eight|nine|ten|few|several)$/;
/** Words that can open a time. */
const OPENS_TIME = /^(?:on|in|within|during|since|last|this|late|early|earlier|later)$/;
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.?|mornings?|afternoons?|evenings?|nights?|weekends?|hours?|days?|weeks?|months?|years?|\d{1,4},?)$/;

/** A preposition or "last" with nothing but words of the calendar. */
function isBareTime({tokens}: Material, {first, last}: TokenRange): boolean {
  const words = tokens.lower.slice(first, last);
  return (
    words.length >= 2 &&
    /^(?:on|in|last|this|since)$/.test(words[0]) &&
    words.slice(1).every((word) => CALENDAR.test(word))
  );
}
