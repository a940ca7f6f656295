import {MultiDirectedGraph} from "graphology";
import type {EdgeAttributes, KnowledgeGraph, NodeAttributes} from "../model/knowledge";
import {compareText} from "../model/text";
import type {Aggregate} from "./aggregate";

/** An empty graph of the shape that all projections have. */
export function emptyGraph(): KnowledgeGraph {
  return new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
}

/** A graph of some nodes of another one with edges of its own; nodes and edges go in in the order of their keys. */
export function drawPicture(
  graph: KnowledgeGraph,
  nodes: Iterable<string>,
  edges: readonly Aggregate[],
  change: (attributes: NodeAttributes) => NodeAttributes = (attributes) => attributes,
): KnowledgeGraph {
  const picture = emptyGraph();
  for (const key of [...nodes].sort(compareText)) picture.addNode(key, change(graph.getNodeAttributes(key)));
  for (const {key, source, target, attributes} of edges) {
    if (picture.hasNode(source) && picture.hasNode(target)) picture.addEdgeWithKey(key, source, target, attributes);
  }
  return picture;
}
