import {open} from "node:fs/promises";
import type {Command} from "commander";
import {annotateDocuments, annotateLines, readResources, readWorkspace} from "../../disk/index";
import {HearsayError} from "../../model/problem";
import type {Context} from "../context";
import {lazily} from "../load";
import {wholeNumber} from "../options";
import {counted} from "../summary";

interface AnnotateCommandOptions {
  readonly workers: number;
  readonly textColumn?: string;
}

/** Adds `hearsay annotate`. */
export function addAnnotate(program: Command, context: Context): void {
  program
    .command("annotate")
    .summary("articles in, annotation records out, as JSON Lines")
    .description(
      "Writes one record a document: sentences, mentions, chains, attributions, relations, times, with offsets into the text as given.\n" +
        'Without files it reads JSON Lines from standard input, {"id", "text", "title", "published", "url", "outlet"} a line, and answers in the same order.\n' +
        "Memory does not grow with the number of lines. A bad line gives a record with problems, never a stop.",
    )
    .argument("[files...]", "files, folders or globs instead of standard input; *.jsonl files are read line by line")
    .option("--workers <number>", "threads to use; 0 works in one", wholeNumber, 0)
    .option("--text-column <name>", "column of a CSV file that holds the texts")
    .addHelpText(
      "after",
      "\nExamples:\n  hearsay annotate < articles.jsonl > records.jsonl\n  hearsay annotate seeds/*.txt | jq .attributions",
    )
    .action((files: readonly string[], options: AnnotateCommandOptions) => runAnnotate(files, options, context));
}

async function runAnnotate(
  files: readonly string[],
  {workers, textColumn}: AnnotateCommandOptions,
  context: Context,
): Promise<void> {
  const {terminal} = context;
  const annotate = context.annotate ?? (await programStage());
  const options = {annotate, workers: context.annotate ? 0 : workers};
  if (files.length === 0) {
    if (terminal.input.isTTY)
      throw new HearsayError(
        "WRONG_USE",
        "Expected JSON Lines on standard input, or names of files. See hearsay annotate --help.",
      );
    report(await annotateLines(terminal.input, terminal.output, options), context);
    return;
  }
  for (const file of files) {
    if (/\.(?:jsonl|ndjson)$/i.test(file)) await streamFile(file, options, context);
    else {
      const {documents, problems} = await readWorkspace({
        documents: file,
        textColumn,
        resources: {lexicons: {}, weights: {}, fingerprint: ""},
      });
      for (const record of await annotateDocuments(documents, options)) terminal.print(JSON.stringify(record));
      for (const {text} of problems) terminal.note(text);
    }
  }
}

async function streamFile(file: string, options: Parameters<typeof annotateLines>[2], context: Context): Promise<void> {
  const handle = await open(file).catch(() => {
    throw new HearsayError("NOT_FOUND", `There is no file "${file}" that can be read.`);
  });
  try {
    report(
      await annotateLines(handle.createReadStream({autoClose: false}), context.terminal.output, {
        ...options,
        name: file,
      }),
      context,
    );
  } finally {
    await handle.close();
  }
}

async function programStage(): Promise<NonNullable<Context["annotate"]>> {
  const resources = await readResources();
  const {english} = await import("../../index");
  return lazily(() => english(resources).annotate);
}

function report(
  {records, withProblems}: {readonly records: number; readonly withProblems: number},
  {terminal}: Context,
): void {
  if (withProblems > 0) terminal.note(`${withProblems} of ${counted(records, "record")} hold problems.`);
}
