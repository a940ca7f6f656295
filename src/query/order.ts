import type {Statement} from "../model/statement";
import {compareText} from "../model/text";

/** From one ISO 8601 day to another, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** When a statement was made: as told, else the day of its first publication; null where neither is known. */
export function periodOf({date, published}: Pick<Statement, "date" | "published">): Period | null {
  return readPeriod(date ?? published);
}

/** An ISO 8601 day or interval as a period. */
export function readPeriod(interval: string | null): Period | null {
  if (interval === null || interval === "") return null;
  const [from, to = from] = interval.split("/");
  return {from, to};
}

/** By the time they were made, undated ones last; then by document and place. */
export function compareStatements(a: Statement, b: Statement): number {
  return (
    compareText(periodOf(a)?.from ?? "9999", periodOf(b)?.from ?? "9999") ||
    compareText(a.reports[0].document, b.reports[0].document) ||
    a.reports[0].start - b.reports[0].start ||
    compareText(a.id, b.id)
  );
}
