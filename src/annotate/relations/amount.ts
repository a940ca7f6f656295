import {numberOfWord, SCALES} from "../../model/number-words";
import {dependents, isTime, type Reading, reach} from "./reading";

/** The value of a number in figures or words ("1,179", "three million", "a dozen"), or null. */
export function readNumber(words: readonly string[]): number | null {
  let value: number | null = null;
  for (const word of words) {
    const plain = word.toLowerCase().replace(/,(?=\d{3}\b)/g, "");
    const named = numberOfWord(plain);
    if (/^\d+(?:\.\d+)?$/.test(plain)) value = Number(plain);
    else if (plain in SCALES) value = (value ?? 1) * (SCALES[plain] as number);
    else if (named !== null) value = (value ?? 0) + named;
  }
  return value;
}

/** How many the noun phrase of a token speaks of ("498 people", "a total of 498 people"); undefined where it tells no number. */
export function countOf(reading: Reading, noun: number): number | undefined {
  for (const child of dependents(reading, noun, ["nummod"]).filter((token) => !isTime(reading, token))) {
    const [first, last] = reach(reading, child);
    const value = readNumber(reading.tokens.words.slice(first, last));
    if (value !== null && !isYear(value, reading.tokens.words[child] as string)) return value;
  }
  const own = reading.tokens.words[noun] as string;
  if (/^\d[\d,]*$/.test(own)) return readNumber([own]) ?? undefined;
  if (reading.tags.lemmas[noun] !== "total" && reading.tags.lemmas[noun] !== "number") return undefined;
  const counted = dependents(reading, noun, ["nmod"])[0];
  return counted === undefined ? undefined : countOf(reading, counted);
}

function isYear(value: number, word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word) && Number.isInteger(value);
}
