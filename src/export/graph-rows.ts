import type {EdgeAttributes, KnowledgeGraph, NodeAttributes} from "../model/knowledge";
import {compareText} from "../model/text";
import type {Scalar} from "./scalar";

/** Longest label a picture can show; the whole text stays in an attribute of its own. */
export const LABEL_LIMIT = 80;

/** An attribute of our own that holds the label where it was too long for a picture. */
const FULL_LABEL = "label_full";

export interface NodeRow {
  readonly id: string;
  readonly label: string;
  readonly attributes: NodeAttributes;
}

export interface EdgeRow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The kind; from the second parallel edge of one kind on, with a number (`arrested #2`): readers merge edges of equal source, target and kind. */
  readonly kind: string;
  /** Greater than 0, since 0 stops Gephi's import. */
  readonly weight: number;
  readonly attributes: EdgeAttributes;
}

/** The nodes in the order of their keys, whatever the order they were added in. */
export function* nodeRows(graph: KnowledgeGraph): Generator<NodeRow> {
  for (const id of graph.nodes().sort(compareText)) {
    const attributes = graph.getNodeAttributes(id);
    const label = shortLabel(attributes.label);
    yield {
      id,
      label,
      attributes: label === attributes.label ? attributes : {...attributes, [FULL_LABEL]: attributes.label},
    };
  }
}

/** The edges in the order of their keys. */
export function* edgeRows(graph: KnowledgeGraph): Generator<EdgeRow> {
  for (const id of graph.edges().sort(compareText)) {
    const attributes = graph.getEdgeAttributes(id);
    const [source, target] = graph.extremities(id);
    const rank = rankAmongParallel(graph, id, {source, target, kind: attributes.kind});
    const kind = rank === 1 ? attributes.kind : `${attributes.kind} #${rank}`;
    yield {id, source, target, kind, weight: positive(attributes.weight), attributes};
  }
}

/** 1 for the first edge of its kind between two nodes, 2 for the second ... */
function rankAmongParallel(
  graph: KnowledgeGraph,
  id: string,
  {source, target, kind}: {readonly source: string; readonly target: string; readonly kind: string},
): number {
  let rank = 1;
  graph.forEachDirectedEdge(source, target, (other, attributes, otherSource) => {
    if (otherSource === source && attributes.kind === kind && compareText(other, id) < 0) rank++;
  });
  return rank;
}

/** True if the weight is one that every reader takes. */
export function isUsableWeight(weight: unknown): weight is number {
  return typeof weight === "number" && Number.isFinite(weight) && weight >= 0.0001;
}

function positive(weight: unknown): number {
  return isUsableWeight(weight) ? weight : 1;
}

/** The label cut to the limit between two characters, with "…" in place of the rest. */
export function shortLabel(label: string, limit = LABEL_LIMIT): string {
  if (label.length <= limit) return label;
  const cut = label.slice(0, limit - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** The attributes alone: what the columns of a file are taken from. */
export function* attributesOf(rows: Iterable<NodeRow | EdgeRow>): Generator<Readonly<Record<string, Scalar>>> {
  for (const row of rows) yield row.attributes;
}
