import type {Corpus} from "../data/corpus";
import {type EntityClass, entityClass} from "./entity-class";
import type {Filters} from "./filters";
import type {Link, LinkKind} from "./links";
import {outletOf} from "./projection";

/** A node as drawn: where, how large, and what its marks mean. */
export interface PictureNode {
  readonly id: string;
  readonly label: string;
  readonly kind: EntityClass;
  /** Hollow: nobody names it. */
  readonly unnamed: boolean;
  /** What was said by it or about it, within the filters. */
  readonly weight: number;
  readonly disputed: boolean;
  /** It also speaks about itself: sigma draws no loops, a ring says so. */
  readonly loop: boolean;
  /** Steps from the focus; 0 in the overview. */
  readonly hop: number;
  readonly x: number;
  readonly y: number;
  /** Which of the groups of the build it belongs to; -1 for none. */
  readonly community: number;
  /** A statement that is a node of its own: its words stand in the reader, not in the picture. */
  readonly wordless?: boolean;
  /** A statement unfolded on the edge between two nodes: which of how many. */
  readonly on?: {readonly source: string; readonly target: string; readonly index: number; readonly count: number};
}

/** An edge as drawn. */
export interface PictureEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly kind: LinkKind;
  readonly count: number;
  /** Most of what it stands for is hedged. */
  readonly hedged: boolean;
  readonly denied: boolean;
  readonly disputed: boolean;
}

/** What the canvas draws, and how much there would be. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly focus: string | null;
  /** Entities that the filters leave, of which this shows the strongest. */
  readonly totalNodes: number;
  /** Links among the nodes shown. */
  readonly totalEdges: number;
}

export interface PictureLimits {
  readonly nodes: number;
  readonly edges: number;
}

/** What decides which ends of links are seen. */
export type EndFilters = Pick<Filters, "off" | "only" | "hidden" | "degree">;

/** Links whose ends are of classes that the legend leaves on, are not hidden, and have as many neighbours as asked for. */
export function visibleLinks(corpus: Corpus, links: readonly Link[], filters: EndFilters): Link[] {
  const off = new Set<string>(filters.off);
  const hidden = new Set(filters.hidden);
  const only = filters.only.length > 0 ? new Set(filters.only) : null;
  const seen = (id: string): boolean => {
    const end = endOf(corpus, id);
    return end !== null && !off.has(end.kind) && !hidden.has(id) && (!only || only.has(id) || outletOf(id) !== null);
  };
  const visible = links.filter(({source, target}) => seen(source) && seen(target));
  if (filters.degree < 2) return visible;
  const neighbours = new Map<string, Set<string>>();
  for (const {source, target} of visible) {
    neighbours.set(source, (neighbours.get(source) ?? new Set()).add(target));
    neighbours.set(target, (neighbours.get(target) ?? new Set()).add(source));
  }
  const linked = (id: string): boolean => neighbours.get(id)!.size >= filters.degree;
  return visible.filter(({source, target}) => linked(source) && linked(target));
}

/** What stands at the end of a link: an entity, or an outlet. Null for what is hidden or gone. */
export function endOf(
  corpus: Corpus,
  id: string,
): {readonly name: string; readonly kind: EntityClass; readonly unnamed: boolean} | null {
  const entity = corpus.entities.get(id);
  if (entity) return {name: entity.name, kind: entityClass(entity.type), unnamed: entity.unnamed};
  const outlet = outletOf(id);
  return outlet === null ? null : {name: outlet, kind: "organisation", unnamed: false};
}

/** The overview: the strongest links until the limit of nodes is reached, and all links among those nodes. `links` come strongest first. */
export function overview(corpus: Corpus, links: readonly Link[], limits: PictureLimits): Picture {
  const chosen = new Set<string>();
  for (const {source, target} of links) {
    if (source === target) continue;
    const added = Number(!chosen.has(source)) + Number(!chosen.has(target));
    if (chosen.size + added > limits.nodes) continue;
    chosen.add(source).add(target);
    if (chosen.size >= limits.nodes) break;
  }
  return assemble(corpus, links, limits, {chosen: new Map([...chosen].map((id) => [id, 0])), focus: null});
}

