import {type Clusters, standsOut} from "./clusters";
import {isCommonSurname} from "./common-surnames";
import {inOneCompany, MANY_NAMESAKES, type Person} from "./company";
import type {Context} from "./context";
import type {Form} from "./form";
import {endsWithSurname, isSurnameOnly} from "./person-name";

/** The people one family name may mean, found once for all documents that use it alone. */
interface Namesakes {
  readonly roots: readonly Form[];
  readonly standsOut: Form | null;
  readonly byTitle: ReadonlyMap<string, ReadonlySet<Form>>;
}

/** Joins names that are a family name only, each for its own document, where one person stands out. */
export function clusterSurnames(surname: string, block: readonly Person[], clusters: Clusters, context: Context): void {
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
  for (const root of roots.slice(0, MANY_NAMESAKES))
    clusters.suggest(form, root, {rule: "surname", evidence, confidence: 0.5});
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
      if (groups.length < MANY_NAMESAKES || titles.length > 0) groups.push({form, titles: new Set(titles)});
    }
  }
}
