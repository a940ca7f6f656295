import {directory} from "../model/directory";
import {LIST_SEPARATOR} from "../model/graph-attributes";
import type {Knowledge} from "../model/knowledge";
import {cut} from "../model/span";
import type {Statement} from "../model/statement";
import type {Scalar} from "./scalar";

/** A statement with everything known about it as one flat row; the place is that of its first report. */
export type StatementRow = {readonly [column in StatementColumn]: Scalar};

/** The columns of `statements.csv`, in order, with what stands in them. */
export const STATEMENT_COLUMNS = {
  statement: "id of the statement",
  speaker: "name of who said it; empty where unknown",
  speaker_id: "id of the speaker",
  speaker_type: "PERSON, ORG, PLACE ...",
  source: "the words of the source phrase",
  source_kind: "named, unnamed, document or none",
  affiliation: "organisations that an unnamed source belongs to",
  cue: "the words that report",
  kind: "speech, belief, intention, perception or document",
  mode: "direct, indirect or mixed",
  stance: "neutral, assert, distance, deny, ask, order, promise or warn",
  hedged: "true if a word of doubt stands with it",
  negated: "true if the saying itself is negated",
  text: "what was said",
  about: "names of what it speaks about",
  about_ids: "their ids",
  addressee: "name of who was spoken to",
  addressee_id: "id of the addressee",
  within: "id of the statement that reports this one",
  said_on: "day or interval at which it was said, if told",
  times: "days or intervals it speaks about",
  published: "day of the first publication",
  document: "id of the document of the first report",
  title: "title of that document",
  outlet: "outlet of that document",
  url: "address of that document",
  start: "where the report starts in that document, in UTF-16 code units",
  end: "where it ends",
  sentence: "the sentence or sentences around it",
  reports: "number of places where it is printed",
  independent_sources: "reports that are not near-copies of each other",
  printed_in: "every report as document:start-end",
  confidence: "0 to 1",
  by: "the rule or model that found it",
} as const;
export type StatementColumn = keyof typeof STATEMENT_COLUMNS;

/** The row of a statement. */
export function statementRow(knowledge: Knowledge, statement: Statement): StatementRow {
  return {...whoAndHow(knowledge, statement), ...whatAndWhen(knowledge, statement), ...where(knowledge, statement)};
}

function whoAndHow(knowledge: Knowledge, statement: Statement) {
  const {entities} = directory(knowledge);
  const speaker = statement.speaker === null ? undefined : entities.get(statement.speaker);
  return {
    statement: statement.id,
    speaker: speaker?.name,
    speaker_id: statement.speaker,
    speaker_type: speaker?.type,
    source: statement.source,
    source_kind: statement.sourceKind,
    affiliation: names(knowledge, statement.affiliation),
    cue: statement.cue,
    kind: statement.kind,
    mode: statement.mode,
    stance: statement.stance,
    hedged: statement.hedged,
    negated: statement.negated,
    confidence: statement.confidence,
    by: statement.by,
  };
}

function whatAndWhen(knowledge: Knowledge, statement: Statement) {
  return {
    text: statement.text,
    about: names(knowledge, statement.about),
    about_ids: statement.about.join(LIST_SEPARATOR),
    addressee: statement.addressee === null ? null : names(knowledge, [statement.addressee]),
    addressee_id: statement.addressee,
    within: statement.within,
    said_on: statement.date,
    times: statement.times.join(LIST_SEPARATOR),
    published: statement.published,
  };
}

function where(knowledge: Knowledge, {reports, independentSources}: Statement) {
  const [first] = reports;
  const document = directory(knowledge).documents.get(first.document);
  return {
    document: first.document,
    title: document?.title,
    outlet: document?.outlet,
    url: document?.url,
    start: first.start,
    end: first.end,
    sentence: document && cut(document.text, first.sentence),
    reports: reports.length,
    independent_sources: independentSources,
    printed_in: reports.map((report) => `${report.document}:${report.start}-${report.end}`).join(LIST_SEPARATOR),
  };
}

function names(knowledge: Knowledge, ids: readonly string[]): string {
  const {entities} = directory(knowledge);
  return ids.map((id) => entities.get(id)?.name ?? id).join(LIST_SEPARATOR);
}
