import type {ReportingEntry} from "../../lexicon/reporting";
import type {Candidate} from "../../models/attribution-decoder";
import {type AttributionView, PART} from "../../models/attribution-view";
import {isSubjectThat, trimContent} from "./contents";
import {type Draft, holds, isSome, without} from "./draft";
import {DEEDS, JUDGING} from "./edges";
import {breaksAt, isQuoteMark, type Material, quotesName, type TokenRange} from "./material";
import {placeMark} from "./opening-places";
import {isPassive, negationOf, phraseAfter, phraseBefore, sentenceAround, sharesPassive, verbGroup} from "./phrases";
import {isVenue, subjectBefore, venueAfter} from "./sources";

/** Words that may stand at the left of a source's subtree without belonging to it. */
const BEFORE_SOURCE = new Set([PART.adposition, PART.adverb, PART.conjunction, PART.subordinator, PART.punctuation]);
/** A content that starts this few tokens into a quotation starts with it. */
const WORDS_INTO_QUOTE = 4;
const PARTICLE = /^(?:out|back|up)$/;

/** A candidate of the trained models as a draft, in the conventions of the house; null if nothing is left of its content. */
export function draftOf(material: Material, view: AttributionView, read: Candidate): Draft | null {
  const candidate = atSpokenVerb(material, read);
  const {cue: head, source, confidence} = candidate;
  // "Hope Hicks did not answer": no name is a word of saying.
  if (endsDateline(material, head) || material.names[material.nameOf[head]]?.type === "PERSON") return null;
  const given = source < 0 || isExpletive(material, source, head) ? null : sourcePhrase(material, view, source, head);
  const subject = given && (nearerSubject(material, view, given, head) ?? given);
  const told = source < head && isTold(material, head) ? subject : null;
  const blamed = source < head && isBlamed(material, head) ? subject : null;
  const phrase = told || blamed ? null : (subject ?? planner(material, head));
  const ranges = passiveContent(material, head, contentRanges(material, candidate, phrase)).filter(isSome);
  const found = blamed ? withBlamed(material, blamed, head, ranges) : ranges;
  if (found.length === 0) return null;
  const lemma = material.tags.lemmas[head];
  const part = view.upos[head];
  const entry =
    (part === PART.verb
      ? material.reporting.verbs.get(lemma)
      : part === PART.noun
        ? material.reporting.nouns.get(lemma)
        : undefined) ??
    material.reporting.adverbs.get(material.tokens.lower[head]) ??
    null;
  const noun = nounBefore(material, head, found[0].first);
  const cue = [...cueWords(material, head, phrase), ...(noun < 0 ? [] : [{first: noun, last: noun + 1}])];
  const judged = JUDGING.has(lemma) ? withJudgement(material, withJudged(material, head, found)) : found;
  const said = judged.map((range) => withoutVenue(material, range, cue)).filter(isSome);
  if (said.length === 0) return null;
  const listener = told ?? (phrase === null ? listenerOf(material, view, head, said) : null);
  const content = listener === said[0] && !isToldToDo(material, said[1]) ? said.slice(1) : said;
  return {
    source: phrase,
    cue,
    head,
    content,
    addressee: listener ?? addresseeOf(material, {head, entry, phrase}, content),
    negation: [...negationOf(material, head), ...noneOf(material, head, noun)],
    entry: entry ?? (noun < 0 ? null : (material.reporting.nouns.get(material.tags.lemmas[noun]) ?? null)),
    confidence,
    by: "cue-source-content model",
  };
}

/**
 * "The parents suspected a crime while [police] said she fell": where a clause of its own follows the source that was found, or a person is
 * named behind it as the subject of the verb, that subject speaks.
 */
function nearerSubject(material: Material, view: AttributionView, found: TokenRange, head: number): TokenRange | null {
  const {syntax, names, nameOf} = material;
  for (let token = head - 1; token > found.first; token--) {
    if (syntax.heads[token] !== head || syntax.labels[token] !== "nsubj") continue;
    const phrase = sourcePhrase(material, view, token, head);
    if (phrase.first <= found.first || TIME_UNIT.test(material.tokens.lower[token])) return null;
    const person = names[nameOf[phrase.last - 1]]?.type === "PERSON" && phrase.first >= found.last;
    return person || opensClause(material, found, token) ? phrase : null;
  }
  return besideVerb(material, found, head);
}

