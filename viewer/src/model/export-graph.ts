import {makeNodes} from "../../../src/graph/nodes";
import type {KnowledgeGraph} from "../../../src/model/knowledge";
import type {EntityRelation, Statement} from "../../../src/model/statement";
import {filterPicture} from "../../../src/projection/filter";
import {emptyGraph} from "../../../src/projection/picture";
import {speakersPicture} from "../../../src/projection/speakers";
import type {Corpus} from "../data/corpus";
import {arrange, type Pins} from "./arrange";
import type {Picture} from "./picture";
import type {Place} from "./place";
import type {Projection} from "./projection";

/** What goes into an exported graph. */
export interface ExportScope {
  readonly statements: readonly Statement[];
  readonly relations: readonly EntityRelation[];
  /** The picture on the screen; null for everything. */
  readonly picture: Picture | null;
  readonly projection: Projection;
  readonly pins: Pins;
}

const PAPER = {width: 1200, height: 900, radius: () => 10, label: ({label}: {label: string}) => label.length * 7};

/**
 * The graph of speakers as the command line would export it, for what is on the screen: the nodes and edges of the picture at the places they are drawn,
 * or everything at the places of the build.
 */
export function exportGraph(corpus: Corpus, scope: ExportScope): KnowledgeGraph {
  const {statements, relations, picture, projection, pins} = scope;
  const {data} = corpus;
  const graph = emptyGraph();
  const places = picture ? arrange(picture, PAPER, pins) : new Map<string, Place>();
  const isOwn = picture !== null && projection !== "speakers" && projection !== "relations";
  const drawn = new Set(isOwn ? picture.nodes.map(({id}) => id) : []);
  for (const {key, attributes} of makeNodes(data.documents, {...data, statements, relations, problems: []})) {
    const row = corpus.placed.get(key);
    const place = places.get(key) ?? (row === undefined ? null : {x: data.nodes.x[row], y: -data.nodes.y[row]});
    if (isOwn ? drawn.has(key) : attributes.kind === "entity")
      graph.addNode(key, {...attributes, x: place?.x ?? 0, y: -(place?.y ?? 0), size: 10});
  }
  if (isOwn) return withEdges(graph, picture, places);
  const all = speakersPicture({documents: data.documents, links: data.links, statements, relations, graph});
  if (!picture) return all;
  const nodes = new Set(picture.nodes.map(({id}) => id));
  const edges = new Set(picture.edges.map(({kind, source, target}) => `${kind}|${source}|${target}`));
  return filterPicture(all, {
    nodes: (_, key) => nodes.has(key),
    edges: ({kind}, key) => edges.has(`${kind}|${all.source(key)}|${all.target(key)}`),
  });
}

/** The edges of a picture that no projection of the command line draws like that; outlets, which the graph has no nodes for, become some. */
function withEdges(graph: KnowledgeGraph, {nodes, edges}: Picture, places: ReadonlyMap<string, Place>): KnowledgeGraph {
  for (const {id, label} of nodes) {
    const {x, y} = places.get(id)!;
    if (!graph.hasNode(id))
      graph.addNode(id, {kind: "entity", type: "ORG", subtype: "news_outlet", label, x, y: -y, size: 10});
  }
  for (const {key, source, target, kind, count, hedged, denied} of edges) {
    graph.addDirectedEdgeWithKey(key, source, target, {
      kind,
      label: kind,
      count,
      weight: count,
      hedged,
      negated: denied,
    });
  }
  return graph;
}
