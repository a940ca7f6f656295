import {readNouns} from "../../lexicon/nouns";
import {readTriggers} from "../../lexicon/relation-triggers";
import {readTitles} from "../../lexicon/titles";
import {type Layer, layer} from "../../model/layer";
import {
  attributions,
  noise,
  openRelations,
  relations,
  resolved,
  sentences,
  syntax,
  tags,
  times,
  tokens,
} from "../../model/layers";
import type {Attribution, Relation} from "../../model/record";
import {RELATION_TYPES} from "../../model/relation-types";
import type {Resources} from "../../model/resources";
import {compareSpans, contains, cut, overlaps, type Span} from "../../model/span";
import {compareText} from "../../model/text";
import {type Annotator, annotator} from "../annotator";
import {arrestCounts, arrestees} from "./arrests";
import {affiliations, attachments} from "./attachment";
import type {Context} from "./context";
import {descriptions} from "./descriptions";
import type {Finding} from "./finding";
import {learnedRelations, openPairModel} from "./learned";
import {lifespans} from "./lifespan";
import {openFindings} from "./open";
import {ages, belongings, kinship, lifeDates} from "./person";
import {locations, parts} from "./place";
import {describedPositions} from "./position";
import {type Reading, readLayers} from "./reading";
import {runOnPositions} from "./run-on";
import {titlePositions} from "./title";
import {nounRelations, nounStates, verbRelations} from "./triggered";

/** One kind of evidence for relations. A new one is a function here and a row in `RELATION_TYPES`. */
export type Extractor = (reading: Reading, context: Context) => Finding[];

/** In order: where two find the same relation, the first is kept. */
export const EXTRACTORS: readonly Extractor[] = [
  titlePositions,
  runOnPositions,
  describedPositions,
  affiliations,
  verbRelations,
  nounRelations,
  nounStates,
  arrestCounts,
  arrestees,
  kinship,
  ages,
  lifeDates,
  lifespans,
  belongings,
  locations,
  parts,
  attachments,
];

/** The layers of a document as the extractors read them. */
export const readings: Layer<Reading> = layer("readings");

/** The steps that give the layers `relations` and `openRelations`: links with their evidence, and who says so. Without the weights `relations` the rules work alone. */
export function relationSteps({lexicons, weights}: Pick<Resources, "lexicons" | "weights">): readonly Annotator[] {
  const nouns = readNouns(lexicons.nouns);
  const titles = readTitles({lexicons});
  const triggers = readTriggers(lexicons["relation-triggers"]);
  const extractors = weights.relations
    ? [...EXTRACTORS, learnedRelations(openPairModel(weights.relations))]
    : EXTRACTORS;
  return [
    annotator({
      name: "readings",
      needs: [tokens, sentences, noise, tags, syntax, times, resolved, attributions],
      gives: readings,
      run: ({text}, [tokens, sentences, noise, tags, syntax, times, references, attributions]) =>
        readLayers({text, tokens, sentences, noise, tags, syntax, times, references, attributions, nouns, titles}),
    }),
    annotator({
      name: "relations",
      needs: [readings],
      gives: relations,
      run: (_document, [reading]) => findRelations(reading, triggers, extractors),
    }),
    annotator({
      name: "open-relations",
      needs: [readings, relations],
      gives: openRelations,
      run: (_document, [reading, relations]) => findOpenRelations(reading, relations),
    }),
  ];
}

/** Runs the extractors over a document and keeps each relation once, in the order of the text. */
export function findRelations(
  reading: Reading,
  triggers: Context["triggers"],
  extractors: readonly Extractor[] = EXTRACTORS,
): Relation[] {
  const context: Context = {triggers, described: descriptions(reading)};
  const kept = new Map<string, Finding>();
  for (const extract of extractors) addOnce(reading.text, kept, extract(reading, context));
  const told = toldOfPairs([...kept.values()]);
  const byRule = [...kept.values()].filter(({by}) => by !== "model");
  return inOrder(
    reading,
    [...kept.values()].filter(
      (finding) =>
        agreesWithSchema(finding) &&
        !isOfItsOwn(reading.text, finding) &&
        !isOtherName(reading.text, finding) &&
        !isImplied(finding, told) &&
        !isToldOfAnother(finding, byRule) &&
        !isShortTitle(finding, byRule) &&
        !isTooLargeFor(finding),
    ),
  );
}

