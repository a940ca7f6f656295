import {numberOfWord, SCALES, SMALL_NUMBERS, TENS} from "./number-words";
import type {Span} from "./span";

/** How exact a number is: as it stands, near it, at least or at most as many. */
export type Bound = "exact" | "about" | "least" | "most";

/** A number as it stands in a text. */
export interface Figure extends Span {
  readonly value: number;
  /** `count`, `percent`, or the currency: `USD`, `EUR`, `GBP`. */
  readonly unit: string;
  /** The words after it that say of what: "undocumented immigrants"; empty where none do. */
  readonly of: string;
  /** A word before it makes it no exact number: "nearly", "more than". */
  readonly approximate: boolean;
  /** What that word makes of it: near the number, at least or at most as many. */
  readonly bound: Bound;
  /** The number with its words: "nearly 500 people". */
  readonly text: string;
}

const CURRENCIES: {readonly [sign: string]: string} = {$: "USD", "€": "EUR", "£": "GBP"};
const CURRENCY_WORDS: {readonly [word: string]: string} = {dollar: "USD", euro: "EUR", pound: "GBP"};

const NUMBER = `(?:[$€£]\\s?)?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|(?:[$€£]\\s?)?\\d+(?:\\.\\d+)?|\\b(?:${[...SMALL_NUMBERS.slice(2), ...Object.keys(TENS)].join("|")}|an?(?=\\s(?:dozen|hundred|thousand|million|billion)\\b)|(?:dozens|hundreds|thousands|millions)(?=\\sof\\b))\\b`;
const FIGURE = new RegExp(
  `(${NUMBER})(?!,?\\d)(?:[\\s-](${Object.keys(SCALES).join("|")})\\b)?(\\s?%|\\s(?:percent|per\\scent)\\b)?`,
  "gi",
);
/** What the second number of "$1.2–1.4 trillion" and "3 to 5 percent" says of the first. */
const RANGE = new RegExp(
  `^\\s?(?:[–—-]|to)\\s?[$€£]?\\d[\\d.,]*(?:[\\s-](${Object.keys(SCALES).join("|")})\\b)?(\\s?%|\\s(?:percent|per\\scent)\\b)?`,
  "i",
);
/** The currency of the first number of a range, before the second. */
const FROM = /([$€£])\d[\d.,]*\s?[–—-]\s?$/;
/** Words before a number, by what they make of it. */
const BOUND_WORDS: readonly (readonly [bound: Bound, words: string])[] = [
  ["least", "more than|over|at least|upwards? of|no fewer than|no less than|in excess of"],
  ["most", "fewer than|less than|under|up to|as many as|at most|no more than"],
  [
    "about",
    "about|around|nearly|almost|roughly|approximately|some|an? estimated|estimated|close to|just over|just under",
  ],
];
/** The words before a number that bound it, as the source of a regular expression. */
export const BOUND_PATTERN = BOUND_WORDS.map(([, words]) => words).join("|");
const BOUNDS = BOUND_WORDS.map(([bound, words]) => [bound, new RegExp(`\\b(?:${words})\\s$`, "i")] as const);
/** What follows the number: up to three words, until one that is no part of the thing counted. */
const OF =
  /^(?:\s+of(?:\s+the|\s+their|\s+our|\s+its)?)?((?:\s+(?!(?:and|or|in|on|at|by|to|of|for|from|with|who|that|which|were|was|are|is|have|has|had|will|would|said|a|an|the|as|since|during|between|but|after|before|over|last|this|next|per|those|these|aged|living|being|arrested|killed|detained|charged|each|every|within|across|just|into|against|through|throughout|daily|weekly|monthly|nationwide|countrywide|while|because|they|he|she|it|we|you|more|less|fewer|than|became|become|annually|yearly)\b)[\p{L}'’-]+){1,3})/iu;

/** The numbers in a text that count or measure something: no years, days, times of day, ages or ordinals. */
export function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(FIGURE)].flatMap((match): Figure[] => {
    const {index: start} = match;
    const end = start + match[0].length;
    if (isOther(text, match[0], {start, end})) return [];
    const range = match[2] || match[3] ? null : RANGE.exec(text.slice(end, end + 40));
    const value = numberOf(match[1], match[2] ?? range?.[1]);
    const from = CURRENCIES[FROM.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? ""];
    const unit = match[3] || range?.[2] ? "percent" : (CURRENCIES[match[1][0]] ?? from ?? "count");
    const tail = OF.exec(text.slice(end, end + 80));
    const whole = text.slice(start, end + (tail?.[0].length ?? 0));
    const bound = boundOf(text.slice(Math.max(0, start - 20), start), match[1]);
    const approximate = bound !== "exact";
    return [withCurrency({start, end, value, unit, of: tail?.[1].trim() ?? "", approximate, bound, text: whole})];
  });
}

/** "Hundreds" are at least one hundred; for other numbers the words before them tell. */
function boundOf(before: string, number: string): Bound {
  if (/s$/i.test(number)) return "least";
  return BOUNDS.findLast(([, pattern]) => pattern.test(before))?.[0] ?? "exact";
}

/** "40 dollars" is money too. */
function withCurrency(figure: Figure): Figure {
  const [first = "", ...rest] = figure.of.split(" ");
  const currency = CURRENCY_WORDS[first.toLowerCase().replace(/s$/, "")];
  return currency && figure.unit === "count" ? {...figure, unit: currency, of: rest.join(" ")} : figure;
}

function numberOf(number: string, scale = ""): number {
  const plain = number.toLowerCase().replace(/[$€£,\s]/g, "");
  const base = /^\d/.test(plain) ? Number(plain) : (numberOfWord(plain) ?? numberOfWord(plain.replace(/s$/, "")) ?? 1);
  return base * (SCALES[scale.toLowerCase()] ?? 1);
}

const MONTH = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s$/i;

/** Numbers that name a day, a year, a time, a version, an age or a place in an order, or that are part of a word. */
function isOther(text: string, number: string, {start, end}: Span): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 12)];
  if (
    /^1[0-8]\d\d$/.test(number) &&
    /\b(?:in|since|until|till|from|between|circa|year)\s$/i.test(before) &&
    !/^\s\p{Ll}{3,}s\b/u.test(after)
  )
    return true;
  if (/^1[0-8]\d\d$/.test(number) && /\bfrom\s\d{4}\s(?:to|until)\s$/i.test(text.slice(Math.max(0, start - 16), start)))
    return true;
  if (/^(?:19|20)\d\d$/.test(number) && !/^\s+(?:people|persons|arrests|men|women|immigrants|cases)/.test(after))
    return true;
  if (
    /[\p{L}\d._-]$/u.test(before) ||
    /^(?:st|nd|rd|th|s)\b|^[:/]\d|^-[a-z]|^['’]s?\b|^\s?[ap]\.?m\b|^[\p{L}\d]/iu.test(after)
  )
    return true;
  if (MONTH.test(before)) return true;
  if (/\p{L},\s$/u.test(before) && /^,\s/.test(after) && /^\d{1,2}$/.test(number.trim())) return true;
  // "He was 82 and", "at 35 he", "at the age of just 26".
  if (
    /^\d{1,2}$/.test(number.trim()) &&
    (/\bage\sof\s(?:just\s|only\s)?$/i.test(text.slice(Math.max(0, start - 16), start)) ||
      (/\b(?:he|she)\s(?:was|is|turned)\s$/i.test(before) && !/^\s\p{Ll}+s\b/u.test(after)) ||
      (/\bat\s$/i.test(before) && /^,?\s(?:he|she)\b/.test(after)))
  )
    return true;
  // "Treaty Six", "the Two Holy Mosques".
  if (
    /^\p{Lu}\p{Ll}/u.test(number) &&
    (/\p{Lu}\p{Ll}+\s$/u.test(before) || (/\p{Ll}\s$/u.test(before) && /^\s\p{Lu}/u.test(after)))
  )
    return true;
  return /\b(?:age|aged|no\.|number|section|article|title|chapter|room|page|highway|route|interstate)\s$/i.test(before);
}
