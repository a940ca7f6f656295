import type {Command} from "commander";
import {querySql, type SqlAnswer} from "../../disk/index";
import {scopeOf, TABLES} from "../../export/index";
import {LIST_SEPARATOR} from "../../model/graph-attributes";
import {HearsayError} from "../../model/problem";
import {give, table} from "../answer";
import type {Context} from "../context";
import {load} from "../load";
import {type AnswerOptions, addQuestionOptions, type ReadingOptions} from "../options";
import {safeText} from "../safe-text";
import {addScopeOptions, type ScopeArguments, scopeIn} from "../scope-options";
import type {Terminal} from "../terminal";

interface SqlOptions extends AnswerOptions, ReadingOptions, ScopeArguments {
  readonly schema?: boolean;
}

type Cell = string | number | boolean | null;

/** Characters of a cell that a table for people shows; --csv and --json have the whole. */
const WIDEST_CELL = 60;

/** Adds `hearsay sql`. */
export function addSql(program: Command, context: Context): void {
  const command = program
    .command("sql")
    .summary("ask in SQL")
    .description(
      "Answers a query in DuckDB's SQL over tables of documents, entities, mentions, statements, reports and relations.\n" +
        "The tables are made anew in memory for each query: it can read no file and change nothing. Needs the optional package @duckdb/node-api.",
    )
    .argument("[query]", "the query; --schema tells what can be asked")
    .option("--schema", "print the tables with their columns instead; reads no article");
  addQuestionOptions(addScopeOptions(command))
    .addHelpText(
      "after",
      `
Examples:
  hearsay sql --schema
  hearsay sql "SELECT speaker_name, count(*) AS n FROM statements GROUP BY ALL ORDER BY n DESC LIMIT 10"
  hearsay sql --by homan "SELECT cue, count(*) AS n FROM statements GROUP BY cue"
  hearsay sql "SELECT published, text FROM statements WHERE mode = 'direct' ORDER BY published" --csv`,
    )
    .action((query: string | undefined, options: SqlOptions) => runSql(query, options, context));
}

async function runSql(query: string | undefined, options: SqlOptions, context: Context): Promise<void> {
  const {terminal} = context;
  if ((query === undefined) === (options.schema !== true)) {
    throw new HearsayError(
      "WRONG_USE",
      'sql: give either a query in quotes, as "SELECT name FROM entities", or --schema.',
    );
  }
  if (query === undefined) return giveRows(schema(), options, terminal);
  const {knowledge} = await load({...options, folder: options.workspace}, context);
  giveRows(await querySql(scopeOf(knowledge, scopeIn(knowledge, options)), query), options, terminal);
}

function schema(): SqlAnswer {
  const rows = TABLES.flatMap(({name, columns}) =>
    Object.entries(columns).map(([column, type]) => [name, column, type] as const),
  );
  return {columns: ["table", "column", "type"], rows};
}

function giveRows({columns, rows}: SqlAnswer, options: SqlOptions, terminal: Terminal): void {
  const cells = (): Cell[][] => rows.map((row) => row.map(cell));
  give(
    {
      json: rows.map((row) => Object.fromEntries(uniqueNames(columns).map((name, index) => [name, row[index]]))),
      csv: () => table(columns, cells()),
      text: () => printTable(columns, cells(), terminal),
    },
    options,
    terminal,
  );
}

/** Columns of one name would be one field in JSON: the later ones get a number. */
function uniqueNames(columns: readonly string[]): string[] {
  const names: string[] = [];
  for (const column of columns) {
    let name = column;
    for (let number = 2; names.includes(name); number++) name = `${column}_${number}`;
    names.push(name);
  }
  return names;
}

function cell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value.join(LIST_SEPARATOR);
  return JSON.stringify(value);
}

function printTable(columns: readonly string[], rows: readonly (readonly Cell[])[], terminal: Terminal): void {
  const {print, colours} = terminal;
  const lines = [columns, ...rows].map((row) => row.map(shortCell));
  const widths = columns.map((_, index) => lines.reduce((widest, row) => Math.max(widest, row[index].length), 0));
  const [head, ...body] = lines.map((row) =>
    row
      .map((text, index) => text.padEnd(widths[index]))
      .join("  ")
      .trimEnd(),
  );
  print(colours.bold(head));
  for (const line of body) print(line);
  print(colours.dim(`${rows.length} ${rows.length === 1 ? "row" : "rows"}`));
}

function shortCell(value: Cell): string {
  const text = safeText(value === null ? "" : String(value));
  const characters = [...text];
  return characters.length > WIDEST_CELL ? `${characters.slice(0, WIDEST_CELL - 1).join("")}…` : text;
}
