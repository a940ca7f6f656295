import {calendarDay, WEEKDAY_PATTERN, weekdayNumber, weekdayOf} from "../../model/calendar";
import type {Granularity} from "../../model/record";
import {seasonOf} from "./absolute";
import {
  anchored,
  NUMBER_PATTERN,
  numberOf,
  partOf,
  type Reading,
  type TimeContext,
  type TimeRule,
  unitAround,
  unknown,
} from "./reading";

const S = "[^\\S\\r\\n]+\\r?\\n?[^\\S\\r\\n]*";
const UNIT = "(?<unit>day|week|weekend|month|quarter|year|decade)";
const SHIFT = "(?<shift>last|past|previous|this|the current|next|the coming|the following)";
const PART_OF_DAY = `(?:early${S}|late${S})?(?:morning|afternoon|evening|night)`;

type Groups = Readonly<Record<string, string | undefined>>;

function shiftOf(word: string | undefined): number {
  const shift = word?.toLowerCase() ?? "";
  if (/last|past|previous/.test(shift)) return -1;
  return /next|coming|following/.test(shift) ? 1 : 0;
}

function weekday(groups: Groups, {anchor, future}: TimeContext): Reading {
  if (anchor === null) return unknown("day");
  const wanted = weekdayNumber(groups.weekday ?? "");
  const back = (weekdayOf(anchor) - wanted + 7) % 7;
  const shift = groups.shift?.toLowerCase();
  if (shift === "last" || shift === "this past") return anchored(anchor - (back || 7), anchor - (back || 7), "day");
  if (shift === "this" || shift === "this coming") {
    const day = unitAround("week", anchor, 0)[0] + wanted + (shift === "this coming" && back > 0 ? 7 : 0);
    return anchored(day, day, "day");
  }
  const day = shift === "next" || (future && back > 0) ? anchor - back + 7 : anchor - back;
  return anchored(day, day, "day");
}

/** The weekend before a day, or the one it lies in. */
function weekend(anchor: number, shift: number): readonly [number, number] {
  const saturday = unitAround("week", anchor, 0)[0] + 5;
  const base = shift < 0 || saturday > anchor ? saturday - 7 : saturday;
  const moved = shift > 0 ? base + 7 : base;
  return [moved, moved + 1];
}

function unit(groups: Groups, {anchor}: TimeContext): Reading | null {
  const word = groups.unit?.toLowerCase() ?? "";
  const granularity = (word === "weekend" ? "day" : word) as Granularity;
  if (anchor === null) return unknown(granularity);
  const shift = shiftOf(groups.shift);
  if (word === "weekend") return anchored(...weekend(anchor, /this/i.test(groups.shift ?? "") ? 0 : shift), "day");
  const [from, to] = unitAround(granularity, anchor, shift);
  const part = groups.part?.toLowerCase();
  if (part === "earlier" && shift === 0) return anchored(from, anchor, granularity);
  if (part === "later" && shift === 0) return anchored(anchor, to, granularity);
  return anchored(...partOf(part, granularity, [from, to]), granularity);
}

function season(groups: Groups, {anchor}: TimeContext): Reading {
  if (anchor === null) return unknown("season");
  const {year} = calendarDay(anchor);
  const name = groups.season ?? "";
  const shift = groups.shift?.toLowerCase();
  const [from, to] = seasonOf(name, year);
  if (shift === "next")
    return anchored(...(from > anchor ? ([from, to] as const) : seasonOf(name, year + 1)), "season");
  if (shift === "this")
    return anchored(
      ...(name.toLowerCase() === "winter" && anchor > to + 200 ? seasonOf(name, year + 1) : ([from, to] as const)),
      "season",
    );
  return anchored(...(to < anchor ? ([from, to] as const) : seasonOf(name, year - 1)), "season");
}

/** "the end of last year" is late last year. */
const PARTS: Readonly<Record<string, string>> = {start: "early", middle: "mid", end: "late"};

const DAYS_OF: Readonly<Record<string, number>> = {day: 1, week: 7, fortnight: 14};
const MONTHS_OF: Readonly<Record<string, number>> = {month: 1, quarter: 3, year: 12, decade: 120};

/** The day `count` units before (or, negative, after) another. */
function moved(anchor: number, unitName: string, count: number): number {
  const days = DAYS_OF[unitName];
  if (days !== undefined) return anchor - days * count;
  const {year, month, day} = calendarDay(anchor);
  const [first, last] = unitAround("month", unitAround("month", anchor, 0)[0], 0);
  const target = unitAround("month", unitAround("year", anchor, 0)[0], month - 1 - (MONTHS_OF[unitName] ?? 0) * count);
  const length = last - first + 1;
  return day === length && year ? target[1] : Math.min(target[0] + day - 1, target[1]);
}

function ago(groups: Groups, {anchor, lastDay}: TimeContext): Reading {
  const way = groups.way ?? groups.way2 ?? "ago";
  const word = (groups.unit ?? "").toLowerCase().replace(/s$/, "");
  const granularity = (/^(?:hour|minute)$/.test(word) ? "day" : word === "fortnight" ? "week" : word) as Granularity;
  const count = groups.count ? numberOf(groups.count) : null;
  const back = !/later|from now|after|hence/i.test(way);
  const from = /earlier|before|later|after/i.test(way) ? lastDay : anchor;
  if (from === null || count === null) return unknown(granularity);
  if (granularity === "day" && word !== "day") return anchored(from, from, "day");
  return anchored(
    ...unitAround(
      granularity,
      moved(from, word === "fortnight" ? "week" : word, (word === "fortnight" ? 2 : 1) * (back ? count : -count)),
      0,
    ),
    granularity,
  );
}

