import type {Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import {MENTION_TYPES, MODES} from "../model/record";
import type {Statement} from "../model/statement";
import {compareText} from "../model/text";
import {safeText} from "./safe-text";
import type {Terminal} from "./terminal";
import {wrap} from "./wrap";

/** Codes of problems that mean a document is missing from the result, or empty in it. */
const FAILED = new Set([
  "UNREADABLE",
  "NOT_PARSED",
  "EMPTY",
  "TOO_LARGE",
  "BAD_LINE",
  "NO_TEXT_COLUMN",
  "UNKNOWN",
  "TIMEOUT",
  "FATAL",
]);
const LABEL = 10;
const SPEAKERS = 3;

/** How many documents or lines gave nothing. */
export function failures({problems}: Pick<Knowledge, "problems">): number {
  return problems.filter(({code}) => FAILED.has(code)).length;
}

/** What was read, found and written. */
export function printSummary(knowledge: Knowledge, written: readonly string[], terminal: Terminal): void {
  const {documents, entities, relations, problems} = knowledge;
  const statements = saidAmong(knowledge.statements);
  const row = (label: string, text: string): void => {
    terminal.print(`${terminal.colours.bold(label.padEnd(LABEL))}${wrap(text, terminal.width, LABEL)}`);
  };
  const shown = entities.filter(({hidden}) => !hidden);
  row("Read", `${counted(documents.length, "document")}`);
  row(
    "Found",
    `${counted(shown.length, "entity", "entities")}: ${tally(
      shown.map(({type}) => type),
      MENTION_TYPES,
    )}`,
  );
  row(
    "",
    `${counted(statements.length, "statement")}: ${tally(
      statements.map(({mode}) => mode),
      MODES,
    )}`,
  );
  row("", `${counted(relations.length, "relation")}: ${tally(relations.map(({type}) => type))}`);
  row("Problems", problems.length === 0 ? "none" : `${problems.length}: ${tally(problems.map(({code}) => code))}`);
  for (const line of written) row(line === written[0] ? "Written" : "", line);
}

/** The most quoted speakers, with one statement each. */
export function printMostQuoted(knowledge: Knowledge, {print, colours, width}: Terminal): void {
  const names = new Map(knowledge.entities.filter(({hidden}) => !hidden).map(({id, name}) => [id, name]));
  const speakers = mostQuoted(knowledge).filter(([id]) => names.has(id));
  if (speakers.length === 0) return;
  print(`\n${colours.bold("Most quoted")}`);
  for (const [id, own] of speakers.slice(0, SPEAKERS)) {
    print(`  ${colours.cyan(safeText(names.get(id) ?? id))} ${colours.dim(`(${counted(own.length, "statement")})`)}`);
    print(`    ${wrap(safeText(example(own).text), width, 4)}`);
  }
}

/** Speakers with their statements, those with the most first. */
export function mostQuoted({
  statements,
}: Pick<Knowledge, "statements">): readonly (readonly [id: string, own: readonly Statement[]])[] {
  const bySpeaker = new Map<string, Statement[]>();
  for (const statement of saidAmong(statements)) {
    if (statement.speaker === null) continue;
    bySpeaker.set(statement.speaker, [...(bySpeaker.get(statement.speaker) ?? []), statement]);
  }
  return [...bySpeaker].sort(([a, some], [b, more]) => more.length - some.length || compareText(a, b));
}

/** The surest statement in the speaker's own words, else the surest. */
function example(statements: readonly Statement[]): Statement {
  const rank = ({mode, confidence, within}: Statement): number =>
    confidence + (mode === "indirect" ? 0 : 1) - (within === null ? 0 : 1);
  return statements.reduce((best, next) => (rank(next) > rank(best) ? next : best));
}

/** "1 entity", "2 entities". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "3 direct, 2 mixed": in a given order, or the most frequent first. */
function tally(items: readonly string[], order?: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const names =
    order?.filter((name) => counts.has(name)) ??
    [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || compareText(a, b));
  return names.map((name) => `${counts.get(name)} ${name}`).join(", ") || "none";
}
