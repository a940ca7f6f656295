import {trimContent} from "./contents";
import {type Draft, holds} from "./draft";
import {isQuoteMark, type Material, type TokenRange} from "./material";

/** How a clause hangs on the main clause behind it: "As the mayor wanted to leave, they came". */
const SUBORDINATE = /^advcl/;

/**
 * "If she wants to sell the house, [she must come]", "The decision to close the bridge [was wrong]": what is said by words within a clause or
 * phrase that opens a sentence ends before the rest of the sentence.
 */
export function cutAtMainClause(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {quoteOf, tags} = material;
  return drafts.map((draft) => {
    if (draft.source !== null && draft.source.first > draft.head) return draft;
    const range = draft.content[draft.content.length - 1];
    if (range.first <= draft.head || quoteOf[range.first] >= 0) return draft;
    const edge = mainClauseAfter(material, draft, range.last);
    if (edge <= range.first || edge >= range.last) return draft;
    const content = trimContent(material, {first: range.first, last: edge});
    if (!tags.upos.slice(content.first, content.last).some((part) => /^(?:VERB|AUX)$/.test(part))) return draft;
    return {...draft, content: [...draft.content.slice(0, -1), content]};
  });
}

/** Where the main clause begins behind the clause of a cue; -1 where there is none before `last`. */
function mainClauseAfter(material: Material, {head}: Draft, last: number): number {
  const {syntax, tokens} = material;
  // Up to the clause that opens the sentence: "If she [says she wants] to".
  let clause = head;
  while (clause >= 0 && !(SUBORDINATE.test(syntax.labels[clause]) && syntax.heads[clause] > clause)) {
    const above = syntax.heads[clause];
    if (above < 0 || above > clause) return -1;
    clause = above;
  }
  const main = clause < 0 ? -1 : syntax.heads[clause];
  if (main < 0 || main >= last) return -1;
  const subject = subjectBetween(material, clause, main);
  if (subject < 0) return -1;
  const left = startOfSubject(material, subject, clause);
  // Adverbs of the main clause before its subject.
  let comma = left - 1;
  while (comma > clause && tokens.words[comma] !== "," && syntax.heads[comma] === main) comma--;
  return tokens.words[comma] === "," ? comma : -1;
}

/** The first word of a subject with all that stands right before it and hangs on it, behind a place. */
export function startOfSubject({syntax}: Material, subject: number, after: number): number {
  let left = subject;
  for (let token = subject - 1; token > after; token--) {
    if (syntax.heads[token] >= left && syntax.heads[token] <= subject && syntax.labels[token] !== "punct") left = token;
    else break;
  }
  return left;
}

function subjectBetween({syntax}: Material, clause: number, main: number): number {
  for (let token = clause + 1; token < main; token++)
    if (syntax.heads[token] === main && /^(?:nsubj|expl)/.test(syntax.labels[token])) return token;
  return -1;
}

/** Conjunctions of a clause that tells when or why, never what somebody says. */
const CIRCUMSTANCE = /^(?:when|while|if|after|before|because|since|although|though|unless|until|once)$/;

/** "When I asked them, they already had ideas": what stands in the main clause is not what the clause before it tells. */
export function withoutMainClauses(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {syntax, tokens, quoteOf, sentences, sentenceOf} = material;
  return drafts.filter(({head, source, content}) => {
    if (content.length !== 1 || source === null || source.first > head) return true;
    const [{first, last}] = content;
    const main = syntax.heads[head];
    if (syntax.labels[head] !== "advcl" || main <= head || main >= last || quoteOf[first] >= 0) return true;
    if (tokens.words[first - 1] !== "," || subjectBetween(material, head, main) < first) return true;
    for (let token = sentences[sentenceOf[head]].first; token < head; token++)
      if (syntax.heads[token] === head && CIRCUMSTANCE.test(tokens.lower[token])) return false;
    return true;
  });
}

/** "Is expected to open in May, [while the road is being built]": another clause beside an infinitive is no part of it. */
export function cutAtWhile(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {tokens, tags, quoteOf} = material;
  return drafts.map((draft) => {
    const range = draft.content[draft.content.length - 1];
    if (tokens.lower[range.first] !== "to" || range.first < draft.head || quoteOf[range.first] >= 0) return draft;
    for (let comma = range.first + 2; comma + 1 < range.last; comma++) {
      if (quoteOf[comma] >= 0) return draft;
      if (tokens.words[comma] !== "," || !/^(?:while|whereas|although|though)$/.test(tokens.lower[comma + 1])) continue;
      // "Agreed to help, while keeping an eye on it": that is part of it.
      if (tags.xpos[comma + 2] === "VBG") return draft;
      const content = trimContent(material, {first: range.first, last: comma});
      return {...draft, content: [...draft.content.slice(0, -1), content]};
    }
    return draft;
  });
}

