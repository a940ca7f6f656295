import type {Picture, PictureNode} from "./picture";
import type {Place} from "./place";
import {squarePlace} from "./unfold";

/** The drawing to arrange for: its size, and how much room each node's disc and label take. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  /** Radius of the disc, in pixels. */
  readonly radius: (node: PictureNode) => number;
  /** Width of the label, in pixels. */
  readonly label: (node: PictureNode) => number;
}

const LABEL_HEIGHT = 16;
/** Pull to the middle, as a share of the distance: keeps what hangs together loosely from drifting off. */
const GRAVITY = 0.11;
/** Nodes further apart than this many ideal distances leave each other alone. */
const REACH = 3.2;
/** Above this number of nodes the places of the build are kept as they are: no one reads labels there. */
const ARRANGE_LIMIT = 320;

/**
 * Places for a picture: around the focus in rings, or by forces that start at the places of the build. Pure and without chance, so the
 * same picture always looks the same. Labels count as part of a node, so that names can be read.
 */
export function arrange(picture: Picture, paper: Paper, pins: Pins = NO_PINS): Map<string, Place> {
  const places = arrangeEntities({...picture, nodes: picture.nodes.filter(({on}) => !on)}, paper);
  pinDown(picture, places, paper, pins);
  return places;
}

/** Where a person has put names: shares of the paper's width and height, from its middle. */
export type Pins = ReadonlyMap<string, Place>;
const NO_PINS: Pins = new Map();

/** Puts pinned names where they were put, and unfolded statements on their edges again. */
export function pinDown(
  picture: Picture,
  places: Map<string, Place>,
  {width, height}: Pick<Paper, "width" | "height">,
  pins: Pins,
): void {
  for (const [id, {x, y}] of pins) if (places.has(id)) places.set(id, {x: x * width, y: y * height});
  for (const {id, on} of picture.nodes) {
    const [from, to] = on ? [places.get(on.source), places.get(on.target)] : [];
    if (on && from && to) places.set(id, squarePlace(on, from, to));
  }
}

function arrangeEntities(picture: Picture, paper: Paper): Map<string, Place> {
  if (picture.nodes.length === 0) return new Map();
  const places = picture.focus === null ? fromBuild(picture, paper) : rings(picture, paper);
  if (picture.nodes.length <= ARRANGE_LIMIT) {
    if (picture.focus === null) relax(picture, paper, places);
    separate(picture, paper, places);
    if (picture.focus === null) stretchTo(paper, places);
  }
  return new Map(picture.nodes.map(({id}, index) => [id, places[index]]));
}

