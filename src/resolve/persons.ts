import {compareText} from "../model/text";
import {type Clusters, standsOut} from "./clusters";
import {confirm, inOneCompany, keepCompany, MANY_NAMESAKES, type Person} from "./company";
import type {Context} from "./context";
import {joinFirstNames} from "./first-names";
import type {Form} from "./form";
import {addTo} from "./multi-map";
import {fullNames} from "./nicknames";
import {
  comparePersonNames,
  isSurnameOnly,
  lastWord,
  type NameMatch,
  type PersonName,
  parsePersonName,
} from "./person-name";
import {romanised} from "./romanised";
import {deletions} from "./spelling";
import {clusterSurnames} from "./surnames";

/** Shorter family names are one letter from each other by chance. */
const SHORT_SURNAME = 4;

/** Blocks of more people than this are not searched for misspelt first names. */
const SMALL_BLOCK = 64;

/**
 * Joins the forms of people: full names first, within blocks of one family name, the most telling first; then names that are a
 * family name only, each for its own document, where one person stands out.
 */
export function clusterPersons(forms: readonly Form[], clusters: Clusters, context: Context): void {
  const blocks = new Map<string, Person[]>();
  for (const form of forms) {
    const name = parsePersonName(form.name);
    addTo(blocks, lastWord(name), {form, name});
  }
  const sorted = [...blocks].sort(([a], [b]) => compareText(a, b));
  for (const [, block] of sorted) clusterFullNames(block, clusters, context);
  for (const [surname, block] of sorted) clusterSurnames(surname, block, clusters, context);
  joinMisspeltSurnames(sorted, clusters, context);
  joinFirstNames(
    sorted.flatMap(([, block]) => block),
    clusters,
    context,
  );
}

function clusterFullNames(block: readonly Person[], clusters: Clusters, context: Context): void {
  const full = block.filter(({name}) => !isSurnameOnly(name)).sort(bySpecificity);
  const index = new Map<string, Person[]>();
  const seen: Person[] = [];
  for (const person of full) {
    const near = new Set(keysToFind(person.name).flatMap((key) => index.get(key) ?? []));
    if (full.length <= SMALL_BLOCK) for (const other of seen) near.add(other);
    placeFullName(person, [...near], clusters, context);
    seen.push(person);
    for (const key of keysToKeep(person.name)) addTo(index, key, person);
  }
}

/** Names that tell more come first: whole first names before initials, more words before fewer. */
function bySpecificity(a: Person, b: Person): number {
  return (
    Number(a.name.given[0].length === 1) - Number(b.name.given[0].length === 1) ||
    b.name.given.length - a.name.given.length ||
    b.form.documents - a.form.documents ||
    compareText(a.form.key, b.form.key)
  );
}

function keysToFind({given}: PersonName): readonly string[] {
  return given[0].length === 1 ? [given[0]] : [given[0], ...fullNames(given[0]), `~${romanised(given[0])}`];
}

function keysToKeep({given, nickname}: PersonName): readonly string[] {
  const called = nickname === "" ? [] : [nickname];
  const full = given[0].length === 1 ? [] : fullNames(given[0]);
  const initials = [...given, ...full].map((word) => word[0]);
  const foreign = given[0].length === 1 ? [] : [`~${romanised(given[0])}`];
  return [...new Set([...given, ...called, ...full, ...initials, ...foreign])];
}

interface Fit {
  readonly other: Form;
  readonly match: NameMatch;
}

function placeFullName(person: Person, near: readonly Person[], clusters: Clusters, context: Context): void {
  const fitting = new Map<Form, Fit>();
  for (const {form} of near) {
    const root = clusters.root(form);
    if (fitting.has(root)) continue;
    const found = compareWithCluster(person, clusters.members(root));
    const match = found && confirm(found.match, () => keepCompany(person, root, clusters, context));
    if (match?.verdict === "unsure") clusters.suggest(person.form, found!.other, match);
    if (match?.verdict === "same" && !clusters.forbids(person.form, root))
      fitting.set(root, {other: found!.other, match});
  }
  const roots = [...fitting.keys()];
  const chosen = standsOut(clusters, roots) ?? inOneCompany(person, roots, clusters, context);
  if (chosen) {
    const {other, match} = fitting.get(chosen)!;
    clusters.join(person.form, other, match);
  } else {
    for (const {other, match} of fitting.values()) clusters.suggest(person.form, other, {...match, confidence: 0.5});
  }
}

/** The best match of a name with a cluster, if no member of it forbids the two to be one: never through a third party alone. */
function compareWithCluster({name}: Person, members: readonly Form[]): Fit | null {
  let best: Fit | null = null;
  let unsure: NameMatch | null = null;
  for (const other of members) {
    const match = comparePersonNames(name, parsePersonName(other.name));
    if (!match) continue;
    if (match.verdict === "veto") return null;
    if (match.verdict === "unsure" && unsure?.rule !== "generation") unsure = match;
    if (!best || rank(match) > rank(best.match)) best = {other, match};
  }
  return best && unsure && best.match.verdict === "same" ? {other: best.other, match: unsure} : best;
}

function rank(match: NameMatch): number {
  return match.confidence + (match.verdict === "same" ? 1 : 0);
}

/** Full names that agree but for one letter of the family name, or for how another script is written: joined if they keep one company, else shown to a person. */
function joinMisspeltSurnames(
  blocks: readonly (readonly [string, readonly Person[]])[],
  clusters: Clusters,
  context: Context,
): void {
  const index = new Map<string, Person[]>();
  for (const [surname, block] of blocks) {
    if (surname.length < SHORT_SURNAME) continue;
    for (const person of block) {
      if (isSurnameOnly(person.name)) continue;
      const {given, surname} = person.name;
      const places = [...deletions(surname)].map((key) => `${given[0]} ${key}`);
      for (const place of [...places, `* ${romanised(given[0])} ${romanised(surname)}`]) {
        const others = index.get(place) ?? [];
        for (const other of others) placeMisspelt(person, other, clusters, context);
        if (others.length < MANY_NAMESAKES) addTo(index, place, person);
      }
    }
  }
}

function placeMisspelt(person: Person, other: Person, clusters: Clusters, context: Context): void {
  const match = comparePersonNames(person.name, other.name);
  if (match?.verdict !== "unsure") return;
  const confirmed = confirm(match, () => keepCompany(person, other.form, clusters, context));
  if (confirmed.verdict === "same") clusters.join(person.form, other.form, confirmed);
  else clusters.suggest(person.form, other.form, confirmed);
}
