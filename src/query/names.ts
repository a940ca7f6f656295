import type {Entity} from "../model/entity";
import type {Askable} from "../model/knowledge";
import {compareText, foldText} from "../model/text";

/** How well a name fits what was asked for, best first. */
export const FITS = ["exact", "surname", "word", "prefix", "part", "typo"] as const;
/** How well a name fits. */
export type Fit = (typeof FITS)[number];

/** An entity that fits, by which of its names and how well. */
export interface NameMatch {
  readonly entity: Entity;
  readonly fit: Fit;
  /** The name or alias that fits. */
  readonly name: string;
}

interface Folded {
  readonly name: string;
  readonly folded: string;
  readonly words: readonly string[];
}

interface Entry {
  readonly entity: Entity;
  readonly names: readonly Folded[];
}

const indexes = new WeakMap<Askable, readonly Entry[]>();

/** All entities that fit the words, the best fit first, then the most mentioned. An id fits exactly, a former one too; an article may stand before. */
export function matchNames(knowledge: Askable, words: string): readonly NameMatch[] {
  const wanted = fold(words);
  const id = knowledge.formerIds[words] ?? words;
  const found: NameMatch[] = [];
  for (const {entity, names} of entriesOf(knowledge)) {
    const match = entity.id === id ? {fit: "exact" as const, name: entity.name} : bestFit(entity, names, wanted);
    if (match) found.push({entity, ...match});
  }
  const bare = words.replace(BEFORE_NAME, "");
  return found.length > 0 || bare === words ? found.sort(compareMatches) : matchNames(knowledge, bare);
}

/** What may stand before a name, and is tried without where nothing is called so with it: articles and titles. */
const BEFORE_NAME =
  /^\s*(?:the|an?|mr|mrs|ms|dr|sir|former|acting|deputy|mayor|president|senator|sen|representative|rep|congress(?:man|woman)|governor|gov|secretary|director|commissioner|chief|judge|justice|sheriff|minister|attorney general|general|gen|officer|agent|professor|prof|king|queen|prince|princess|pope)\.?\s+(?!(?:of|for|at|in)\s)(?=\S)/iu;

/** Words without case, accents, possessive and marks, and abbreviations without points: what names are compared by. */
export function fold(text: string): string {
  return foldText(text)
    .replace(/(?<![\p{L}\p{N}])(\p{L})\./gu, "$1")
    .replace(/['’]s?(?= |$)/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function entriesOf(knowledge: Askable): readonly Entry[] {
  const known = indexes.get(knowledge);
  if (known) return known;
  const entries = knowledge.entities
    .filter(({hidden}) => !hidden)
    .map((entity) => ({entity, names: [entity.name, ...entity.aliases].map(foldName)}));
  indexes.set(knowledge, entries);
  return entries;
}

function foldName(name: string): Folded {
  const folded = fold(name);
  return {name, folded, words: folded.split(" ")};
}

function bestFit(entity: Entity, names: readonly Folded[], wanted: string): Omit<NameMatch, "entity"> | null {
  if (wanted === "") return null;
  const words = wanted.split(" ");
  let best: Omit<NameMatch, "entity"> | null = null;
  for (const name of names) {
    const fit = fitOf(entity, name, {wanted, words});
    if (fit && (!best || FITS.indexOf(fit) < FITS.indexOf(best.fit))) best = {fit, name: name.name};
  }
  return best;
}

function fitOf(
  entity: Entity,
  name: Folded,
  {wanted, words}: {readonly wanted: string; readonly words: readonly string[]},
): Fit | null {
  if (name.folded === wanted) return "exact";
  if (entity.type === "PERSON" && !entity.unnamed && name.folded.endsWith(` ${wanted}`)) return "surname";
  if (words.every((word) => name.words.includes(word))) return "word";
  if (words.every((word) => name.words.some((own) => own.startsWith(word)))) return "prefix";
  if (wanted.length >= 3 && name.folded.includes(wanted)) return "part";
  return isTypo(name, words) ? "typo" : null;
}

/** True if every word asked for is some word of the name with a letter or two wrong, or the same. */
function isTypo(name: Folded, words: readonly string[]): boolean {
  return words.every((word) => name.words.some((own) => own === word || isNear(own, word)));
}

/** True if one edit (from eight letters on, two) turns one word into the other; words under four letters have no typos. */
export function isNear(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const allowed = longest >= 8 ? 2 : longest >= 4 ? 1 : 0;
  return allowed > 0 && Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}

/** Edits (insertion, deletion, substitution, swap of neighbours) between two words: optimal string alignment. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, above] = [above, row];
  }
  return above[b.length];
}

function compareMatches(a: NameMatch, b: NameMatch): number {
  return (
    FITS.indexOf(a.fit) - FITS.indexOf(b.fit) ||
    b.entity.mentions.length - a.entity.mentions.length ||
    compareText(a.entity.id, b.entity.id)
  );
}
