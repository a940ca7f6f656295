import {calendarDay, dayNumber, weekdayOf} from "../../model/calendar";
import {numberOfWord, SMALL_NUMBERS} from "../../model/number-words";
import type {Granularity} from "../../model/record";
import type {Span} from "../../model/span";

/** What a time expression means: days from and to (numbers of the calendar), null where that end is open or unknown. */
export interface Reading {
  readonly from: number | null;
  readonly to: number | null;
  readonly granularity: Granularity;
  /** True where the words alone do not tell and the anchor was needed. */
  readonly anchored: boolean;
}

/** What surrounds a time expression. */
export interface TimeContext {
  /** The day of publication; null where it is unknown. */
  readonly anchor: number | null;
  /** The words before it in its sentence speak of the future ("will", "is to"). */
  readonly future: boolean;
  /** The last single day that the text spoke of: what "that day" means. */
  readonly lastDay: number | null;
}

/** A time expression with its meaning, before it gets an id. */
export interface TimeFinding extends Span {
  readonly rule: string;
  readonly reading: Reading;
}

/** A form of time expression: its pattern and what a match means. */
export interface TimeRule {
  readonly name: string;
  /** Global, case-insensitive. */
  readonly pattern: RegExp;
  /** Null refuses the match: it is no time expression. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>, context: TimeContext) => Reading | null;
}

/** A reading that the words alone give. */
export function explicit(from: number | null, to: number | null, granularity: Granularity): Reading {
  return {from, to, granularity, anchored: false};
}

/** A reading that rests on the anchor. */
export function anchored(from: number | null, to: number | null, granularity: Granularity): Reading {
  return {from, to, granularity, anchored: true};
}

/** A time expression whose days nobody can tell without more than the text gives. */
export function unknown(granularity: Granularity): Reading {
  return anchored(null, null, granularity);
}

/** First and last day of a unit of the calendar that holds `day`, moved by whole units. Weeks begin on Monday, winter in December. */
export function unitAround(unit: Granularity, day: number, shift: number): readonly [number, number] {
  const {year, month} = calendarDay(day);
  switch (unit) {
    case "week": {
      const monday = day - weekdayOf(day) + 7 * shift;
      return [monday, monday + 6];
    }
    case "month":
      return months(year, month + shift, 1);
    case "quarter":
      return months(year, month - ((month - 1) % 3) + 3 * shift, 3);
    case "season":
      return months(year, month - (month % 3) + 3 * shift, 3);
    case "year":
      return months(year + shift, 1, 12);
    case "decade":
      return months(year - (year % 10) + 10 * shift, 1, 120);
    default:
      return [day + shift, day + shift];
  }
}

/** First and last day of `count` months from a month on. */
export function months(year: number, month: number, count: number): readonly [number, number] {
  return [dayNumber(year, month, 1), dayNumber(year, month + count, 1) - 1];
}

/** Units after which the middle and the last part of a stretch begin: a month's days, a year's months, a decade's years. */
const PARTS = {month: [10, 20], year: [4, 8], decade: [4, 7]} as const;

/** The early, middle or late part of a month, year or decade; all of any stretch where `part` is empty. */
export function partOf(
  part: string | undefined,
  unit: Granularity,
  range: readonly [number, number],
): readonly [number, number] {
  const word = part?.toLowerCase() ?? "";
  const index = ["early", "mid", "late"].findIndex((prefix) => word.startsWith(prefix));
  if (index < 0) return range;
  const [a, b] = cuts(unit, range);
  return [[range[0], a - 1] as const, [a, b - 1] as const, [b, range[1]] as const][index] ?? range;
}

function cuts(unit: Granularity, [from, to]: readonly [number, number]): readonly [number, number] {
  const {year, month} = calendarDay(from);
  if (unit === "month") return [from + PARTS.month[0], from + PARTS.month[1]];
  if (unit === "year") return [dayNumber(year, month + PARTS.year[0], 1), dayNumber(year, month + PARTS.year[1], 1)];
  if (unit === "decade") return [dayNumber(year + PARTS.decade[0], 1, 1), dayNumber(year + PARTS.decade[1], 1, 1)];
  const length = to - from + 1;
  return [from + Math.floor(length / 3), from + Math.floor((2 * length) / 3)];
}

/** A regular expression source for a small number, in figures or words, exact or not. */
export const NUMBER_PATTERN = `(?:\\d{1,3}|${SMALL_NUMBERS.slice(1).join("|")}|thirty|forty|fifty|sixty|an?|a couple(?: of)?|a few|few|several|many|some|a half-dozen|half a dozen|a dozen)`;

/** The value of a small number in words or figures, or null where it is vague ("several"). */
export function numberOf(text: string): number | null {
  const word = text.toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  if (word === "a" || word === "an") return 1;
  if (word.startsWith("a couple")) return 2;
  if (word === "a dozen") return 12;
  if (word.includes("half")) return 6;
  return numberOfWord(word);
}
