import type {Statement} from "../../../src/model/statement";
import {isDenied} from "./filters";
import type {Link} from "./links";
import {linkKey} from "./links";
import type {Picture, PictureEdge, PictureLimits, PictureNode} from "./picture";

/** The picture with each statement as a square of its own between its speaker and what it is about. `links` are those of the picture, strongest first. */
export function statementPicture(picture: Picture, links: readonly Link[], limits: PictureLimits): Picture {
  const placed = new Map(picture.nodes.map((node) => [node.id, node]));
  const statements = new Map<string, Statement>();
  for (const {source, target, statements: behind} of links) {
    if (placed.has(source) && placed.has(target)) for (const one of behind) statements.set(one.id, one);
  }
  const room = Math.max(0, limits.nodes - picture.nodes.length);
  const shown = [...statements.values()].slice(0, room);
  const edges = shown.flatMap((statement) => edgesOf(statement, placed));
  return {
    ...picture,
    nodes: [...picture.nodes, ...shown.map((statement) => square(statement, placed))],
    edges: edges.slice(0, limits.edges),
    totalNodes: picture.totalNodes + statements.size,
    totalEdges: edges.length,
  };
}

function edgesOf(statement: Statement, placed: ReadonlyMap<string, PictureNode>): PictureEdge[] {
  const {id, speaker, about, hedged} = statement;
  const marks = {kind: "said", count: 1, hedged, denied: isDenied(statement), disputed: false} as const;
  const edge = (source: string, target: string): PictureEdge => ({
    key: linkKey(source, target, "said"),
    ...{source, target},
    ...marks,
  });
  return [
    ...(speaker && placed.has(speaker) ? [edge(speaker, id)] : []),
    ...[...new Set(about)].filter((target) => placed.has(target)).map((target) => edge(id, target)),
  ];
}

function square({id, text, speaker, about}: Statement, placed: ReadonlyMap<string, PictureNode>): PictureNode {
  const ends = [speaker ?? "", ...about].flatMap((end) => placed.get(end) ?? []);
  const middle = (axis: "x" | "y"): number => ends.reduce((sum, end) => sum + end[axis], 0) / Math.max(1, ends.length);
  const marks = {unnamed: false, disputed: false, loop: false, weight: 0, hop: 1, community: -1, wordless: true};
  return {id, label: text, kind: "topic", ...marks, x: middle("x"), y: middle("y")};
}
