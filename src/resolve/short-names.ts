import {foldText} from "../model/text";
import {type Clusters, standsOut} from "./clusters";
import type {Context} from "./context";
import type {Form} from "./form";
import {addTo} from "./multi-map";
import {acronymOf, titleKeys} from "./organisation-name";

const EVENT_HEADS = /^(?:hurricanes?|(?:tropical )?storms?|cyclones?|typhoons?) /;

/** "Irma" is "Hurricane Irma" where only one storm has the name. */
export function joinShortEvents(forms: readonly Form[], clusters: Clusters): void {
  const full = new Map<string, Form[]>();
  for (const form of forms) {
    const key = foldText(form.name);
    if (form.type === "EVENT" && EVENT_HEADS.test(key)) addTo(full, key.replace(EVENT_HEADS, ""), form);
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
  `academy act administration agency agreement army assembly association authority award bank bill board bureau cabinet center centre church club college commission
committee company congress council court department election embassy foundation fund government group guard house institute league law ministry news
office operation order organisation parliament party police prize programme school senate service society state summit team times treaty union university war`.split(
    /\s+/,
  ),
);
/** Words that make of a name what is not, or is against, the thing named. */
const PREFIXES = new Set("anti non post pre pro".split(" "));
/** Names in common company that join a body with the last word of its name. */
const CONFIRMED = 3;

/** "Chiefs" are the "Northport Chiefs" where both stand in one document or one company, and no other body of that last word does. */
export function joinLastWords(forms: readonly Form[], clusters: Clusters, context: Context): void {
  const full = new Map<string, Form[]>();
  // A part of a people ("Nunavik Inuit"), and least of all who does not belong to it ("non-Muslim"), is not the people.
  if (forms.some(({type}) => type === "NORP")) return;
  for (const form of forms) {
    const words = titleKeys(form.name).plain.split(" ");
    if (words.length > 1 && !PREFIXES.has(words[0])) addTo(full, words[words.length - 1], form);
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

const COUNTRY = /(?:^| )(?:usa|us|america|uk)$/;

/** "T-Mobile" is "T-Mobile USA" where both stand in one document or one company: the branch by which a text that is written there means the firm. */
export function joinBranches(forms: readonly Form[], clusters: Clusters, context: Context): void {
  const whole = new Map<string, Form[]>();
  for (const form of forms) addTo(whole, titleKeys(form.name).plain, form);
  for (const form of forms) {
    const name = titleKeys(form.name).plain;
    const base = name.replace(COUNTRY, "");
    if (base === name || base.length < SHORTEST_FIRM || COMMON_HEADS.has(base) || /\b(?:of|the|for|in|and)$/.test(base))
      continue;
    const near = (whole.get(base) ?? []).filter(
      (firm) => context.together(form, firm, clusters) || context.shared(form, firm, clusters, base) >= CONFIRMED,
    );
    const chosen = standsOut(clusters, near);
    if (!chosen) continue;
    const evidence = `"${form.name}" is "${chosen.name}" with the country`;
    clusters.join(form, chosen, {rule: "branch in one company", evidence, confidence: 0.75});
  }
}

/** Shorter words before a country are no firm's name. */
const SHORTEST_FIRM = 4;
