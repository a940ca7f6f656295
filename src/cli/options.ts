import {type Command, InvalidArgumentError} from "commander";

/** Where a command finds articles and decisions. */
export interface ReadingOptions {
  readonly workspace?: string;
  readonly documents?: string;
  readonly decisions?: string;
  readonly textColumn?: string;
}

/** How a question is answered. */
export interface AnswerOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** The options that say where to read, the same on every command. */
export function addReadingOptions(command: Command): Command {
  return command
    .option("-w, --workspace <folder>", "folder with seeds/ and decisions.jsonl (default: the current one)")
    .option("--decisions <file>", "corrections to apply (default: decisions.jsonl)")
    .option("--text-column <name>", "column of a CSV file that holds the texts");
}

/** As `addReadingOptions`, for commands that ask questions. */
export function addQuestionOptions(command: Command): Command {
  return addReadingOptions(
    command.option("-d, --documents <place>", "folder, file or glob of articles (default: seeds/)"),
  )
    .option("--json", "answer as JSON")
    .option("--csv", "answer as CSV");
}

/** A whole number from 0. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("Expected a whole number.");
  return Number(text);
}

/** A number from 0 to 1. */
export function share(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError("Expected a number from 0 to 1.");
  return value;
}

/** Names with commas between. */
export function formatList(text: string): readonly string[] {
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
