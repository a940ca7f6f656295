import type {Document} from "../model/document";
import type {Entity} from "../model/entity";
import {LIST_SEPARATOR} from "../model/graph-attributes";
import {documentKey} from "../model/keys";
import type {NodeAttributes, Resolution} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import type {AnnotationRecord} from "../model/record";
import type {Statement} from "../model/statement";
import {compareText} from "../model/text";
import {colorOf, DOCUMENT_COLOR, STATEMENT_COLOR} from "./palette";

/** A node on its way into the graph. */
export interface NodeDraft {
  readonly key: string;
  readonly attributes: NodeAttributes;
}

/** Longest label, in characters. */
const LABEL_LENGTH = 80;

/** The nodes of a resolution in the order of their keys; hidden entities have none. Without records, documents tell less. */
export function makeNodes(
  documents: readonly Document[],
  resolution: Resolution,
  records: readonly AnnotationRecord[] = [],
): readonly NodeDraft[] {
  const visible = resolution.entities.filter(({hidden}) => !hidden);
  const nameOf = new Map(visible.map(({id, name}) => [id, name]));
  const published = new Map(documents.map(({id, published: day}) => [id, day]));
  const recordOf = new Map(records.map((record) => [record.id, record]));
  const copyOf = new Map((resolution.copies ?? []).flatMap(([first, ...rest]) => rest.map((id) => [id, first])));
  const said = saidAmong(resolution.statements);
  const made = count(said.flatMap(({speaker}) => speaker ?? []));
  const about = count(said.flatMap((statement) => statement.about));
  return [
    ...visible.map((entity) => entityNode(entity, published, made.get(entity.id) ?? 0, about.get(entity.id) ?? 0)),
    ...resolution.statements.map((statement) => statementNode(statement, nameOf)),
    ...uniqueDocuments(documents).map((document) =>
      documentNode(document, recordOf.get(document.id), copyOf.get(document.id)),
    ),
  ].sort((a, b) => compareText(a.key, b.key));
}

function entityNode(
  entity: Entity,
  published: ReadonlyMap<string, string | undefined>,
  statementsMade: number,
  statementsAbout: number,
): NodeDraft {
  const documents = [...new Set(entity.chains.map(({document}) => document))];
  const days = documents.flatMap((id) => published.get(id) ?? []).sort(compareText);
  return {
    key: entity.id,
    attributes: {
      kind: "entity",
      label: shorten(entity.name),
      type: entity.type,
      subtype: entity.subtype ?? "",
      aliases: entity.aliases.join(LIST_SEPARATOR),
      unnamed: entity.unnamed,
      documents: documents.length,
      mentions: entity.mentions.length,
      statementsMade,
      statementsAbout,
      firstDate: days[0] ?? "",
      lastDate: days.at(-1) ?? "",
      candidates: entity.candidates.map(({entity: id}) => id).join(LIST_SEPARATOR),
      color: colorOf(entity.type),
    },
  };
}

function statementNode(statement: Statement, nameOf: ReadonlyMap<string, string>): NodeDraft {
  return {
    key: statement.id,
    attributes: {
      kind: "statement",
      label: shorten(statement.text),
      text: statement.text,
      speaker: statement.speaker ? (nameOf.get(statement.speaker) ?? "") : "",
      sourceText: statement.source,
      sourceKind: statement.sourceKind,
      cue: statement.cue,
      statementKind: statement.kind,
      mode: statement.mode,
      stance: statement.stance,
      hedged: statement.hedged,
      negated: statement.negated,
      reports: statement.reports.length,
      independentSources: statement.independentSources,
      date: statement.date ?? "",
      published: statement.published ?? "",
      confidence: statement.confidence,
      color: STATEMENT_COLOR,
    },
  };
}

function documentNode(document: Document, record: AnnotationRecord | undefined, copyOf: string | undefined): NodeDraft {
  return {
    key: documentKey(document.sha256),
    attributes: {
      kind: "document",
      label: shorten(document.title ?? document.path ?? document.id),
      title: document.title ?? "",
      outlet: document.outlet ?? "",
      published: document.published ?? "",
      url: document.url ?? "",
      path: document.path ?? "",
      sha256: document.sha256,
      copyOf: copyOf ?? "",
      language: record?.language ?? "",
      sentences: record?.sentences.length ?? 0,
      color: DOCUMENT_COLOR,
    },
  };
}

/** One document for each text: two files with the same bytes are one node. */
function uniqueDocuments(documents: readonly Document[]): readonly Document[] {
  const byKey = new Map<string, Document>();
  for (const document of [...documents].sort((a, b) => compareText(a.id, b.id))) {
    const key = documentKey(document.sha256);
    if (!byKey.has(key)) byKey.set(key, document);
  }
  return [...byKey.values()];
}

/** One line of at most 80 characters; never half of a surrogate pair. */
function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const letters = [...line];
  return letters.length <= LABEL_LENGTH
    ? line
    : `${letters
        .slice(0, LABEL_LENGTH - 1)
        .join("")
        .trimEnd()}…`;
}

function count(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
