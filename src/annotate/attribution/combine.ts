import type {Candidate} from "../../models/attribution-decoder";
import type {AttributionView} from "../../models/attribution-view";
import {type Draft, holds} from "./draft";
import {draftOf} from "./learned";
import type {Material, TokenRange} from "./material";

/** Confidence from which a candidate of the models is taken. */
const ACCEPTED = 0.45;
/** Confidence from which a draft of the rules is taken within a content that the models found. */
const SURE_RULE = 0.6;
/** Shortest quotation, in tokens with its marks, that a rule takes for speech by itself. */
const SHORTEST_SPEECH = 5;
/** Two contents that share this much are one. */
const SAME_CONTENT = 0.5;

/** Rules that are surer than the models, and take their place. */
const SURER_RULES = new Set(["according-to", "impersonal-that", "signed-quotation", "name-before-colon"]);
/** "It seemed", "appears to": the writer's own hedge, nobody's word. */
const NOBODYS = new Set(["seem", "appear"]);

/** The candidates of the models that are sure enough, the surest first; of two for one content only the surer. */
export function acceptCandidates(material: Material, view: AttributionView, candidates: readonly Candidate[]): Draft[] {
  const accepted: Draft[] = [];
  const sorted = candidates
    .filter(({confidence}) => confidence >= ACCEPTED)
    .sort((a, b) => b.confidence - a.confidence || a.cue - b.cue);
  for (const candidate of sorted) {
    const draft = draftOf(material, view, candidate);
    if (draft?.source === null && NOBODYS.has(material.tags.lemmas[draft.head])) continue;
    if (draft && !accepted.some((other) => competes(draft, other))) accepted.push(draft);
  }
  return accepted.sort((a, b) => a.head - b.head);
}

/**
 * Drafts of the rules join those of the models: surer ones take their place, others come in for quotations, and within what somebody says: there
 * the models, which learnt from articles annotated in one layer, do not look; elsewhere they have weighed the cue already.
 */
export function addRules(material: Material, learned: readonly Draft[], ruled: readonly Draft[]): Draft[] {
  const sure = ruled.filter(({by}) => SURER_RULES.has(by));
  const kept = learned.filter((draft) => !sure.some((other) => sameCue(draft, other) || competes(draft, other)));
  const joined = [...kept, ...sure];
  for (const draft of ruled) {
    if (draft.confidence < SURE_RULE || SURER_RULES.has(draft.by)) continue;
    if (!joined.some(({content}) => holds(content, draft.head)) && !isQuoted(material, draft)) continue;
    if (!joined.some((other) => sameCue(draft, other) || competes(draft, other))) joined.push(draft);
  }
  return joined.sort((a, b) => a.head - b.head);
}

/** A quotation beside a verb of speech. */
function isQuoted(material: Material, {content, entry}: Draft): boolean {
  return (
    entry?.kind === "speech" &&
    content.every(({first, last}) => material.quoteOf[first] >= 0 && last - first > SHORTEST_SPEECH)
  );
}

function sameCue(a: Draft, b: Draft): boolean {
  return holds(a.cue, b.head) || holds(b.cue, a.head);
}

/** True if both claim the same words and neither reports the other. */
function competes(a: Draft, b: Draft): boolean {
  if (holds(a.content, b.head) || holds(b.content, a.head)) return false;
  const shared = common(a.content, b.content);
  return shared > 0 && shared / (size(a.content) + size(b.content) - shared) >= SAME_CONTENT;
}

function size(ranges: readonly TokenRange[]): number {
  return ranges.reduce((sum, {first, last}) => sum + last - first, 0);
}

function common(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let shared = 0;
  for (const one of a)
    for (const other of b) shared += Math.max(0, Math.min(one.last, other.last) - Math.max(one.first, other.first));
  return shared;
}
