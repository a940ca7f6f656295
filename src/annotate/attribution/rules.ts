import {hedgedClauses} from "./adverbs";
import {blocksAfterColons, quotationsAfterColons} from "./blocks";
import {callsFor} from "./called-for";
import {cutAtJoined, cutAtMainClause, cutAtPredicate, cutAtWhile, withoutMainClauses} from "./clause-edges";
import {cutAtCoordination, cutAtOuterCue, cutToOuter} from "./coordination";
import type {Draft} from "./draft";
import {
  apartQuotations,
  askedThings,
  blamedDeeds,
  deniedSentences,
  interruptedClauses,
  joinedParts,
  ledQuotations,
  quotedSpeakers,
  refusals,
  timelessContents,
  toldMedia,
  toldThat,
  wholeClauses,
  withoutManners,
} from "./edges";
import {frontedParticiples} from "./fronted";
import {headlineSayings, namesBeforeColons, signedQuotations} from "./headlines";
import {interviewAnswers} from "./interviews";
import type {Material} from "./material";
import {reportingNouns} from "./nouns";
import {officesBeforeNames, openingOffices} from "./offices";
import {withoutOpeningPlaces} from "./opening-places";
import {accordingTo} from "./prepositions";
import {
  begunQuotations,
  brokenQuotations,
  floatingQuotations,
  sharedQuotations,
  takenUpQuotations,
  uncuedQuotations,
  undividedQuotations,
  wholeQuotations,
} from "./quoted";
import {quotedAsSaying} from "./quoted-as-saying";
import {quotedReports} from "./quoted-reports";
import {relativeSayings} from "./relative-sayings";
import {timelessSources, withoutBareTimes} from "./said-something";
import {expectedSayings, feelingSubjects, setPhrases} from "./set-phrases";
import {reportingVerbs} from "./verbs";
import {wholeSources} from "./whole-source";

/** A step: sees the material and what the steps before found, and gives all drafts, its own included. */
export type Rule = (material: Material, drafts: readonly Draft[]) => readonly Draft[];

/** Rules that find cues with source and content, in order: those that need the fewest guesses first. */
export const FINDING_RULES: readonly Rule[] = [
  (material) => accordingTo(material),
  (material, drafts) => [...drafts, ...signedQuotations(material)],
  (material, drafts) => [...drafts, ...reportingVerbs(material)],
  (material, drafts) => inPlaceOf(drafts, relativeSayings(material)),
  (material, drafts) => inPlaceOf(drafts, quotedAsSaying(material)),
  (material, drafts) => [...drafts, ...withoutTaken(namesBeforeColons(material), drafts)],
  (material, drafts) => inPlaceOf(drafts, headlineSayings(material)),
  (material, drafts) => inPlaceOf(drafts, [...blocksAfterColons(material), ...quotationsAfterColons(material)]),
  (material, drafts) => [...drafts, ...withoutTaken(interviewAnswers(material), drafts)],
  (material, drafts) => [...drafts, ...reportingNouns(material, drafts)],
  (material, drafts) => [...drafts, ...quotedReports(material)],
];

/** Rules that complete what was found, by rules or models: contents cut where another begins, quotations without a cue, clauses with a hedging adverb alone. */
export const COMPLETING_RULES: readonly Rule[] = [
  quotedSpeakers,
  refusals,
  blamedDeeds,
  callsFor,
  wholeSources,
  timelessSources,
  withoutBareTimes,
  deniedSentences,
  timelessContents,
  wholeClauses,
  askedThings,
  toldMedia,
  toldThat,
  ledQuotations,
  interruptedClauses,
  officesBeforeNames,
  openingOffices,
  withoutManners,
  apartQuotations,
  frontedParticiples,
  setPhrases,
  expectedSayings,
  feelingSubjects,
  withoutMainClauses,
  cutAtMainClause,
  cutAtPredicate,
  cutAtJoined,
  cutAtWhile,
  cutAtCoordination,
  cutAtOuterCue,
  cutToOuter,
  begunQuotations,
  brokenQuotations,
  undividedQuotations,
  wholeQuotations,
  sharedQuotations,
  takenUpQuotations,
  floatingQuotations,
  uncuedQuotations,
  joinedParts,
  (material, drafts) => [...drafts, ...hedgedClauses(material, drafts)],
  withoutOpeningPlaces,
];

/** Runs rules over one document, each on what those before it left. */
export function applyRules(
  material: Material,
  rules: readonly Rule[] = [...FINDING_RULES, ...COMPLETING_RULES],
  drafts: readonly Draft[] = [],
): readonly Draft[] {
  return rules.reduce((found, rule) => rule(material, found), drafts);
}

/** What was found later by the same word takes the place of what was found before. */
function inPlaceOf(drafts: readonly Draft[], fresh: readonly Draft[]): readonly Draft[] {
  return [...drafts.filter(({head}) => !fresh.some((other) => other.head === head)), ...fresh];
}

function withoutTaken(fresh: readonly Draft[], drafts: readonly Draft[]): Draft[] {
  return fresh.filter(
    ({content}) => !drafts.some((other) => other.content.some(({first}) => first === content[0].first)),
  );
}
