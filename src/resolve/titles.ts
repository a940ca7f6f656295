import {compareText, foldText} from "../model/text";
import {type Clusters, type Reason, standsOut} from "./clusters";
import type {Context} from "./context";
import type {Form} from "./form";
import {joinMisspelt} from "./misspelt";
import {acronymOf, titleKeys} from "./organisation-name";

/**
 * Joins the forms of one type whose names are made of words: organisations, laws, events, nationalities. First names that are
 * equal but for articles and legal forms, then the same words in another order, then acronyms with what they stand for.
 */
export function clusterTitles(forms: readonly Form[], clusters: Clusters, context: Context): void {
  const ranked = [...forms].sort((a, b) => b.documents - a.documents || compareText(a.key, b.key));
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
  joinAcronyms(ranked, clusters);
  joinShortEvents(ranked, clusters);
  joinLastWords(ranked, clusters, context);
  joinMisspelt(ranked, clusters, (form) => [titleKeys(form.name).plain], []);
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

function joinByKey(
  forms: readonly Form[],
  clusters: Clusters,
  keysOf: (form: Form) => readonly string[],
  reason: (name: string, other: string) => Reason,
): void {
  const first = new Map<string, Form>();
  for (const form of forms) {
    for (const key of keysOf(form)) {
      const other = first.get(key);
      if (!other) first.set(key, form);
      else clusters.join(form, other, reason(form.name, other.name));
    }
  }
}

/** Shorter acronyms than this are joined only where a document spells them out. */
const TELLING_ACRONYM = 3;

function joinAcronyms(forms: readonly Form[], clusters: Clusters): void {
  const spelt = new Map<string, Form[]>();
  const guessed = new Map<string, Form[]>();
  const bare: Form[] = [];
  for (const form of forms) {
    if (acronymOf(form.name) !== "") bare.push(form);
    for (const name of form.names) {
      const acronym = acronymOf(name);
      if (acronym !== "" && standsFor(acronym, form.name)) add(spelt, acronym, form);
      for (const initials of titleKeys(name).initials) add(guessed, initials, form);
    }
  }
  for (const form of bare) {
    const acronym = acronymOf(form.name);
    const claims = spelt.get(acronym) ?? (acronym.length < TELLING_ACRONYM ? [] : (guessed.get(acronym) ?? []));
    placeAcronym(form, claims, spelt.has(acronym), clusters);
  }
}

/** True if the letters of the acronym can be read in the name, in order, from its first letter on ("INTERPOL" too). */
function standsFor(acronym: string, name: string): boolean {
  if (acronymOf(name) === acronym) return false;
  const letters = foldText(name).toUpperCase();
  let at = 0;
  for (const letter of letters) if (letter === acronym[at]) at++;
  return (
    at === acronym.length &&
    titleKeys(name)
      .plain.toUpperCase()
      .split(" ")
      .some((word) => word[0] === acronym[0])
  );
}

function placeAcronym(form: Form, claims: readonly Form[], isSpelt: boolean, clusters: Clusters): void {
  const chosen = standsOut(clusters, claims);
  const roots = new Set(claims.map((claim) => clusters.root(claim)));
  for (const claim of claims) {
    const evidence = isSpelt
      ? `"${form.name}" stands beside "${claim.name}" in a document`
      : `"${form.name}" has the first letters of "${claim.name}"`;
    const confidence = roots.size > 1 ? 0.7 : isSpelt ? 0.96 : 0.85;
    const reason = {rule: "acronym", evidence, confidence};
    if (chosen && clusters.root(claim) === clusters.root(chosen)) {
      clusters.join(form, claim, reason);
      return;
    }
    if (!chosen) clusters.suggest(form, claim, {...reason, confidence: 0.5});
  }
}

const EVENT_HEADS = /^(?:hurricanes?|(?:tropical )?storms?|cyclones?|typhoons?) /;

/** "Irma" is "Hurricane Irma" where only one storm has the name. */
function joinShortEvents(forms: readonly Form[], clusters: Clusters): void {
  const full = new Map<string, Form[]>();
  for (const form of forms) {
    const key = foldText(form.name);
    if (form.type === "EVENT" && EVENT_HEADS.test(key)) add(full, key.replace(EVENT_HEADS, ""), form);
  }
  for (const form of full.size > 0 ? forms : []) {
    const claims = full.get(foldText(form.name)) ?? [];
    const chosen = standsOut(clusters, claims);
    if (!chosen) continue;
    const evidence = `"${form.name}" is the name of "${chosen.name}"`;
    clusters.join(form, chosen, {rule: "short name", evidence, confidence: 0.85});
  }
}

/** Words that many bodies end with: alone they name none of them. */
const COMMON_HEADS = new Set(
  `academy administration agency army association authority bank board bureau center centre church club college commission
committee company congress council court department foundation government group guard house institute league ministry news
office organisation parliament party police school senate service society state team times union university`.split(
    /\s+/,
  ),
);
/** Names in common company that join a body with the last word of its name. */
const CONFIRMED = 3;

/** "Chiefs" are the "Northport Chiefs" where both stand in one document or one company, and no other body of that last word does. */
function joinLastWords(forms: readonly Form[], clusters: Clusters, context: Context): void {
  const full = new Map<string, Form[]>();
  for (const form of forms) {
    const words = titleKeys(form.name).plain.split(" ");
    if (words.length > 1) add(full, words[words.length - 1], form);
  }
  for (const form of forms) {
    const word = titleKeys(form.name).plain;
    if (COMMON_HEADS.has(word) || acronymOf(form.name) !== "") continue;
    const claims = (full.get(word) ?? []).slice(0, 20);
    const near = claims.filter(
      (claim) => context.together(form, claim, clusters) || context.shared(form, claim, clusters, word) >= CONFIRMED,
    );
    const chosen = standsOut(clusters, near);
    const evidence = (claim: Form): string => `"${form.name}" is the last word of "${claim.name}"`;
    if (chosen)
      clusters.join(form, chosen, {rule: "last word in one company", evidence: evidence(chosen), confidence: 0.75});
    else
      for (const claim of claims)
        clusters.suggest(form, claim, {rule: "last word", evidence: evidence(claim), confidence: 0.4});
  }
}

function add(index: Map<string, Form[]>, key: string, form: Form): void {
  const list = index.get(key);
  if (list) list.push(form);
  else index.set(key, [form]);
}
