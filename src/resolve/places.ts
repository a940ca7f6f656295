import {compareText} from "../model/text";
import type {Clusters} from "./clusters";
import type {Form} from "./form";
import {joinMisspelt} from "./misspelt";
import {KNOWN_PLACES, placeKey} from "./place-name";

/** Joins the forms of places: one name, a well-known abbreviation or other name of it, a misspelling of a long one. */
export function clusterPlaces(forms: readonly Form[], clusters: Clusters): void {
  const ranked = [...forms].sort((a, b) => b.documents - a.documents || compareText(a.key, b.key));
  const first = new Map<string, Form>();
  for (const form of ranked) {
    for (const {key, abbreviated} of new Set([form.name, form.usualName].map(placeKey))) {
      const other = first.get(key);
      if (!other) first.set(key, form);
      else if (!differInKind(form, other)) clusters.join(form, other, reason(form.name, other.name, abbreviated));
      else clusters.suggest(form, other, {rule: "same name", evidence: "a country and another place", confidence: 0.5});
    }
  }
  joinMisspelt(ranked, clusters, (form) => [placeKey(form.name).key], KNOWN_KEYS);
}

const KNOWN_KEYS = KNOWN_PLACES.map((name) => placeKey(name).key);

function reason(name: string, other: string, abbreviated: boolean) {
  return abbreviated
    ? {rule: "abbreviation", evidence: `"${name}" and "${other}" stand for one place`, confidence: 0.95}
    : {rule: "same name", evidence: `"${name}" and "${other}" are one name`, confidence: 0.95};
}

/** Georgia the country and Georgia the state. */
function differInKind(a: Form, b: Form): boolean {
  const [first, second] = [a.chains[0].chain.subtype, b.chains[0].chain.subtype];
  if (first === null || second === null || first === second) return false;
  return first === "country" || second === "country";
}
