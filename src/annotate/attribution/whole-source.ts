import type {Draft} from "./draft";
import type {Material, TokenRange} from "./material";
import {sentenceAround, verbGroup} from "./phrases";

/** Sources that were found in part go on to their verb: "people [familiar with the matter] said", "an official who may not speak [publicly] said". */
export function wholeSources(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (!draft.source) return draft;
    const whole = upToVerb(material, draft, draft.source);
    return whole && isFree(draft, whole) ? {...draft, source: whole} : draft;
  });
}

/** The source with the words that part it from its verb, where they go on with it: an adjective, or more of its relative clause. */
function upToVerb(material: Material, {head}: Draft, {first, last}: TokenRange): TokenRange | null {
  const {tags, tokens} = material;
  const end = verbGroup(material, head).first;
  if (last >= end || head < last || sentenceAround(material, head).first > first) return null;
  const described = tags.upos[last] === "ADJ" && tags.upos[last - 1] === "NOUN" && tags.upos[last + 1] === "ADP";
  const clause = tokens.lower.slice(first, last).includes("who") && /^(?:ADV|SCONJ)$/.test(tags.upos[last]);
  if (!described && !clause) return null;
  const comma = tokens.words[end - 1] === "," ? 1 : 0;
  return {first, last: end - comma};
}

function isFree({cue, content}: Draft, {first, last}: TokenRange): boolean {
  return [...cue, ...content].every((taken) => last <= taken.first || taken.last <= first);
}
