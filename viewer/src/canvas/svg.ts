import {arrange, type Pins} from "../model/arrange";
import {CLASS_LETTER} from "../model/entity-class";
import {groupOutlines} from "../model/hull";
import {placeLabels, shortLabel} from "../model/labels";
import type {Picture, PictureEdge, PictureNode} from "../model/picture";
import {edgeLabel, groupDash, inkOf, TICK} from "./marks";
import {type CanvasState, edgeStyle, nodeRadius, nodeStyle, scaleOf} from "./style";

/** An element of a drawing as plain data: drawn into the page, or written to a file. */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: {readonly [name: string]: string | number};
  readonly children: readonly (SvgElement | string)[];
}

/** Size in pixels and how to estimate the width of a label there. */
export interface SvgPaper {
  readonly width: number;
  readonly height: number;
  readonly measure: (text: string) => number;
  readonly pins: Pins;
}

interface Drawn {
  readonly node: PictureNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Short for an element. */
export function element(
  tag: string,
  attributes: SvgElement["attributes"],
  ...children: readonly (SvgElement | string)[]
): SvgElement {
  return {tag, attributes, children};
}

/** Where everything stands on the paper, heaviest first, and by how much the arrangement was scaled to fit it. */
export interface Laid {
  readonly drawn: ReadonlyMap<string, Drawn>;
  readonly scale: number;
}

/** Arranges a picture on its paper. */
export function layOut(picture: Picture, paper: SvgPaper): Laid {
  const scaleOfNodes = scaleOf(picture.nodes);
  const radius = (node: PictureNode): number => nodeRadius(node.weight, scaleOfNodes);
  const room = {...paper, radius, label: ({label}: PictureNode) => paper.measure(shortLabel(label))};
  const places = arrange(picture, room, paper.pins);
  const scale = fitScale([...places.values()], paper);
  const drawn = new Map<string, Drawn>();
  for (const node of [...picture.nodes].sort((a, b) => b.weight - a.weight)) {
    const place = places.get(node.id)!;
    const x = round(paper.width / 2 + place.x * scale);
    const y = round(paper.height / 2 + place.y * scale);
    drawn.set(node.id, {node, x, y, radius: round(radius(node))});
  }
  return {drawn, scale};
}

/** The picture as elements of SVG, edges below discs below names; each carries `data-id` of what it shows. */
export function drawPicture(
  picture: Picture,
  state: CanvasState,
  paper: SvgPaper,
  {drawn}: Laid = layOut(picture, paper),
): SvgElement[] {
  return [
    ...(state.groups ? drawGroups([...drawn.values()], state) : []),
    ...picture.edges.flatMap((edge) => drawEdge(edge, drawn, state)),
    ...[...drawn.values()].map((one) => drawNode(one, state)),
    ...picture.edges.flatMap((edge) => drawCount(edge, drawn, state)),
    ...drawNames([...drawn.values()], state, paper),
  ];
}

function drawGroups(drawn: readonly Drawn[], {palette}: CanvasState): SvgElement[] {
  const discs = drawn.map(({node, x, y, radius}) => ({x, y, radius, community: node.community}));
  return groupOutlines(discs).map(({community, corners}) =>
    element("polygon", {
      points: corners.map(({x, y}) => `${round(x)},${round(y)}`).join(" "),
      ...{fill: "none", stroke: palette.edgeFocus, "stroke-width": 1.5},
      "stroke-dasharray": groupDash(community).join(" ") || "none",
    }),
  );
}

function fitScale(places: readonly {x: number; y: number}[], {width, height}: SvgPaper): number {
  const reachX = places.reduce((most, {x}) => Math.max(most, Math.abs(x)), 1);
  const reachY = places.reduce((most, {y}) => Math.max(most, Math.abs(y)), 1);
  return Math.min(1.2, (width / 2 - 60) / reachX, (height / 2 - 36) / reachY);
}

function drawEdge(edge: PictureEdge, drawn: ReadonlyMap<string, Drawn>, state: CanvasState): SvgElement[] {
  const from = drawn.get(edge.source);
  const to = drawn.get(edge.target);
  if (!from || !to) return [];
  const {color, width, dashed} = edgeStyle(edge, state);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const head = 3 + width * 2;
  const tip = {x: to.x - ux * (to.radius + 1), y: to.y - uy * (to.radius + 1)};
  const base = {x: tip.x - ux * head, y: tip.y - uy * head};
  const half = head * 0.45;
  const arrow = [tip, {x: base.x - uy * half, y: base.y + ux * half}, {x: base.x + uy * half, y: base.y - ux * half}];
  return [
    element("line", {
      ...{x1: from.x, y1: from.y, x2: round(base.x), y2: round(base.y), stroke: color, "stroke-width": round(width)},
      ...(dashed ? {"stroke-dasharray": "7 5"} : {}),
      "data-link": edge.key,
    }),
    element("polygon", {
      points: arrow.map(({x, y}) => `${round(x)},${round(y)}`).join(" "),
      fill: color,
      "data-link": edge.key,
    }),
  ];
}

function drawNode({node, x, y, radius}: Drawn, state: CanvasState): SvgElement {
  const {color, fill, raised} = nodeStyle(node, state);
  const shape =
    node.kind === "topic"
      ? element("rect", {
          ...{
            x: round(x - radius * 0.9),
            y: round(y - radius * 0.9),
            width: round(radius * 1.8),
            height: round(radius * 1.8),
          },
          ...{fill, stroke: color, "stroke-width": 2},
        })
      : element("circle", {cx: x, cy: y, r: radius, fill, stroke: color, "stroke-width": 2});
  const rings = [
    ...(node.disputed ? [circle(x, y, radius + 3.5, state.palette.error)] : []),
    ...(raised ? [circle(x, y, radius + 6, state.palette.text)] : []),
    ...(state.pinned.has(node.id) ? [tick(x + radius + 4, y - radius, state.palette.text)] : []),
    ...(node.loop ? [circle(round(x + radius * 0.8), round(y - radius * 0.8), radius * 0.5, color)] : []),
  ];
  const letter =
    radius < 8
      ? []
      : [
          element(
            "text",
            {
              ...{x, y: round(y + radius * 0.36), "text-anchor": "middle", "font-size": Math.round(radius * 1.05)},
              ...{"font-weight": 600, fill: node.unnamed ? color : state.palette.onClass},
            },
            CLASS_LETTER[node.kind],
          ),
        ];
  return element("g", {"data-node": node.id}, element("title", {}, node.label), shape, ...rings, ...letter);
}

function tick(x: number, y: number, stroke: string): SvgElement {
  const points = TICK.map(([dx, dy]) => `${round(x + dx)},${round(y + dy)}`).join(" ");
  return element("polyline", {points, fill: "none", stroke, "stroke-width": 2});
}

function circle(cx: number, cy: number, r: number, stroke: string): SvgElement {
  return element("circle", {cx, cy, r: round(r), fill: "none", stroke, "stroke-width": 1.5});
}

function drawCount(edge: PictureEdge, drawn: ReadonlyMap<string, Drawn>, {palette}: CanvasState): SvgElement[] {
  const from = drawn.get(edge.source);
  const to = drawn.get(edge.target);
  if (!from || !to || edge.kind === "relation" || edge.count < 2) return [];
  const at = {x: round((from.x + to.x) / 2), y: round((from.y + to.y) / 2 + 4)};
  return haloed(
    edgeLabel(edge),
    at,
    {"font-size": 11, "font-weight": 600, "text-anchor": "middle", fill: inkOf(edge, palette)},
    palette.background,
  );
}

function drawNames(drawn: readonly Drawn[], state: CanvasState, paper: SvgPaper): SvgElement[] {
  const named = drawn.filter(({node}) => !node.on);
  const texts = new Map(named.map(({node}) => [node.id, node.wordless ? "" : shortLabel(node.label)]));
  const wishes = named.map(({node, x, y, radius}) => {
    const forced = state.selected.has(node.id);
    return {id: node.id, x, y, radius, width: paper.measure(texts.get(node.id)!), forced};
  });
  return placeLabels(wishes, {width: paper.width, height: paper.height, line: 16}).flatMap(({id, left, middle}) => {
    const at = {x: round(left), y: round(middle + 4.5)};
    return haloed(texts.get(id)!, at, {"font-size": 13, fill: state.palette.text}, state.palette.background);
  });
}

function haloed(
  text: string,
  at: {x: number; y: number},
  attributes: SvgElement["attributes"],
  paper: string,
): SvgElement[] {
  const halo = {...attributes, ...at, fill: paper, stroke: paper, "stroke-width": 4, "stroke-linejoin": "round"};
  const through = {"pointer-events": "none"};
  return [element("text", {...halo, ...through}, text), element("text", {...attributes, ...at, ...through}, text)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
