import type {Document} from "../model/document";
import type {KnowledgeGraph, Resolution} from "../model/knowledge";
import type {AnnotationRecord} from "../model/record";
import {emptyGraph} from "../projection/picture";
import {speakersPicture} from "../projection/speakers";
import {makeEdges} from "./edges";
import {findCommunities, measureBetweenness} from "./measure";
import {makeNodes} from "./nodes";
import {placeNodes} from "./place";
import {type SimpleGraph, simplify} from "./simple";

/** Sizes on screen, in pixels: for nothing said, and for the node with most statements. */
const SMALLEST = 3;
const LARGEST = 16;

/**
 * The graph that shows a resolution: nodes for entities, statements and documents, an edge for each way they are joined, with
 * measures, communities and positions. Nodes and edges go in in the order of their keys, so equal input gives an equal graph.
 * @param records one per document, in the same order
 */
export function assemble(
  documents: readonly Document[],
  records: readonly AnnotationRecord[],
  resolution: Resolution,
): KnowledgeGraph {
  const graph = emptyGraph();
  for (const {key, attributes} of makeNodes(documents, resolution, records)) graph.addNode(key, attributes);
  for (const {key, source, target, attributes} of makeEdges(documents, resolution, (node) => graph.hasNode(node))) {
    graph.addEdgeWithKey(key, source, target, attributes);
  }
  setSizes(graph);
  setDegrees(graph);
  const speakers = simplify(speakersPicture({documents, ...resolution, graph}), sizeIn(graph));
  setMeasures(graph, speakers);
  setPositions(graph, "speakersX", "speakersY", speakers);
  setPositions(graph, "x", "y", simplify(graph, sizeIn(graph)));
  return graph;
}

function sizeIn(graph: KnowledgeGraph): (key: string) => number {
  return (key) => graph.getNodeAttribute(key, "size") as number;
}

/** By the square root of the statements made and told about; statements and documents are small. */
function setSizes(graph: KnowledgeGraph): void {
  const weights = graph.mapNodes((key, attributes) => {
    const {statementsMade = 0, statementsAbout = 0} = attributes as {statementsMade?: number; statementsAbout?: number};
    return [key, Math.sqrt(statementsMade + statementsAbout)] as const;
  });
  const most = weights.reduce((largest, [, weight]) => Math.max(largest, weight), 1);
  for (const [key, weight] of weights) {
    graph.setNodeAttribute(key, "size", Math.round((SMALLEST + ((LARGEST - SMALLEST) * weight) / most) * 100) / 100);
  }
}

function setDegrees(graph: KnowledgeGraph): void {
  graph.forEachNode((key) => {
    const weights = graph.reduceEdges(key, (sum, _, {weight}) => sum + weight, 0);
    graph.mergeNodeAttributes(key, {degree: graph.degree(key), weightedDegree: weights});
  });
}

function setMeasures(graph: KnowledgeGraph, speakers: SimpleGraph): void {
  for (const [key, community] of findCommunities(speakers)) graph.setNodeAttribute(key, "community", community);
  for (const [key, betweenness] of measureBetweenness(speakers))
    graph.setNodeAttribute(key, "betweenness", betweenness);
}

function setPositions(graph: KnowledgeGraph, x: string, y: string, simple: SimpleGraph): void {
  for (const [key, position] of placeNodes(simple)) graph.mergeNodeAttributes(key, {[x]: position.x, [y]: position.y});
}
