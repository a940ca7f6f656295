import {isoDay, MONTH_PATTERN, monthNumber, validDay, WEEKDAY_PATTERN} from "./calendar";

/** Characters from the top of an article in which a header may stand. */
const HEADER_LENGTH = 1500;
/** A line longer than this is running text, and the header ends before it. */
const LONGEST_HEADER_LINE = 140;

const WEEKDAY = `(?:${WEEKDAY_PATTERN}|mon|tue|wed|thu|fri|sat|sun),?\\s+`;
const LABEL =
  "(?:(?:today|date|published|posted|updated|created|issued|first published|last updated|last modified)(?:\\s+(?:on|at))?\\s*[:|-]?\\s*)";
const DATE = [
  `(?<month>${MONTH_PATTERN})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`,
  `(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(?<month2>${MONTH_PATTERN}),?[\\s-]+(?<year2>\\d{4})`,
  "(?<year3>\\d{4})[-/](?<month3>\\d{2})[-/](?<day3>\\d{2})",
].join("|");

/** The line is a date and little else: a label or a place before it, a time of day after it. */
const DATE_LINE = new RegExp(
  `^\\W*(?:${LABEL})?(?:by\\s.{1,60}[,|•·-]\\s*)?(?:${LABEL})?(?:\\p{Lu}[\\p{L}. ]{1,30}[,:—–-]\\s*)?(?:${WEEKDAY})?(?:${DATE})(?<rest>.*)$`,
  "iu",
);
const REST =
  /^[\s,;.|•·@T()–—-]*(?:at\s+)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?)?[\s,;.|•·()Z–—-]*(?:[A-Z]{2,4}|GMT[+-]?\d*|[+-]\d\d:?\d\d)?\W*(?:(?:updated|by|\d+ min(?:ute)?s? read|share|print|email)\b.{0,70})?\W*$/iu;

/**
 * The day of publication that an article's own header tells, as ISO 8601, or null.
 * Only lines that are a date and little else count ("Feb 02, 2025", "Published: 2 February 2025, 10:15 GMT"): a date in running text is
 * what the article speaks about, not when it was printed.
 */
export function headerDate(text: string): string | null {
  for (const line of text.slice(0, HEADER_LENGTH).split(/\r\n|[\n\r\u2028\u2029]/u)) {
    if (line.length > LONGEST_HEADER_LINE) return null;
    const day = dateOfLine(line.trim());
    if (day !== null) return day;
  }
  return null;
}

function dateOfLine(line: string): string | null {
  const groups = DATE_LINE.exec(line)?.groups;
  if (!groups || !REST.test(groups.rest ?? "")) return null;
  const year = Number(groups.year ?? groups.year2 ?? groups.year3);
  const day = Number(groups.day ?? groups.day2 ?? groups.day3);
  const month = groups.month3 ? Number(groups.month3) : monthNumber(groups.month ?? groups.month2 ?? "");
  const number = validDay(year, month, day);
  return number === null ? null : isoDay(number);
}
