import {hangsBelow} from "../syntax-repair";
import {trimContent} from "./contents";
import {type Draft, holds, isFree, isSome} from "./draft";
import type {Material, TokenRange} from "./material";
import {isPassive, negationOf, sentenceAround, verbGroup} from "./phrases";
import {subjectBefore} from "./sources";

/** Verbs that tell, with "for", what somebody wants done. */
const CALLING = /^(?:call|appeal|plead)$/;

/** "The union called for an inquiry": what is called for, where nothing else has found it. */
export function callsFor(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const found = [...drafts];
  for (let head = 0; head + 2 < material.tokens.count; head++) {
    if (!isCall(material, head) || drafts.some((draft) => holds(draft.cue, head))) continue;
    const draft = readCall(material, head);
    if (draft) found.push(draft);
  }
  return found;
}

function isCall(material: Material, head: number): boolean {
  const {tokens, tags, quoteOf} = material;
  return (
    tokens.lower[head + 1] === "for" &&
    tags.upos[head] === "VERB" &&
    CALLING.test(tags.lemmas[head]) &&
    quoteOf[head] < 0 &&
    !isPassive(material, head)
  );
}

function readCall(material: Material, head: number): Draft | null {
  const source = subjectOf(material, head);
  const content = trimContent(material, {first: head + 2, last: endOfPhrase(material, head + 1)});
  if (!source || !isSome(content)) return null;
  const draft = {
    source,
    cue: [{first: head, last: head + 1}],
    head,
    content: [content],
    addressee: null,
    negation: negationOf(material, head),
    entry: material.reporting.verbs.get(material.tags.lemmas[head]) ?? null,
    confidence: 0.7,
    by: "called-for",
  };
  return isFree(draft, source) ? draft : null;
}

/** The subject of a verb, or of the verb it is coordinated with: "met the union and called for". */
function subjectOf(material: Material, head: number): TokenRange | null {
  const {heads, labels} = material.syntax;
  const {first} = sentenceAround(material, head);
  for (let verb = head; verb >= first; verb = heads[verb]) {
    const subject = subjectBefore(material, verbGroup(material, verb).first);
    if (subject || labels[verb] !== "conj" || heads[verb] > verb) return subject?.source ?? null;
  }
  return null;
}

/** Where the phrase ends that a preposition opens: after the last word that hangs below the preposition's head. */
function endOfPhrase(material: Material, preposition: number): number {
  const {heads} = material.syntax;
  const top = heads[preposition];
  let {last} = sentenceAround(material, preposition);
  while (last > preposition + 1 && !hangsBelow(heads, last - 1, top)) last--;
  return top > preposition ? last : preposition + 1;
}
