import {hangsBelow} from "../syntax-repair";
import {trimContent} from "./contents";
import {type Draft, isSome} from "./draft";
import {JUDGING} from "./edges";
import type {Material, TokenRange} from "./material";
import {isPassive, negationOf, phraseBefore, sentenceAround, verbGroup} from "./phrases";

const RELATIVE = /^(?:which|who|whom|that|what)$/;
/** Those that stand for a phrase before them and are kept as a part of what is said. */
const KEPT = /^(?:which|who|whom)$/;
const CONFIDENCE = 0.65;

/**
 * "A tour that critics said was staged", "inflation, which he said was the challenge of the year", "in what observers said was the
 * closest vote": a relative clause whose verb is reported, so that its subject stands before source and cue.
 */
export function relativeSayings(material: Material): Draft[] {
  const found: Draft[] = [];
  for (let head = 2; head + 1 < material.tokens.count; head++) {
    const draft = relativeSaying(material, head) ?? relativeJudging(material, head);
    if (draft) found.push(draft);
  }
  return found;
}

function relativeSaying(material: Material, head: number): Draft | null {
  const {tokens, tags, reporting, quoteOf} = material;
  if (tags.upos[head] !== "VERB" || quoteOf[head] >= 0) return null;
  const entry = reporting.verbs.get(tags.lemmas[head]);
  if (!entry?.clause || !entry.sure || !/^(?:speech|document|belief)$/.test(entry.kind) || isPassive(material, head))
    return null;
  const verb = tags.upos[head + 1] === "ADV" ? head + 2 : head + 1;
  if (!hasTense(material, verb)) return null;
  const source = phraseBefore(material, verbGroup(material, head).first);
  const subject = source && withoutRelative(material, source);
  if (!subject || !isRelative(material, subject.first - 1)) return null;
  const relative = subject.first - 1;
  const said = trimContent(material, {first: head + 1, last: clauseEnd(material, verb)});
  if (!isSome(said)) return null;
  const pronoun = {first: relative, last: relative + 1};
  return {
    source: subject,
    cue: [{first: head, last: head + 1}],
    head,
    content: KEPT.test(tokens.lower[relative]) ? [pronoun, said] : [said],
    addressee: null,
    negation: negationOf(material, head),
    entry,
    confidence: CONFIDENCE,
    by: "relative-saying",
  };
}

/** Longest judgement without quotation marks, in tokens. */
const LONGEST_JUDGEMENT = 15;

/** "Closed in what the mayor called “a drill”", "a plan that critics describe as a gift": what somebody says a thing is. */
function relativeJudging(material: Material, head: number): Draft | null {
  const {tokens, tags, reporting, quoteOf} = material;
  const entry = reporting.verbs.get(tags.lemmas[head]);
  if (!entry || tags.upos[head] !== "VERB" || quoteOf[head] >= 0) return null;
  if (!JUDGING.has(tags.lemmas[head]) || !/^VB[DPZ]$/.test(tags.xpos[head]) || isPassive(material, head)) return null;
  const source = phraseBefore(material, verbGroup(material, head).first);
  const subject = source && withoutRelative(material, source);
  const relative = subject ? subject.first - 1 : -1;
  // "The film, what he calls a dream": after a comma "what" tells of the thing before.
  const beside = tokens.lower[relative] === "what" && /^[,)—–]$/.test(tokens.words[relative - 1] ?? "");
  if (!subject || !(beside || isRelative(material, relative)) || /^(?:i|we|you|one)$/.test(tokens.lower[subject.first]))
    return null;
  const first = tokens.lower[head + 1] === "as" ? head + 2 : head + 1;
  const said = judgement(material, first);
  if (!said) return null;
  const kept = tokens.lower[relative] !== "what" && tokens.lower[relative] !== "that";
  return {
    source: subject,
    cue: [{first: head, last: head + 1}],
    head,
    content: kept ? [{first: relative, last: relative + 1}, said] : [said],
    addressee: null,
    negation: negationOf(material, head),
    entry,
    confidence: CONFIDENCE,
    by: "relative-saying",
  };
}

