import {shortHash} from "./hash";
import type {MentionType} from "./record";
import {foldText} from "./text";

/** Longest slug of a key, in characters, without prefix and hash. */
const SLUG_LENGTH = 60;

/** The prefix of the keys of each type of entity. */
const KEY_PREFIXES = {
  PERSON: "person",
  ORG: "org",
  PLACE: "place",
  NORP: "norp",
  EVENT: "event",
  LAW: "law",
  MISC: "misc",
} as const satisfies {readonly [type in MentionType]: string};

/** A name as part of a key: `[a-z0-9-]`, at most 60 characters, empty where no letter or digit of it is ASCII after folding. */
export function slug(name: string): string {
  return foldText(name)
    .replace(/['’.]/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/gu, "");
}

/** The readable key of an entity (`person:jane-roe`); a hash of the name where nothing of it can stand in a slug. */
export function entityKey(type: MentionType, name: string): string {
  return `${KEY_PREFIXES[type]}:${slug(name) || shortHash(foldText(name))}`;
}

/**
 * The key of an entity whose readable key is taken, or that has no name: the slug and eight digits of a hash.
 * @param content what tells it from the others, taken from the material, never from an order
 */
export function entityKeyWithHash(type: MentionType, name: string, content: string): string {
  const readable = slug(name);
  const hash = shortHash(content).slice(0, 8);
  return `${KEY_PREFIXES[type]}:${readable ? `${readable}-${hash}` : hash}`;
}

/** The key of a document in the graph: `document:` and the first twelve digits of the SHA-256 of its text. */
export function documentKey(sha256: string): string {
  return `document:${sha256.slice(0, 12)}`;
}

/** The key of a statement, from the text it stands in and the place there. */
export function statementKey(sha256: string, start: number, end: number, words: string): string {
  return `statement:${shortHash(`${sha256}\n${start}\n${end}\n${words}`)}`;
}

/** The key of an edge: its kind and its ends, and what tells parallel edges of one kind apart. */
export function edgeKey(kind: string, source: string, target: string, rest = ""): string {
  return `${kind}|${source}|${target}${rest ? `|${rest}` : ""}`;
}
