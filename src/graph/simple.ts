import {UndirectedGraph} from "graphology";
import type {KnowledgeGraph} from "../model/knowledge";
import {compareText} from "../model/text";

/** A graph for measures and layouts: one undirected edge between two nodes, weights summed, no loops, all in key order. */
export type SimpleGraph = UndirectedGraph<{x: number; y: number; size: number}, {weight: number}>;

/** The simple form of a graph. */
export function simplify(graph: KnowledgeGraph, sizeOf: (key: string) => number = () => 1): SimpleGraph {
  const simple: SimpleGraph = new UndirectedGraph();
  for (const key of graph.nodes().sort(compareText)) simple.addNode(key, {x: 0, y: 0, size: sizeOf(key)});
  for (const key of graph.edges().sort(compareText)) {
    const [source, target] = graph.extremities(key);
    if (source === target) continue;
    const weight = graph.getEdgeAttribute(key, "weight") as number;
    simple.updateUndirectedEdge(source, target, ({weight: known = 0}) => ({weight: known + weight}));
  }
  return simple;
}
