import {hedgedClauses} from "./adverbs";
import type {Draft} from "./draft";
import {namesBeforeColons} from "./headlines";
import type {Material} from "./material";
import {reportingNouns} from "./nouns";
import {accordingTo} from "./prepositions";
import {floatingQuotations} from "./quoted";
import {reportingVerbs} from "./verbs";

/** A step of the rules: sees the material and what the steps before found, and gives all drafts, its own included. */
type Rule = (material: Material, drafts: readonly Draft[]) => readonly Draft[];

/** The rules, in order: those that need the fewest guesses first. */
export const RULES: readonly Rule[] = [
  (material) => accordingTo(material),
  (material, drafts) => [...drafts, ...reportingVerbs(material)],
  (material, drafts) => [...drafts, ...withoutTaken(namesBeforeColons(material), drafts)],
  (material, drafts) => [...drafts, ...reportingNouns(material, drafts)],
  floatingQuotations,
  (material, drafts) => [...drafts, ...hedgedClauses(material, drafts)],
];

/** Runs all rules over one document. */
export function applyRules(material: Material): readonly Draft[] {
  return RULES.reduce<readonly Draft[]>((drafts, rule) => rule(material, drafts), []);
}

function withoutTaken(fresh: readonly Draft[], drafts: readonly Draft[]): Draft[] {
  return fresh.filter(
    ({content}) => !drafts.some((other) => other.content.some(({first}) => first === content[0].first)),
  );
}
