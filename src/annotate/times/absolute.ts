import {calendarDay, dayNumber, MONTH_PATTERN, monthNumber, validDay, WEEKDAY_PATTERN} from "../../model/calendar";
import {anchored, explicit, months, partOf, type Reading, type TimeContext, type TimeRule, unknown} from "./reading";

const S = "[^\\S\\r\\n]+\\r?\\n?[^\\S\\r\\n]*";
const O = "[^\\S\\r\\n]*";
const MONTH = `(?<month>${MONTH_PATTERN})`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%])";
const YEAR = "(?<year>(?:1[5-9]|20)\\d\\d)(?![\\d%]|,\\d)";
const PART = "(?:(?<part>early|mid|late)[\\s-]+)?";
const WEEKDAY = `(?:${WEEKDAY_PATTERN},?${S}(?:the${S})?)?`;
const DASH = `${O}(?:-|–|—|\\bto\\b|\\bthrough\\b|\\bthru\\b|\\buntil\\b|\\band\\b)${O}`;

/** Days in the past half year or the coming half: the year that a date without one is printed for. */
const HALF_YEAR = 183;

/** A date without a year lies in the year of publication, unless that is more than half a year ahead; with "will" before it, never behind. */
function dayOfMonth(month: number, day: number, context: TimeContext): number | null {
  if (context.anchor === null) return null;
  const {year} = calendarDay(context.anchor);
  const same = validDay(year, month, day);
  if (same === null) return null;
  if (same - context.anchor > HALF_YEAR) return validDay(year - 1, month, day);
  if (context.future && same < context.anchor) return validDay(year + 1, month, day);
  return same;
}

function monthWithoutYear(month: number, context: TimeContext): readonly [number, number] | null {
  if (context.anchor === null) return null;
  const {year, month: now} = calendarDay(context.anchor);
  if (context.future) return months(month < now ? year + 1 : year, month, 1);
  return months(month > now ? year - 1 : year, month, 1);
}

function day(groups: Readonly<Record<string, string | undefined>>, context: TimeContext): Reading | null {
  const month = monthNumber(groups.month ?? "");
  const number = Number(groups.day);
  if (/^ma(?:r|y|rch)$/.test(groups.month ?? "") || number < 1 || number > 31) return null;
  if (groups.year) {
    const from = validDay(Number(groups.year), month, number);
    return from === null ? null : explicit(from, from, "day");
  }
  if (validDay(2000, month, number) === null) return null;
  const from = dayOfMonth(month, number, context);
  return from === null ? unknown("day") : anchored(from, from, "day");
}

function dayRange(groups: Readonly<Record<string, string | undefined>>, context: TimeContext): Reading | null {
  const first = day(groups, context);
  const last = day({...groups, month: groups.month2 ?? groups.month, day: groups.day2}, context);
  if (first === null || last === null) return null;
  return {from: first.from, to: last.to, granularity: "day", anchored: first.anchored};
}

function numeric(groups: Readonly<Record<string, string | undefined>>): Reading | null {
  const [a, b] = [Number(groups.a), Number(groups.b)];
  const year = Number(groups.year) < 100 ? 2000 + Number(groups.year) : Number(groups.year);
  const from = a > 12 ? validDay(year, b, a) : validDay(year, a, b);
  return from === null ? null : explicit(from, from, "day");
}

const SEASONS = ["winter", "spring", "summer", "fall"];

/** First and last day of a season of the northern year; the winter of a year begins in the December before. */
export function seasonOf(name: string, year: number): readonly [number, number] {
  const index = name.toLowerCase() === "autumn" ? 3 : SEASONS.indexOf(name.toLowerCase());
  return months(year, 3 * index, 3);
}

const QUARTERS = ["first", "second", "third", "fourth"];

function quarter(groups: Readonly<Record<string, string | undefined>>, context: TimeContext): Reading | null {
  const word = groups.quarter?.toLowerCase() ?? "";
  const index = /^\d/.test(word) ? Number(word.charAt(0)) - 1 : QUARTERS.indexOf(word);
  if (groups.year) return explicit(...months(Number(groups.year), 3 * index + 1, 3), "quarter");
  if (context.anchor === null) return unknown("quarter");
  const {year, month} = calendarDay(context.anchor);
  return anchored(...months(3 * index + 1 > month ? year - 1 : year, 3 * index + 1, 3), "quarter");
}

function decade(groups: Readonly<Record<string, string | undefined>>): Reading | null {
  const written = Number(groups.decade ?? groups.short ?? groups.bare);
  const year = written > 99 ? written : written < 30 ? 2000 + written : 1900 + written;
  return explicit(...partOf(groups.part, "decade", [dayNumber(year, 1, 1), dayNumber(year + 10, 1, 1) - 1]), "decade");
}

function yearOf(groups: Readonly<Record<string, string | undefined>>): Reading {
  return explicit(...partOf(groups.part, "year", months(Number(groups.year), 1, 12)), "year");
}

