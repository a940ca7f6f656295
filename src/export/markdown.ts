import {directory} from "../model/directory";
import {LIST_SEPARATOR} from "../model/graph-attributes";
import type {Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import type {Statement} from "../model/statement";
import {wellFormed} from "../model/text";

/** What Markdown or HTML would take for something else than text. */
const MARKUP = /[\\`*_[\]<>|&~$#!]/g;

/** The text as Markdown shows it, on one line, for a cell of a table. */
export function markdownText(text: string): string {
  return wellFormed(text)
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, " ")
    .trim()
    .replace(MARKUP, "\\$&");
}

/** Statements as a Markdown table: when, who, how, what, about whom, where. */
export function* statementsMarkdown(
  knowledge: Knowledge,
  statements: readonly Statement[] = saidAmong(knowledge.statements),
): Generator<string> {
  const {entities, documents} = directory(knowledge);
  const name = (id: string | null): string => (id === null ? "" : (entities.get(id)?.name ?? id));
  yield "| When | Who | Cue | What | About | Where |\n| --- | --- | --- | --- | --- | --- |\n";
  for (const statement of statements) {
    const {date, published, speaker, source, cue, text, about, reports} = statement;
    const places = reports.map(({document, start, end}) => {
      const {outlet, title} = documents.get(document) ?? {};
      return `${[outlet, title ?? document].filter(Boolean).join(", ")}, ${start}-${end}`;
    });
    const cells = [date ?? published ?? "", name(speaker) || source, cue, text, about.map(name).join(", ")];
    yield `| ${[...cells, places.join(LIST_SEPARATOR)].map(markdownText).join(" | ")} |\n`;
  }
}
