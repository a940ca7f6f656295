import {wellFormed} from "../model/text";
import {type Scalar, scalarText} from "./scalar";

/** How cells of a CSV file are written. */
export interface CsvOptions {
  /** Cells exactly as they are, with no guard against spreadsheets that would run them as formulas. */
  readonly raw?: boolean;
}

/** Spreadsheets run cells that begin so, or so behind white space or a control character. */
const FORMULA = /^[\s\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
const QUOTED = /[",\r\n\u0000]/;

/** True if a spreadsheet would take the text for a formula. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text);
}

/**
 * One cell, quoted as RFC 4180 asks. A text that a spreadsheet would run as a formula gets a leading `'` (numbers are safe as they are),
 * NUL and lone surrogates become U+FFFD.
 */
export function csvCell(value: Scalar, options: CsvOptions = {}): string {
  const text = wellFormed(scalarText(value)).replaceAll("\u0000", "\ufffd");
  const safe = typeof value === "string" && !options.raw && isFormula(text) ? `'${text}` : text;
  return QUOTED.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row with its line feed. */
export function csvRow(values: readonly Scalar[], options: CsvOptions = {}): string {
  const cells = values.map((value) => csvCell(value, options));
  // A row that is one empty cell would be an empty line, which readers skip.
  return cells.length === 1 && cells[0] === "" ? '""\n' : `${cells.join(",")}\n`;
}
