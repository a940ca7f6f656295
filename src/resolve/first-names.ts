import type {Clusters} from "./clusters";
import {inOneCompany, MANY_NAMESAKES, type Person} from "./company";
import type {Context} from "./context";
import type {Form} from "./form";
import {addTo} from "./multi-map";
import {isSurnameOnly} from "./person-name";

/**
 * Joins names that are one word and no known family name with the person whose first name it is: the only one of that first name in
 * the same document ("Craig Zadan … Craig"), else the only one of the corpus, if it keeps the same company.
 */
export function joinFirstNames(people: readonly Person[], clusters: Clusters, context: Context): void {
  const called = new Map<string, Person[]>();
  for (const person of people) {
    const {given, nickname} = person.name;
    if (isSurnameOnly(person.name) || given[0].length < 2) continue;
    for (const word of new Set([given[0], nickname])) if (word !== "") addTo(called, word, person);
  }
  for (const person of people) {
    const {form, name} = person;
    if (!isSurnameOnly(name) || form.titles.size > 0 || clusters.members(form).length > 1) continue;
    const namesakes = called.get(name.surname) ?? [];
    if (namesakes.length > 0) placeFirstName(person, namesakes, clusters, context);
  }
}

function placeFirstName(person: Person, namesakes: readonly Person[], clusters: Clusters, context: Context): void {
  const {form} = person;
  const here = rootsOf(
    namesakes.filter((other) => sharesDocument(form, other.form)),
    clusters,
  );
  if (here.length === 1) {
    const evidence = `"${here[0].name}" is the only one of that first name in the document`;
    if (clusters.join(form, here[0], {rule: "first name in one document", evidence, confidence: 0.8})) return;
  }
  const roots = rootsOf(namesakes, clusters);
  // Another document's one word is a first name where it is said again and only one person has it.
  const isSure = here.length === 0 && roots.length === 1 && mentionsOf(form) > 1;
  const near = isSure ? inOneCompany(person, roots, clusters, context) : null;
  if (near) {
    const evidence = `"${near.name}" keeps the company of "${form.name}"`;
    if (clusters.join(form, near, {rule: "first name in one company", evidence, confidence: 0.7})) return;
  }
  const evidence = `"${form.name}" is the first name of both`;
  for (const root of (here.length > 0 ? here : roots).slice(0, MANY_NAMESAKES))
    clusters.suggest(form, root, {rule: "first name", evidence, confidence: 0.3});
}

function mentionsOf({chains}: Form): number {
  return chains.reduce((sum, {mentions}) => sum + mentions.length, 0);
}

function rootsOf(people: readonly Person[], clusters: Clusters): readonly Form[] {
  return [...new Set(people.map(({form}) => clusters.root(form)))];
}

function sharesDocument(a: Form, b: Form): boolean {
  const documents = new Set(a.chains.map(({document}) => document.sha256));
  return b.chains.some(({document}) => documents.has(document.sha256));
}