/** Dates that name their day, month, season, quarter, year or decade. */
export const ABSOLUTE_RULES: readonly TimeRule[] = [
  {
    name: "iso-day",
    pattern: /\b(?<year>(?:1[5-9]|20)\d\d)-(?<month>\d{2})-(?<day>\d{2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?|\b)/gi,
    read: (groups) => {
      const from = validDay(Number(groups.year), Number(groups.month), Number(groups.day));
      return from === null ? null : explicit(from, from, "day");
    },
  },
  {
    name: "numeric-day",
    pattern: /(?<![\d/.])(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<year>(?:19|20)\d\d|\d\d(?=\b))(?![\d/.])/gi,
    read: (groups) => (groups.year?.length === 4 ? numeric(groups) : null),
  },
  {
    name: "day-range",
    pattern: new RegExp(
      `\\b(?:(?:from|between)${S})?${MONTH}${O}${DAY}${DASH}(?:(?<month2>${MONTH_PATTERN})${O})?(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%])(?:,?${S}${YEAR})?`,
      "gi",
    ),
    read: dayRange,
  },
  {
    name: "month-day",
    pattern: new RegExp(`\\b${WEEKDAY}${MONTH}${O}${DAY}(?:,?${S}${YEAR})?`, "gi"),
    read: day,
  },
  {
    name: "day-month",
    pattern: new RegExp(`\\b${WEEKDAY}(?:the${S})?${DAY}(?:${S}of)?${S}${MONTH}(?:,?${S}${YEAR})?(?!${O}\\d)`, "gi"),
    read: day,
  },
  {
    name: "month-year",
    pattern: new RegExp(`\\b${PART}${MONTH}(?:,|${S}of)?${S}${YEAR}`, "gi"),
    read: (groups) =>
      explicit(
        ...partOf(groups.part, "month", months(Number(groups.year), monthNumber(groups.month ?? ""), 1)),
        "month",
      ),
  },
  {
    name: "month",
    pattern: new RegExp(
      `(?:(?=[adfjmnos])(?<=\\b(?:in|since|by|until|till|through|during|of|from|before|after|to|and)${S})|\\b(?<part>early|mid|late)[\\s-]+|\\b(?<shift>last|this|next|past)${S})${MONTH}(?![\\w’'])(?!${S}\\d)`,
      "gi",
    ),
    read: (groups, context) => {
      if (/^ma(?:r|y)$/i.test(groups.month ?? "") && !/^M/.test(groups.month ?? "")) return null;
      const shift = groups.shift?.toLowerCase();
      const range = monthWithoutYear(monthNumber(groups.month ?? ""), {
        ...context,
        future: shift === "next" || (context.future && !shift),
      });
      return range === null ? unknown("month") : anchored(...partOf(groups.part, "month", range), "month");
    },
  },
  {
    name: "season-year",
    pattern: new RegExp(
      `\\b(?:the${S})?${PART}(?<season>spring|summer|fall|autumn|winter)(?:${S}of)?${S}${YEAR}`,
      "gi",
    ),
    read: (groups) =>
      explicit(...partOf(groups.part, "season", seasonOf(groups.season ?? "", Number(groups.year))), "season"),
  },
  {
    name: "quarter",
    pattern: new RegExp(
      `\\b(?:the${S})?(?<quarter>first|second|third|fourth|[1-4](?:st|nd|rd|th))[\\s-]quarter(?:${S}(?:of${S})?${YEAR})?|\\bQ(?<short>[1-4])${O}(?<year2>(?:19|20)\\d\\d)`,
      "gi",
    ),
    read: (groups, context) =>
      quarter({quarter: groups.quarter ?? groups.short, year: groups.year ?? groups.year2}, context),
  },
  {
    name: "year-range",
    pattern:
      /\b(?:(?:from|between)\s+)?(?<year>(?:1[5-9]|20)\d\d)(?:\s?[-–—]\s?|\s+(?:to|through|until|and)\s+)(?<end>(?:1[5-9]|20)\d\d|(?<=[-–—])\d\d)(?![\d%-]|,\d)/gi,
    read: (groups) => {
      const from = Number(groups.year);
      const written = Number(groups.end);
      const to = written < 100 ? from - (from % 100) + written : written;
      return to < from ? null : explicit(dayNumber(from, 1, 1), dayNumber(to, 12, 31), "year");
    },
  },
  {
    name: "decade",
    pattern:
      /\b(?:the\s+)?(?:(?<part>early|mid|late)[\s-]+)?(?:(?<decade>(?:1[5-9]|20)\d0)s\b|['‘’](?<short>[2-9]0)s\b|(?<=the\s)(?<bare>[2-9]0)s\b)/gi,
    read: (groups) => decade(groups),
  },
  {
    name: "year",
    pattern: new RegExp(
      `(?=[12elm])(?:(?<=\\b(?:in|since|by|until|till|through|during|of|from|before|after|to|the|and|for|fiscal|around|circa|year)${S}|\\()|\\b(?<part>early|mid|late)[\\s-]+)${YEAR}(?![-–]\\w|['’]?s\\b|/|:)(?!${S}(?:people|men|women|jobs|votes|dollars|miles|feet)\\b)`,
      "gi",
    ),
    read: yearOf,
  },
  {
    name: "year-of-event",
    pattern: new RegExp(
      `\\b${YEAR}(?=${S}(?:(?:U\\.S\\.|presidential|general|midterm|congressional|primary|federal|parliamentary|national)${S})?(?:election|elections|campaign|race|budget|census|referendum|report|study|survey|season|primary|primaries|convention|law|ruling|interview|attack|attacks|war|crisis|coup)\\b)`,
      "gi",
    ),
    read: yearOf,
  },
  {
    name: "year-first",
    pattern: new RegExp(`(?=in\\s|[12]\\d)(?<=^|[.!?]${S}|\\n${O}|,${S})(?:in${S})?${YEAR}(?=,${S}|${O}$)`, "gim"),
    read: yearOf,
  },
];
