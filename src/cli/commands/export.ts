import {once} from "node:events";
import {stat} from "node:fs/promises";
import {join} from "node:path";
import {type Command, Option} from "commander";
import {filesOf, PAGE_FORMAT, writeFileWhole} from "../../disk/index";
import {type ExportOptions, FORMATS} from "../../export/index";
import {HearsayError} from "../../model/problem";
import type {Context} from "../context";
import {load} from "../load";
import {addReadingOptions, formatList, type ReadingOptions} from "../options";
import {safeText} from "../safe-text";

interface ExportCommandOptions extends ReadingOptions {
  readonly format: readonly string[];
  readonly out?: string;
  readonly gexf?: "1.2" | "1.3";
  readonly dynamic?: boolean;
  readonly csv?: "safe" | "raw";
}

/** Adds `hearsay export`. */
export function addExport(program: Command, context: Context): void {
  const command = program
    .command("export")
    .summary("the graph in one format")
    .description("Writes the graph in one or several formats: to standard output, to a file, or into a folder.")
    .requiredOption(
      "-f, --format <names>",
      `formats, with commas between: ${[...FORMATS.map(({name}) => name), PAGE_FORMAT].join(", ")}`,
      formatList,
    )
    .option("-o, --out <place>", "file, or folder for formats of several files (default: standard output)")
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
  const rows = FORMATS.map(
    ({name, files, readers, carries}) =>
      `  ${name.padEnd(9)}${files.join(", ")}\n           ${carries} For ${readers}.`,
  );
  return `\nFormats:\n${rows.join("\n")}\n  html     index.html\n           The viewer with the whole graph in one file. For browsers.\n\nExamples:\n  hearsay export --format gexf --out news.gexf\n  hearsay export --format csv,graphml --out tables/`;
}

async function runExport(options: ExportCommandOptions, context: Context): Promise<void> {
  const {knowledge} = await load({...options, out: undefined, folder: options.workspace}, context);
  const choices: ExportOptions = {version: options.gexf, dynamic: options.dynamic, raw: options.csv === "raw"};
  const files = await filesOf(knowledge, options.format, choices);
  const {terminal} = context;
  const {out} = options;
  if (out === undefined) {
    if (files.length > 1) {
      throw new HearsayError(
        "WRONG_USE",
        `${options.format.join(", ")} makes ${files.map(({name}) => name).join(", ")}: name a folder with --out.`,
      );
    }
    for (const piece of files[0]?.text ?? []) if (!terminal.output.write(piece)) await once(terminal.output, "drain");
    return;
  }
  const folder = files.length > 1 || out.endsWith("/") || (await stat(out).catch(() => null))?.isDirectory() === true;
  for (const {name, text} of files) {
    const path = folder ? join(out, name) : out;
    await writeFileWhole(path, text);
    terminal.note(`Written: ${safeText(path)}`);
  }
}
