import {run} from "../../src/cli/run";
import type {Document} from "../../src/model/document";
import type {AnnotationRecord} from "../../src/model/record";
import {makeArticles} from "./corpus";
import {makeFolder} from "./folder";
import {makeRecord} from "./make";
import {makeTerminal} from "./terminal";

const articles = makeArticles();

/** Stands in for the language stage: the records made by hand, found by the text. */
export function annotate(document: Document): AnnotationRecord {
  const known = articles.find((article) => article.document.text === document.text);
  return known ? {...known.record, id: document.id} : makeRecord(document);
}

/** Makes a workspace with the small corpus in `seeds/`, and further files by path. */
export async function workspace(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const files = articles.map(({document}) => [`seeds/${document.id}`, document.text] as const);
  return makeFolder({...Object.fromEntries(files), ...more});
}

/** How a command line ended and what it printed. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process. */
export async function hearsay(args: readonly string[], input = ""): Promise<Ran> {
  const terminal = makeTerminal({input});
  const exit = await run(args, {terminal, annotate});
  return {exit, out: terminal.printed(), err: terminal.noted()};
}
