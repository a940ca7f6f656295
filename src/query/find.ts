import type {Entity} from "../model/entity";
import type {Askable} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import {MENTION_TYPES, type MentionType} from "../model/record";
import {FITS, type Fit, matchNames, type NameMatch} from "./names";

/** Which entities a search may find. */
export interface FindOptions {
  readonly type?: MentionType;
  /** The loosest fit that counts; `typo` unless told otherwise. */
  readonly fit?: Fit;
  readonly limit?: number;
}

/**
 * Entities by id, name, alias or part of a name, the best fit first; accents and case do not matter, and a letter may be wrong. May find nothing.
 * @throws HearsayError `UNKNOWN_VALUE` if the type is none
 */
export function find(knowledge: Askable, name: string, options: FindOptions = {}): readonly Entity[] {
  return findMatches(knowledge, name, options).map(({entity}) => entity);
}

/** As `find`, with the name that fits and how well. */
export function findMatches(knowledge: Askable, name: string, options: FindOptions = {}): readonly NameMatch[] {
  const {type, fit: loosest = "typo", limit = Number.POSITIVE_INFINITY} = options;
  if (type !== undefined && !MENTION_TYPES.includes(type)) {
    throw new HearsayError(
      "UNKNOWN_VALUE",
      `find: unknown type "${type}". Expecting one of ${MENTION_TYPES.join(", ")}.`,
    );
  }
  return matchNames(knowledge, name)
    .filter(({entity, fit}) => (!type || entity.type === type) && FITS.indexOf(fit) <= FITS.indexOf(loosest))
    .slice(0, limit);
}

/**
 * The one entity that the name means: the best fit and, among equals, the most mentioned.
 * @throws HearsayError `UNKNOWN_NAME` if nothing is called so; its text holds names that are near
 */
export function get(knowledge: Askable, name: string): Entity {
  const [best] = findMatches(knowledge, name, {fit: "prefix"});
  if (best) return best.entity;
  throw unknownName(knowledge, "get", name);
}

/** All entities that a name in a question means: those it fits exactly or by surname; if none, by whole words; if none, by beginnings. */
export function meant(knowledge: Askable, name: string): readonly Entity[] {
  const matches = findMatches(knowledge, name, {fit: "prefix"});
  for (const fits of [["exact", "surname"], ["word"], ["prefix"]] as readonly (readonly Fit[])[]) {
    const found = matches.filter(({fit}) => fits.includes(fit));
    if (found.length > 0) return found.map(({entity}) => entity);
  }
  return [];
}

/** Names near to one that nothing is called, the best first. */
export function suggestions(knowledge: Askable, name: string): readonly string[] {
  const names = findMatches(knowledge, name).map((match) => (match.fit === "typo" ? match.name : match.entity.name));
  return [...new Set(names)].slice(0, 5);
}

/** The error for a name that nothing is called, with near names. */
export function unknownName(knowledge: Askable, asked: string, name: string): HearsayError {
  const last = name.trim().split(/\s+/u).at(-1) ?? "";
  const near = [name, last].map((words) => suggestions(knowledge, words)).find(({length}) => length > 0) ?? [];
  const advice =
    near.length > 0 ? `Did you mean ${near.map((each) => `"${each}"`).join(", ")}?` : "No name is near to it.";
  return new HearsayError("UNKNOWN_NAME", `${asked}: nothing in this corpus is called "${name}". ${advice}`);
}
