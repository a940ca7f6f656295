import {compareText, wellFormed} from "../model/text";
import {rounded} from "./scalar";

/**
 * JSON with one form for one value: keys in code-unit order, numbers with at most four decimals, lone surrogates as U+FFFD
 * (which keeps all offsets), no white space. Properties that are undefined are left out, as are functions; NaN and infinities become null.
 */
export function sortedJson(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return JSON.stringify(wellFormed(value));
  if (typeof value === "number") return Number.isFinite(value) ? String(rounded(value)) : "null";
  if (typeof value === "boolean") return value ? "true" : "false";
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(",")}]`;
  if (typeof value === "object") return `{${members(value).join(",")}}`;
  return "null";
}

function members(value: object): string[] {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined && typeof member !== "function")
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, member]) => `${JSON.stringify(wellFormed(key))}:${sortedJson(member)}`);
}

/** One value a line: JSON Lines. */
export function* jsonLines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${sortedJson(value)}\n`;
}
