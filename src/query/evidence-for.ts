import {directory} from "../model/directory";
import type {EntityMention} from "../model/entity";
import {LIST_SEPARATOR} from "../model/graph-attributes";
import {documentKey} from "../model/keys";
import type {Knowledge} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import {compareSpans, cover, overlaps, type Span} from "../model/span";
import type {Evidence} from "../model/statement";
import {compareText} from "../model/text";
import type {Tie} from "./ties";
import {type EvidenceView, viewEvidence} from "./view";

/**
 * What evidence can be asked for: the id of a statement, relation or entity, the key of an edge of the graph, a tie, a hop of a path,
 * or the attributes of an edge in a view, which list the ids it stands for.
 */
export type Provable = string | Tie | {readonly ties: readonly Tie[]} | {readonly ids: string};

/**
 * Every place that proves a thing, with its sentence, in the order of documents.
 * @throws HearsayError `UNKNOWN_ID` if there is no such thing
 */
export function evidenceFor(knowledge: Knowledge, thing: Provable): readonly EvidenceView[] {
  const places = idsOf(thing).flatMap((id) => ofId(knowledge, id));
  return unique(places).map((place) => viewEvidence(knowledge, place));
}

function idsOf(thing: Provable): readonly string[] {
  if (typeof thing === "string") return [thing];
  if ("ids" in thing) return thing.ids.split(LIST_SEPARATOR).filter(Boolean);
  const ties = "ties" in thing ? thing.ties : [thing];
  return ties.flatMap(({statements, relations}) => [...statements, ...relations]);
}

function ofId(knowledge: Knowledge, id: string): readonly Evidence[] {
  const {statements, entities} = directory(knowledge);
  const statement = statements.get(id);
  if (statement) return statement.reports;
  const relation = knowledge.relations.find((each) => each.id === id);
  if (relation) return relation.evidence;
  const entity = entities.get(id);
  if (entity) return entity.mentions.map((mention) => ({...mention, sentence: sentenceAround(knowledge, mention)}));
  if (knowledge.graph.hasEdge(id)) return ofEdge(knowledge, id);
  throw new HearsayError("UNKNOWN_ID", `evidenceFor: there is no statement, relation, entity or edge "${id}".`);
}

/** The evidence of an edge of the graph, by what stands at its ends. */
function ofEdge(knowledge: Knowledge, key: string): readonly Evidence[] {
  const {statements, entities} = directory(knowledge);
  const [source, target] = knowledge.graph.extremities(key);
  const inDocument = ({document}: Evidence): boolean =>
    !target.startsWith("document:") || keyOf(knowledge, document) === target;
  if (statements.has(source) || statements.has(target)) {
    return [source, target].flatMap((id) => statements.get(id)?.reports ?? []).filter(inDocument);
  }
  if (entities.has(source) && entities.has(target)) {
    return knowledge.relations.filter(({id}) => key.endsWith(`|${id}`)).flatMap(({evidence}) => evidence);
  }
  return ofId(knowledge, source).filter(inDocument);
}

function keyOf(knowledge: Knowledge, id: string): string {
  return documentKey(directory(knowledge).documents.get(id)?.sha256 ?? "");
}

function sentenceAround(knowledge: Knowledge, {document, start, end}: EntityMention): Span {
  const sentences = directory(knowledge).records.get(document)?.sentences ?? [];
  return cover(sentences.filter((sentence) => overlaps(sentence, {start, end}))) ?? {start, end};
}

function unique(places: readonly Evidence[]): readonly Evidence[] {
  const found = new Map(places.map((place) => [`${place.document}\n${place.start}\n${place.end}`, place]));
  return [...found.values()].sort((a, b) => compareText(a.document, b.document) || compareSpans(a, b));
}
