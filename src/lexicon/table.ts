import {HearsayError} from "../model/problem";

const RETURN = 13;
const HASH = 35;

/** A lexicon table: tab-separated text with a header line; lines that start with # are comments. */
export interface Table {
  readonly columns: readonly string[];
  /** One row per line, one cell per column; missing cells at the end of a line are "". */
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a table.
 * @param name for messages.
 * @param text undefined where the resources lack the table.
 * @throws HearsayError `LEXICON` if there is no text or no header line, or if a row has more cells than columns.
 */
export function readTable(name: string, text: string | undefined): Table {
  const ends = text?.includes("\r") ? /\r?\n/ : "\n";
  const lines = (text ?? "").split(ends).filter((line) => line !== "" && !line.startsWith("#"));
  const [header, ...body] = lines;
  if (header === undefined) {
    throw new HearsayError(
      "LEXICON",
      `The lexicon "${name}" is missing or empty. Expected a table with a header line.`,
    );
  }
  const columns = header.split("\t");
  const rows = body.map((line, index) => {
    const cells = line.split("\t");
    if (cells.length > columns.length) {
      throw new HearsayError(
        "LEXICON",
        `Row ${index + 1} of the lexicon "${name}" has ${cells.length} cells. Expected at most ${columns.length}: ${columns.join(", ")}.`,
      );
    }
    while (cells.length < columns.length) cells.push("");
    return cells;
  });
  return {columns, rows};
}

/**
 * Calls `visit` with the table and where in it the first cell of each row lies, for tables of tens of thousands of rows of which
 * nothing else is wanted: no text is made of what is passed over.
 * @throws HearsayError `LEXICON` if there is no text or no header line.
 */
export function eachFirstCell(
  name: string,
  text: string | undefined,
  visit: (table: string, start: number, end: number) => void,
): void {
  const table = text ?? "";
  let header = true;
  let tab = -1;
  for (let start = 0; start < table.length; ) {
    const newline = table.indexOf("\n", start);
    const next = newline < 0 ? table.length : newline + 1;
    let end = newline < 0 ? table.length : newline;
    if (end > start && table.charCodeAt(end - 1) === RETURN) end--;
    if (end > start && table.charCodeAt(start) !== HASH) {
      // A row of one cell has its tab in a later row; it is not looked for twice.
      if (tab < start) tab = table.indexOf("\t", start);
      if (tab < 0) tab = table.length;
      if (!header) visit(table, start, Math.min(tab, end));
      header = false;
    }
    start = next;
  }
  if (header) readTable(name, text);
}

/** The values of a cell that lists several, parted by "|". */
export function listCell(cell: string): string[] {
  return cell === "" ? [] : cell.split("|");
}
