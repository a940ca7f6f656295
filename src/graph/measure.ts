import louvain from "graphology-communities-louvain";
import betweennessCentrality from "graphology-metrics/centrality/betweenness";
import {compareText} from "../model/text";
import {seededRandom} from "./random";
import type {SimpleGraph} from "./simple";

/** Nodes up to which betweenness is computed: its cost grows with nodes times edges. */
export const MOST_NODES_FOR_BETWEENNESS = 2000;
const SEED = 8;

/** The community of each node: 0 for the largest, equal sizes in the order of their smallest key. */
export function findCommunities(graph: SimpleGraph): ReadonlyMap<string, number> {
  if (graph.order === 0) return new Map();
  const found =
    graph.size === 0
      ? Object.fromEntries(graph.nodes().map((key, index) => [key, index]))
      : louvain(graph, {getEdgeWeight: "weight", rng: seededRandom(SEED)});
  const groups = new Map<number, string[]>();
  for (const key of graph.nodes()) {
    const group = groups.get(found[key]) ?? [];
    if (group.length === 0) groups.set(found[key], group);
    group.push(key);
  }
  const ranked = [...groups.values()].sort((a, b) => b.length - a.length || compareText(a[0], b[0]));
  return new Map(ranked.flatMap((group, index) => group.map((key) => [key, index])));
}

/** Betweenness of each node, normalised to 0..1 and rounded; empty where the graph is too large for it. */
export function measureBetweenness(graph: SimpleGraph): ReadonlyMap<string, number> {
  if (graph.order === 0 || graph.order > MOST_NODES_FOR_BETWEENNESS) return new Map();
  const found = betweennessCentrality(graph, {getEdgeWeight: null, normalized: graph.order > 2});
  return new Map(Object.entries(found).map(([key, value]) => [key, Math.round(value * 10_000) / 10_000]));
}
