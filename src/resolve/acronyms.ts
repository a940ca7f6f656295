import {foldText} from "../model/text";
import {type Clusters, standsOut} from "./clusters";
import type {Context} from "./context";
import type {Form} from "./form";
import {knownName} from "./known-acronyms";
import {addTo} from "./multi-map";
import {acronymOf, titleKeys} from "./organisation-name";

/** Shorter acronyms than this are joined only where a document spells them out. */
const TELLING_ACRONYM = 3;

/** Joins acronyms with the names beside which documents spell them out, else with the only name of these first letters that is near. */
export function joinAcronyms(forms: readonly Form[], clusters: Clusters, context: Context): void {
  const spelt = new Map<string, Form[]>();
  const guessed = new Map<string, Form[]>();
  const bare: Form[] = [];
  for (const form of forms) {
    if (acronymOf(form.name) !== "") bare.push(form);
    for (const name of form.names) {
      const acronym = acronymOf(name);
      if (acronym !== "" && standsFor(acronym, form.name)) addTo(spelt, acronym, form);
      for (const initials of titleKeys(name).initials) addTo(guessed, initials, form);
    }
  }
  for (const form of bare) {
    const acronym = acronymOf(form.name);
    const claims = spelt.get(acronym);
    if (claims) placeAcronym(form, claims, true, clusters);
    else if (acronym.length >= TELLING_ACRONYM)
      placeGuess(form, acronym, guessed.get(acronym) ?? [], clusters, context);
  }
}

/** Letters alone join an acronym so long; a shorter one must stand in one document or company with the name, or be known. */
const LONG_ACRONYM = 4;
/** Names in common company that confirm an acronym. */
const CONFIRMED = 2;

function placeGuess(form: Form, acronym: string, claims: readonly Form[], clusters: Clusters, context: Context): void {
  const known = knownName(acronym);
  const fits = (claim: Form): boolean => {
    if (known !== null) return claim.names.some((name) => titleKeys(name).plain === known);
    if (acronym.length >= LONG_ACRONYM || context.together(form, claim, clusters)) return true;
    return context.shared(form, claim, clusters, acronym.toLowerCase()) >= CONFIRMED;
  };
  const fitting = claims.filter(fits);
  if (fitting.length > 0) placeAcronym(form, fitting, false, clusters);
  for (const claim of claims) {
    const evidence = `"${form.name}" has the first letters of "${claim.name}"`;
    if (!fitting.includes(claim)) clusters.suggest(form, claim, {rule: "acronym", evidence, confidence: 0.3});
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
