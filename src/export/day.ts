import {isoDay, parseIsoDay} from "../model/calendar";

/** True for a full ISO 8601 day that exists, from year 1 on: what Gephi reads. */
export function isDay(value: unknown): value is string {
  return typeof value === "string" && value.length === 10 && parseIsoDay(value) !== null;
}

/** The day after an ISO 8601 day: where an interval that holds the day ends. */
export function dayAfter(day: string): string {
  return isoDay((parseIsoDay(day) ?? 0) + 1);
}
