import type {Span} from "../model/span";

/** A number as it stands in a text. */
export interface Figure extends Span {
  readonly value: number;
  /** `count`, `percent`, or the currency: `USD`, `EUR`, `GBP`. */
  readonly unit: string;
  /** The words after it that say of what: "undocumented immigrants"; empty where none do. */
  readonly of: string;
  /** A word before it makes it no exact number: "nearly", "more than". */
  readonly approximate: boolean;
  /** The number with its words: "nearly 500 people". */
  readonly text: string;
}

const SCALES: {readonly [word: string]: number} = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
};
const WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const TENS: {readonly [word: string]: number} = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const CURRENCIES: {readonly [sign: string]: string} = {$: "USD", "€": "EUR", "£": "GBP"};
const CURRENCY_WORDS: {readonly [word: string]: string} = {dollar: "USD", euro: "EUR", pound: "GBP"};

const NUMBER = `(?:[$€£]\\s?)?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|(?:[$€£]\\s?)?\\d+(?:\\.\\d+)?|\\b(?:${[...WORDS.slice(2), ...Object.keys(TENS)].join("|")}|an?(?=\\s(?:dozen|hundred|thousand|million|billion)\\b)|(?:dozens|hundreds|thousands|millions)(?=\\sof\\b))\\b`;
const FIGURE = new RegExp(
  `(${NUMBER})(?!,?\\d)(?:[\\s-](${Object.keys(SCALES).join("|")})\\b)?(\\s?%|\\s(?:percent|per\\scent)\\b)?`,
  "gi",
);
const APPROXIMATE =
  /(?:\babout|\baround|\bnearly|\balmost|\bmore than|\bover|\bfewer than|\bless than|\bat least|\bup to|\broughly|\bapproximately|\bsome|\bestimated|\bas many as|\bclose to)\s$/i;
/** What follows the number: up to three words, until one that is no part of the thing counted. */
const OF =
  /^(?:\s+of(?:\s+the|\s+their|\s+our|\s+its)?)?((?:\s+(?!(?:and|or|in|on|at|by|to|of|for|from|with|who|that|which|were|was|are|is|have|has|had|will|would|said|a|an|the|as|since|during|between|but|after|before|over|last|this|next|per|those|these|aged|living|being|arrested|killed|detained|charged|each|every|within|across|just|into|against|through|throughout|daily|weekly|monthly|nationwide|countrywide|while|because)\b)[\p{L}'’-]+){1,3})/u;

/** The numbers in a text that count or measure something: no years, days, times of day, ages or ordinals. */
export function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(FIGURE)].flatMap((match): Figure[] => {
    const {index: start} = match;
    const end = start + match[0].length;
    if (isOther(text, match[0], {start, end})) return [];
    const value = numberOf(match[1], match[2]);
    const unit = match[3] ? "percent" : (CURRENCIES[match[1][0]] ?? "count");
    const tail = OF.exec(text.slice(end, end + 80));
    const whole = text.slice(start, end + (tail?.[0].length ?? 0));
    const approximate = APPROXIMATE.test(text.slice(Math.max(0, start - 20), start)) || /s$/i.test(match[1]);
    return [withCurrency({start, end, value, unit, of: tail?.[1].trim() ?? "", approximate, text: whole})];
  });
}

/** "40 dollars" is money too. */
function withCurrency(figure: Figure): Figure {
  const [first = "", ...rest] = figure.of.split(" ");
  const currency = CURRENCY_WORDS[first.toLowerCase().replace(/s$/, "")];
  return currency && figure.unit === "count" ? {...figure, unit: currency, of: rest.join(" ")} : figure;
}

function numberOf(number: string, scale = ""): number {
  const plain = number.toLowerCase().replace(/[$€£,\s]/g, "");
  const single = plain.replace(/s$/, "");
  const word = WORDS.indexOf(plain) >= 0 ? WORDS.indexOf(plain) : (TENS[plain] ?? SCALES[single]);
  const base = /^\d/.test(plain) ? Number(plain) : /^an?$/.test(plain) ? 1 : (word ?? 1);
  return base * (SCALES[scale.toLowerCase()] ?? 1);
}

const MONTH = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s$/i;

/** Numbers that name a day, a year, a time, a version, an age or a place in an order, or that are part of a word. */
function isOther(text: string, number: string, {start, end}: Span): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 12)];
  if (/^(?:19|20)\d\d$/.test(number) && !/^\s+(?:people|persons|arrests|men|women|immigrants|cases)/.test(after))
    return true;
  if (
    /[\p{L}\d._-]$/u.test(before) ||
    /^(?:st|nd|rd|th|s)\b|^[:/]\d|^-[a-z]|^['’]s?\b|^\s?[ap]\.?m\b|^[\p{L}\d]/iu.test(after)
  )
    return true;
  if (MONTH.test(before)) return true;
  return /\b(?:age|aged|no\.|number|section|article|title|chapter|room|page|highway|route|interstate)\s$/i.test(before);
}