/** "Northport saw ten cases, but [Ann Field, a nurse at the clinic,] said": a person whom "and" or "but" parts from the clause of the source. */
function besideVerb(material: Material, found: TokenRange, head: number): TokenRange | null {
  const {tokens, tags, names, nameOf} = material;
  const beside = subjectBefore(material, verbGroup(material, head).first)?.source;
  if (!beside || beside.first <= found.last || names[nameOf[beside.first]]?.type !== "PERSON") return null;
  if (!/^(?:but|and|while|though|although)$/.test(tokens.lower[beside.first - 1])) return null;
  for (let token = found.last; token < beside.first; token++)
    if (/^(?:VB[DPZ]|MD)$/.test(tags.xpos[token])) return beside;
  return null;
}

/** "the following month" is no subject. */
const TIME_UNIT = /^(?:day|week|month|year|night|evening|morning|afternoon)$/;

/** "while", "as" or a finite verb stands between the start of a phrase and a token, with no relative pronoun before it. */
function opensClause({tokens, tags}: Material, {first}: TokenRange, end: number): boolean {
  for (let token = first; token < end; token++) {
    if (/^(?:who|which|that|whose|whom)$/.test(tokens.lower[token])) return false;
    if (tags.upos[token] === "SCONJ" || /^(?:VB[DPZ]|MD)$/.test(tags.xpos[token])) return true;
  }
  return false;
}

/** "have started to worry about": the verb that is begun says what is meant. */
function atSpokenVerb({tokens, tags, reporting}: Material, candidate: Candidate): Candidate {
  const {cue, content, hole} = candidate;
  const verb = cue + 2;
  const begun = /^(?:start|begin|continue)$/.test(tags.lemmas[cue]) && tokens.lower[cue + 1] === "to";
  if (!begun || tags.upos[verb] !== "VERB" || !reporting.verbs.has(tags.lemmas[verb])) return candidate;
  const first = content.first > cue ? Math.max(content.first, verb + 1) : content.first;
  if (first >= content.last) return candidate;
  return {
    ...candidate,
    cue: verb,
    content: {first, last: content.last},
    hole: {first: hole.first, last: Math.max(hole.last, verb + 1)},
  };
}

/** "Northport: The bridge was closed": a place and a colon that open a paragraph tell where, not who. */
function endsDateline(material: Material, cue: number): boolean {
  const place = material.tokens.words[cue] === ":" && cue > 0 ? material.names[material.nameOf[cue - 1]] : undefined;
  return place !== undefined && placeMark(material, place.first) === cue;
}

/** Verbs whose passive has who is spoken to as its subject. */
const TELLING = /^(?:tell|inform|notify|assure|remind|warn|advise|ask|order|urge|instruct|brief)$/;

/** "Field was told that …", "was detained and told that …": the subject of the verb is spoken to. */
function isTold(material: Material, head: number): boolean {
  return sharesPassive(material, head) || (TELLING.test(material.tags.lemmas[head]) && isPassive(material, head));
}

/** Verbs whose passive has as its subject what is told of. */
const TOLD_OF =
  /^(?:announce|declare|report|describe|label|brand|hail|dub|mention|propose|recommend|discuss|deem|consider|regard|expect|believe|suppose)$/;

/** "Field is accused of theft", "was announced as head of the board": the subject of the verb is spoken of. */
function isBlamed(material: Material, head: number): boolean {
  const {lemmas} = material.tags;
  return (DEEDS.has(lemmas[head]) || TOLD_OF.test(lemmas[head])) && passiveSubject(material, head) >= 0;
}

