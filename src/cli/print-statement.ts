import {cut} from "../model/span";
import type {DocumentView, EvidenceView, ReportView, StatementView} from "../query/index";
import {markedSentence} from "./marked-sentence";
import {safeText} from "./safe-text";
import type {Terminal} from "./terminal";
import {wrap} from "./wrap";

const INDENT = 3;

/** One statement for people: who, how, the sentence with its parts marked, where each printing of it stands. */
export function printStatement(statement: StatementView, terminal: Terminal): void {
  const {colours, width, print} = terminal;
  const pad = " ".repeat(INDENT);
  const [first, ...others] = statement.reports;
  print(
    wrap(
      `${colours.bold(speakerName(statement))}${addressee(statement)}  ${colours.dim(manner(statement))}`,
      width,
      INDENT,
    ),
  );
  if (first) {
    print(pad + wrap(markedSentence(first, colours), width, INDENT));
    print(pad + wrap(colours.dim(place(first)), width, INDENT));
  }
  for (const report of others) print(pad + wrap(colours.dim(`also in ${place(report)}`), width, INDENT));
}

/** The name of the speaker, or the words of the source, or that there is none. */
export function speakerName({speaker, source}: Pick<StatementView, "speaker" | "source">): string {
  return safeText(speaker?.name ?? (source === "" ? "(nobody named)" : source));
}

function addressee({addressee: to}: StatementView): string {
  return to ? ` to ${safeText(to.name)}` : "";
}

/** "indirect · hedged: apparently · 2017-09-28 · confidence 0.9". */
function manner(statement: StatementView): string {
  const {mode, kind, stance, date, published, sourceKind, confidence, within} = statement;
  return [
    mode,
    ...(kind === "speech" ? [] : [kind]),
    ...(stance === "neutral" ? [] : [stance]),
    ...(sourceKind === "unnamed" ? ["unnamed source"] : []),
    ...wordsOf(statement, "hedged", "hedges"),
    ...wordsOf(statement, "negated", "negation"),
    ...(within === null ? [] : ["second hand"]),
    ...(date === null ? (published === null ? [] : [`published ${published}`]) : [date]),
    `confidence ${confidence.toFixed(2)}`,
  ].join(" · ");
}

function wordsOf(statement: StatementView, flag: "hedged" | "negated", part: "hedges" | "negation"): string[] {
  if (!statement[flag]) return [];
  const words = statement.reports.flatMap((report) => report[part].map((span) => wordsIn(report, span)));
  const shown = [...new Set(words.filter((word) => word !== ""))].join(", ");
  return [shown === "" ? flag : `${flag}: ${shown}`];
}

function wordsIn(
  {sentence, sentenceSpan: {start}}: ReportView,
  span: {readonly start: number; readonly end: number},
): string {
  return safeText(cut(sentence, {start: Math.max(span.start - start, 0), end: Math.max(span.end - start, 0)}));
}

/** Where something stands: the article, the offsets, and what is known of the article. */
export function place({document, start, end}: Pick<EvidenceView, "document" | "start" | "end">): string {
  return [`${safeText(fileOf(document))} ${start}–${end}`, ...known(document)].join(" · ");
}

/** The path; of a file that holds many articles, the id of the article too. */
function fileOf({path, id}: DocumentView): string {
  return path === undefined || path.endsWith(id) ? (path ?? id) : `${path} (${id})`;
}

function known({title, outlet, published}: DocumentView): string[] {
  return [title, outlet, published].flatMap((part) => (part === undefined ? [] : [safeText(part)]));
}
