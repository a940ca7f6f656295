import {BOUND_PATTERN, type Bound, figuresIn} from "../model/figures";
import type {Span} from "../model/span";
import {stem} from "./meaning";
import {familyOf} from "./word-families";

/** A number in a text with what it counts. The span is that of the number alone. */
export interface Quantity extends Span {
  readonly value: number;
  /** What the words before it make of the number: "nearly", "more than", "up to". */
  readonly bound: Bound;
  /** `count`, `percent` or a currency. */
  readonly unit: string;
  /** Stems of what is counted and of what happens to it ("arrest", "immigrant"); people in general are left out. */
  readonly things: readonly string[];
  /** As it is written. */
  readonly words: string;
}

/** Words that end what is counted. */
const ENDS = new Set(
  "is are was were be been has have had will would in on at by to from during since while who which that and or but as for with after before this last within during over around throughout".split(
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

/** What follows a number: up to seven words. */
const AFTER = /^(?:[^\S\n]+[\p{L}'’-]{1,24}){0,7}/u;

/** The word before a number and what bounds it: "arresting" of "arresting more than 40 people". */
const BEFORE = new RegExp(`([\\p{L}]+)\\s+(?:(?:${BOUND_PATTERN})\\s+)?$`, "iu");
/** What happens to those that a number counts and may stand before it, by the stem of its family. */
const HAPPENINGS = new Set(
  "arrest kill injure deport hire charge convict rescue evacuate displace".split(" ").map(stem),
);

/** What happens to those a quantity counts: "arrest" of "498 smugglers were arrested". */
export function happeningsOf({things}: Quantity): readonly string[] {
  return things.filter((thing) => HAPPENINGS.has(thing));
}

function happening(word: string): readonly string[] {
  const family = familyOf(stem(word));
  return HAPPENINGS.has(family) ? [family] : [];
}

/** The quantities of a text, in order. Years, days of months, ages and numbers within words are none. */
export function readQuantities(text: string): readonly Quantity[] {
  return figuresIn(text).flatMap(({start, end, value, bound, unit, text: words}): Quantity[] => {
    const [after = ""] = AFTER.exec(text.slice(end, end + 200)) ?? [];
    const [, before = ""] = BEFORE.exec(text.slice(Math.max(0, start - 60), start)) ?? [];
    const counted = thingsIn(after.toLowerCase().trim().split(/\s+/));
    const things = [...new Set([...counted, ...happening(before.toLowerCase())])];
    return things.length === 0 && unit === "count" ? [] : [{start, end, value, bound, unit, things, words}];
  });
}

/** The last word of what is counted, and the verb that follows: "498 illegal immigrants were arrested". */
function thingsIn(words: readonly string[]): readonly string[] {
  const plain = words.filter((word) => word !== "" && !SMALL.has(word));
  const end = plain.findIndex((word) => ENDS.has(word));
  const counted = end < 0 ? plain.slice(0, 3) : plain.slice(0, end);
  const head = counted.findLast((word) => !/(?:ed|ly)$/.test(word));
  const rest = head === undefined ? plain : plain.slice(plain.indexOf(head) + 1);
  const verbs = rest.filter((word) => /(?:ed|ught|lled)$/.test(word)).slice(0, 1);
  const stems = [...(head ? [head] : []), ...verbs].map((word) => familyOf(stem(word)));
  return [...new Set(stems)].filter((word) => !GENERAL.has(word));
}

/** What two numbers of one thing are told apart by. */
export type Amount = Pick<Quantity, "value" | "bound" | "unit">;

/** A number that is "almost" another is within so much of it. */
const NEAR = 0.05;

/** True if two quantities can be two ways to give one number: equal, or one of them near the other by its own words. */
export function agree(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit) return false;
  if (a.value === b.value) return a.bound === b.bound || (a.bound !== "most" && b.bound !== "most");
  const isLoose = (a.bound === "about") !== (b.bound === "about");
  return isLoose && Math.abs(a.value - b.value) <= NEAR * Math.max(a.value, b.value);
}

/** True if not both of two quantities of one thing can be right. */
export function contradict(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit || a.value === b.value) return false;
  const [small, large] = a.value < b.value ? [a, b] : [b, a];
  if (small.bound === "least" || large.bound === "most") return false;
  const isLoose = small.bound === "about" || large.bound === "about";
  return !isLoose || large.value > small.value * 1.25;
}
