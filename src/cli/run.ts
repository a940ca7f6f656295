import {Command, CommanderError} from "commander";
import {packageVersions} from "../disk/index";
import {HearsayError} from "../model/problem";
import {addAnnotate} from "./commands/annotate";
import {addBuild} from "./commands/build";
import {addDecide} from "./commands/decide";
import {addDiff} from "./commands/diff";
import {addExplain} from "./commands/explain";
import {addExport} from "./commands/export";
import {addLint} from "./commands/lint";
import {addScript} from "./commands/script";
import {addSql} from "./commands/sql";
import {addView} from "./commands/view";
import type {Context} from "./context";
import {addQuestions} from "./questions/index";
import {safeText} from "./safe-text";

/** What the program ends with. */
const EXIT = {done: 0, fault: 1, wrongUse: 2, someFailed: 3, refused: 4} as const;

/** What each exit code means. */
export const EXIT_MEANINGS: {readonly [code: number]: string} = {
  [EXIT.done]: "done",
  [EXIT.fault]: "internal fault",
  [EXIT.wrongUse]: "wrong use or nothing to read",
  [EXIT.someFailed]: "done but some articles failed (--strict)",
  [EXIT.refused]: "made by a newer version",
};

/** Codes of errors that do not mean wrong use. */
const EXIT_OF: Readonly<Record<string, number>> = {
  DOCUMENTS_FAILED: EXIT.someFailed,
  LINT_ERRORS: EXIT.someFailed,
  GRAPH_FORMAT_NEWER: EXIT.refused,
  NO_RESOURCES: EXIT.fault,
  NO_PAGE: EXIT.fault,
  NOT_SAVED: EXIT.fault,
  OUTPUT_CLOSED: EXIT.done,
};

/** What the program ends with after an error of this code. */
export function exitCodeOf(code: string): number {
  return EXIT_OF[code] ?? EXIT.wrongUse;
}

/** Runs one command line, without the name of the program, and tells how it ended. Never throws. */
export async function run(args: readonly string[], context: Context): Promise<number> {
  const {terminal} = context;
  try {
    const program = await createProgram(context);
    await program.parseAsync([...args], {from: "user"});
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    if (error instanceof HearsayError) {
      if (error.code !== "OUTPUT_CLOSED") terminal.note(`${terminal.colours.red("Error:")} ${lines(error.message)}`);
      return exitCodeOf(error.code);
    }
    terminal.note(
      `${terminal.colours.red("Internal fault:")} ${lines(faultOf(error))}\nPlease report this with the command you ran.`,
    );
    return EXIT.fault;
  }
}

/** The program with all its commands, before it is given any arguments. */
export async function createProgram(context: Context): Promise<Command> {
  const {terminal} = context;
  const program = new Command("hearsay")
    .description(
      "Who said what, about whom, to whom, and where that is written: a knowledge graph from news text, offline and deterministic.",
    )
    .version((await packageVersions()).version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.replace(/\n$/, "")),
      writeErr: (text) => terminal.note(text.replace(/\n$/, "")),
    })
    .showHelpAfterError("Run it with --help to see what it takes.")
    .addHelpText("after", HELP);
  addBuild(program, context);
  addView(program, context);
  addQuestions(program, context);
  for (const add of [addDiff, addSql, addScript, addExport, addLint, addDecide, addAnnotate, addExplain])
    add(program, context);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

const HELP = `
Start with:
  hearsay build                          seeds/ -> graph-out/, and what was found
  hearsay said --by homan --about ice    every statement with its sentence, article and offsets
  hearsay <command> --help               what a command takes, with examples

Questions read the articles in seeds/ and the records that the last build kept; they answer as text, --json or --csv.
Exit codes: ${Object.entries(EXIT_MEANINGS)
  .map(([code, meaning]) => `${code} ${meaning}`)
  .join(", ")}.`;

/** Line breaks of our own stay, everything else that a name from outside may hold is made safe. */
function lines(text: string): string {
  return text.split("\n").map(safeText).join("\n");
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env.HEARSAY_DEBUG ? (error.stack ?? error.message) : `${error.name}: ${error.message}`;
}
