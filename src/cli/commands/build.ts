import {join, relative} from "node:path";
import type {Command} from "commander";
import {buildFormats, writeOutputs} from "../../disk/index";
import {HearsayError} from "../../model/problem";
import type {Context} from "../context";
import {type Loaded, load} from "../load";
import {addReadingOptions, formatList, type ReadingOptions, wholeNumber} from "../options";
import {safeText} from "../safe-text";
import {counted, failures, mostQuoted, printMostQuoted, printSummary} from "../summary";

interface BuildOptions extends ReadingOptions {
  readonly out?: string;
  readonly format?: readonly string[];
  readonly strict?: boolean;
  readonly cache: boolean;
  readonly workers?: number;
}

/** Adds `hearsay build`. */
export function addBuild(program: Command, context: Context): void {
  const command = program
    .command("build")
    .summary("read articles and write the graph")
    .description(
      "Reads articles, finds who said what about whom, and writes the graph in every format.\n" +
        "Without arguments it reads seeds/ and writes graph-out/. What has not changed since the last build is not analysed again.",
    )
    .argument(
      "[documents]",
      "folder, file or glob of articles; - for standard input; a folder with seeds/ in it is a workspace of its own",
    )
    .option("-o, --out <folder>", "folder to write to (default: graph-out)")
    .option("-f, --format <names>", `formats, with commas between (default: ${buildFormats().join(",")})`, formatList)
    .option("--workers <number>", "threads to use; 0 works in one (default: by the number of articles)", wholeNumber)
    .option("--no-cache", "analyse every article again")
    .option("--strict", "exit with 3 if any article could not be read")
    .addHelpText("after", EXAMPLES);
  addReadingOptions(command).action(async (documents: string | undefined, options: BuildOptions) => {
    await runBuild(documents === undefined ? options : {...options, documents}, context);
  });
}

const EXAMPLES = `
Reads plain text, Markdown, HTML, JSON Lines ({"id", "text", "title", "published", "url", "outlet"}) and CSV with a column of texts.
A file metadata.csv (file,title,outlet,published,url) beside the articles tells what they do not say themselves.

Examples:
  hearsay build                          seeds/ -> graph-out/
  hearsay build ~/articles --out graph   a folder of one's own
  hearsay build "news/2017-*.html"       a glob, in quotation marks
  hearsay build export.csv --text-column body
  cat articles.jsonl | hearsay build -`;

async function runBuild(options: BuildOptions, context: Context): Promise<void> {
  const {terminal} = context;
  const loaded = await load({...options, folder: options.workspace, keep: options.cache}, context);
  const {knowledge, workspace, paths} = loaded;
  const {outputs} = await writeOutputs(paths.out, knowledge, options.format, {resources: workspace.resources});
  const folder = relative(process.cwd(), paths.out) || ".";
  const files = [...outputs.map(({file}) => file), "manifest.json"];
  printSummary(knowledge, [`${safeText(folder)}: ${files.join(", ")}`], terminal);
  printMostQuoted(knowledge, terminal);
  printNext(loaded, folder, files, context);
  warn(loaded, folder, files, context);
  if (options.strict && failures(knowledge) > 0) {
    throw new HearsayError(
      "DOCUMENTS_FAILED",
      `${counted(failures(knowledge), "article")} could not be read, and --strict was asked for.`,
    );
  }
}

function printNext({knowledge}: Loaded, folder: string, files: readonly string[], {terminal}: Context): void {
  const [top] = mostQuoted(knowledge);
  const name = knowledge.entities.find(({id}) => id === top?.[0])?.name;
  const lines = [
    ...(files.includes("index.html")
      ? [[join(folder, "index.html"), "open in a browser: the picture, and every sentence behind it"]]
      : []),
    ...(files.includes("graph.gexf") ? [[join(folder, "graph.gexf"), "open in Gephi"]] : []),
    ...(name === undefined
      ? []
      : [
          [`hearsay said --by "${safeText(name).replace(/["$`\\]/g, "")}"`, "everything they said, with its sentences"],
        ]),
    ["hearsay view", "the same picture, with corrections that are kept"],
  ];
  const width = Math.max(...lines.map(([what]) => what!.length));
  terminal.print(`\n${terminal.colours.bold("Next")}`);
  for (const [what, why] of lines) terminal.print(`  ${what!.padEnd(width)}  ${terminal.colours.dim(why!)}`);
}

function warn({knowledge}: Loaded, folder: string, files: readonly string[], {terminal}: Context): void {
  const count = failures(knowledge);
  if (count === 0) return;
  const where = files.includes("problems.jsonl") ? ` See ${join(folder, "problems.jsonl")}.` : "";
  terminal.note(terminal.colours.yellow(`Warning: ${counted(count, "article")} could not be read.${where}`));
  for (const {text} of knowledge.problems.slice(0, 3)) terminal.note(`  ${safeText(text)}`);
}
