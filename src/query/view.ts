import {directory} from "../model/directory";
import type {Document} from "../model/document";
import type {Entity} from "../model/entity";
import type {Askable} from "../model/knowledge";
import {cut, type Span} from "../model/span";
import type {Evidence, Report, Statement} from "../model/statement";

/** A document without its text: enough to say where something was printed. */
export type DocumentView = Omit<Document, "text">;

/** An entity without the lists of its places: enough to say who or what is meant. */
export type EntityView = Pick<Entity, "id" | "name" | "type" | "subtype" | "unnamed">;

/** A place that proves something, with its sentence to read. */
export interface EvidenceView extends Span {
  readonly document: DocumentView;
  /** The sentence or sentences around the place. */
  readonly sentence: string;
  /** Where the sentence stands in the document. */
  readonly sentenceSpan: Span;
}

/** A report with its document and sentence; all spans count in the document. */
export interface ReportView extends Omit<Report, "document" | "sentence" | "attribution">, EvidenceView {
  readonly document: DocumentView;
  readonly sentence: string;
}

/** A statement with the things its ids stand for. */
export interface StatementView extends Omit<Statement, "speaker" | "affiliation" | "addressee" | "about" | "reports"> {
  readonly speaker: EntityView | null;
  readonly affiliation: readonly EntityView[];
  readonly addressee: EntityView | null;
  readonly about: readonly EntityView[];
  readonly reports: readonly ReportView[];
}

/** The statement as a query answers it. */
export function viewStatement(knowledge: Askable, statement: Statement): StatementView {
  const one = (id: string | null): EntityView | null => (id === null ? null : viewEntity(knowledge, id));
  const many = (ids: readonly string[]): EntityView[] => ids.map(one).filter((entity) => entity !== null);
  return {
    ...statement,
    speaker: one(statement.speaker),
    affiliation: many(statement.affiliation),
    addressee: one(statement.addressee),
    about: many(statement.about),
    reports: statement.reports.map((report) => viewReport(knowledge, report)),
  };
}

/** The entity of an id, or null if there is none. */
export function viewEntity(knowledge: Askable, id: string): EntityView | null {
  const entity = directory(knowledge).entities.get(id);
  return entity ? pickEntity(entity) : null;
}

/** What a query tells of an entity. */
export function pickEntity({id, name, type, subtype, unnamed}: Entity): EntityView {
  return {id, name, type, subtype, unnamed};
}

/** The place with its sentence to read. */
export function viewEvidence(knowledge: Askable, {document: id, start, end, sentence}: Evidence): EvidenceView {
  const document = directory(knowledge).documents.get(id);
  return {
    document: document ? pickDocument(document) : {id, sha256: ""},
    start,
    end,
    sentence: document ? cut(document.text, sentence) : "",
    sentenceSpan: sentence,
  };
}

/** What a query tells of a document. */
export function pickDocument({text, ...document}: Document): DocumentView {
  return document;
}

function viewReport(knowledge: Askable, report: Report): ReportView {
  const {source, cue, content, hedges, negation} = report;
  return {...viewEvidence(knowledge, report), source, cue, content, hedges, negation};
}
