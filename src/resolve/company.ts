import {compareText} from "../model/text";
import type {Clusters} from "./clusters";
import type {Context} from "./context";
import type {Form} from "./form";
import {lastWord, type NameMatch, type PersonName} from "./person-name";

/** A form with its name taken apart. */
export interface Person {
  readonly form: Form;
  readonly name: PersonName;
}

/** No more namesakes than this are compared, or noted as candidates, for one name. */
export const MANY_NAMESAKES = 20;

/** Names in common company that confirm what spelling alone leaves unsure. */
const CONFIRMED = 3;
/** How many times more of them one of several namesakes must have than the next. */
const CLEARLY_MORE = 2;

/** An unsure match of spelling becomes a sure one if both names keep the same company; that of father and son never does. */
export function confirm(match: NameMatch, company: () => number): NameMatch {
  if (match.verdict !== "unsure" || match.rule === "generation") return match;
  const shared = company();
  if (shared < CONFIRMED) return match;
  const evidence = `${match.evidence}, and ${shared} other names stand with both`;
  return {verdict: "same", rule: `${match.rule} in one company`, evidence, confidence: 0.8};
}

/** How many other names stand with both. */
export function keepCompany({form, name}: Person, other: Form, clusters: Clusters, context: Context): number {
  return context.shared(form, other, clusters, lastWord(name));
}

/** The one of several namesakes whose company the name keeps, or null. */
export function inOneCompany(
  person: Person,
  roots: readonly Form[],
  clusters: Clusters,
  context: Context,
): Form | null {
  const ranked = roots
    .slice(0, MANY_NAMESAKES)
    .map((root) => ({root, shared: keepCompany(person, root, clusters, context)}))
    .sort((a, b) => b.shared - a.shared || compareText(a.root.key, b.root.key));
  if (ranked.length === 0 || ranked[0].shared < CONFIRMED) return null;
  return ranked.length === 1 || ranked[0].shared >= CLEARLY_MORE * ranked[1].shared ? ranked[0].root : null;
}
