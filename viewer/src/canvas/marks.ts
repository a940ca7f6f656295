import {CLASS_LETTER} from "../model/entity-class";
import {groupOutlines} from "../model/hull";
import {type LabelWish, placeLabels, shortLabel} from "../model/labels";
import type {PictureEdge, PictureNode} from "../model/picture";
import {type CanvasState, nodeStyle} from "./style";

/** A node where it stands now, in pixels of the canvas. */
export interface MarkedNode {
  readonly node: PictureNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** An edge whose count is written at its middle. */
export interface MarkedEdge {
  readonly edge: PictureEdge;
  readonly x: number;
  readonly y: number;
}

export interface Marks {
  /** Strongest first: they get the room for their names first. */
  readonly nodes: readonly MarkedNode[];
  readonly edges: readonly MarkedEdge[];
  readonly width: number;
  readonly height: number;
}

const FONT = '13px system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const STRONG = FONT.replace("13px", "600 13px");
const COUNT = FONT.replace("13px", "600 11px");
const MOST_LABELS = 160;
const MOST_SIGNS = 400;

/** Width of a label in pixels, remembered per text. */
export type Measure = (text: string) => number;

/** Measures with the context's font; widths are kept, since names come again in each frame. */
export function measureWith(context: CanvasRenderingContext2D): Measure {
  const widths = new Map<string, number>();
  return (text) => {
    let width = widths.get(text);
    if (width === undefined) {
      context.font = STRONG;
      width = context.measureText(text).width;
      widths.set(text, width);
    }
    return width;
  };
}

/** Draws what lies over the discs: letters, rings, counts, names. */
export function drawMarks(context: CanvasRenderingContext2D, marks: Marks, state: CanvasState, measure: Measure): void {
  context.clearRect(0, 0, marks.width, marks.height);
  context.lineJoin = "round";
  context.textBaseline = "middle";
  if (state.groups) drawGroups(context, marks.nodes, state);
  for (const marked of marks.nodes) drawRim(context, marked, state);
  for (const marked of marks.nodes.slice(0, MOST_SIGNS)) drawSigns(context, marked, state);
  for (const marked of readableCounts(marks)) drawCount(context, marked, state);
  drawNames(context, marks, state, measure);
}

/** An outline around each group, with another dash for each neighbour in number. */
function drawGroups(context: CanvasRenderingContext2D, nodes: readonly MarkedNode[], {palette}: CanvasState): void {
  const discs = nodes.map(({node, x, y, radius}) => ({x, y, radius, community: node.community}));
  for (const {community, corners} of groupOutlines(discs)) {
    context.beginPath();
    for (const {x, y} of corners) context.lineTo(x, y);
    context.closePath();
    context.setLineDash([...groupDash(community)]);
    context.strokeStyle = palette.edgeFocus;
    context.lineWidth = 1.5;
    context.stroke();
  }
  context.setLineDash([]);
}

const DASHES: readonly (readonly number[])[] = [[], [10, 5], [2, 4], [10, 4, 2, 4]];

/** The dashes of a group's outline. */
export function groupDash(community: number): readonly number[] {
  return DASHES[community % DASHES.length];
}

/** The rim of a hollow node: its disc has the colour of the background. */
function drawRim(context: CanvasRenderingContext2D, {node, x, y, radius}: MarkedNode, state: CanvasState): void {
  if (node.unnamed) ring(context, {x, y, radius: Math.max(1, radius - 1)}, nodeStyle(node, state).color, 2);
}

function drawSigns(context: CanvasRenderingContext2D, {node, x, y, radius}: MarkedNode, state: CanvasState): void {
  const style = nodeStyle(node, state);
  const {palette} = state;
  if (node.disputed) ring(context, {x, y, radius: radius + 3.5}, style.dimmed ? palette.edge : palette.error, 1.5);
  if (node.loop)
    ring(context, {x: x + radius * 0.8, y: y - radius * 0.8, radius: Math.max(3, radius * 0.5)}, style.color, 1.5);
  if (style.raised) ring(context, {x, y, radius: radius + (node.disputed ? 6.5 : 3)}, palette.text, 2);
  if (state.pinned.has(node.id)) tick(context, {x: x + radius + 4, y: y - radius}, palette.text);
  if (radius < 8) return;
  context.font = `600 ${Math.round(radius * 1.05)}px ${FONT.slice(5)}`;
  context.textAlign = "center";
  context.fillStyle = node.unnamed ? style.color : palette.onClass;
  context.fillText(CLASS_LETTER[node.kind], x, y + 0.5);
}

function ring(
  context: CanvasRenderingContext2D,
  at: {x: number; y: number; radius: number},
  color: string,
  width: number,
): void {
  context.beginPath();
  context.arc(at.x, at.y, at.radius, 0, Math.PI * 2);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}

function tick(context: CanvasRenderingContext2D, {x, y}: {x: number; y: number}, color: string): void {
  context.beginPath();
  for (const [dx, dy] of TICK) context.lineTo(x + dx, y + dy);
  context.strokeStyle = color;
  context.lineWidth = 2;
  context.stroke();
}

/** The sign of a pinned name, from its corner. */
export const TICK = [
  [-3, 0],
  [-1, 3],
  [4, -4],
] as const;

function drawCount(context: CanvasRenderingContext2D, {edge, x, y}: MarkedEdge, {palette}: CanvasState): void {
  context.font = COUNT;
  context.textAlign = "center";
  halo(context, edgeLabel(edge), {x, y}, {ink: inkOf(edge, palette), paper: palette.background});
}

/** The colour of what is written on an edge. */
export function inkOf({kind}: PictureEdge, palette: CanvasState["palette"]): string {
  return kind === "conflict" ? palette.error : kind === "relation" ? palette.muted : palette.said;
}

/** Counts that cover neither a disc nor another count, strongest first. */
function readableCounts({nodes, edges}: Marks): MarkedEdge[] {
  const kept: MarkedEdge[] = [];
  for (const marked of [...edges].sort((a, b) => b.edge.count - a.edge.count)) {
    const {x, y} = marked;
    const covered = nodes.some((node) => (node.x - x) ** 2 + (node.y - y) ** 2 < (node.radius + 8) ** 2);
    if (!covered && !kept.some((other) => Math.abs(other.x - x) < 24 && Math.abs(other.y - y) < 14)) kept.push(marked);
  }
  return kept;
}

/** The count at an edge: `not 4` where it is denied, `may: 2` where it is hedged. */
export function edgeLabel({kind, denied, hedged, count}: PictureEdge): string {
  return `${kind === "conflict" ? "⚠ " : kind === "congruence" ? "= " : denied ? "⊘ " : hedged ? "may: " : ""}${count}`;
}

function drawNames(context: CanvasRenderingContext2D, marks: Marks, state: CanvasState, measure: Measure): void {
  const raised = new Set<string>(state.selected);
  if (state.hovered) raised.add(state.hovered);
  const first = marks.nodes.filter(({node}) => raised.has(node.id));
  const rest = marks.nodes.filter(({node}) => !raised.has(node.id) && !node.on);
  const ordered = [...first, ...rest].slice(0, MOST_LABELS);
  const labels = new Map(
    ordered.map(({node}) => [
      node.id,
      {node, text: node.wordless && !raised.has(node.id) ? "" : shortLabel(node.label)},
    ]),
  );
  const wishes = ordered.map(({node, x, y, radius}): LabelWish => {
    return {id: node.id, x, y, radius, width: measure(labels.get(node.id)!.text), forced: raised.has(node.id)};
  });
  context.textAlign = "left";
  for (const {id, left, middle} of placeLabels(wishes, {width: marks.width, height: marks.height, line: 16})) {
    const {node, text} = labels.get(id)!;
    const {dimmed} = nodeStyle(node, state);
    context.font = raised.has(id) || node.weight >= 8 ? STRONG : FONT;
    const ink = dimmed ? state.palette.edgeFocus : state.palette.text;
    halo(context, text, {x: left, y: middle}, {ink, paper: state.palette.background});
  }
}

interface Ink {
  readonly ink: string;
  readonly paper: string;
}

function halo(context: CanvasRenderingContext2D, text: string, at: {x: number; y: number}, {ink, paper}: Ink): void {
  context.strokeStyle = paper;
  context.lineWidth = 4;
  context.strokeText(text, at.x, at.y);
  context.fillStyle = ink;
  context.fillText(text, at.x, at.y);
}
