import {compareText, foldText} from "../model/text";
import {type Clusters, type Reason, standsOut} from "./clusters";
import type {Context} from "./context";
import type {ChainView, Form} from "./form";
import {isGenericBody} from "./generic-names";
import {addTo} from "./multi-map";
import {KNOWN_PLACES, placeKey} from "./place-name";

/** A country must be named so often in a document, and so many times more than the next, for the document to be about it. */
const NAMED = 2;
const CLEARLY_MORE = 2;
/** Letters that a country and its people share: "Kuwait" and "Kuwaiti". */
const SHORTEST = 4;

/** The countries that documents are about. */
export class Homes {
  readonly #homes = new Map<string, string>();

  /** @param forms of all types */
  constructor(forms: readonly Form[]) {
    const countries = new Set<string>();
    for (const {type, chains} of forms) {
      if (type !== "PLACE") continue;
      for (const {chain} of chains) if (chain.subtype === "country") countries.add(placeKey(chain.name).key);
    }
    const states = new Set(KNOWN_PLACES.map((name) => placeKey(name).key));
    const peoples = new Map<string, string | null>();
    const homeOf = (view: ChainView): string | null => {
      const {type, name, subtype} = view.chain;
      if (type === "PLACE") {
        const {key} = placeKey(name);
        return subtype === "country" ? key : subtype === "state" && states.has(key) ? "united states" : null;
      }
      if (type !== "NORP") return null;
      const people = foldText(name);
      if (!peoples.has(people)) peoples.set(people, countryOf(people, countries));
      return peoples.get(people)!;
    };
    const counts = new Map<string, Map<string, number>>();
    for (const {chains} of forms) {
      for (const view of chains) {
        const home = homeOf(view);
        if (home === null) continue;
        const own = counts.get(view.document.sha256) ?? new Map<string, number>();
        counts.set(view.document.sha256, own.set(home, (own.get(home) ?? 0) + view.mentions.length));
      }
    }
    for (const [sha256, own] of counts) {
      const [[first, most], [, next] = ["", 0]] = [...own].sort(([a, x], [b, y]) => y - x || compareText(a, b));
      if (most >= NAMED && most >= CLEARLY_MORE * next) this.#homes.set(sha256, first);
    }
  }

  /** The country a document is about, or null. */
  of(sha256: string): string | null {
    return this.#homes.get(sha256) ?? null;
  }
}

/** The country of a people whose name begins like it. */
function countryOf(people: string, countries: ReadonlySet<string>): string | null {
  const fitting = [...countries].filter((country) => {
    const stem = country.slice(0, Math.max(SHORTEST, country.length - 2));
    return country.length >= SHORTEST && people.startsWith(stem) && people.length <= country.length + 3;
  });
  return fitting.length === 1 ? fitting[0] : null;
}

/**
 * Joins bodies of one name that every country has where their documents are about one country; those of documents about no country
 * with the body in whose company they stand, else with each other. Where the documents know one country only, all are one.
 */
export function joinGenericBodies(
  forms: readonly Form[],
  keysOf: (form: Form) => readonly string[],
  clusters: Clusters,
  context: Context,
  homes: Homes,
): void {
  const byKey = new Map<string, Form[]>();
  for (const form of forms) for (const key of new Set(keysOf(form))) if (isGenericBody(key)) addTo(byKey, key, form);
  for (const [key, list] of [...byKey].sort(([a], [b]) => compareText(a, b))) {
    const groups = new Map<string, Form[]>();
    for (const form of list) {
      const own = new Set(form.chains.flatMap(({document}) => homes.of(document.sha256) ?? []));
      addTo(groups, own.size === 1 ? [...own][0] : "", form);
    }
    const open = groups.get("") ?? [];
    groups.delete("");
    if (groups.size <= 1) joinAll(list, clusters, sameName);
    else
      placeOpen(
        [...groups].map(([home, group]) => joinAll(group, clusters, inCountry(home))),
        open,
        key,
        clusters,
        context,
      );
  }
}

function placeOpen(
  known: readonly Form[],
  open: readonly Form[],
  key: string,
  clusters: Clusters,
  context: Context,
): void {
  known.slice(1).forEach((form, index) => {
    const evidence = `both are called "${form.name}", in articles about different countries`;
    clusters.suggest(form, known[index], {rule: "same name, other country", evidence, confidence: 0.2});
  });
  const left = open.filter((form) => {
    const near = known.filter((other) => context.shared(form, other, clusters, key) >= CONFIRMED);
    const chosen = standsOut(clusters, near);
    if (!chosen) return true;
    const evidence = `"${chosen.name}" keeps the company of "${form.name}"`;
    return !clusters.join(form, chosen, {rule: "same name in one company", evidence, confidence: 0.75});
  });
  joinAll(left, clusters, sameName);
}

/** Names in common company that join a body of a document about no country with one of a known country. */
const CONFIRMED = 3;

function joinAll(forms: readonly Form[], clusters: Clusters, reason: (form: Form, other: Form) => Reason): Form {
  for (const form of forms.slice(1)) clusters.join(form, forms[0], reason(form, forms[0]));
  return forms[0];
}

function sameName({name}: Form, {name: other}: Form): Reason {
  const evidence = `"${name}" and "${other}" are written alike but for article, plural or legal form`;
  return {rule: "same name", evidence, confidence: 0.97};
}

function inCountry(home: string): (form: Form, other: Form) => Reason {
  return ({name}, {name: other}) => {
    const evidence = `"${name}" and "${other}" stand in articles about ${home}`;
    return {rule: "same name in one country", evidence, confidence: 0.9};
  };
}
