import {compareText} from "../model/text";
import {type Clusters, standsOut} from "./clusters";
import {isCommonSurname} from "./common-surnames";
import type {Context} from "./context";
import type {Form} from "./form";
import {fullNames} from "./nicknames";
import {
  comparePersonNames,
  endsWithSurname,
  isSurnameOnly,
  lastWord,
  type NameMatch,
  type PersonName,
  parsePersonName,
} from "./person-name";
import {deletions} from "./spelling";

interface Person {
  readonly form: Form;
  readonly name: PersonName;
}

/** Blocks of more people than this are not searched for misspelt first names. */
const SMALL_BLOCK = 64;
/** No more candidates than this are noted for one name. */
const MANY = 20;

/**
 * Joins the forms of people: full names first, within blocks of one family name, the most telling first; then names that are a
 * family name only, each for its own document, where one person stands out.
 */
export function clusterPersons(forms: readonly Form[], clusters: Clusters, context: Context): void {
  const blocks = new Map<string, Person[]>();
  for (const form of forms) {
    const name = parsePersonName(form.name);
    const key = lastWord(name);
    const block = blocks.get(key);
    if (block) block.push({form, name});
    else blocks.set(key, [{form, name}]);
  }
  const sorted = [...blocks].sort(([a], [b]) => compareText(a, b));
  for (const [, block] of sorted) clusterFullNames(block, clusters, context);
  for (const [surname, block] of sorted) clusterSurnames(surname, block, clusters, context);
  joinMisspeltSurnames(sorted, clusters, context);
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
    for (const key of keysToKeep(person.name)) index.set(key, [...(index.get(key) ?? []), person]);
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
  return given[0].length === 1 ? [given[0]] : [given[0], ...fullNames(given[0])];
}

