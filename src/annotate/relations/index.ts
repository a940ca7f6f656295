import {readNouns} from "../../lexicon/nouns";
import {readTriggers} from "../../lexicon/relation-triggers";
import {attributions, relations, resolved, sentences, syntax, tags, times, tokens} from "../../model/layers";
import type {Attribution, Relation} from "../../model/record";
import {RELATION_TYPES} from "../../model/relation-types";
import type {Resources} from "../../model/resources";
import {compareSpans, cut} from "../../model/span";
import {type Annotator, annotator} from "../annotator";
import {arrestCounts, arrestees} from "./arrests";
import type {Finding} from "./finding";
import {ages, belongings, kinship, lifeDates} from "./person";
import {locations, parts} from "./place";
import {affiliations, attachments, describedPositions, titlePositions} from "./position";
import {type Layers, type Reading, readLayers} from "./reading";
import {nounRelations, nounStates, type Triggers, verbRelations} from "./triggered";

/** One kind of evidence for relations. A new one is a function here and a row in `RELATION_TYPES`. */
export type Extractor = (reading: Reading, triggers: Triggers) => Finding[];

/** In order: where two find the same relation, the first is kept. */
export const EXTRACTORS: readonly Extractor[] = [
  titlePositions,
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
  belongings,
  locations,
  parts,
  attachments,
];

/** The steps that give the layer `relations`: typed links with their evidence, and who says so. */
export function relationSteps({lexicons}: Pick<Resources, "lexicons">): readonly Annotator[] {
  const nouns = readNouns(lexicons.nouns);
  const triggers = readTriggers(lexicons["relation-triggers"]);
  return [
    annotator({
      name: "relations",
      needs: [tokens, sentences, tags, syntax, times, resolved, attributions],
      gives: relations,
      run: ({text}, [tokens, sentences, tags, syntax, times, references, attributions]) =>
        findRelations({text, tokens, sentences, tags, syntax, times, references, attributions, nouns}, triggers),
    }),
  ];
}

/** Runs the extractors over a document and keeps each relation once, in the order of the text. */
export function findRelations(layers: Layers, triggers: Triggers): Relation[] {
  const reading = readLayers(layers);
  const kept = new Map<string, Finding>();
  for (const extract of EXTRACTORS) {
    for (const finding of extract(reading, triggers)) {
      const key = identity(layers.text, finding);
      if (!kept.has(key)) kept.set(key, finding);
    }
  }
  return [...kept.values()]
    .filter(agreesWithSchema)
    .sort((a, b) => compareSpans(a.evidence, b.evidence) || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0))
    .map((finding, index) => toRelation(layers, finding, index));
}

/** The same fact told in one place by two rules is one; told in two places it stays two. */
function identity(text: string, {type, subject, object, literal, anchor}: Finding): string {
  const filled = object ? object.id : literal ? cut(text, literal) : "";
  return [type, subject?.id ?? "", filled, object ? "" : anchor].join("\t");
}

const SCHEMA = new Map(RELATION_TYPES.map((each) => [each.type, each]));

function agreesWithSchema({type, subject, object, literal}: Finding): boolean {
  const schema = SCHEMA.get(type);
  if (!schema || (subject === null && object === null && literal === null)) return false;
  if (subject && !subject.unnamed && !schema.subjects.includes(subject.type)) return false;
  if (object) return object.unnamed || schema.objects.includes(object.type);
  return literal === null || schema.objects.includes("literal") || type === "party";
}

function toRelation({text, attributions}: Layers, finding: Finding, index: number): Relation {
  const {type, subject, object, literal, evidence, anchor, confidence, by} = finding;
  return {
    id: `r${index}`,
    type,
    subject: subject?.id ?? null,
    object: object?.id ?? null,
    literal: literal ? {...literal, text: cut(text, literal)} : null,
    qualifiers: finding.qualifiers ?? {},
    negated: finding.negated ?? false,
    modality: finding.modality ?? "asserted",
    attribution: innermost(attributions, anchor)?.id ?? null,
    evidence: [evidence],
    confidence,
    by,
  };
}

/** Of the attributions whose content holds an offset, the one with the shortest content. */
function innermost(attributions: readonly Attribution[], offset: number): Attribution | null {
  let best: Attribution | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (const attribution of attributions) {
    if (!attribution.content.some(({start, end}) => start <= offset && offset < end)) continue;
    const length = attribution.content.reduce((sum, {start, end}) => sum + end - start, 0);
    if (length < shortest) [best, shortest] = [attribution, length];
  }
  return best;
}
