import type {Place} from "./place";

/** A disc that belongs to a group. */
export interface GroupedDisc extends Place {
  readonly radius: number;
  readonly community: number;
}

/** The outline of one group, as the corners of a polygon. */
export interface GroupOutline {
  readonly community: number;
  readonly corners: readonly Place[];
}

/** Fewer names than this make no group that one could see. */
const FEWEST = 3;
const GAP = 10;
const SIDES = 8;

/** An outline around the discs of each group of at least three; groups in the order of their numbers. */
export function groupOutlines(discs: readonly GroupedDisc[]): GroupOutline[] {
  const groups = new Map<number, GroupedDisc[]>();
  for (const disc of discs) {
    if (disc.community >= 0) groups.set(disc.community, [...(groups.get(disc.community) ?? []), disc]);
  }
  return [...groups]
    .filter(([, members]) => members.length >= FEWEST)
    .sort(([a], [b]) => a - b)
    .map(([community, members]) => ({community, corners: hull(members.flatMap(around))}));
}

function around({x, y, radius}: GroupedDisc): Place[] {
  return Array.from({length: SIDES}, (_, side) => {
    const turn = (side / SIDES) * Math.PI * 2;
    return {x: x + Math.cos(turn) * (radius + GAP), y: y + Math.sin(turn) * (radius + GAP)};
  });
}

/** The convex polygon around points: lower and upper chain, from left to right and back. */
function hull(points: readonly Place[]): Place[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = (list: readonly Place[]): Place[] => {
    const kept: Place[] = [];
    for (const point of list) {
      while (kept.length > 1 && turns(kept[kept.length - 2], kept[kept.length - 1], point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

function turns(a: Place, b: Place, c: Place): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** True if a place lies within a polygon: a ray from it crosses the border an odd number of times. */
export function isInside({x, y}: Place, corners: readonly Place[]): boolean {
  let inside = false;
  corners.forEach((a, index) => {
    const b = corners[(index + 1) % corners.length];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}
