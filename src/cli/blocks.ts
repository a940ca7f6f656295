import type {StatementView} from "../query/index";
import {printStatement} from "./print-statement";
import type {Terminal} from "./terminal";
import {wrap} from "./wrap";

const INDENT = 3;

/** A heading over a list on one line; nothing where the list is empty. */
export function printList(title: string, items: readonly string[], {print, colours, width}: Terminal): void {
  if (items.length > 0) print(`\n${colours.bold(title)}\n   ${wrap(items.slice(0, 20).join(", "), width, INDENT)}`);
}

/** A heading over lines, at most `limit` of them; nothing where there are none. */
export function printLines(
  title: string,
  lines: readonly string[],
  limit: number,
  {print, colours, width}: Terminal,
): void {
  if (lines.length === 0 || limit === 0) return;
  print(`\n${colours.bold(title)}`);
  for (const line of lines.slice(0, limit)) print(`   ${wrap(line, width, INDENT * 2)}`);
  if (lines.length > limit) print(colours.dim(`   … and ${lines.length - limit} more (--limit ${lines.length})`));
}

/** Statements, each with an empty line after it. */
export function printStatements(views: readonly StatementView[], terminal: Terminal): void {
  for (const view of views) {
    printStatement(view, terminal);
    terminal.print("");
  }
}
