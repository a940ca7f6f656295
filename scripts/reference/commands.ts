import type {Argument, Command, Option} from "commander";
import colors from "picocolors";
import {createProgram} from "../../src/cli/run";
import type {Terminal} from "../../src/cli/terminal";
import {code, shell, table} from "./markdown";

/** Parts of the help that the reference tells elsewhere. */
const TOLD_ELSEWHERE = /^(?:Formats|Rules):/;

/** The program, and what its help prints. */
interface Printed {
  readonly program: Command;
  readonly helpOf: (command: Command) => string;
}

/** The program as the command line makes it, with nothing that it could read or write. */
export async function printedProgram(): Promise<Printed> {
  let printed = "";
  const terminal: Pick<Terminal, "print" | "note" | "colours"> = {
    print: (text) => {
      printed += `${text}\n`;
    },
    note: () => {},
    colours: colors.createColors(false),
  };
  const program = await createProgram({terminal: terminal as Terminal});
  const helpOf = (command: Command): string => {
    printed = "";
    command.outputHelp();
    return printed;
  };
  return {program, helpOf};
}

/** A list of commands and a section for each: usage, arguments, options, examples. */
export async function commandSections(): Promise<readonly string[]> {
  const {program, helpOf} = await printedProgram();
  const list = program.commands.map((command) => [
    `[${command.name()}](#hearsay-${command.name()})`,
    command.summary(),
  ]);
  return [
    table(["Command", "What it is for"], list),
    ...program.commands.flatMap((command) => commandSection(command, helpOf(command))),
  ];
}

function commandSection(command: Command, help: string): readonly string[] {
  const options = command.options.filter(({hidden}) => !hidden);
  return [
    `### hearsay ${command.name()}`,
    ...command.description().split("\n"),
    shell([`hearsay ${command.name()} ${command.usage()}`]),
    ...(command.registeredArguments.length > 0
      ? [table(["Argument", "Meaning"], command.registeredArguments.map(argumentRow))]
      : []),
    ...(options.length > 0 ? [table(["Option", "Meaning"], options.map(optionRow))] : []),
    ...notes(command, help),
  ];
}

function argumentRow(argument: Argument): readonly string[] {
  const {required, variadic, description} = argument;
  const name = `${argument.name()}${variadic ? "..." : ""}`;
  return [code(required ? `<${name}>` : `[${name}]`), description];
}

function optionRow(option: Option): readonly string[] {
  const {flags, description, argChoices, defaultValue, mandatory, negate} = option;
  const more = [
    ...(argChoices ? [`one of ${argChoices.map(code).join(", ")}`] : []),
    ...(defaultValue === undefined || negate ? [] : [`default: ${code(String(defaultValue))}`]),
    ...(mandatory ? ["must be given"] : []),
  ];
  return [code(flags), [description, ...more].join("; ")];
}

/** What the help says behind the options: paragraphs as they are, examples as a block. */
function notes(command: Command, help: string): readonly string[] {
  const parts = help
    .slice(command.helpInformation().length)
    .split(/\n\s*\n/)
    .map((part) => part.replace(/^\n+|\s+$/g, ""));
  return parts.flatMap((part) => {
    if (part === "" || TOLD_ELSEWHERE.test(part)) return [];
    const examples = /^Examples:\n([\s\S]*)$/.exec(part)?.[1];
    return examples === undefined ? [part] : [shell(examples.split("\n").map((line) => line.trim()))];
  });
}
