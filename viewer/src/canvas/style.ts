import type {PictureEdge, PictureNode} from "../model/picture";
import {dim, type Palette} from "../styles/palette";

/** What the canvas knows beside the picture: which things are raised and which theme is on. */
export interface CanvasState {
  readonly palette: Palette;
  /** Sentences behind the heaviest edge of the picture: sets the scale of widths. */
  readonly mostSentences: number;
  /** Under the pointer or the keyboard. */
  hovered: string | null;
  /** Chosen nodes and edge; what does not touch them is dimmed. */
  readonly selected: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  /** Gathered names: a ring. */
  readonly chosen: ReadonlySet<string>;
  /** Pinned names: a tick. */
  readonly pinned: ReadonlySet<string>;
  readonly groups: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();

/** A picture at rest: nothing raised, nothing chosen. */
export function restingState(palette: Palette): CanvasState {
  return {
    palette,
    mostSentences: 1,
    hovered: null,
    selected: NOTHING,
    near: NOTHING,
    chosen: NOTHING,
    pinned: NOTHING,
    groups: false,
  };
}

export interface NodeStyle {
  readonly color: string;
  /** Colour inside, where it differs from the rim: hollow nodes. */
  readonly fill: string;
  readonly dimmed: boolean;
  readonly raised: boolean;
}

export interface EdgeStyle {
  readonly color: string;
  readonly width: number;
  readonly dashed: boolean;
  readonly dimmed: boolean;
}

const SMALLEST = 5;
const LARGEST = 17;

/** What sizes are measured against: the heaviest node, and how many share the paper. */
export interface Scale {
  readonly heaviest: number;
  readonly crowd: number;
}

/** The scale of a picture. */
export function scaleOf(nodes: readonly PictureNode[]): Scale {
  return {heaviest: nodes.reduce((most, {weight}) => Math.max(most, weight), 1), crowd: nodes.length};
}

/** Radius in pixels: the area grows with what was said by and about the node; in a crowd all are smaller. */
export function nodeRadius(weight: number, {heaviest, crowd}: Scale): number {
  const room = Math.max(0.4, Math.min(1, Math.sqrt(90 / Math.max(1, crowd))));
  return room * (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(weight / heaviest));
}

/** How a node looks now. */
export function nodeStyle(node: PictureNode, state: CanvasState): NodeStyle {
  const raised = node.id === state.hovered || state.selected.has(node.id) || state.chosen.has(node.id);
  const dimmed = state.selected.size > 0 && !raised && !node.on && !state.near.has(node.id);
  const {background} = state.palette;
  const own = state.palette.classes[node.kind];
  const color = dimmed ? dim(own, background) : own;
  return {color, fill: node.unnamed ? background : color, dimmed, raised};
}

/** Pixels of width for each doubling of sentences, so that the heaviest edge stays a line. */
function widening(mostSentences: number): number {
  return Math.min(1.2, 4.5 / Math.log2(Math.max(2, mostSentences)));
}

/** The sentences behind the heaviest edge. */
export function heaviestEdge(edges: readonly PictureEdge[]): number {
  return edges.reduce((most, {count}) => Math.max(most, count), 1);
}

/** How an edge looks now. */
export function edgeStyle(edge: PictureEdge, state: CanvasState): EdgeStyle {
  const {palette} = state;
  const chosen = state.selected.has(edge.key);
  const touches = chosen || state.selected.has(edge.source) || state.selected.has(edge.target);
  const dimmed = state.selected.size > 0 && !touches;
  const ink = edge.kind === "conflict" ? palette.error : palette.said;
  const resting = edge.kind === "relation" ? palette.edge : dim(ink, palette.background, 0.55);
  const focused = edge.kind === "relation" ? palette.edgeFocus : ink;
  const color = dimmed
    ? dim(resting, palette.background, 0.28)
    : touches || edge.key === state.hovered
      ? focused
      : resting;
  const width = edge.kind !== "relation" ? 2 + widening(state.mostSentences) * Math.log2(edge.count) : 1.5;
  return {color, width: Math.max(2, width) + (chosen ? 1.5 : 0), dashed: edge.hedged, dimmed};
}
