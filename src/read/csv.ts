import {parse} from "csv-parse/sync";
import type {Metadata} from "../model/document";
import type {Problem} from "../model/problem";
import {headerMetadata} from "./header";
import {hasBadDay, metadataOf} from "./metadata";
import {type Limits, type Reading, readProblem, type UnhashedDocument} from "./reading";
import {extensionOf} from "./sniff";

/** Names of the column that holds the article, the first that is there wins. */
const TEXT_COLUMNS = ["text", "body", "content", "article", "fulltext", "full_text", "maintext", "article_text"];
const ID_COLUMNS = ["id", "doc_id", "document_id", "guid", "uuid"];

interface Table {
  /** In lower case. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The documents of a table with a header line, one a row; `textColumn` names the column of the articles. */
export function readCsv(
  text: string,
  name: string,
  options: {readonly textColumn?: string; readonly limits: Limits},
): Reading {
  const table = parseTable(text, name, options.limits);
  if ("code" in table) return {documents: [], problems: [table]};
  const wanted = options.textColumn === undefined ? TEXT_COLUMNS : [options.textColumn.toLowerCase()];
  const column = wanted.find((candidate) => table.columns.includes(candidate));
  if (column === undefined) {
    const found = table.columns.slice(0, 20).join(", ");
    const what = `"${name}" has no column for the articles: expected ${wanted.join(", ")}; found ${found}. Name it with --text-column.`;
    return {documents: [], problems: [readProblem("NO_TEXT_COLUMN", name, what)]};
  }
  const readings = table.rows.map((row, index) => readRow(fieldsOf(table, row), column, {name, row: index + 1}));
  return {
    documents: readings.flatMap(({document}) => (document ? [document] : [])),
    problems: readings.flatMap(({problems}) => problems),
  };
}

/** What `metadata.csv` (file,title,outlet,published,url) says about the files beside it, by path below its folder. */
export function readMetadataTable(
  text: string,
  name: string,
  limits: Limits,
): {readonly byFile: ReadonlyMap<string, Metadata>; readonly problems: readonly Problem[]} {
  const table = parseTable(text, name, limits);
  if ("code" in table) return {byFile: new Map(), problems: [table]};
  const byFile = new Map<string, Metadata>();
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const fields = fieldsOf(table, row);
    const file = fields.get("file")?.trim() ?? "";
    if (file === "") continue;
    byFile.set(file.replaceAll("\\", "/"), metadataOf(fields));
    if (hasBadDay(fields)) problems.push(badDay(file, `"${name}"`));
  }
  if (!table.columns.includes("file")) {
    problems.push(
      readProblem("NOT_PARSED", name, `"${name}" has no column "file". Expected file,title,outlet,published,url.`),
    );
  }
  return {byFile, problems};
}

function parseTable(text: string, name: string, limits: Limits): Table | Problem {
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text, name),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: limits.textLength,
    }) as string[][];
    const [header = [], ...rows] = records;
    return {columns: header.map((column) => column.trim().toLowerCase()), rows};
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return readProblem(
      "NOT_PARSED",
      name,
      `"${name}" cannot be read as a table (${reason}). Expected CSV with a header line.`,
    );
  }
}

function delimiterOf(text: string, name: string): string {
  if (extensionOf(name) === "tsv") return "\t";
  const header = /^[^\n\r]{0,10000}/.exec(text)?.[0] ?? "";
  const counts = [",", ";", "\t"].map((mark) => [mark, header.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function fieldsOf(table: Table, row: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  table.columns.forEach((column, index) => {
    const cell = row[index];
    if (cell !== undefined && !fields.has(column)) fields.set(column, cell);
  });
  return fields;
}

function readRow(
  fields: ReadonlyMap<string, string>,
  column: string,
  place: {readonly name: string; readonly row: number},
): {readonly document: UnhashedDocument | null; readonly problems: readonly Problem[]} {
  const text = fields.get(column) ?? "";
  const given = ID_COLUMNS.map((name) => fields.get(name)?.trim()).find((id) => id !== undefined && id !== "");
  const id = given?.slice(0, 1000) ?? `${place.name}#${place.row}`;
  const where = `Row ${place.row} of "${place.name}"`;
  if (text.trim() === "")
    return {document: null, problems: [readProblem("EMPTY", id, `${where} holds an empty text.`)]};
  const problems = hasBadDay(fields) ? [badDay(id, where)] : [];
  return {document: {id, text, ...headerMetadata(text), ...metadataOf(fields)}, problems};
}

function badDay(document: string, where: string): Problem {
  return readProblem(
    "BAD_DATE",
    document,
    `${where} gives a day of publication that cannot be read. Expected YYYY-MM-DD.`,
  );
}
