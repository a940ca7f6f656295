import type {Knowledge} from "../model/knowledge";
import {compareText} from "../model/text";
import {get} from "./find";
import {groupBy} from "./group-by";
import {strength, type Tie, ties} from "./ties";
import {type EntityView, viewEntity} from "./view";

/** How far, and how many, neighbours are listed. */
export interface NeighboursOptions {
  /** How many ties away; 1 unless told otherwise. */
  readonly hops?: number;
  /** Kinds of ties that count: `SAID_ABOUT`, `SAID_TO`, `SPEAKS_FOR`, relation types. All unless told otherwise. */
  readonly kinds?: readonly string[];
  readonly limit?: number;
}

/** An entity near to another. */
export interface Neighbour {
  readonly entity: EntityView;
  readonly hops: number;
  /** The ties by which it was reached from one hop nearer, strongest first. */
  readonly ties: readonly Tie[];
}

/**
 * The entities around one, the nearest first, then those with the most statements and relations between.
 * @throws HearsayError `UNKNOWN_NAME` if nothing is called so
 */
export function neighbours(knowledge: Knowledge, name: string, options: NeighboursOptions = {}): readonly Neighbour[] {
  const {hops = 1, kinds, limit = Number.POSITIVE_INFINITY} = options;
  const around = tiesByEntity(ties(knowledge).filter(({kind}) => kinds === undefined || kinds.includes(kind)));
  const start = get(knowledge, name).id;
  const seen = new Set([start]);
  const found: Neighbour[] = [];
  let frontier: readonly string[] = [start];
  for (let hop = 1; hop <= hops && frontier.length > 0; hop++) {
    const reached = new Map<string, Tie[]>();
    for (const id of frontier) {
      for (const tie of around.get(id) ?? []) {
        const other = tie.from === id ? tie.to : tie.from;
        if (seen.has(other)) continue;
        const known = reached.get(other);
        if (known) known.push(tie);
        else reached.set(other, [tie]);
      }
    }
    found.push(...ordered(knowledge, reached, hop));
    frontier = [...reached.keys()];
    for (const id of frontier) seen.add(id);
  }
  return found.slice(0, limit);
}

/** The ties that begin or end at each entity. */
export function tiesByEntity(all: readonly Tie[]): ReadonlyMap<string, readonly Tie[]> {
  return groupBy(all, ({from, to}) => [from, to]);
}

function ordered(knowledge: Knowledge, reached: ReadonlyMap<string, readonly Tie[]>, hops: number): Neighbour[] {
  const weight = ({ties: all}: Neighbour): number => all.reduce((sum, tie) => sum + strength(tie), 0);
  return [...reached]
    .flatMap(([id, all]) => {
      const entity = viewEntity(knowledge, id);
      return entity ? [{entity, hops, ties: [...all].sort((a, b) => strength(b) - strength(a))}] : [];
    })
    .sort((a, b) => weight(b) - weight(a) || compareText(a.entity.id, b.entity.id));
}
