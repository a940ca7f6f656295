import {type Draft, holds} from "./draft";
import type {Material, TokenRange} from "./material";
import {isPassive, negationOf, phraseBefore, sentenceAround, verbGroup} from "./phrases";
import {subjectBefore} from "./sources";
import {readContent} from "./verbs";

/** How many tokens may stand between "quoted" and "as": a person with an office, who quotes. */
const REACH = 14;
/** Verbs with whom somebody quotes another. */
const QUOTES = /^(?:quote|cite)$/;

/**
 * "“…,” Field was quoted as saying by the Post", "the Post quoted Field as saying that …": Field says it, whoever quotes her.
 */
export function quotedAsSaying(material: Material): Draft[] {
  const {tokens, tags, quoteOf, reporting} = material;
  const found: Draft[] = [];
  for (let head = 1; head < tokens.count; head++) {
    if (!/^(?:saying|telling)$/.test(tokens.lower[head]) || tokens.lower[head - 1] !== "as") continue;
    const verb = quotingVerb(material, head - 1);
    const entry = reporting.verbs.get(tags.lemmas[head]) ?? reporting.verbs.get("say");
    if (verb < 0 || !entry || quoteOf[verb] >= 0) continue;
    const group = verbGroup(material, verb);
    const passive = isPassive(material, verb);
    const subject =
      subjectBefore(material, group.first)?.source ?? (passive ? null : phraseBefore(material, group.first));
    const source = passive ? subject : personBetween(material, verb + 1, head - 1);
    if (!subject || !source) continue;
    const saying = {first: head - 1, last: head + 1};
    const adjoins = passive && verb === head - 2;
    const cue = adjoins
      ? [{first: verb, last: head + 1}]
      : passive
        ? [{first: verb, last: verb + 1}, saying]
        : [{first: head, last: head + 1}];
    const edge = {source: {first: subject.first, last: head + 1}, venue: null, inverted: false};
    const read = readContent(material, {head, entry, found: edge, after: head + 1, cue});
    if (!read) continue;
    found.push({
      source,
      cue,
      head,
      content: read.content,
      addressee: read.addressee,
      negation: negationOf(material, verb),
      entry,
      confidence: 0.8,
      by: "quoted-as-saying",
    });
  }
  return found;
}

/** True if a draft takes "the Post quoted Field" for all that is said, or the quotation for the word of the Post. */
export function misreadsQuoting({tags}: Material, draft: Draft, {by, head, content}: Draft): boolean {
  if (by !== "quoted-as-saying" || !QUOTES.test(tags.lemmas[draft.head])) return false;
  return (
    draft.head < head &&
    head - draft.head <= REACH + 1 &&
    !(holds(draft.content, head) && holds(draft.content, content[0].first))
  );
}

/** The verb that "as saying" belongs to; -1 where there is none in reach. */
function quotingVerb(material: Material, as: number): number {
  const {tags, tokens, quoteOf} = material;
  const {first} = sentenceAround(material, as);
  for (let token = as - 1; token >= Math.max(first, as - REACH); token--) {
    if (QUOTES.test(tags.lemmas[token]) && tags.upos[token] === "VERB") return token;
    if (quoteOf[token] >= 0 || /^[;:]$/.test(tokens.words[token])) return -1;
  }
  return -1;
}

/** Who is quoted: all between the verb and "as", without the comma before it. */
function personBetween({tokens, tags}: Material, first: number, as: number): TokenRange | null {
  const last = tokens.words[as - 1] === "," ? as - 1 : as;
  if (last <= first) return null;
  return /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM|VERB)$/.test(tags.upos[first]) ? {first, last} : null;
}