/** Who is blamed, and what for: "[Field] is accused [of theft]". */
function withBlamed(
  {tokens, tags}: Material,
  blamed: TokenRange,
  head: number,
  content: readonly TokenRange[],
): readonly TokenRange[] {
  const [deed, ...rest] = content.filter(({first}) => first > head);
  if (!deed) return [blamed];
  const opening = deed.first === head + 2 && tokens.lower[head + 1] === DEEDS.get(tags.lemmas[head]) ? 1 : 0;
  return [blamed, {first: deed.first - opening, last: deed.last}, ...rest];
}

/** Longest subject that is taken for who is spoken to, in tokens. */
const LONGEST_LISTENER = 10;

/**
 * "[Field] was told [she could not stay]": the part of a content that stands before the passive of such a verb, where another follows;
 * else the subject of the verb.
 */
function listenerOf(
  material: Material,
  view: AttributionView,
  head: number,
  content: readonly TokenRange[],
): TokenRange | null {
  if (!isTold(material, head)) return null;
  const subject =
    content[0].first > head ? passivePhrase(material, view, head) : content.length === 2 ? content[0] : null;
  if (!subject || subject.last > head || subject.last - subject.first > LONGEST_LISTENER) return null;
  if (content.length === 2 && content[0] === subject && content[1].first < head) return null;
  for (let token = subject.first; token < subject.last; token++)
    if (/^(?:VERB|AUX)$/.test(material.tags.upos[token]) || material.quoteOf[token] >= 0) return null;
  return subject;
}

/** The subject of a passive with the words that belong to it. */
function passivePhrase(material: Material, view: AttributionView, head: number): TokenRange | null {
  const subject = passiveSubject(material, head);
  return subject < 0 ? null : sourcePhrase(material, view, subject, head);
}

/** The head of the subject of a passive, -1 if it has none. */
function passiveSubject(material: Material, head: number): number {
  const {heads, labels} = material.syntax;
  const {first} = sentenceAround(material, head);
  let token = head - 1;
  while (token >= first && !(heads[token] === head && labels[token] === "nsubj:pass")) token--;
  return token >= first ? token : -1;
}

/** "was told [to leave]", "was ordered [detained]": what somebody is to do is said of them. */
function isToldToDo({tokens, tags}: Material, {first}: TokenRange): boolean {
  return tokens.lower[first] === "to" || tags.xpos[first] === "VBN";
}

/** "called [half of] his supporters “a danger”", "described [the old bridge] as “a danger”": a phrase is judged as a whole. */
function withJudged(
  {tokens, tags, quoteOf}: Material,
  head: number,
  content: readonly TokenRange[],
): readonly TokenRange[] {
  const [{first, last}, ...rest] = content;
  const judged = tokens.lower[first - 1] === "of" || tokens.lower[first] === "as";
  if (first <= head + 1 || first - head > LONGEST_JUDGED || !judged) return content;
  for (let token = head + 1; token < first; token++)
    if (!JUDGED.test(tags.upos[token]) || quoteOf[token] >= 0) return content;
  return [{first: head + 1, last}, ...rest];
}

/** Longest opening of the phrase for what is judged, in tokens. */
const LONGEST_JUDGED = 5;
const JUDGED = /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON|ADP)$/;

/**
 * "called the bridge “a danger to us”", "called the bridge, which was built in 1950, a “danger”": the quotation right after the thing, or
 * after what is told of it between commas, is said of it.
 */
function withJudgement(material: Material, content: readonly TokenRange[]): readonly TokenRange[] {
  const last = content[content.length - 1];
  const {words} = material.tokens;
  const quote = material.quoteTokens.find(({first}) => {
    const described = /^an?$/.test(words[first - 1]) && words[first - 2] === "," && words[last.last] === ",";
    return first === last.last || (described && first - 2 > last.last);
  });
  if (!quote || sentenceAround(material, last.first).last < quote.last) return content;
  return [...content.slice(0, -1), trimContent(material, {first: last.first, last: quote.last})];
}