/** The surroundings of one entity up to `hops` steps along links in any direction, the strongest first. */
export function surroundings(
  corpus: Corpus,
  links: readonly Link[],
  limits: PictureLimits,
  {focus, hops}: {readonly focus: string; readonly hops: number},
): Picture {
  const chosen = new Map([[focus, 0]]);
  let reachable = new Set([focus]);
  for (let hop = 1; hop <= hops; hop++) {
    const next = new Set(reachable);
    for (const {source, target} of links) {
      if (reachable.has(source) === reachable.has(target)) continue;
      const other = reachable.has(source) ? target : source;
      next.add(other);
      const anchor = reachable.has(source) ? source : target;
      if (chosen.has(anchor) && !chosen.has(other) && chosen.size < limits.nodes) chosen.set(other, hop);
    }
    reachable = next;
  }
  const picture = assemble(corpus, links, limits, {chosen, focus});
  return {...picture, totalNodes: reachable.size};
}

interface Choice {
  /** Entity id -> steps from the focus. */
  readonly chosen: ReadonlyMap<string, number>;
  readonly focus: string | null;
}

function assemble(corpus: Corpus, links: readonly Link[], limits: PictureLimits, {chosen, focus}: Choice): Picture {
  const among = links.filter(({source, target}) => chosen.has(source) && chosen.has(target));
  const loops = new Set(among.filter(({source, target}) => source === target).map(({source}) => source));
  const edges = among.filter(({source, target}) => source !== target);
  const weights = weigh(links);
  const disputed = new Set(among.filter((link) => link.disputed).map(({target}) => target));
  const nodes = [...chosen].flatMap(([id, hop]): PictureNode[] => {
    const end = endOf(corpus, id);
    if (!end) return [];
    const row = corpus.placed.get(id);
    return [
      {
        id,
        label: end.name,
        kind: end.kind,
        unnamed: end.unnamed,
        weight: weights.get(id) ?? 0,
        disputed: disputed.has(id),
        loop: loops.has(id),
        hop,
        x: row === undefined ? 0 : corpus.data.nodes.x[row],
        y: row === undefined ? 0 : corpus.data.nodes.y[row],
        community: row === undefined ? -1 : corpus.data.nodes.community[row],
      },
    ];
  });
  return {
    nodes,
    edges: relationsBelow(strongest(edges, limits.edges)).map(pictureEdge),
    focus,
    totalNodes: weights.size,
    totalEdges: edges.length,
  };
}

/** The strongest link of each node, so that none stands alone, and then the strongest of all. */
function strongest(links: readonly Link[], limit: number): Link[] {
  if (links.length <= limit) return [...links];
  const reached = new Set<string>();
  const kept = new Set<Link>();
  for (const link of links) {
    if (reached.has(link.source) && reached.has(link.target)) continue;
    reached.add(link.source).add(link.target);
    kept.add(link);
  }
  for (const link of links) {
    if (kept.size >= limit) break;
    kept.add(link);
  }
  return links.filter((link) => kept.has(link));
}

/** What comes later is drawn above: what is said shall not hide under what is asserted. */
function relationsBelow(links: readonly Link[]): Link[] {
  return [...links.filter(({kind}) => kind === "relation"), ...links.filter(({kind}) => kind !== "relation")];
}

function pictureEdge(link: Link): PictureEdge {
  const {key, source, target, kind, count, disputed} = link;
  return {key, source, target, kind, count, disputed, hedged: link.hedged * 2 > count, denied: link.denied * 2 > count};
}

function weigh(links: readonly Link[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const {source, target, kind, count} of links) {
    const share = kind === "relation" ? count / 4 : count;
    weights.set(source, (weights.get(source) ?? 0) + share);
    if (target !== source) weights.set(target, (weights.get(target) ?? 0) + share);
  }
  return weights;
}