function fromBuild(picture: Picture, paper: Paper): Place[] {
  const xs = picture.nodes.map(({x}) => x);
  const ys = picture.nodes.map(({y}) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (right - left < 1e-6 || bottom - top < 1e-6) return spiral(picture.nodes.length, paper);
  return picture.nodes.map(({x, y}, index) => ({
    x: ((x - left) / (right - left) - 0.5) * paper.width * 0.9 + index * 1e-3,
    y: ((y - top) / (bottom - top) - 0.5) * paper.height * 0.9,
  }));
}

function spiral(count: number, paper: Paper): Place[] {
  const golden = Math.PI * (3 - Math.sqrt(5));
  return Array.from({length: count}, (_, index) => {
    const share = Math.sqrt((index + 0.5) / count) / 2;
    return {
      x: Math.cos(index * golden) * share * paper.width,
      y: Math.sin(index * golden) * share * paper.height,
    };
  });
}

/** What the focus speaks of stands to the right, who speaks of it to the left; each hop is a ring further out. */
function rings({nodes, edges, focus}: Picture, paper: Paper): Place[] {
  const side = new Map<string, number>();
  for (const {source, target} of edges) {
    if (source === focus) side.set(target, (side.get(target) ?? 0) + 1);
    if (target === focus) side.set(source, (side.get(source) ?? 0) - 1);
  }
  const angle = new Map<string, number>([[focus ?? "", 0]]);
  const places: Place[] = nodes.map(() => ({x: 0, y: 0}));
  const hops = Math.max(1, ...nodes.map(({hop}) => hop));
  for (let hop = 1; hop <= hops; hop++) {
    const ring = nodes.map((node, index) => ({node, index})).filter(({node}) => node.hop === hop);
    if (hop === 1)
      spreadFirst(
        ring.map(({node}) => node.id),
        side,
        angle,
      );
    else
      spreadNext(
        ring.map(({node}) => node.id),
        edges,
        angle,
      );
    ring.forEach(({node, index}, position) => {
      const turn = angle.get(node.id) ?? 0;
      const stagger = ring.length > 14 && position % 2 ? 0.72 : 1;
      const reach = ((hop - (hops > 1 ? 0.1 : 0)) / hops) * stagger;
      places[index] = {x: Math.cos(turn) * reach * paper.width * 0.4, y: Math.sin(turn) * reach * paper.height * 0.44};
    });
  }
  return places;
}

function spreadFirst(ids: readonly string[], side: ReadonlyMap<string, number>, angle: Map<string, number>): void {
  const right = ids.filter((id) => (side.get(id) ?? 0) >= 0);
  const left = ids.filter((id) => (side.get(id) ?? 0) < 0);
  const rightShare = right.length / Math.max(1, ids.length);
  const span = Math.PI * 2 * Math.min(0.75, Math.max(0.25, rightShare));
  if (left.length === 0 || right.length === 0) {
    ids.forEach((id, index) => void angle.set(id, (index / ids.length) * Math.PI * 2 - Math.PI / 2));
    return;
  }
  right.forEach((id, index) => void angle.set(id, ((index + 0.5) / right.length - 0.5) * span));
  const rest = Math.PI * 2 - span;
  left.forEach((id, index) => void angle.set(id, Math.PI + ((index + 0.5) / left.length - 0.5) * rest));
}

function spreadNext(ids: readonly string[], edges: Picture["edges"], angle: Map<string, number>): void {
  const parent = new Map<string, number>();
  for (const {source, target} of edges) {
    if (angle.has(source) && !parent.has(target)) parent.set(target, angle.get(source)!);
    if (angle.has(target) && !parent.has(source)) parent.set(source, angle.get(target)!);
  }
  const order = ids.map((id, index) => ({id, index, at: parent.get(id) ?? 0}));
  order.sort((a, b) => a.at - b.at || a.index - b.index);
  const start = order[0]?.at ?? 0;
  order.forEach(({id}, index) => void angle.set(id, start + (index / order.length) * Math.PI * 2));
}

/** Springs along edges, repulsion between all, cooling down within the paper. Many springs at one node share its strength. */
function relax({nodes, edges}: Picture, paper: Paper, places: Place[]): void {
  const index = new Map(nodes.map(({id}, row) => [id, row]));
  const degree = new Float64Array(nodes.length);
  for (const {source, target} of edges) {
    degree[index.get(source)!]++;
    degree[index.get(target)!]++;
  }
  const springs = edges.map(({source, target, count}): Spring => {
    const [from, to] = [index.get(source)!, index.get(target)!];
    return {from, to, strength: (1 + Math.log2(count) / 2) / Math.sqrt(degree[from] * degree[to])};
  });
  const ideal = Math.sqrt((paper.width * paper.height) / nodes.length);
  const stretch = Math.max(1, paper.width / paper.height);
  const moves: Place[] = nodes.map(() => ({x: 0, y: 0}));
  const rounds = 300;
  for (let round = 0; round < rounds; round++) {
    for (const move of moves) move.x = move.y = 0;
    repel(places, moves, ideal, stretch);
    for (const spring of springs) attract(places, moves, spring, ideal);
    const heat = ideal * 0.4 * (1 - round / rounds) ** 2 + 0.5;
    places.forEach((place, row) => {
      const x = moves[row].x - place.x * GRAVITY;
      const y = moves[row].y - place.y * GRAVITY * stretch;
      const length = Math.hypot(x, y) || 1;
      const step = Math.min(length, heat) / length;
      place.x += x * step;
      place.y += y * step;
    });
  }
}

function repel(places: readonly Place[], moves: Place[], ideal: number, stretch: number): void {
  const reach = (ideal * REACH) ** 2;
  for (let a = 0; a < places.length; a++) {
    for (let b = a + 1; b < places.length; b++) {
      const dx = (places[a].x - places[b].x) / stretch;
      const dy = places[a].y - places[b].y;
      const square = dx * dx + dy * dy + 1;
      if (square > reach) continue;
      const force = (ideal * ideal * 0.6) / square;
      moves[a].x += dx * force;
      moves[a].y += dy * force;
      moves[b].x -= dx * force;
      moves[b].y -= dy * force;
    }
  }
}

interface Spring {
  readonly from: number;
  readonly to: number;
  readonly strength: number;
}

function attract(places: readonly Place[], moves: Place[], {from, to, strength}: Spring, ideal: number): void {
  const dx = places[from].x - places[to].x;
  const dy = places[from].y - places[to].y;
  const force = (Math.hypot(dx, dy) / ideal) * strength;
  moves[from].x -= dx * force;
  moves[from].y -= dy * force;
  moves[to].x += dx * force;
  moves[to].y += dy * force;
}

/** Pushes nodes apart until no disc with its label below covers another. */
function separate({nodes, focus}: Picture, paper: Paper, places: Place[]): void {
  const boxes = nodes.map((node) => {
    const radius = paper.radius(node);
    return {width: Math.max(radius * 2, Math.min(130, paper.label(node))) + 10, height: radius * 2 + LABEL_HEIGHT + 8};
  });
  for (let round = 0; round < 90; round++) {
    let moved = false;
    for (let a = 0; a < nodes.length; a++) {
      for (let b = a + 1; b < nodes.length; b++) {
        const dx = places[b].x - places[a].x;
        const dy = places[b].y - places[a].y;
        const overX = (boxes[a].width + boxes[b].width) / 2 - Math.abs(dx);
        const overY = (boxes[a].height + boxes[b].height) / 2 - Math.abs(dy);
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        const shareA = nodes[a].id === focus ? 0 : nodes[b].id === focus ? 1 : 0.5;
        if (overX / 2 < overY) push(places, [a, b], {x: (dx < 0 ? -1 : 1) * overX, y: 0}, shareA);
        else push(places, [a, b], {x: 0, y: (dy < 0 ? -1 : 1) * overY}, shareA);
      }
    }
    if (!moved) return;
  }
}

/** Stretches the shorter side, so that the drawing has the shape of its paper. */
function stretchTo(paper: Paper, places: Place[]): void {
  const reachX = places.reduce((most, {x}) => Math.max(most, Math.abs(x)), 1);
  const reachY = places.reduce((most, {y}) => Math.max(most, Math.abs(y)), 1);
  const wanted = (paper.height / paper.width) * (reachX / reachY);
  const [growX, growY] = wanted > 1 ? [1, Math.min(2, wanted)] : [Math.min(2, 1 / wanted), 1];
  for (const place of places) {
    place.x *= growX;
    place.y *= growY;
  }
}

function push(places: Place[], [a, b]: readonly [number, number], by: Place, shareA: number): void {
  places[a].x -= by.x * shareA;
  places[a].y -= by.y * shareA;
  places[b].x += by.x * (1 - shareA);
  places[b].y += by.y * (1 - shareA);
}