/** "told reporters", "said to reporters": the phrase between a cue and what is said. */
function addresseeOf(
  material: Material,
  {head, entry, phrase: source}: {head: number; entry: ReportingEntry | null; phrase: TokenRange | null},
  content: readonly TokenRange[],
): TokenRange | null {
  const to = material.tokens.lower[head + 1] === "to" ? 1 : 0;
  if (!entry?.addressee && to === 0) return null;
  const first = head + 1 + to;
  const taken = (token: number) =>
    holds(content, token) || material.quoteOf[token] >= 0 || (source !== null && holds([source], token));
  if (first >= sentenceAround(material, head).last || taken(first)) return null;
  const phrase = phraseAfter(material, first);
  return phrase && !taken(phrase.last - 1) && !isPassive(material, head) ? phrase : null;
}

/** "The contractor is said to have lied": what is said is the subject, and what follows the cue; not the auxiliary between. */
function passiveContent(material: Material, head: number, content: readonly TokenRange[]): readonly TokenRange[] {
  if (content.length !== 1 || !isPassive(material, head)) return content;
  const group = verbGroup(material, head);
  const [{first, last}] = content;
  if (last <= group.first || last > head || first >= group.first) return content;
  const subject = trimContent(material, {first, last: group.first});
  if (material.tokens.lower[head + 1] !== "to") return [subject];
  const rest = trimContent(material, {first: head + 1, last: sentenceAround(material, head).last});
  return [subject, rest];
}

/** "The city plans to build": a verb that was taken for a noun still has its subject before it. */
function planner(material: Material, head: number): TokenRange | null {
  const intends = /^(?:plans|hopes|aims|promises|pledges|vows|demands)$/.test(material.tokens.lower[head]);
  return intends && material.tokens.lower[head + 1] === "to" ? phraseBefore(material, head) : null;
}

/** "It is said that": nobody says it. */
function isExpletive(material: Material, source: number, head: number): boolean {
  return material.tokens.lower[source] === "it" && isPassive(material, head);
}

/** The words of a cue: the head with its particle, "to" after "according", and the medium beside it. */
function cueWords(material: Material, head: number, phrase: TokenRange | null): TokenRange[] {
  const {lower} = material.tokens;
  const next = lower[head + 1] ?? "";
  const longer =
    (lower[head] === "according" && next === "to") ||
    PARTICLE.test(next) ||
    (material.tags.lemmas[head] === "go" && next === "on");
  const words = {first: head, last: head + (longer ? 2 : 1)};
  const after = phrase && phrase.first >= words.last ? phrase.last : words.last;
  const venue =
    lower[head] === "according" ? null : (venueAfter(material, after) ?? venueBefore(material, head, phrase));
  return (venue ? [words, venue] : [words]).sort((a, b) => a.first - b.first);
}

/** "denied the charges [in a letter]": where it is told how something is said of a thing, the thing ends. */
function withoutVenue(material: Material, range: TokenRange, cue: readonly TokenRange[]): TokenRange {
  const venue = cue.find(({first, last}) => first > range.first && last <= range.last);
  if (!venue) return range;
  for (let token = range.first; token < venue.first; token++)
    if (/^(?:VERB|AUX)$/.test(material.tags.upos[token]) || material.quoteOf[token] >= 0) return range;
  return trimContent(material, {first: range.first, last: venue.first});
}

/** Verbs that say little without their noun. */
const LIGHT = /^(?:have|make|give|express|voice|issue|offer|hold|take|raise|repeat|reiterate|deliver)$/;

/** "has no [plans] to close it", "expressed [fears] that it may close": the noun of saying before what is said, -1 if there is none. */
function nounBefore({tokens, tags, reporting, quoteOf}: Material, head: number, first: number): number {
  const noun = tokens.lower[first - 1] === "that" ? first - 2 : first - 1;
  if (noun <= head || !LIGHT.test(tags.lemmas[head]) || tags.upos[noun] !== "NOUN") return -1;
  for (let token = head + 1; token < noun; token++)
    if (!JUDGED.test(tags.upos[token]) || quoteOf[token] >= 0) return -1;
  return reporting.nouns.has(tags.lemmas[noun]) ? noun : -1;
}

/** "has [no] plans". */
function noneOf({tokens}: Material, head: number, noun: number): TokenRange[] {
  for (let token = head + 1; token < noun; token++)
    if (tokens.lower[token] === "no") return [{first: token, last: token + 1}];
  return [];
}

