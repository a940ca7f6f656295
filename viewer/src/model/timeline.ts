import type {Statement} from "../../../src/model/statement";
import {compareText} from "../../../src/model/text";

/** Which time a histogram shows: when it was printed, or when what is spoken of happened. */
export type Clock = "published" | "spoken";

/** One bar: the period it stands for, as the start of an ISO 8601 day (`2017`, `2017-09`, `2017-09-28`). */
export interface Bin {
  readonly period: string;
  readonly total: number;
}

export interface Histogram {
  readonly bins: readonly Bin[];
  /** Statements without such a time: counted, not dropped. */
  readonly undated: number;
}

const MOST_BINS = 120;

/** The periods a statement falls into on a clock, as days. */
function daysOn(statement: Statement, clock: Clock): string[] {
  if (clock === "published") return statement.published ? [statement.published] : [];
  return statement.times.map((interval) => interval.split("/")[0]).filter((day) => /^\d{4}/.test(day));
}

/** Counts statements by day, month or year: the finest that gives no more bars than can be told apart. Empty periods between are bars too. */
export function histogram(statements: readonly Statement[], clock: Clock): Histogram {
  const days = statements.map((statement) => [...new Set(daysOn(statement, clock))]);
  const all = days.flat().sort(compareText);
  const undated = days.filter((one) => one.length === 0).length;
  if (all.length === 0) return {bins: [], undated};
  for (const length of [10, 7, 4] as const) {
    const periods = between(all[0].slice(0, length), all[all.length - 1].slice(0, length));
    if (!periods || (periods.length > MOST_BINS && length > 4)) continue;
    const totals = new Map(periods.map((period) => [period, 0]));
    for (const day of all) {
      const period = day.slice(0, length);
      totals.set(period, (totals.get(period) ?? 0) + 1);
    }
    return {bins: [...totals].map(([period, total]) => ({period, total})), undated};
  }
  return {bins: [], undated};
}

/** All periods from the first to the last, of the same length; null where there are too many to count up. */
function between(first: string, last: string): string[] | null {
  const periods: string[] = [];
  for (let period = first; period <= last; period = next(period)) {
    periods.push(period);
    if (periods.length > 1000) return null;
  }
  return periods;
}

function next(period: string): string {
  const [year, month, day] = period.split("-").map(Number);
  if (month === undefined) return String(year + 1).padStart(4, "0");
  if (day === undefined) {
    return month === 12
      ? `${String(year + 1).padStart(4, "0")}-01`
      : `${period.slice(0, 5)}${String(month + 1).padStart(2, "0")}`;
  }
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}
