import {stem} from "./meaning";

/** A number in a text with what it counts. */
export interface Quantity {
  readonly value: number;
  /** What the words before it make of the number: "nearly", "more than", "up to". */
  readonly bound: "exact" | "about" | "least" | "most";
  /** "%" for shares, "$" for money, else empty. */
  readonly unit: "" | "%" | "$";
  /** Stems of what is counted and of what happens to it ("arrest", "immigrant"); people in general are left out. */
  readonly things: readonly string[];
  /** As it is written. */
  readonly words: string;
}

const BOUNDS: ReadonlyMap<string, Quantity["bound"]> = new Map([
  ["about", "about"],
  ["around", "about"],
  ["approximately", "about"],
  ["roughly", "about"],
  ["some", "about"],
  ["nearly", "about"],
  ["almost", "about"],
  ["more than", "least"],
  ["at least", "least"],
  ["over", "least"],
  ["up to", "most"],
  ["fewer than", "most"],
  ["less than", "most"],
  ["at most", "most"],
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);

const NUMBER =
  /(?:\b(about|around|approximately|roughly|some|nearly|almost|more than|at least|over|up to|fewer than|less than|at most) )?(\$)?(?<![\p{L}\d.,-])(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,4})?(?![\p{L}\d-])(?: (thousand|million|billion)\b)?( ?%| percent| per cent)?((?: [\p{L}'’-]{1,24}){0,7})/gu;

/** Words that end what is counted. */
const ENDS = new Set(
  "is are was were be been has have had will would in on at by to from during since while who which that and or but as for with after before this last".split(
    " ",
  ),
);
/** What numbers count most of the time, and what therefore tells no two counts apart. */
const GENERAL = new Set([
  "people",
  "person",
  "peopl",
  "man",
  "men",
  "women",
  "woman",
  "other",
  "total",
  "more",
  "year",
  "day",
]);
const SMALL = new Set(["of", "the", "a", "an", "their", "its", "his", "her", "these", "those"]);

/** The quantities of a text, in order. Years, days of months and numbers within words are none. */
export function readQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.toLowerCase().replace(/\s+/gu, " ").matchAll(NUMBER)) {
    const [words, bound, dollar, digits, fraction = "", scale, percent, after] = match;
    const value = Number(digits.replace(/,/g, "") + fraction) * (SCALES.get(scale ?? "") ?? 1);
    const things = thingsIn(after.trim().split(" "));
    const isYear = !scale && !dollar && /^(?:19|20)\d\d$/.test(digits);
    if (isYear || (things.length === 0 && !percent && !dollar)) continue;
    found.push({
      value,
      bound: BOUNDS.get(bound ?? "") ?? "exact",
      unit: percent ? "%" : dollar ? "$" : "",
      things,
      words: words.slice(0, words.length - after.length).trim(),
    });
  }
  return found;
}

/** The last word of what is counted, and the verb that follows: "498 illegal immigrants were arrested". */
function thingsIn(words: readonly string[]): readonly string[] {
  const plain = words.filter((word) => word !== "" && !SMALL.has(word));
  const end = plain.findIndex((word) => ENDS.has(word));
  const counted = end < 0 ? plain.slice(0, 3) : plain.slice(0, end);
  const head = counted.findLast((word) => !/(?:ed|ly)$/.test(word));
  const verbs = plain.filter((word) => /(?:ed|ught|lled)$/.test(word)).slice(0, 1);
  const stems = [...(head ? [head] : []), ...verbs].map(stem);
  return [...new Set(stems)].filter((word) => !GENERAL.has(word));
}

/** True if not both of two quantities of one thing can be right. */
export function contradict(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || a.value === b.value) return false;
  const [small, large] = a.value < b.value ? [a, b] : [b, a];
  if (small.bound === "least" || large.bound === "most") return false;
  const isLoose = small.bound === "about" || large.bound === "about";
  return !isLoose || large.value > small.value * 1.25;
}
