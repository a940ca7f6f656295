import {dayNumber, isoDay} from "../model/calendar";

/** What a time in a question asks for: said then or later, said before. */
export interface DateRange {
  readonly after?: string;
  readonly before?: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAMED = new RegExp(`^(${MONTHS.join("|")})[a-z]*\\.?(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?)?,?\\s+(\\d{4})$`, "i");

/** A date in words or ISO 8601 as an ISO day, month or year, or null: "Sept. 28, 2017" is 2017-09-28, "September 2017" 2017-09. */
export function parseDate(words: string): string | null {
  const text = words.trim();
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return text;
  const named = NAMED.exec(text.replace(/^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+\.?)/i, "$2 $1"));
  if (!named) return null;
  const [, month, day, year] = named;
  const number = two(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
  return day === undefined ? `${year}-${number}` : `${year}-${number}-${two(Number(day))}`;
}

/** The day, month or year as a range: from its beginning to the beginning of the next. */
export function rangeOf(date: string): DateRange {
  const [year, month, day] = date.split("-").map(Number);
  if (day !== undefined) return {after: date, before: isoDay(dayNumber(year, month, day) + 1)};
  if (month !== undefined) return {after: date, before: month < 12 ? `${year}-${two(month + 1)}` : String(year + 1)};
  return {after: date, before: String(year + 1)};
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