const LARGE: ReadonlySet<string> = new Set(["country", "state", "county"]);

/** "Russia's invasion of Ukraine", "Japan, Singapore": no country lies in another, and no town in a building. */
function isTooLargeFor({type, subject, object}: Finding): boolean {
  if (type !== "located_in" || subject?.type !== "PLACE" || object?.type !== "PLACE") return false;
  if (subject.subtype === "country") return object.subtype !== "region" && object.subtype !== "other";
  if (object.subtype === "facility") return subject.subtype === "city" || LARGE.has(subject.subtype ?? "");
  return object.subtype === "city" && LARGE.has(subject.subtype ?? "");
}

/** Relations outside the schema, where no relation of the schema already joins the two in the same words. */
export function findOpenRelations(reading: Reading, typed: readonly Relation[]): Relation[] {
  const kept = new Map<string, Finding>();
  addOnce(reading.text, kept, openFindings(reading));
  const joined = new Map<string, Span[]>();
  for (const {subject, object, evidence} of typed)
    for (const key of [`${subject} ${object}`, `${object} ${subject}`])
      joined.set(key, [...(joined.get(key) ?? []), ...evidence]);
  return inOrder(
    reading,
    [...kept.values()].filter(
      (finding) => !joined.get(pairKey(finding))?.some((evidence) => overlaps(evidence, finding.evidence)),
    ),
  );
}

function addOnce(text: string, kept: Map<string, Finding>, findings: readonly Finding[]): void {
  for (const finding of findings) {
    const key = identity(text, finding);
    if (!kept.has(key)) kept.set(key, finding);
  }
}

function inOrder({text, noise, attributions}: Reading, findings: readonly Finding[]): Relation[] {
  const sayers = contentsByStart(attributions);
  return findings
    .filter((finding) => !isNoise(noise, finding))
    .sort((a, b) => compareSpans(a.evidence, b.evidence) || compareText(a.type, b.type))
    .map((finding, index) => toRelation(text, sayers, finding, index));
}

/** Facts that hold for good: told twice in the same words they are one. */
const LASTING = new Set(["age", "born_on", "died_on", "founded_on"]);
const SYMMETRIC = new Set(RELATION_TYPES.filter(({symmetric}) => symmetric).map(({type}) => type));

/** The same fact told in one place by two rules is one; words told in two places stay two. What holds both ways is told once. */
function identity(text: string, {type, subject, object, literal, anchor}: Finding): string {
  const ends = [subject?.id ?? "", object?.id ?? ""];
  if (SYMMETRIC.has(type)) ends.sort(compareText);
  const words = object === null && literal !== null ? cut(text, literal) : "";
  return [type, ...ends, words, object !== null || LASTING.has(type) ? "" : anchor].join("\t");
}

function isNoise(noise: readonly Span[], {anchor}: Finding): boolean {
  return noise.some(({start, end}) => start <= anchor && anchor < end);
}

/** What says less than another relation of the same two: who holds a position somewhere works there. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  works_for: ["holds_position", "member_of", "leads", "affiliated_with", "party", "educated_at"],
  located_in: ["headquartered_in"],
  lives_in: ["holds_position"],
  nationality: ["party"],
};

function isImplied(finding: Finding, told: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  // Nobody is born twice: the day that a rule reads is surer.
  if (finding.by === "model" && told.get(`${finding.subject?.id}`)?.has(finding.type)) return true;
  const stronger = finding.by === "model" && finding.object !== null ? IMPLIED[finding.type] : undefined;
  return stronger?.some((type) => told.get(pairKey(finding))?.has(type)) ?? false;
}

/** "Poe, son of Adam Roe, a resident of Northport": where a rule reads who lives there, the model's guess across the nearer name is none. */
function isToldOfAnother({by, type, subject, object, evidence}: Finding, byRule: readonly Finding[]): boolean {
  if (by !== "model" || object === null || subject?.type !== "PERSON") return false;
  return byRule.some(
    (rule) =>
      (rule.type === type || (type === "works_for" && rule.type === "holds_position")) &&
      rule.object === object &&
      rule.subject !== subject &&
      rule.subject?.type === "PERSON" &&
      contains(evidence, rule.evidence),
  );
}

