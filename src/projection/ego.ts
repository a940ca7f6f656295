import type {KnowledgeGraph} from "../model/knowledge";
import {copyOf} from "./full";

/** The part of a graph within so many steps of a node, in any direction; empty if the graph does not have it. */
export function ego(graph: KnowledgeGraph, id: string, hops: number): KnowledgeGraph {
  const found = new Set(graph.hasNode(id) ? [id] : []);
  let edge = [...found];
  for (let hop = 0; hop < hops; hop++) {
    edge = [...new Set(edge.flatMap((key) => graph.neighbors(key)))].filter((key) => !found.has(key));
    for (const key of edge) found.add(key);
  }
  return copyOf(graph, (key) => found.has(key));
}
