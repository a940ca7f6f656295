import {compareText} from "../model/text";
import {joinAcronyms} from "./acronyms";
import type {Clusters, Reason} from "./clusters";
import type {Context} from "./context";
import type {Form} from "./form";
import {Homes, joinGenericBodies} from "./generic-bodies";
import {isGenericBody} from "./generic-names";
import {joinMisspelt} from "./misspelt";
import {acronymOf, titleKeys} from "./organisation-name";
import {joinBranches, joinLastWords, joinShortEvents} from "./short-names";

/**
 * Joins the forms of one type whose names are made of words: organisations, laws, events, nationalities. First names that are
 * equal but for articles and legal forms, then the same words in another order, then acronyms with what they stand for.
 */
export function clusterTitles(
  forms: readonly Form[],
  clusters: Clusters,
  context: Context,
  homes: Homes = new Homes(forms),
): void {
  const ranked = [...forms].sort((a, b) => b.documents - a.documents || compareText(a.key, b.key));
  joinGenericBodies(ranked, genericKeys, clusters, context, homes);
  joinByKey(ranked, clusters, plainKeys, (name, other) => ({
    rule: "same name",
    evidence: `"${name}" and "${other}" are written alike but for article, plural or legal form`,
    confidence: 0.97,
  }));
  joinByKey(ranked, clusters, bagKeys, (name, other) => ({
    rule: "same words",
    evidence: `"${name}" and "${other}" have the same words`,
    confidence: 0.9,
  }));
  joinAcronyms(ranked, clusters, context);
  joinShortEvents(ranked, clusters);
  joinLastWords(ranked, clusters, context);
  joinBranches(ranked, clusters, context);
  joinMisspelt(oncePerName(ranked, clusters), clusters, (form) => [titleKeys(form.name).plain], []);
}

/**
 * The names a form is compared by: its own, and those its documents also use that share a word with it. What shares none was
 * joined within a document only, and no other document should follow.
 */
function longNames(form: Form): readonly string[] {
  const own = new Set(titleKeys(form.name).plain.split(" "));
  const others = form.names.filter(
    (name) =>
      name !== form.name &&
      acronymOf(name) === "" &&
      titleKeys(name)
        .plain.split(" ")
        .some((word) => own.has(word)),
  );
  return [...new Set([form.name, ...(acronymOf(form.usualName) === "" ? [form.usualName] : []), ...others])];
}

function plainKeys(form: Form): readonly string[] {
  const keys = longNames(form).map((name) => titleKeys(name).plain);
  if (acronymOf(form.name) !== "") return [acronymOf(form.name)];
  if (form.type === "NORP") return keys.map((key) => key.replace(/s$/, ""));
  const own = [form.name, form.usualName].map((name) => titleKeys(name).plain);
  return keys.filter((key) => key.includes(" ") || own.includes(key));
}

function bagKeys(form: Form): readonly string[] {
  return longNames(form)
    .map((name) => titleKeys(name).bag)
    .filter((key) => key !== "");
}

/** What a form is called that every country has: by any of its names, in any order of words. */
function genericKeys(form: Form): readonly string[] {
  if (form.type !== "ORG" || acronymOf(form.name) !== "") return [];
  const names = [...new Set([form.name, form.usualName])];
  return names.map((name) => titleKeys(name).plain);
}

/** Of the forms of one cluster and one name one stands for all. */
function oncePerName(forms: readonly Form[], clusters: Clusters): readonly Form[] {
  const seen = new Set<string>();
  return forms.filter((form) => {
    const key = `${clusters.root(form).key}\n${form.name}`;
    return !seen.has(key) && seen.add(key);
  });
}

function joinByKey(
  forms: readonly Form[],
  clusters: Clusters,
  keysOf: (form: Form) => readonly string[],
  reason: (name: string, other: string) => Reason,
): void {
  const first = new Map<string, Form>();
  for (const form of forms) {
    for (const key of keysOf(form)) {
      if (form.type === "ORG" && isGenericBody(key)) continue;
      const other = first.get(key);
      if (!other) first.set(key, form);
      else clusters.join(form, other, reason(form.name, other.name));
    }
  }
}
