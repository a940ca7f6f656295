import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import {seededRandom} from "./random";
import type {SimpleGraph} from "./simple";

/** Where a node stands in a picture. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Nodes up to which a picture is laid out by forces; larger ones keep the circle that they start from. */
const MOST_NODES = 20_000;
/** From so many nodes on, forces between far nodes are approximated (Barnes and Hut). */
const MANY_NODES = 500;
const SEED = 20170928;

/**
 * Positions by ForceAtlas2 (Jacomy and others, 2014) and then without overlaps, from a seeded start: the same graph always
 * gives the same picture. Rounded to two decimals.
 */
export function placeNodes(graph: SimpleGraph): ReadonlyMap<string, Position> {
  if (graph.order === 0) return new Map();
  startOnDisc(graph);
  if (graph.order > 1 && graph.order <= MOST_NODES) {
    forceAtlas2.assign(graph, {
      iterations: steps(graph.order, 150_000, {least: 10, most: 600}),
      getEdgeWeight: "weight",
      settings: {
        ...forceAtlas2.inferSettings(graph),
        barnesHutOptimize: graph.order > MANY_NODES,
        edgeWeightInfluence: 0.5,
      },
    });
    spread(graph);
    noverlap.assign(graph, {
      maxIterations: steps(graph.order, 30_000, {least: 5, most: 300}),
      settings: {margin: 4, ratio: 1.2},
    });
  }
  return new Map(graph.mapNodes((key, {x, y}) => [key, {x: round(x), y: round(y)}]));
}

function startOnDisc(graph: SimpleGraph): void {
  const random = seededRandom(SEED);
  const radius = 10 * Math.sqrt(graph.order);
  graph.updateEachNodeAttributes((_, attributes) => {
    const angle = 2 * Math.PI * random();
    const distance = radius * Math.sqrt(random());
    return {...attributes, x: distance * Math.cos(angle), y: distance * Math.sin(angle)};
  });
}

/** Scales the picture so that a node has room for its size and its label. */
function spread(graph: SimpleGraph): void {
  let furthest = 1;
  graph.forEachNode((_, {x, y}) => {
    furthest = Math.max(furthest, Math.abs(x), Math.abs(y));
  });
  const scale = (24 * Math.sqrt(graph.order)) / furthest;
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: attributes.x * scale,
    y: attributes.y * scale,
  }));
}

/** As many steps as a budget of node moves allows. */
function steps(order: number, budget: number, {least, most}: {readonly least: number; readonly most: number}): number {
  return Math.max(least, Math.min(most, Math.round(budget / order)));
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