function keysToKeep({given}: PersonName): readonly string[] {
  const full = given[0].length === 1 ? [] : fullNames(given[0]);
  return [...new Set([...given, ...full, ...given.map((word) => word[0]), ...full.map((word) => word[0])])];
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

/** Names in common company that confirm what spelling alone leaves unsure. */
const CONFIRMED = 3;
/** How many times more of them one of several namesakes must have than the next. */
const CLEARLY_MORE = 2;

/** An unsure match of spelling becomes a sure one if both names keep the same company; that of father and son never does. */
function confirm(match: NameMatch, company: () => number): NameMatch {
  if (match.verdict !== "unsure" || match.rule === "generation") return match;
  const shared = company();
  if (shared < CONFIRMED) return match;
  const evidence = `${match.evidence}, and ${shared} other names stand with both`;
  return {verdict: "same", rule: `${match.rule} in one company`, evidence, confidence: 0.8};
}

function keepCompany({form, name}: Person, other: Form, clusters: Clusters, context: Context): number {
  return context.shared(form, other, clusters, lastWord(name));
}

/** The one of several namesakes whose company the name keeps, or null. */
function inOneCompany(person: Person, roots: readonly Form[], clusters: Clusters, context: Context): Form | null {
  const ranked = roots
    .slice(0, MANY)
    .map((root) => ({root, shared: keepCompany(person, root, clusters, context)}))
    .sort((a, b) => b.shared - a.shared || compareText(a.root.key, b.root.key));
  if (ranked.length === 0 || ranked[0].shared < CONFIRMED) return null;
  return ranked.length === 1 || ranked[0].shared >= CLEARLY_MORE * ranked[1].shared ? ranked[0].root : null;
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

/** The people one family name may mean, found once for all documents that use it alone. */
interface Namesakes {
  readonly roots: readonly Form[];
  readonly standsOut: Form | null;
  readonly byTitle: ReadonlyMap<string, ReadonlySet<Form>>;
}

function clusterSurnames(surname: string, block: readonly Person[], clusters: Clusters, context: Context): void {
  const full = block.filter(({name}) => !isSurnameOnly(name));
  const namesakes = new Map<string, Namesakes>();
  const left: Form[] = [];
  const common = isCommonSurname(surname);
  for (const {form, name} of block) {
    if (!isSurnameOnly(name)) continue;
    if (!namesakes.has(name.surname)) namesakes.set(name.surname, findNamesakes(name.surname, full, clusters));
    const found = namesakes.get(name.surname)!;
    if (found.roots.length === 0) left.push(form);
    else placeSurname({form, name}, found, clusters, {common, context});
  }
  joinSurnames(left, clusters, common);
}

function findNamesakes(surname: string, full: readonly Person[], clusters: Clusters): Namesakes {
  const byTitle = new Map<string, Set<Form>>();
  const roots = new Set<Form>();
  for (const {form, name} of full) {
    if (!endsWithSurname(name, surname)) continue;
    const root = clusters.root(form);
    roots.add(root);
    for (const word of form.titles) byTitle.set(word, (byTitle.get(word) ?? new Set()).add(root));
  }
  return {roots: [...roots], standsOut: standsOut(clusters, [...roots]), byTitle};
}

function placeSurname(
  person: Person,
  {roots, standsOut: first, byTitle}: Namesakes,
  clusters: Clusters,
  {common, context}: {readonly common: boolean; readonly context: Context},
): void {
  const {form} = person;
  const titled = new Set([...form.titles].flatMap((word) => [...(byTitle.get(word) ?? [])]));
  if (titled.size === 1) {
    const [one] = titled;
    const evidence = `"${form.name}" with a title of "${one.name}"`;
    if (clusters.join(form, one, {rule: "surname and title", evidence, confidence: 0.9})) return;
  }
  const single = roots.length === 1;
  if (first && !(common && single && first.documents < 2)) {
    const evidence = `"${first.name}" is ${single ? "the only one of that name" : "named in far more documents than others"}`;
    if (clusters.join(form, first, {rule: "surname", evidence, confidence: single ? 0.85 : 0.7})) return;
  }
  const near = inOneCompany(person, roots, clusters, context);
  if (near) {
    const evidence = `"${near.name}" keeps the company of "${form.name}"`;
    if (clusters.join(form, near, {rule: "surname in one company", evidence, confidence: 0.75})) return;
  }
  const evidence = `both are called "${form.name}"`;
  for (const root of roots.slice(0, MANY)) clusters.suggest(form, root, {rule: "surname", evidence, confidence: 0.5});
}

/** Family names without any full name in the corpus: one person, unless the name is common or the titles differ. */
function joinSurnames(forms: readonly Form[], clusters: Clusters, common: boolean): void {
  const groups: {readonly form: Form; readonly titles: Set<string>}[] = [];
  for (const form of forms) {
    const titles = [...form.titles];
    const evidence = `"${form.name}" is all that any document calls them`;
    const group = groups.find(
      (other) =>
        (titles.some((word) => other.titles.has(word)) ||
          (!common && (titles.length === 0 || other.titles.size === 0))) &&
        clusters.join(form, other.form, {rule: "same surname", evidence, confidence: 0.75}),
    );
    if (group) for (const word of titles) group.titles.add(word);
    else {
      if (groups.length > 0) clusters.suggest(form, groups[0].form, {rule: "same surname", evidence, confidence: 0.4});
      if (groups.length < MANY || titles.length > 0) groups.push({form, titles: new Set(titles)});
    }
  }
}

/** Full names that agree but for one letter of the family name: joined if they keep one company, else shown to a person. */
function joinMisspeltSurnames(
  blocks: readonly (readonly [string, readonly Person[]])[],
  clusters: Clusters,
  context: Context,
): void {
  const index = new Map<string, Person>();
  for (const [surname, block] of blocks) {
    if (surname.length < 6) continue;
    for (const person of block) {
      if (isSurnameOnly(person.name)) continue;
      for (const key of deletions(person.name.surname)) {
        const place = `${person.name.given[0]} ${key}`;
        const other = index.get(place);
        if (!other) index.set(place, person);
        else placeMisspelt(person, other, clusters, context);
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
