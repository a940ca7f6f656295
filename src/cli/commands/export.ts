import {once} from "node:events";
import {stat} from "node:fs/promises";
import {join} from "node:path";
import {type Command, Option} from "commander";
import {filesOf, PAGE_FORMAT, TABLE_FORMATS, type TableFormat, writeFileWhole} from "../../disk/index";
import {type ExportFile, type ExportOptions, FORMATS, lossesOf, type Scope, scopeOf} from "../../export/index";
import type {Knowledge} from "../../model/knowledge";
import {HearsayError} from "../../model/problem";
import {get, saidStatements} from "../../query/index";
import type {Context} from "../context";
import {load} from "../load";
import {addReadingOptions, formatList, type ReadingOptions, wholeNumber} from "../options";
import {safeText} from "../safe-text";

interface ExportCommandOptions extends ReadingOptions {
  readonly format: readonly string[];
  readonly projection?: ExportOptions["projection"];
  readonly out?: string;
  readonly by?: string;
  readonly about?: string;
  readonly around?: string;
  readonly hops: number;
  readonly gexf?: "1.2" | "1.3";
  readonly dynamic?: boolean;
  readonly csv?: "safe" | "raw";
}

/** Adds `hearsay export`. */
export function addExport(program: Command, context: Context): void {
  const names = [...[...FORMATS, ...TABLE_FORMATS].map(({name}) => name), PAGE_FORMAT].join(", ");
  const command = program
    .command("export")
    .summary("the graph, or a part or view of it, in one format")
    .description("Writes the graph in one or several formats: to standard output, to a file, or into a folder.")
    .requiredOption("-f, --format <names>", `formats, with commas between: ${names}`, formatList)
    .option(
      "-p, --projection <view>",
      "view of the graph: full, speakers, two-mode, co-mention, congruence, conflict, open (default: full)",
    )
    .option("-o, --out <place>", "file, or folder for formats of several files (default: standard output)")
    .option("--by <name>", "only what this speaker says")
    .option("--about <name>", "only what is said about this")
    .option("--around <name>", "only what is near to this entity")
    .option("--hops <number>", "how near, with --around", wholeNumber, 1)
    .option("-d, --documents <place>", "folder, file or glob of articles (default: seeds/)")
    .addOption(new Option("--gexf <version>", "version of GEXF").choices(["1.3", "1.2"]))
    .option("--dynamic", "GEXF with the days of publication as a timeline")
    .addOption(
      new Option("--csv <cells>", "cells that a spreadsheet would run: guarded, or as they are").choices([
        "safe",
        "raw",
      ]),
    )
    .addHelpText("after", help);
  addReadingOptions(command).action((options: ExportCommandOptions) => runExport(options, context));
}

function help(): string {
  const rows = [...FORMATS, ...TABLE_FORMATS].map(
    ({name, files, readers, carries}) =>
      `  ${name.padEnd(9)}${files.join(", ")}\n           ${carries} For ${readers}.`,
  );
  return `
Formats:
${rows.join("\n")}
  ${PAGE_FORMAT.padEnd(9)}index.html
           The viewer with the whole graph in one file. For browsers.

Examples:
  hearsay export --format gexf --projection speakers --out speakers.gexf
  hearsay export --format csv,graphml --out tables/
  hearsay export --format gexf --by homan --out homan.gexf
  hearsay export --format duckdb --out news.duckdb`;
}

async function runExport(options: ExportCommandOptions, context: Context): Promise<void> {
  const {documents, workspace, decisions, textColumn} = options;
  const tables = TABLE_FORMATS.filter(({name}) => options.format.includes(name));
  if (options.out === undefined && tables[0]) {
    throw new HearsayError("WRONG_USE", `${tables[0].name} is no text to print: name a file or folder with --out.`);
  }
  const {knowledge} = await load({documents, decisions, textColumn, folder: workspace}, context);
  const chosen = choices(knowledge, options);
  const scope = scopeOf(knowledge, chosen);
  const texts = options.format.filter((format) => !tables.some(({name}) => name === format));
  const files = await filesOf(knowledge, texts, chosen);
  if (options.out === undefined) await printFile(files, options, context);
  else {
    const placeOf = await placesIn(options.out, [...files.map(({name}) => name), ...tables.flatMap(filesIn)]);
    await writeFiles(files, placeOf, context);
    await writeTables(tables, scope, {placeOf, context});
  }
  for (const loss of losses(scope, options.format, chosen)) context.terminal.note(context.terminal.colours.dim(loss));
}

/** What the formats cannot carry, in words. */
function losses(scope: Scope, formats: readonly string[], chosen: ExportOptions): string[] {
  return formats.flatMap((format) => lossesOf(scope, format, chosen).map(({text}) => `${format}: ${text}`));
}

function choices(knowledge: Knowledge, options: ExportCommandOptions): ExportOptions {
  const {projection, by, about, around, hops, gexf, dynamic, csv} = options;
  const statements = by === undefined && about === undefined ? undefined : saidStatements(knowledge, {by, about});
  const ego = around === undefined ? undefined : get(knowledge, around).id;
  return {projection, statements, ego, hops, version: gexf, dynamic, raw: csv === "raw"};
}

async function printFile(
  files: readonly ExportFile[],
  {format}: ExportCommandOptions,
  {terminal: {output}}: Context,
): Promise<void> {
  if (files.length > 1) {
    const names = files.map(({name}) => name).join(", ");
    throw new HearsayError("WRONG_USE", `${format.join(", ")} makes ${names}: name a folder with --out.`);
  }
  for (const piece of files[0]?.text ?? []) if (!output.write(piece)) await once(output, "drain");
}

/** Where each file goes: into the folder, or to the one path named. */
async function placesIn(out: string, names: readonly string[]): Promise<(name: string) => string> {
  const folder = names.length > 1 || out.endsWith("/") || (await stat(out).catch(() => null))?.isDirectory() === true;
  return (name) => (folder ? join(out, name) : out);
}

function filesIn({files}: TableFormat): readonly string[] {
  return files;
}

async function writeFiles(
  files: readonly ExportFile[],
  placeOf: (name: string) => string,
  {terminal}: Context,
): Promise<void> {
  for (const {name, text} of files) {
    await writeFileWhole(placeOf(name), text);
    terminal.print(`Written: ${safeText(placeOf(name))}`);
  }
}

async function writeTables(
  formats: readonly TableFormat[],
  scope: Scope,
  {placeOf, context}: {readonly placeOf: (name: string) => string; readonly context: Context},
): Promise<void> {
  for (const {files, write} of formats) {
    const paths = files.map(placeOf);
    await write(paths, scope);
    for (const path of paths) context.terminal.print(`Written: ${safeText(path)}`);
  }
}