/** "Poe defended his title": what is somebody's own is no cause that they take up. */
function isOfItsOwn(text: string, {type, object, literal}: Finding): boolean {
  if ((type !== "supports" && type !== "opposes") || object !== null || literal === null) return false;
  return /^(?:his|her|its|their|our|my)\b/i.test(cut(text, literal));
}

/** "the Harbour Safety Board (HSB)": two names of one body hold nothing between them. */
function isOtherName(text: string, {subject, object, evidence}: Finding): boolean {
  if (subject?.type !== "ORG" || object?.type !== "ORG") return false;
  return /^[^()]+\s\([^()\s]+\)?$/.test(cut(text, evidence)) && !cut(text, evidence).includes(",");
}

/** "Minister Roe" where the text also calls her "Tourism Minister": the shorter title tells nothing more. */
function isShortTitle({type, subject, object, qualifiers}: Finding, byRule: readonly Finding[]): boolean {
  if (type !== "holds_position" || object !== null || qualifiers?.title === undefined) return false;
  const own = String(qualifiers.title).toLowerCase();
  return byRule.some((other) => {
    if (other.type !== type || other.subject !== subject || other.qualifiers?.status !== qualifiers.status)
      return false;
    const title = String(other.qualifiers?.title).toLowerCase();
    return (
      title.length > own.length &&
      (title.endsWith(` ${own}`) || (other.object !== null && title.startsWith(`${own} of `)))
    );
  });
}

function pairKey({subject, object}: Finding): string {
  return `${subject?.id} ${object?.id}`;
}

/** The types of relations found for each two; what a rule tells of the lasting facts of one also stands under it alone. */
function toldOfPairs(findings: readonly Finding[]): Map<string, Set<string>> {
  const told = new Map<string, Set<string>>();
  for (const finding of findings) {
    const types = told.get(pairKey(finding)) ?? new Set();
    told.set(pairKey(finding), types.add(finding.type));
    const {type, subject, by} = finding;
    if (by !== "model" && LASTING.has(type))
      told.set(`${subject?.id}`, (told.get(`${subject?.id}`) ?? new Set()).add(type));
  }
  return told;
}

const SCHEMA = new Map(RELATION_TYPES.map((each) => [each.type, each]));

function agreesWithSchema({type, subject, object, literal}: Finding): boolean {
  const schema = SCHEMA.get(type);
  if (!schema || (subject === null && object === null && literal === null)) return false;
  if (subject !== null && subject === object) return false;
  if (subject && !subject.unnamed && !schema.subjects.includes(subject.type)) return false;
  if (object) return object.unnamed || schema.objects.includes(object.type);
  return literal === null || schema.objects.includes("literal") || type === "party";
}

function toRelation(text: string, sayers: readonly Content[], finding: Finding, index: number): Relation {
  const {type, subject, object, literal, evidence, anchor, confidence, by} = finding;
  return {
    id: `r${index}`,
    type,
    subject: subject?.id ?? null,
    object: object?.id ?? null,
    literal: literal ? {start: literal.start, end: literal.end, text: cut(text, literal)} : null,
    qualifiers: finding.qualifiers ?? {},
    negated: finding.negated ?? false,
    modality: finding.modality ?? "asserted",
    attribution: innermost(sayers, anchor),
    evidence: [evidence],
    confidence,
    by,
  };
}

/** A span of what an attribution says. */
interface Content extends Span {
  readonly attribution: string;
  /** Characters of the whole content. */
  readonly length: number;
}

function contentsByStart(attributions: readonly Attribution[]): Content[] {
  // A wish or a plan is nobody's claim that something is so.
  const claims = attributions.filter(({kind}) => kind !== "intention");
  const contents = claims.flatMap(({id, content}) => {
    const length = content.reduce((sum, {start, end}) => sum + end - start, 0);
    return content.map(({start, end}) => ({start, end, attribution: id, length}));
  });
  return contents.sort(compareSpans);
}

/** Of the attributions whose content holds an offset, the one with the shortest content. */
function innermost(contents: readonly Content[], offset: number): string | null {
  let best: Content | null = null;
  for (const content of contents) {
    if (content.start > offset) break;
    if (offset < content.end && (best === null || content.length < best.length)) best = content;
  }
  return best?.attribution ?? null;
}
