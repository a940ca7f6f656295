import type {Link} from "./links";

/** One step of a path: the entity it comes from and goes to, and everything that joins the two, in either direction. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly links: readonly Link[];
}

export interface PathLimits {
  /** Paths at most. */
  readonly paths: number;
  /** Hops at most. */
  readonly hops: number;
}

type Ties = ReadonlyMap<string, ReadonlyMap<string, readonly Link[]>>;

/**
 * The shortest paths between two entities along links in any direction, without a place visited twice: fewest hops first, then those with the most
 * sentences on their weakest hop. Breadth first, so that the first path found is a shortest one.
 */
export function findPaths(links: readonly Link[], start: string, end: string, limits: PathLimits): Hop[][] {
  const ties = tiesOf(links);
  if (start === end || !ties.has(start) || !ties.has(end)) return [];
  const distance = distances(ties, end);
  const shortest = distance.get(start);
  if (shortest === undefined || shortest > limits.hops) return [];
  const found: string[][] = [];
  for (let length = shortest; length <= Math.min(limits.hops, shortest + 2) && found.length < limits.paths; length++) {
    const same = walks(ties, distance, {start, end, length});
    same.sort((a, b) => weakest(ties, b) - weakest(ties, a));
    found.push(...same.slice(0, limits.paths - found.length));
  }
  return found.map((stops) =>
    stops.slice(1).map((to, index) => ({from: stops[index], to, links: ties.get(stops[index])!.get(to)!})),
  );
}

function tiesOf(links: readonly Link[]): Ties {
  const ties = new Map<string, Map<string, Link[]>>();
  const tie = (from: string, to: string, link: Link): void => {
    const others = ties.get(from) ?? new Map<string, Link[]>();
    ties.set(from, others);
    others.set(to, [...(others.get(to) ?? []), link]);
  };
  for (const link of links) {
    if (link.source === link.target) continue;
    tie(link.source, link.target, link);
    tie(link.target, link.source, link);
  }
  return ties;
}

function distances(ties: Ties, end: string): Map<string, number> {
  const distance = new Map([[end, 0]]);
  let front = [end];
  for (let step = 1; front.length > 0; step++) {
    const next: string[] = [];
    for (const stop of front) {
      for (const other of ties.get(stop)?.keys() ?? []) {
        if (distance.has(other)) continue;
        distance.set(other, step);
        next.push(other);
      }
    }
    front = next;
  }
  return distance;
}

/** More walks than this are not looked at: the best are among the first, since links come strongest first. */
const MOST_WALKS = 400;

function walks(
  ties: Ties,
  distance: ReadonlyMap<string, number>,
  {start, end, length}: {readonly start: string; readonly end: string; readonly length: number},
): string[][] {
  const found: string[][] = [];
  const extend = (stops: readonly string[]): void => {
    const left = length - stops.length + 1;
    const here = stops[stops.length - 1];
    if (left === 0) {
      if (here === end) found.push([...stops]);
      return;
    }
    for (const other of ties.get(here)?.keys() ?? []) {
      if (found.length >= MOST_WALKS) return;
      const far = distance.get(other);
      if (far === undefined || far > left - 1 || stops.includes(other) || (other === end && left > 1)) continue;
      extend([...stops, other]);
    }
  };
  extend([start]);
  return found;
}

function weakest(ties: Ties, stops: readonly string[]): number {
  const counts = stops
    .slice(1)
    .map((to, index) => (ties.get(stops[index])?.get(to) ?? []).reduce((sum, {count}) => sum + count, 0));
  return Math.min(...counts);
}