/** ", in a statement," between source and cue. */
function venueBefore(material: Material, head: number, phrase: TokenRange | null): TokenRange | null {
  if (!phrase || phrase.last >= head || material.tokens.words[phrase.last] !== ",") return null;
  let last = phrase.last + 1;
  while (last < head && material.tokens.words[last] !== ",") last++;
  const range = {first: phrase.last + 1, last};
  return last < head && isVenue(material, range) ? range : null;
}

/** The whole phrase around the head of a source: its subtree, cut where the cue's own clause begins. */
export function sourcePhrase(material: Material, view: AttributionView, head: number, cue: number): TokenRange {
  const sentence = sentenceAround(material, head);
  const name = material.nameOf[head] >= 0 ? material.names[material.nameOf[head]] : {first: head, last: head + 1};
  let first = Math.max(sentence.first, Math.min(view.left[head], name.first));
  let last = Math.min(sentence.last, Math.max(view.right[head] + 1, name.last));
  if (view.heads[head] === -2 || last - first > 45) ({first, last} = name);
  if (cue > head) last = Math.min(last, clauseStart(view, head, cue));
  else if (cue < head) first = Math.max(first, cue + 1);
  for (let token = head; token < last; token++) if (endsBeforeQuotation(material, token, head)) last = token;
  for (let token = head; token >= first; token--) if (endsBeforeQuotation(material, token, head)) first = token + 1;
  while (
    first < head &&
    BEFORE_SOURCE.has(view.upos[first]) &&
    material.nameOf[first] < 0 &&
    material.tokens.words[first] !== "("
  )
    first++;
  last = beforeCircumstance(material, view, head, last);
  for (let token = head + 1; token < last; token++) if (view.upos[token] === PART.subordinator) last = token;
  while (last - 1 > head && endsOutside(material, view, last - 1)) last--;
  const title = material.quoteOf[last - 1] >= 0 ? material.quoteTokens[material.quoteOf[last - 1]] : null;
  return {first, last: title && title.first >= first && material.quoteOf[head] < 0 ? title.last : last};
}

/** A quotation beside a source is no part of it, but a title is: "author of “The Lost Fleet”". */
function endsBeforeQuotation(material: Material, token: number, head: number): boolean {
  const quote = material.quoteOf[token];
  if (quote < 0 || material.quoteOf[head] >= 0) return false;
  return !quotesName(material, material.quoteTokens[quote]);
}