/** The verb whose subject a noun is, or the noun that the relative clause of a verb tells of; -1 for none. */
function predicateOf({tags, syntax}: Material, head: number): number {
  const relative = tags.upos[head] === "VERB" && syntax.labels[head] === "acl:relcl";
  const noun = tags.upos[head] === "NOUN" ? head : relative && syntax.heads[head] < head ? syntax.heads[head] : -1;
  if (noun < 0) return -1;
  // "Two of the women who say": the subject is the two.
  const top = syntax.labels[noun] === "nmod" ? syntax.heads[noun] : noun;
  return top >= 0 && /^nsubj/.test(syntax.labels[top]) ? syntax.heads[top] : -1;
}

/**
 * "The decision to close the bridge [was wrong]", "Those who want to leave the town [must go]": what a noun or its relative clause tells ends
 * before the verb whose subject the noun is.
 */
export function cutAtPredicate(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {tags, tokens, syntax, quoteOf} = material;
  return drafts.map((draft) => {
    const {head} = draft;
    const range = draft.content[draft.content.length - 1];
    const verb = predicateOf(material, head);
    if (verb <= range.first || verb >= range.last || range.first <= head) return draft;
    let edge = verb;
    while (edge - 1 > head && /^(?:AUX|ADV|PART)$/.test(tags.upos[edge - 1]) && syntax.heads[edge - 1] === verb) edge--;
    // A predicate that is no verb begins with what ties it to its subject: "was wrong", "is over a decade old".
    for (let token = head + 1; token < edge; token++)
      if (syntax.heads[token] === verb && /^(?:cop|aux)/.test(syntax.labels[token])) edge = token;
    if (tokens.lower[edge - 1] === "no" && tokens.lower[edge] === "longer") edge--;
    if (edge <= range.first || holds(draft.cue, edge)) return draft;
    if (quoteOf.slice(range.first, edge).some((quote) => quote >= 0)) return draft;
    const content = trimContent(material, {first: range.first, last: edge});
    return content.last > content.first ? {...draft, content: [...draft.content.slice(0, -1), content]} : draft;
  });
}

/** "Refuses any talks and [is seen as an enemy]": a thing that is told of ends before another verb of the same subject. */
export function cutAtJoined(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {tags, tokens, quoteOf} = material;
  return drafts.map((draft) => {
    const {head, entry} = draft;
    const range = draft.content[draft.content.length - 1];
    if (range.first <= head || tags.upos[head] !== "VERB" || !/^VB[DPZ]$/.test(tags.xpos[head])) return draft;
    if (entry?.clause && !entry.noun && !entry.addressee) return draft;
    const edge = joinedAfter(material, head, range);
    if (edge <= range.first || quoteOf.slice(range.first, edge).some((quote) => quote >= 0)) return draft;
    if (tokens.words.slice(range.first, edge).some(isQuoteMark)) return draft;
    const isVerb = (part: string): boolean => /^(?:VERB|AUX|SCONJ)$/.test(part);
    if (tags.upos.slice(range.first, edge).some(isVerb)) return draft;
    const content = trimContent(material, {first: range.first, last: edge});
    return content.last > content.first ? {...draft, content: [...draft.content.slice(0, -1), content]} : draft;
  });
}

/** The conjunction before a finite verb that is joined to another one, within a range; -1 for none. */
function joinedAfter({syntax, tags}: Material, head: number, {first, last}: TokenRange): number {
  for (let verb = first; verb < last; verb++) {
    if (syntax.heads[verb] !== head || syntax.labels[verb] !== "conj") continue;
    let link = -1;
    let finite = /^VB[DPZ]$/.test(tags.xpos[verb]);
    for (let token = first; token < verb; token++) {
      if (syntax.heads[token] !== verb) continue;
      if (syntax.labels[token] === "cc") link = token;
      if (/^(?:aux|cop)/.test(syntax.labels[token])) finite = true;
    }
    return finite ? link : -1;
  }
  return -1;
}
