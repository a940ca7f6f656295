import {directory} from "../model/directory";
import {cut, type Span} from "../model/span";
import type {Scope} from "./scope";

/** Types of columns, as SQL names them; `VARCHAR[]` is a list of texts. */
export type SqlType = "VARCHAR" | "BIGINT" | "DOUBLE" | "BOOLEAN" | "VARCHAR[]";

/** A value of a row. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

/** One table of the relational form, with what stands in each column. */
export interface Table {
  readonly name: string;
  readonly columns: {readonly [name: string]: SqlType};
  /** The rows of a scope, one a thing, in the order of the knowledge. */
  rows(scope: Scope): Iterable<Readonly<Record<string, Cell>>>;
}

/** The text at a place of a document. */
function words(scope: Scope, document: string, span: Span): string {
  return cut(directory(scope.knowledge).documents.get(document)?.text ?? "", span);
}

/** The relational form of a knowledge: what SQL and Parquet show. Ids are those of the graph; offsets are UTF-16 code units. */
export const TABLES: readonly Table[] = [
  {
    name: "documents",
    columns: {
      ...{id: "VARCHAR", title: "VARCHAR", outlet: "VARCHAR", published: "VARCHAR"},
      ...{url: "VARCHAR", path: "VARCHAR", sha256: "VARCHAR", text: "VARCHAR"},
    },
    *rows({documents}) {
      for (const document of documents) yield {...document};
    },
  },
  {
    name: "entities",
    columns: {
      ...{id: "VARCHAR", name: "VARCHAR", type: "VARCHAR", subtype: "VARCHAR"},
      ...{aliases: "VARCHAR[]", unnamed: "BOOLEAN", hidden: "BOOLEAN", mentions: "BIGINT"},
    },
    *rows({entities}) {
      for (const {id, name, type, subtype, aliases, unnamed, hidden, mentions} of entities) {
        yield {id, name, type, subtype, aliases, unnamed, hidden, mentions: mentions.length};
      }
    },
  },
  {
    name: "mentions",
    columns: {entity: "VARCHAR", document: "VARCHAR", start: "BIGINT", end: "BIGINT", text: "VARCHAR"},
    *rows(scope) {
      const documents = new Set(scope.documents.map(({id}) => id));
      for (const {id, mentions} of scope.entities) {
        for (const {document, start, end} of mentions) {
          if (!documents.has(document)) continue;
          yield {entity: id, document, start, end, text: words(scope, document, {start, end})};
        }
      }
    },
  },
  {
    name: "statements",
    columns: {
      ...{id: "VARCHAR", text: "VARCHAR", speaker: "VARCHAR", speaker_name: "VARCHAR", source: "VARCHAR"},
      ...{source_kind: "VARCHAR", affiliation: "VARCHAR[]", cue: "VARCHAR", kind: "VARCHAR", mode: "VARCHAR"},
      ...{stance: "VARCHAR", hedged: "BOOLEAN", negated: "BOOLEAN", addressee: "VARCHAR", about: "VARCHAR[]"},
      ...{within: "VARCHAR", said_on: "VARCHAR", times: "VARCHAR[]", published: "VARCHAR", confidence: "DOUBLE"},
      ...{made_by: "VARCHAR", reports: "BIGINT", independent_sources: "BIGINT"},
    },
    *rows({knowledge, statements}) {
      const {entities} = directory(knowledge);
      for (const statement of statements) {
        const {reports, sourceKind, independentSources, by, date, ...rest} = statement;
        yield {
          ...rest,
          speaker_name: statement.speaker === null ? null : entities.get(statement.speaker)?.name,
          source_kind: sourceKind,
          said_on: date,
          made_by: by,
          reports: reports.length,
          independent_sources: independentSources,
        };
      }
    },
  },
  {
    name: "reports",
    columns: {
      ...{statement: "VARCHAR", document: "VARCHAR", start: "BIGINT", end: "BIGINT"},
      ...{quote: "VARCHAR", sentence: "VARCHAR"},
    },
    *rows(scope) {
      for (const {id, reports} of scope.statements) {
        for (const {document, start, end, sentence} of reports) {
          const [quote, around] = [{start, end}, sentence].map((span) => words(scope, document, span));
          yield {statement: id, document, start, end, quote, sentence: around};
        }
      }
    },
  },
  {
    name: "relations",
    columns: {
      ...{id: "VARCHAR", type: "VARCHAR", subject: "VARCHAR", object: "VARCHAR", literal: "VARCHAR"},
      ...{count: "BIGINT", percent: "DOUBLE", time: "VARCHAR", place: "VARCHAR", status: "VARCHAR"},
      ...{negated: "BOOLEAN", modality: "VARCHAR", said_in: "VARCHAR", confidence: "DOUBLE"},
      ...{made_by: "VARCHAR", evidence: "BIGINT", sentence: "VARCHAR"},
    },
    *rows(scope) {
      for (const relation of scope.relations) {
        const {qualifiers, saidIn, by, evidence, ...rest} = relation;
        const {count, percent, time, place, status} = qualifiers;
        const [first] = evidence;
        const sentence = first && words(scope, first.document, first.sentence);
        yield {
          ...rest,
          count,
          percent,
          time,
          place,
          status,
          said_in: saidIn,
          made_by: by,
          evidence: evidence.length,
          sentence,
        };
      }
    },
  },
];
