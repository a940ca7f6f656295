import {MultiUndirectedGraph} from "graphology";
import {bidirectional} from "graphology-shortest-path";
import type {Knowledge} from "../model/knowledge";
import {evidenceFor} from "./evidence-for";
import {get} from "./find";
import {strength, type Tie, ties} from "./ties";
import {type EntityView, type EvidenceView, viewEntity} from "./view";

/** One hop of a path, in the direction of the path; the ties point their own way. */
export interface PathEdge {
  readonly from: EntityView;
  readonly to: EntityView;
  /** Everything that joins the two, strongest first. */
  readonly ties: readonly Tie[];
  /** Every place that proves one of them, in the order of documents. */
  readonly evidence: readonly EvidenceView[];
}

/** A chain of entities, each joined to the next by statements or relations. */
export interface Path {
  readonly entities: readonly EntityView[];
  readonly edges: readonly PathEdge[];
}

/** Which ways a path may take. */
export interface PathOptions {
  /** Kinds of ties to go by: `SAID_ABOUT`, `SAID_TO`, `SPEAKS_FOR`, relation types. All unless told otherwise. */
  readonly kinds?: readonly string[];
  /** Names or ids of entities to go around. */
  readonly without?: readonly string[];
}

type TieGraph = MultiUndirectedGraph<Record<string, never>, {readonly tie: Tie}>;

const made = new WeakMap<Knowledge, TieGraph>();

/**
 * How two entities are linked: a shortest chain of ties, whichever way they point, or null if there is none.
 * @throws HearsayError `UNKNOWN_NAME` if nothing is called so
 */
export function pathBetween(knowledge: Knowledge, from: string, to: string, options: PathOptions = {}): Path | null {
  const graph = narrowed(knowledge, tieGraph(knowledge), options);
  const [start, end] = [get(knowledge, from).id, get(knowledge, to).id];
  if (!graph.hasNode(start) || !graph.hasNode(end)) return null;
  const ids = bidirectional(graph, start, end);
  if (!ids) return null;
  const entities = ids.map((id) => viewEntity(knowledge, id)).filter((entity) => entity !== null);
  const edges = entities.slice(1).map((entity, index): PathEdge => {
    const between = graph.edges(entities[index].id, entity.id).map((edge) => graph.getEdgeAttribute(edge, "tie"));
    const joined = between.sort((a, b) => strength(b) - strength(a));
    return {from: entities[index], to: entity, ties: joined, evidence: evidenceFor(knowledge, {ties: joined})};
  });
  return {entities, edges};
}

function tieGraph(knowledge: Knowledge): TieGraph {
  const known = made.get(knowledge);
  if (known) return known;
  const graph: TieGraph = new MultiUndirectedGraph();
  for (const tie of ties(knowledge)) {
    graph.mergeNode(tie.from);
    graph.mergeNode(tie.to);
    graph.addUndirectedEdgeWithKey(`${tie.kind}|${tie.from}|${tie.to}`, tie.from, tie.to, {tie});
  }
  made.set(knowledge, graph);
  return graph;
}

function narrowed(knowledge: Knowledge, graph: TieGraph, {kinds, without = []}: PathOptions): TieGraph {
  if (kinds === undefined && without.length === 0) return graph;
  const copy: TieGraph = graph.copy();
  for (const name of without) {
    const {id} = get(knowledge, name);
    if (copy.hasNode(id)) copy.dropNode(id);
  }
  if (kinds !== undefined) {
    for (const edge of copy.filterEdges((_, {tie}) => !kinds.includes(tie.kind))) copy.dropEdge(edge);
  }
  return copy;
}
