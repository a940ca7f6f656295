import {csvRow} from "../export/csv-row";
import {HearsayError} from "../model/problem";
import type {AnswerOptions} from "./options";
import type {Terminal} from "./terminal";

/** One answer in its three forms. */
export interface Answer {
  /** For programs: the answer as plain data. */
  readonly json: unknown;
  /** For spreadsheets: the lines, header first. */
  readonly csv: () => Iterable<string>;
  /** For people. */
  readonly text: () => void;
}

/**
 * Gives an answer in the form asked for.
 * @throws HearsayError `WRONG_USE` if two forms are asked for.
 */
export function give(answer: Answer, {json, csv}: AnswerOptions, terminal: Terminal): void {
  if (json && csv) throw new HearsayError("WRONG_USE", "Choose one of --json and --csv.");
  if (json) terminal.print(JSON.stringify(answer.json, null, 2));
  else if (csv) for (const line of answer.csv()) terminal.print(line.replace(/\n$/, ""));
  else answer.text();
}

/** Rows of a table as CSV, safe to open in a spreadsheet. */
export function* table(
  columns: readonly string[],
  rows: Iterable<readonly (string | number | boolean | null)[]>,
): Generator<string> {
  yield csvRow(columns, {raw: true});
  for (const row of rows) yield csvRow(row);
}
