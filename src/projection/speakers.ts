import type {Knowledge, KnowledgeGraph, NodeAttributes} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import type {EntityRelation, Statement} from "../model/statement";
import {describeRelations, describeStatements, Groups} from "./aggregate";
import {drawPicture} from "./picture";

/** What projections read: knowledge, or what there is of it before its graph is finished. */
export type Projectable = Pick<
  Knowledge,
  "documents" | "statements" | "relations" | "openRelations" | "links" | "graph"
>;

/**
 * Who talks about whom: an edge "said" from each speaker to each entity the statements are about, an edge "relation" between
 * entities that a relation joins. At most one edge for each source, target and kind, and each lists what it stands for. Who
 * speaks about nobody stands alone, unless no document gives a name.
 */
export function speakersPicture(knowledge: Projectable): KnowledgeGraph {
  const {documents, relations, graph} = knowledge;
  const statements = saidAmong(knowledge.statements);
  const said = new Groups<Statement>();
  for (const statement of statements) {
    if (statement.speaker) for (const entity of statement.about) said.add(statement.speaker, entity, statement);
  }
  const related = new Groups<EntityRelation>();
  for (const relation of relations) {
    if (relation.subject && relation.object) related.add(relation.subject, relation.object, relation);
  }
  const published = new Map(documents.map(({id, published: day}) => [id, day]));
  const edges = [
    ...related.edges("relation", (items) => describeRelations(items, (id) => published.get(id))),
    ...said.edges("said", describeStatements),
  ];
  const isNamed = (key: string): boolean => graph.hasNode(key) && graph.getNodeAttribute(key, "unnamed") !== true;
  const speakers = statements.flatMap(({speaker}) => speaker ?? []).filter(isNamed);
  const ends = new Set([...edges.flatMap(({source, target}) => [source, target]), ...speakers]);
  const nodes = [...ends].filter((key) => graph.hasNode(key));
  return drawPicture(graph, nodes, edges, withSpeakersPosition);
}

/** Where the node stands in the picture of speakers, if the layout has placed it there. */
export function withSpeakersPosition(attributes: NodeAttributes): NodeAttributes {
  const {speakersX, speakersY} = attributes;
  return typeof speakersX === "number" && typeof speakersY === "number"
    ? {...attributes, x: speakersX, y: speakersY}
    : attributes;
}