function past(groups: Groups, {anchor}: TimeContext): Reading {
  const word = (groups.unit ?? "").toLowerCase().replace(/s$/, "");
  const granularity = (/^(?:hour|minute)$/.test(word) ? "day" : word) as Granularity;
  const count = groups.count ? numberOf(groups.count) : 1;
  if (anchor === null || count === null) return unknown(granularity);
  const hours = granularity === "day" && word !== "day";
  const length = hours ? Math.ceil(count / 24) : count;
  const unitName = hours ? "day" : word;
  return /next|coming|following/i.test(groups.way ?? "")
    ? anchored(anchor, moved(anchor, unitName, -length), granularity)
    : anchored(moved(anchor, unitName, length), anchor, granularity);
}

const NEAR: Readonly<Record<string, number>> = {yesterday: -1, today: 0, tonight: 0, tomorrow: 1};

function near(groups: Groups, {anchor}: TimeContext): Reading {
  const word = groups.near?.toLowerCase() ?? "";
  if (anchor === null) return unknown("day");
  const shift = NEAR[word] ?? (/^last/.test(word) ? -1 : 0);
  return anchored(anchor + shift, anchor + shift, "day");
}

function thatDay(groups: Groups, {lastDay}: TimeContext): Reading {
  if (lastDay === null) return unknown("day");
  const word = groups.which?.toLowerCase() ?? "";
  const shift = /next|following/.test(word) ? 1 : /previous|before/.test(word) ? -1 : 0;
  return anchored(lastDay + shift, lastDay + shift, "day");
}

/** Times that are told from the day of publication, or from the day that was spoken of last. */
export const RELATIVE_RULES: readonly TimeRule[] = [
  {
    name: "near-day",
    pattern: new RegExp(
      `\\b(?<near>yesterday|today|tonight|tomorrow|this${S}(?:morning|afternoon|evening)|last${S}night)(?:${S}(?:morning|afternoon|evening|night))?(?!['’]s${S}(?:world|society|youth|economy)\\b)`,
      "gi",
    ),
    read: near,
  },
  {
    name: "weekday",
    pattern: new RegExp(
      `\\b(?:(?:early|late)${S})?(?:(?<shift>last|next|this(?:${S}(?:past|coming))?)${S})?(?<weekday>${WEEKDAY_PATTERN})(?:${S}${PART_OF_DAY})?(?:${S}of${S}(?:last|this)${S}week)?(?![\\w-])`,
      "gi",
    ),
    read: weekday,
  },
  {
    name: "unit",
    pattern: new RegExp(
      `\\b(?:(?<part>early|earlier|mid|middle|late|later|the${S}(?:end|start|middle)${S}of)[\\s-]+)?(?:${SHIFT})${S}${UNIT}(?![\\w’'-])`,
      "gi",
    ),
    read: (groups, context) =>
      /^(?:the following|previous)$/i.test(groups.shift ?? "") || /^day$/i.test(groups.unit ?? "")
        ? null
        : unit({...groups, part: PARTS[groups.part?.split(/\s+/)[1]?.toLowerCase() ?? ""] ?? groups.part}, context),
  },
  {
    name: "weekend",
    pattern: new RegExp(`the(?<=\\b(?:over|on|during|at)${S}the)${S}(?<unit>weekend)\\b`, "gi"),
    read: unit,
  },
  {
    name: "season",
    pattern: new RegExp(
      `\\b(?<shift>last|this|next|this${S}past)${S}(?<season>spring|summer|fall|autumn|winter)\\b`,
      "gi",
    ),
    read: season,
  },
  {
    name: "ago",
    pattern: new RegExp(
      `\\b(?:(?:about|around|nearly|almost|more${S}than|less${S}than|over|some|at${S}least)${S})?(?<count>${NUMBER_PATTERN})${S}(?<unit>minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?)${S}(?:(?<way>ago|from${S}now|hence|(?:earlier|later)(?!${S}than\\b))\\b|(?<way2>before|after)(?=[,.;]|$))`,
      "gi",
    ),
    read: ago,
  },
  {
    name: "ago-vague",
    pattern: new RegExp(
      `\\b(?<unit>days|weeks|months|years|decades)${S}(?<way>ago|earlier|later)\\b(?!${S}than\\b)`,
      "gi",
    ),
    read: ago,
  },
  {
    name: "past-units",
    pattern: new RegExp(
      `\\b(?:(?:in|over|for|during|within)${S})?(?:the${S})?(?<way>past|last|next|coming|previous|following)${S}(?:(?<count>${NUMBER_PATTERN})${S})(?<unit>hours?|days?|weeks?|months?|quarters?|years?|decades?)\\b`,
      "gi",
    ),
    read: (groups, context) =>
      /^(?:previous|following)$/i.test(groups.way ?? "") ? unknown("day") : past(groups, context),
  },
  {
    name: "past-unit",
    pattern: new RegExp(
      `the(?<=\\b(?:in|over|for|during|within|throughout)${S}the)${S}(?<way>past|last|next|coming)${S}(?<unit>day|week|month|quarter|year|decade)\\b`,
      "gi",
    ),
    read: past,
  },
  {
    name: "that-day",
    pattern: new RegExp(
      `\\b(?<which>that(?:${S}same)?|the${S}(?:same|next|following|previous))${S}(?:day|morning|afternoon|evening|night)\\b(?!${S}(?:after|before|when)\\b)`,
      "gi",
    ),
    read: thatDay,
  },
];
