import type {Command} from "commander";
import type {Context} from "../context";
import {load} from "../load";
import {addReadingOptions, type ReadingOptions} from "../options";
import {safeText} from "../safe-text";
import {loadScript, valuesOf} from "../script-file";
import {scriptTools} from "../script-tools";
import type {Terminal} from "../terminal";

interface ScriptOptions extends ReadingOptions {
  readonly documents?: string;
}

/** Adds `hearsay script`. */
export function addScript(program: Command, context: Context): void {
  const command = program
    .command("script")
    .summary("run a script of your own on the graph")
    .description(
      "Runs the function run(knowledge, tools) that a file exports, and prints what it returns or yields: texts as they are, everything else as JSON.\n" +
        "tools holds what the package offers (said, who, project, gexf …) and graphology, metrics, shortestPath and louvain.\n" +
        "A script may do whatever you may: run only those you trust.",
    )
    .argument("<file>", "script as .mjs or .js; .ts where Node or tsx loads it")
    .option("-d, --documents <place>", "folder, file or glob of articles (default: seeds/)")
    .addHelpText(
      "after",
      `
A script:
  export function* run(knowledge, {said, project, metrics}) {
    for (const {text} of said(knowledge, {by: "homan"})) yield text;
    yield metrics.centrality.pagerank(project(knowledge, "speakers"));
  }

Examples:
  hearsay script quotes.mjs
  hearsay script quotes.mjs --documents archive/ > quotes.txt`,
    );
  addReadingOptions(command).action((file: string, options: ScriptOptions) => runScript(file, options, context));
}

async function runScript(file: string, options: ScriptOptions, context: Context): Promise<void> {
  const script = await loadScript(file);
  const {knowledge} = await load({...options, folder: options.workspace}, context);
  for await (const value of valuesOf(script, knowledge, await scriptTools())) printValue(value, context.terminal);
}

/** What goes to a file stays as it is; what goes to a screen is made safe line by line. */
function printValue(value: unknown, {print, width}: Terminal): void {
  const text = typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? String(value));
  print(Number.isFinite(width) ? text.split("\n").map(safeText).join("\n") : text);
}
