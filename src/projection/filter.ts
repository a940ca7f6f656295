import type {EdgeAttributes, KnowledgeGraph, NodeAttributes} from "../model/knowledge";
import type {EntityRelation, Statement} from "../model/statement";
import {compareText} from "../model/text";
import {emptyGraph} from "./picture";
import type {Projectable} from "./speakers";

/** What of a picture to keep; what is left out keeps everything. */
export interface PictureFilter {
  /** True for the nodes to keep. */
  readonly nodes?: (attributes: NodeAttributes, key: string) => boolean;
  /** True for the edges to keep, of those whose ends are kept. */
  readonly edges?: (attributes: EdgeAttributes, key: string) => boolean;
  /** Also drop the nodes that are left without an edge. */
  readonly dropIsolated?: boolean;
}

/** The part of a picture that a filter keeps. Leaving out edges leaves out no nodes unless asked. */
export function filterPicture(
  graph: KnowledgeGraph,
  {nodes = () => true, edges = () => true, dropIsolated = false}: PictureFilter,
): KnowledgeGraph {
  const picture = emptyGraph();
  for (const key of graph.nodes().sort(compareText)) {
    const attributes = graph.getNodeAttributes(key);
    if (nodes(attributes, key)) picture.addNode(key, {...attributes});
  }
  for (const key of graph.edges().sort(compareText)) {
    const [source, target] = graph.extremities(key);
    const attributes = graph.getEdgeAttributes(key);
    if (picture.hasNode(source) && picture.hasNode(target) && edges(attributes, key)) {
      picture.addEdgeWithKey(key, source, target, {...attributes});
    }
  }
  if (dropIsolated) for (const key of picture.nodes()) if (picture.degree(key) === 0) picture.dropNode(key);
  return picture;
}

/** Which statements and relations go into a picture before anything is summed up. */
export interface KnowledgeFilter {
  /** True for the statements to keep. */
  readonly statements?: (statement: Statement) => boolean;
  /** True for the relations to keep. */
  readonly relations?: (relation: EntityRelation) => boolean;
}

/** Knowledge with only the statements and relations wanted, and the links between them; its graph is left as it is. */
export function only<T extends Projectable>(
  knowledge: T,
  {statements = () => true, relations = () => true}: KnowledgeFilter,
): T {
  const kept = knowledge.statements.filter(statements);
  const ids = new Set(kept.map(({id}) => id));
  return {
    ...knowledge,
    statements: kept,
    relations: knowledge.relations.filter(relations),
    ...(knowledge.openRelations ? {openRelations: knowledge.openRelations.filter(relations)} : {}),
    links: knowledge.links.filter(({from, to}) => ids.has(from) && ids.has(to)),
  };
}
