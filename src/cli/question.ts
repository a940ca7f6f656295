import {Argument, type Command} from "commander";
import type {Knowledge} from "../model/knowledge";
import {type Answer, give} from "./answer";
import type {Context} from "./context";
import {load} from "./load";
import {type AnswerOptions, addQuestionOptions, type ReadingOptions} from "./options";
import type {Terminal} from "./terminal";

/** A question as it was asked. */
interface Asked<Options> {
  readonly knowledge: Knowledge;
  /** What stands after the command, in order; what may be left out is undefined. */
  readonly words: readonly string[];
  readonly options: Options;
  readonly terminal: Terminal;
}

/** A command that asks something of the graph and answers as text, JSON or CSV. */
export interface Question<Options = object> {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly description: string;
  /** Names and meanings of what it takes: `<name>` must be there, `[name]` may. */
  readonly takes?: readonly (readonly [name: string, meaning: string])[];
  /** Adds the options of its own. */
  readonly configure?: (command: Command) => Command;
  /** Command lines that teach its use. */
  readonly examples: readonly string[];
  readonly answer: (asked: Asked<Options>) => Answer;
}

/** Adds a question as a command. */
export function addQuestion<Options>(program: Command, question: Question<Options>, context: Context): void {
  const {name, summary, description, takes = [], configure, examples} = question;
  const command = program.command(name).summary(summary).description(description);
  for (const [argument, meaning] of takes) command.addArgument(new Argument(argument, meaning));
  addQuestionOptions(configure?.(command) ?? command)
    .addHelpText("after", `\nExamples:\n${examples.map((line) => `  ${line}`).join("\n")}`)
    .action(async (...given: readonly unknown[]) => {
      const options = given.at(-2) as Options & ReadingOptions & AnswerOptions;
      const words = given.slice(0, -2).filter((word) => typeof word === "string");
      const {knowledge} = await load({...options, folder: options.workspace}, context);
      give(question.answer({knowledge, words, options, terminal: context.terminal}), options, context.terminal);
    });
}
