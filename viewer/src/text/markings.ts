import type {Span} from "../../../src/model/span";
import type {Report, Statement} from "../../../src/model/statement";
import type {Corpus} from "../data/corpus";
import type {Marking, Role} from "./segments";

/** What to mark for one report of a statement: source, cue, content, hedges, negation. */
export function reportMarkings(statement: Statement, report: Report): Marking[] {
  const id = statement.id;
  const mark =
    (role: Role) =>
    (span: Span): Marking => ({start: span.start, end: span.end, role, id});
  return [
    ...report.content.map(mark("content")),
    ...(report.source ? [mark("speaker")(report.source)] : []),
    ...report.cue.map(mark("cue")),
    ...report.hedges.map(mark("hedge")),
    ...report.negation.map(mark("negation")),
  ];
}

/** A statement as printed in one document. */
export interface Printed {
  readonly statement: Statement;
  readonly report: Report;
}

/** Everything somebody said that is printed in a document, in the order of the text. */
export function printedIn(corpus: Corpus, document: string): Printed[] {
  const printed: Printed[] = [];
  for (const statement of corpus.said) {
    for (const report of statement.reports) if (report.document === document) printed.push({statement, report});
  }
  return printed.sort((a, b) => a.report.start - b.report.start || b.report.end - a.report.end);
}

/** The names in a document, each with the entity it stands for. */
export function namesIn(corpus: Corpus, document: string): Marking[] {
  const found: Marking[] = [];
  for (const {id, mentions} of corpus.entities.values()) {
    for (const mention of mentions) {
      if (mention.document === document) found.push({start: mention.start, end: mention.end, role: "name", id});
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The sentences around a span: `before` and `after` it as many as there are, from the flat pairs of the page's data. */
export function passage(sentences: readonly number[], span: Span, around: number): {range: Span; number: number} {
  let first = 0;
  const total = sentences.length / 2;
  while (first < total && sentences[first * 2 + 1] <= span.start) first++;
  let last = first;
  while (last + 1 < total && sentences[(last + 1) * 2] < span.end) last++;
  const from = Math.max(0, first - around);
  const to = Math.min(total - 1, last + around);
  if (total === 0) return {range: span, number: 0};
  return {
    range: {
      start: Math.min(span.start, sentences[from * 2] ?? span.start),
      end: Math.max(span.end, sentences[to * 2 + 1] ?? span.end),
    },
    number: first + 1,
  };
}
