import type {Draft} from "./draft";
import type {Material, TokenRange} from "./material";

/** Drops what is no content: "congratulated her [on Monday]" says when, not what. */
export function withoutBareTimes(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(({content}) => content.length !== 1 || !isBareTime(material, content[0]));
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.?|morning|afternoon|evening|night|week|month|year|\d{1,4},?)$/;

/** A preposition or "last" with nothing but words of the calendar. */
function isBareTime({tokens}: Material, {first, last}: TokenRange): boolean {
  const words = tokens.lower.slice(first, last);
  return (
    words.length >= 2 &&
    /^(?:on|in|last|this|since)$/.test(words[0]) &&
    words.slice(1).every((word) => CALENDAR.test(word))
  );
}
