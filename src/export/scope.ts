import type {Document} from "../model/document";
import type {Entity} from "../model/entity";
import type {Knowledge, KnowledgeGraph} from "../model/knowledge";
import {isInOwnWords, saidAmong} from "../model/own-words";
import type {EntityRelation, Statement} from "../model/statement";
import {ego, filterPicture, only, type ProjectionName, project} from "../projection/index";

/** Which part of a knowledge is exported; all of it unless told otherwise. */
export interface ScopeOptions {
  /** The view that graph formats show; `full` unless told otherwise. */
  readonly projection?: ProjectionName;
  /** Only these statements, and what they join. */
  readonly statements?: readonly Statement[];
  /** Only these entities, and the statements that they make or that are about them. */
  readonly entities?: (entity: Entity) => boolean;
  /** Id of an entity: only what is within `hops` steps of it in the view. */
  readonly ego?: string;
  /** 1 unless told otherwise. */
  readonly hops?: number;
}

/** What an export writes: a graph, and lists that go with it. */
export interface Scope {
  /** The whole knowledge, to look things up in. */
  readonly knowledge: Knowledge;
  readonly graph: KnowledgeGraph;
  /** What somebody is said to have said; an article's own words stand in the graph alone, as the other end of a link. */
  readonly statements: readonly Statement[];
  readonly entities: readonly Entity[];
  readonly documents: readonly Document[];
  /** The relations between what is exported: those that a statement tells go with their statement. */
  readonly relations: readonly EntityRelation[];
}

/**
 * The part of a knowledge that an export is asked for.
 * @throws HearsayError `UNKNOWN_PROJECTION`
 */
export function scopeOf(knowledge: Knowledge, options: ScopeOptions = {}): Scope {
  if (!isNarrow(options)) {
    const {entities, documents, relations} = knowledge;
    const statements = saidAmong(knowledge.statements);
    return {knowledge, graph: pictureOf(knowledge, options.projection), statements, entities, documents, relations};
  }
  const wanted = statementsOf(knowledge, options);
  const graph = narrowGraph(knowledge, wanted, options);
  const statements = options.ego === undefined ? wanted : wanted.filter((statement) => isShown(graph, statement));
  const printed = new Set(statements.flatMap(({reports}) => reports.map(({document}) => document)));
  const entities = knowledge.entities.filter(({id}) => graph.hasNode(id));
  return {
    knowledge,
    graph,
    statements,
    entities,
    documents: knowledge.documents.filter(({id}) => printed.has(id)),
    relations: relationsBetween(knowledge.relations, new Set([...entities, ...statements].map(({id}) => id))),
  };
}

/** A scope as a knowledge of its own, for what shows a whole one: the lists of the scope, and of the graph the entities in it. */
export function partOf({knowledge, statements, entities, documents, relations}: Scope): Knowledge {
  if (entities === knowledge.entities) return knowledge;
  const met = metBy(statements, knowledge);
  const kept = new Set([...documents, ...entities, ...statements, ...met].map(({id}) => id));
  return {
    ...knowledge,
    statements: knowledge.statements.filter(({id}) => kept.has(id)),
    entities,
    documents,
    relations,
    records: knowledge.records.filter((_, index) => kept.has(knowledge.documents[index].id)),
    links: knowledge.links.filter(({from, to}) => kept.has(from) && kept.has(to)),
    copies: knowledge.copies?.map((group) => group.filter((id) => kept.has(id))).filter(({length}) => length > 1),
    graph: filterPicture(knowledge.graph, {nodes: (_, key) => kept.has(key)}),
  };
}

/** What articles say in their own words and the statements meet. */
function metBy(statements: readonly Statement[], {statements: all, links}: Knowledge): readonly Statement[] {
  const ids = new Set(statements.map(({id}) => id));
  const ends = new Set(links.filter(({from, to}) => ids.has(from) || ids.has(to)).flatMap(({from, to}) => [from, to]));
  return all.filter((statement) => isInOwnWords(statement) && ends.has(statement.id));
}

function relationsBetween(relations: readonly EntityRelation[], ids: ReadonlySet<string>): readonly EntityRelation[] {
  return relations.filter(
    ({subject, object, saidIn}) =>
      (saidIn === null || ids.has(saidIn)) && [subject, object].every((end) => end === null || ids.has(end)),
  );
}

/** The statements asked for: of those chosen, the ones that an entity asked for makes or that are about one. */
function statementsOf(knowledge: Knowledge, {statements, entities}: ScopeOptions): readonly Statement[] {
  const chosen = statements && new Set(statements.map(({id}) => id));
  const wanted = entities && new Set(knowledge.entities.filter(entities).map(({id}) => id));
  return saidAmong(knowledge.statements).filter(
    ({id, speaker, about}) =>
      (!chosen || chosen.has(id)) &&
      (!wanted || (speaker !== null && wanted.has(speaker)) || about.some((each) => wanted.has(each))),
  );
}

function isNarrow({statements, entities, ego: center}: ScopeOptions): boolean {
  return statements !== undefined || entities !== undefined || center !== undefined;
}

/** The whole graph as it is, without a copy, or a view of it. */
function pictureOf(knowledge: Knowledge, projection: ProjectionName = "full"): KnowledgeGraph {
  return projection === "full" ? knowledge.graph : withoutLoops(project(knowledge, projection));
}

/** A view without edges from a node to itself, which viewers do not draw; the whole graph tells who speaks of himself. */
function withoutLoops(picture: KnowledgeGraph): KnowledgeGraph {
  for (const edge of picture.filterEdges((_, __, source, target) => source === target)) picture.dropEdge(edge);
  return picture;
}

function narrowGraph(knowledge: Knowledge, wanted: readonly Statement[], options: ScopeOptions): KnowledgeGraph {
  const {statements, entities, projection, ego: center, hops = 1} = options;
  let graph = statements ? ofStatements(knowledge, wanted, projection) : pictureOf(knowledge, projection);
  if (entities) {
    const kept = new Set([...wanted, ...knowledge.entities.filter(entities)].map(({id}) => id));
    const known = new Set([...knowledge.statements, ...knowledge.entities].map(({id}) => id));
    graph = filterPicture(graph, {nodes: (_, key) => kept.has(key) || !known.has(key)});
  }
  return center === undefined ? graph : ego(graph, center, hops);
}

/** The view that these statements alone would give: in the full graph they and their neighbours. */
function ofStatements(
  knowledge: Knowledge,
  statements: readonly Statement[],
  projection: ProjectionName = "full",
): KnowledgeGraph {
  const ids = new Set(statements.map(({id}) => id));
  if (projection !== "full") {
    const narrow = only(knowledge, {
      statements: ({id}) => ids.has(id),
      relations: ({saidIn}) => saidIn !== null && ids.has(saidIn),
    });
    return withoutLoops(project(narrow, projection));
  }
  const {graph} = knowledge;
  const kept = new Set([...ids].filter((id) => graph.hasNode(id)));
  const around = new Set([...kept].flatMap((id) => graph.neighbors(id)));
  return filterPicture(graph, {
    nodes: ({kind}, key) => (kind === "statement" ? kept.has(key) : around.has(key)),
    edges: ({saidIn}) => typeof saidIn !== "string" || saidIn === "" || kept.has(saidIn),
  });
}

/** True if a picture shows the statement: as a node, or on an edge from its speaker to what it is about. */
function isShown(graph: KnowledgeGraph, {id, speaker, about}: Statement): boolean {
  return graph.hasNode(id) || (speaker !== null && graph.hasNode(speaker) && about.some((each) => graph.hasNode(each)));
}
