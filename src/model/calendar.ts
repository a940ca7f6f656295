/** Days are counted from 1970-01-01 (day 0, a Thursday) in the proleptic Gregorian calendar. */
const MILLISECONDS_A_DAY = 86_400_000;

/** The number of a calendar day. Months count from 1; months and days beyond the calendar roll over, as in "month 13". */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / MILLISECONDS_A_DAY);
}

/** Year, month (1 to 12) and day of the month of a day number. */
export function calendarDay(day: number): {readonly year: number; readonly month: number; readonly day: number} {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}

/** A day number as ISO 8601: `2017-09-28`. */
export function isoDay(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The day number of an ISO 8601 day or date-time, or null if the text is none. */
export function parseIsoDay(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text);
  return parts ? validDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** The day number if such a day exists, else null: there is no 30 February. */
export function validDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > 9999) return null;
  const number = dayNumber(year, month, day);
  return calendarDay(number).day === day ? number : null;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** A regular expression source for the name of a month, in full or short, in any capitals; its first three letters decide. */
export const MONTH_PATTERN =
  "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)";

/** A regular expression source for the name of a weekday, in full or short. */
export const WEEKDAY_PATTERN =
  "(?:mon(?:day|\\.)|tues?(?:day|\\.)|wed(?:nesday|s?\\.)|thu(?:rsday|rs?\\.|\\.)|fri(?:day|\\.)|sat(?:urday|\\.)|sun(?:day|\\.))";

/** 1 to 12 for a word that `MONTH_PATTERN` matches. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** 0 (Monday) to 6 for a word that `WEEKDAY_PATTERN` matches. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
}