/** The phrase that says what something is, with the quotation that it opens or holds; null for a bare name and where no phrase stands. */
function judgement(material: Material, first: number): TokenRange | null {
  const {tokens, tags, nameOf, quoteTokens, syntax} = material;
  const quote = quoteTokens.find((range) => range.first >= first && range.first <= first + 2);
  const limit = Math.min(sentenceAround(material, first - 1).last, first + LONGEST_JUDGEMENT);
  if (quote && tags.upos.slice(first, quote.first).every((part) => /^(?:DET|ADJ|ADV|PRON)$/.test(part)))
    return trimContent(material, {first, last: quote.last});
  if (!/^(?:DET|ADJ|ADV|NOUN|PRON|NUM)$/.test(tags.upos[first] ?? "") || first >= limit) return null;
  const verb = tokens.lower[first - 1] === "as" ? first - 2 : first - 1;
  let last = first;
  while (last < limit && tags.upos[last] !== "PUNCT" && hangsBelow(syntax.heads, last, verb)) last++;
  // "a plot “between the mills”", "the winner “Miss Pig”".
  const next = quoteTokens.find((range) => range.first === last);
  if (next && last > first) return trimContent(material, {first, last: next.last});
  const bare = tags.upos[first] === "DET" ? first + 1 : first;
  for (let token = bare; token < last; token++)
    if (tags.upos[token] === "NOUN" && nameOf[token] < 0) return trimContent(material, {first, last});
  return null;
}

/** A verb that has its own tense: "was", "could", "costs". */
function hasTense({tags, sentenceOf}: Material, token: number): boolean {
  return sentenceOf[token] === sentenceOf[token - 1] && /^(?:VBD|VBZ|VBP|MD)$/.test(tags.xpos[token] ?? "");
}

/** The phrase before the verb may hold the pronoun: "which he". */
function withoutRelative({tokens}: Material, {first, last}: TokenRange): TokenRange | null {
  let start = first;
  for (let token = first; token < last; token++) if (RELATIVE.test(tokens.lower[token])) start = token + 1;
  return start < last ? {first: start, last} : null;
}

/** A pronoun that a noun, a name or a comma stands before; "what" only where it is an object, since "what he says is wrong" judges his words. */
function isRelative({tokens, tags, sentences, sentenceOf}: Material, token: number): boolean {
  if (token < 1 || !RELATIVE.test(tokens.lower[token]) || sentences[sentenceOf[token]].first === token) return false;
  const before = tags.upos[token - 1];
  if (tokens.lower[token] === "what")
    return (
      /^(?:ADP|VERB)$/.test(before) &&
      !/^(?:say|think|know|learn|see|hear|understand|believe|find|explain|show|tell|mean|prove)$/.test(
        tags.lemmas[token - 1],
      )
    );
  if (tokens.lower[token] === "that") return /^(?:NOUN|PROPN|PRON)$/.test(before) || tokens.words[token - 1] === ",";
  return /^(?:NOUN|PROPN|PRON|NUM)$/.test(before) || /^[,)”"–—-]$/.test(tokens.words[token - 1]);
}

/** The end of the clause that a verb belongs to, by its tree: the last word that hangs on it. */
function clauseEnd(material: Material, verb: number): number {
  const {heads} = material.syntax;
  const {last} = sentenceAround(material, verb);
  let top = verb;
  while (heads[top] > verb && heads[top] < last) top = heads[top];
  let end = top + 1;
  for (let token = top + 1; token < last && hangsBelow(heads, token, top); token++) end = token + 1;
  // "Is absent and is no elected president": the parser may not have joined the two.
  const joined =
    /^(?:and|or|but)$/.test(material.tokens.lower[end] ?? "") && end + 1 < last && hasTense(material, end + 1);
  return joined ? clauseEnd(material, end + 1) : end;
}
