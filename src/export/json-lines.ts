import {directory} from "../model/directory";
import type {Document} from "../model/document";
import type {Entity} from "../model/entity";
import type {Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import {cut} from "../model/span";
import type {Statement} from "../model/statement";
import {jsonLines} from "./json";
import {contentSpan, quoteOf} from "./quote";

/** Statements as the model has them, one a line, with the names behind the ids and the exact words of every report. */
export function* statementsJsonl(
  knowledge: Knowledge,
  statements: readonly Statement[] = saidAmong(knowledge.statements),
): Generator<string> {
  const {documents, entities} = directory(knowledge);
  const name = (id: string): string => entities.get(id)?.name ?? id;
  for (const statement of statements) {
    const reports = statement.reports.map((report) => {
      const document = documents.get(report.document);
      if (!document) return report;
      const {title, outlet, published, url, sha256} = document;
      const sentenceText = cut(document.text, report.sentence);
      return {
        ...report,
        ...quoteOf(document, contentSpan(report)),
        sentenceText,
        title,
        outlet,
        published,
        url,
        sha256,
      };
    });
    yield* jsonLines([
      {
        ...statement,
        reports,
        speakerName: statement.speaker === null ? null : name(statement.speaker),
        addresseeName: statement.addressee === null ? null : name(statement.addressee),
        aboutNames: statement.about.map(name),
        affiliationNames: statement.affiliation.map(name),
      },
    ]);
  }
}

/** The annotation records of documents, one a line: what `hearsay annotate` writes. */
export function* recordsJsonl(
  knowledge: Knowledge,
  documents: readonly Document[] = knowledge.documents,
): Generator<string> {
  const {records} = directory(knowledge);
  for (const {id} of documents) {
    const record = records.get(id);
    if (record) yield* jsonLines([record]);
  }
}

/** Entities, one a line, with their mentions by name. */
export function* entitiesJsonl(entities: readonly Entity[]): Generator<string> {
  for (const {chains, ...entity} of entities) {
    const mentions = entity.mentions.map(({document, start, end}) => ({document, start, end}));
    yield* jsonLines([{...entity, mentions}]);
  }
}

/** What went wrong in the material, one problem a line. */
export function problemsJsonl(knowledge: Knowledge): Generator<string> {
  return jsonLines(knowledge.problems);
}
