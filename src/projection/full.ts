import type {KnowledgeGraph} from "../model/knowledge";
import {compareText} from "../model/text";
import {emptyGraph} from "./picture";
import type {Projectable} from "./speakers";

/** Everything: statements and documents are nodes, nothing is summed up. */
export function fullPicture({graph}: Pick<Projectable, "graph">): KnowledgeGraph {
  return copyOf(graph, () => true);
}

/** A copy of the part of a graph whose nodes are wanted. */
export function copyOf(graph: KnowledgeGraph, isWanted: (key: string) => boolean): KnowledgeGraph {
  const copy = emptyGraph();
  for (const key of graph.nodes().filter(isWanted).sort(compareText))
    copy.addNode(key, {...graph.getNodeAttributes(key)});
  for (const key of graph.edges().sort(compareText)) {
    const [source, target] = graph.extremities(key);
    if (copy.hasNode(source) && copy.hasNode(target)) {
      copy.addEdgeWithKey(key, source, target, {...graph.getEdgeAttributes(key)});
    }
  }
  return copy;
}
