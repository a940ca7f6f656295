import {existsSync} from "node:fs";
import {resolve} from "node:path";
import {pathToFileURL} from "node:url";
import type {Knowledge} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import type {ScriptTools} from "./script-tools";

/** What a script file exports as `run`: it answers with a value, or with values one after the other, at once or later. */
export type Script = (knowledge: Knowledge, tools: ScriptTools) => unknown;

/** Loads a module by its address; a test may hand in another. */
export type ImportModule = (address: string) => Promise<{readonly run?: unknown}>;

/**
 * The function `run` of a script file.
 * @throws HearsayError `NOT_FOUND`, `NO_TYPESCRIPT` if this Node cannot load the file as it is, `BAD_SCRIPT` if it fails or exports no `run`
 */
export async function loadScript(
  file: string,
  importModule: ImportModule = (address) => import(address),
): Promise<Script> {
  const path = resolve(file);
  if (!existsSync(path)) throw new HearsayError("NOT_FOUND", `There is no script "${file}".`);
  const {run} = await importModule(pathToFileURL(path).href).catch((error: unknown) => {
    throw loadingFault(file, error);
  });
  if (typeof run !== "function") {
    throw new HearsayError(
      "BAD_SCRIPT",
      `"${file}" exports no function "run": write export function run(knowledge, tools) {…}.`,
    );
  }
  return run as Script;
}

/** The values that a script gives, one by one. */
export async function* valuesOf(script: Script, knowledge: Knowledge, tools: ScriptTools): AsyncGenerator<unknown> {
  try {
    const given = await script(knowledge, tools);
    if (isMany(given)) yield* given;
    else if (given !== undefined) yield given;
  } catch (error) {
    throw error instanceof HearsayError
      ? error
      : new HearsayError("BAD_SCRIPT", `The script failed: ${wordsOf(error)}`);
  }
}

function isMany(value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value);
}

function loadingFault(file: string, error: unknown): HearsayError {
  const {code} = error as {readonly code?: unknown};
  if (/\.[cm]?ts$/.test(file) && (code === "ERR_UNKNOWN_FILE_EXTENSION" || code === "ERR_MODULE_NOT_FOUND")) {
    return new HearsayError(
      "NO_TYPESCRIPT",
      `"${file}" cannot be loaded by this Node (${process.version}) as it is: write it as JavaScript in a file .mjs, or run Hearsay with tsx (in a checkout: npx tsx src/cli/main.ts script ${file}). ${wordsOf(error)}`,
    );
  }
  return new HearsayError("BAD_SCRIPT", `"${file}" cannot be loaded: ${wordsOf(error)}`);
}

/** What went wrong and where: the message and the first place of the stack. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.split("\n").find((line) => line.startsWith("    at "));
  return `${error.name}: ${error.message}${place ? `\n${place}` : ""}`;
}
