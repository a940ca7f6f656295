import type {Document} from "../model/document";
import {documentKey, edgeKey} from "../model/keys";
import type {EdgeAttributes, Resolution} from "../model/knowledge";
import {cut, type Span} from "../model/span";
import type {EntityRelation, Report, Statement, StatementLink} from "../model/statement";
import {compareText, wellFormed} from "../model/text";

/** An edge on its way into the graph. */
export interface EdgeDraft {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/** Characters of context before and after a quote, enough to find it again in a changed text. */
const CONTEXT = 32;

type DocumentsById = ReadonlyMap<string, Document>;

/** The edges of a resolution in the order of their keys; ends that are no nodes (hidden entities) leave none. */
export function makeEdges(
  documents: readonly Document[],
  resolution: Resolution,
  hasNode: (key: string) => boolean,
): readonly EdgeDraft[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const drafts = [
    ...resolution.statements.flatMap((statement) => statementEdges(statement, byId)),
    ...resolution.links.filter(({status}) => status !== "rejected").map(linkEdge),
    ...resolution.relations.flatMap((relation) => relationEdge(relation, byId)),
    ...mentionEdges(resolution, byId),
  ];
  return drafts
    .filter(({source, target}) => hasNode(source) && hasNode(target))
    .sort((a, b) => compareText(a.key, b.key));
}

function edge(kind: string, source: string, target: string, rest: Partial<EdgeAttributes>, more = ""): EdgeDraft {
  return {key: edgeKey(kind, source, target, more), source, target, attributes: {kind, weight: 1, ...rest}};
}

function statementEdges(statement: Statement, byId: DocumentsById): EdgeDraft[] {
  const {id, speaker, addressee, about, within} = statement;
  return [
    ...(speaker ? [edge("SAID", speaker, id, saidAttributes(statement, byId))] : []),
    ...(addressee ? [edge("TO", id, addressee, {})] : []),
    ...about.map((entity) => edge("ABOUT", id, entity, {document: statement.reports[0].document})),
    ...(within ? [edge("WITHIN", id, within, {})] : []),
    ...statement.reports.map((report) => reportEdge(id, report, byId)),
  ];
}

function saidAttributes(statement: Statement, byId: DocumentsById): Partial<EdgeAttributes> {
  const {cue, mode, stance, hedged, negated, confidence, published} = statement;
  const [report] = statement.reports;
  return {
    cue,
    mode,
    stance,
    hedged,
    negated,
    confidence,
    date: published ?? "",
    ...placeAttributes(report, report.sentence, byId),
  };
}

function placeAttributes(
  place: Span & {readonly document: string},
  sentence: Span,
  byId: DocumentsById,
): Partial<EdgeAttributes> {
  const text = byId.get(place.document)?.text ?? "";
  return {
    document: place.document,
    startOffset: place.start,
    endOffset: place.end,
    quote: cut(text, place),
    sentence: cut(text, sentence),
  };
}

function reportEdge(statement: string, report: Report, byId: DocumentsById): EdgeDraft {
  const {text = "", sha256 = ""} = byId.get(report.document) ?? {};
  const {start, end} = report;
  const attributes = {
    document: report.document,
    startOffset: start,
    endOffset: end,
    quote: text.slice(start, end),
    prefix: wellFormed(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: wellFormed(text.slice(end, end + CONTEXT)),
  };
  return edge(
    "REPORTED_IN",
    statement,
    documentKey(sha256),
    attributes,
    `${report.document}|${start}|${end}|${report.attribution}`,
  );
}

function linkEdge({type, from, to, reason, confidence, status}: StatementLink): EdgeDraft {
  return edge(type, from, to, {reason, confidence, status});
}

function relationEdge(relation: EntityRelation, byId: DocumentsById): EdgeDraft[] {
  const {id, type, subject, object, literal, qualifiers, negated, modality, saidIn, evidence, confidence} = relation;
  if (subject === null || object === null) return [];
  const [first] = evidence;
  const attributes: Partial<EdgeAttributes> = {
    weight: evidence.length || 1,
    literal: literal ?? "",
    negated,
    modality,
    confidence,
    saidIn: saidIn ?? "",
    evidence: evidence.length,
    date: qualifiers.time ?? "",
    positionStatus: qualifiers.status ?? "",
    ...(first ? placeAttributes(first, first.sentence, byId) : {}),
  };
  const {count} = qualifiers;
  return [edge(type, subject, object, count === undefined ? attributes : Object.assign(attributes, {count}), id)];
}

function mentionEdges({entities}: Resolution, byId: DocumentsById): EdgeDraft[] {
  return entities.flatMap(({id, mentions}) => {
    const counts = new Map<string, number>();
    for (const {document} of mentions) {
      const key = documentKey(byId.get(document)?.sha256 ?? "");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].map(([key, count]) => edge("MENTIONED_IN", id, key, {weight: count, count}));
  });
}