/** A closing mark or the possessive sign of a source is no part of it. */
function endsOutside(material: Material, view: AttributionView, token: number): boolean {
  const word = material.tokens.words[token];
  return /^['’]s?$/.test(word) || (view.upos[token] === PART.punctuation && word !== ")");
}

/** "said Field, [especially with prices so high]". */
const STRESSED = /^(?:especially|particularly|even|notably|mainly|largely|partly|not|just|only)$/;

/** "Field, in a statement, said": when and where she said it is no part of who she is. */
function beforeCircumstance(material: Material, view: AttributionView, head: number, last: number): number {
  for (let token = head + 1; token + 1 < last; token++) {
    if (material.tokens.words[token] !== ",") continue;
    if (material.tokens.lower[token + 1] === "according") return token;
    if (view.upos[token + 2] === PART.adposition && STRESSED.test(material.tokens.lower[token + 1])) return token;
    if (view.upos[token + 1] !== PART.adposition) continue;
    if (material.tokens.lower[token + 1] !== "of" && material.tokens.lower[token + 1] !== "from") return token;
  }
  return last;
}

/** Where the clause of a cue within the subtree of its source begins: at the relative pronoun or the verb group. */
function clauseStart(view: AttributionView, source: number, cue: number): number {
  let top = cue;
  for (let up = view.heads[top], steps = 0; up >= 0 && up !== source && steps < 20; up = view.heads[up], steps++)
    top = up;
  if (view.heads[top] !== source) return cue;
  return view.left[top] > source ? view.left[top] : cue;
}

/** The content without source and cue, its quotation marks with it. */
function contentRanges(material: Material, {cue, content, hole}: Candidate, phrase: TokenRange | null): TokenRange[] {
  const whole = openQuotes(material, withSubject(material, afterMedium(material, cue, content)));
  const around = content.first < hole.first && content.last > hole.last;
  if (around && phrase === null && isPassive(material, cue)) return aroundPassive(material, whole, cue);
  const gap = around ? toNextQuotation(material, whole, widen(material, hole, phrase)) : null;
  return (gap ? without(whole, gap) : [whole])
    .map((range) => trimContent(material, openQuotes(material, range)))
    .filter(isSome);
}

/** "[The bridge] was widely seen [as a danger]": what is said without a speaker is the subject, and all that follows the verb. */
function aroundPassive(material: Material, whole: TokenRange, cue: number): TokenRange[] {
  const {lower} = material.tokens;
  const last = cue + (PARTICLE.test(lower[cue + 1] ?? "") ? 2 : 1);
  const parts = without(whole, {first: verbGroup(material, cue).first, last});
  // "It was pointed out that …": "it" stands for nothing but the clause.
  const clause = parts.length === 2 && lower[parts[0].first] === "it" && lower[last] === "that";
  const said = clause ? [{first: last + 1, last: whole.last}] : parts;
  return said.map((range) => trimContent(material, openQuotes(material, range))).filter(isSome);
}

/** "said on [its website that] the bridge was old": what is said begins after the conjunction. */
function afterMedium({tokens, tags}: Material, cue: number, range: TokenRange): TokenRange {
  const {first, last} = range;
  if (first - 1 !== cue + 1 || tags.upos[first - 1] !== "ADP") return range;
  let token = first;
  while (token < Math.min(last, first + LONGEST_MEDIUM) && MEDIUM.test(tags.upos[token])) token++;
  return token > first && token < last && tokens.lower[token] === "that" ? {first: token + 1, last} : range;
}

/** Longest phrase for the medium between a cue and what is said, in tokens. */
const LONGEST_MEDIUM = 6;
const MEDIUM = /^(?:NOUN|PROPN|ADJ|DET|PRON|NUM|PART)$/;

/** "says that's not true": the "that" before a verb is the subject of what is said. */
function withSubject(material: Material, {first, last}: TokenRange): TokenRange {
  return {first: isSubjectThat(material, first - 1) ? first - 1 : first, last};
}

/** Takes the opening mark of a quotation into a range that starts with its words, or a few words into it. */
function openQuotes(material: Material, {first, last}: TokenRange): TokenRange {
  let start = first;
  while (start > 0 && isQuoteMark(material.tokens.words[start - 1]) && opensThere(material, start - 1)) start--;
  const quote = start === first ? material.quoteOf[first] : -1;
  if (quote >= 0 && first - material.quoteTokens[quote].first <= WORDS_INTO_QUOTE)
    start = material.quoteTokens[quote].first;
  return {first: start, last};
}

/** “…,” said Field, director of the board, a group of friends. “…”: between two quotations nothing is said but who speaks. */
function toNextQuotation({quoteOf, quoteTokens}: Material, whole: TokenRange, gap: TokenRange): TokenRange {
  if (quoteOf[gap.first - 1] < 0 || gap.last >= whole.last || quoteOf[gap.last] >= 0) return gap;
  const next = quoteTokens.find(({first}) => first >= gap.last && first < whole.last);
  return next ? {first: gap.first, last: next.first} : gap;
}

function opensThere(material: Material, token: number): boolean {
  return material.quoteTokens.some(({first}) => first === token);
}

/** The clause of source and cue up to the mark or quotation where the content goes on. */
function widen(material: Material, hole: TokenRange, phrase: TokenRange | null): TokenRange {
  const limit = sentenceAround(material, hole.first).last;
  const opening = Math.min(hole.first, phrase ? phrase.first : hole.first);
  // ", as I have said,"
  const first = material.tokens.lower[opening - 1] === "as" ? opening - 1 : opening;
  let last = Math.max(hole.last, phrase ? phrase.last : hole.last);
  while (last < limit && !breaksAt(material, last) && !opensThere(material, last)) last++;
  return {first, last};
}
