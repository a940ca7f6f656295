import {readFile} from "node:fs/promises";
import {type Command, Option} from "commander";
import {type Finding, type LintFormat, lint, lintFormatOf, RULES} from "../../export/index";
import {HearsayError} from "../../model/problem";
import {give, table} from "../answer";
import type {Context} from "../context";
import type {AnswerOptions} from "../options";
import {safeText} from "../safe-text";
import {wrap} from "../wrap";

interface LintOptions extends AnswerOptions {
  readonly format?: LintFormat;
}

const COLUMNS = ["file", "rule", "name", "severity", "line", "places", "text"];

/** Adds `hearsay lint`. */
export function addLint(program: Command, context: Context): void {
  program
    .command("lint")
    .summary("check a graph file for what importers trip over")
    .description(
      "Checks GEXF, GraphML and CSV files, whoever wrote them, for everything that Gephi and other programs are known to lose or refuse.",
    )
    .argument("<files...>", "files to check")
    .addOption(
      new Option("--format <format>", "what the files are (default: by their names)").choices([
        "gexf",
        "graphml",
        "csv",
      ]),
    )
    .option("--json", "answer as JSON")
    .option("--csv", "answer as CSV")
    .addHelpText(
      "after",
      () =>
        `\nRules:\n${RULES.map(({id, name}) => `  ${id} ${name}`).join("\n")}\n\nExits with 3 if there are errors.\n\nExamples:\n  hearsay lint graph-out/graph.gexf`,
    )
    .action((files: readonly string[], options: LintOptions) => runLint(files, options, context));
}

async function runLint(files: readonly string[], options: LintOptions, {terminal}: Context): Promise<void> {
  const found: (Finding & {readonly file: string})[] = [];
  for (const file of files) {
    const bytes = await readFile(file).catch(() => {
      throw new HearsayError("NOT_FOUND", `There is no file "${file}" that can be read.`);
    });
    const format = options.format ?? lintFormatOf(file);
    if (format === null)
      throw new HearsayError(
        "WRONG_USE",
        `"${file}" is no .gexf, .graphml or .csv file: say what it is with --format.`,
      );
    found.push(...lint(bytes, format).map((finding) => ({file, ...finding})));
  }
  const {print, colours, width} = terminal;
  give(
    {
      json: found,
      csv: () =>
        table(
          COLUMNS,
          found.map(({file, rule, name, severity, line, places, text}) => [
            file,
            rule,
            name,
            severity,
            line,
            places,
            text,
          ]),
        ),
      text: () => {
        if (found.length === 0) print("Nothing found that importers trip over.");
        for (const {file, rule, name, severity, line, text} of found) {
          const head = severity === "error" ? colours.red(`${rule} ${name}`) : colours.yellow(`${rule} ${name}`);
          print(wrap(`${safeText(file)}:${line}  ${head}  ${safeText(text)}`, width, 3));
        }
      },
    },
    options,
    terminal,
  );
  const errors = found.filter(({severity}) => severity === "error").length;
  if (errors > 0) throw new HearsayError("LINT_ERRORS", `${errors} of ${RULES.length} rules are broken.`);
}
