import type {ReportingEntry} from "../../lexicon/reporting";
import {conjunctionAfter, contentStart, runEnd, signAt, skipCircumstances, trimContent} from "./contents";
import type {Draft} from "./draft";
import {isBreak, isStop, type Material, type TokenRange} from "./material";
import {clauseFollows, isNominal, isPassive, negationOf, phraseAfter, sentenceAround, verbGroup} from "./phrases";
import {type Found, findSource, venueAfter} from "./sources";

/** Particles that belong to a cue verb: "pointed out". */
const PARTICLE = new Set(["out", "back", "up"]);

/** Reporting verbs with a subject before or after them, and the passives without one. */
export function reportingVerbs(material: Material): Draft[] {
  const found: Draft[] = [];
  for (let head = 0; head < material.tokens.count; head++) {
    const entry = cueAt(material, head);
    if (!entry) continue;
    const draft = isPassive(material, head)
      ? readPassive(material, head, entry)
      : readActive(material, head, entry, found);
    if (draft) found.push(draft);
  }
  return found;
}

function cueAt(material: Material, head: number): ReportingEntry | null {
  if (material.tags.upos[head] !== "VERB" || material.quoteOf[head] >= 0) return null;
  // "the recommended changes": an adjective.
  if (material.syntax.labels[head] === "amod") return null;
  const entry = material.reporting.verbs.get(material.tags.lemmas[head]);
  if (!entry) return null;
  const before = material.tokens.lower[head - 1];
  const {first} = sentenceAround(material, head);
  return head > first && before === "to" ? null : entry;
}

/** A verb of saying with its source, whose content is looked for. */
export interface Cue {
  readonly head: number;
  readonly entry: ReportingEntry;
  readonly found: Found | null;
  /** First token after verb, particle and an inverted subject. */
  readonly after: number;
  readonly cue: readonly TokenRange[];
}

function readActive(material: Material, head: number, entry: ReportingEntry, earlier: readonly Draft[]): Draft | null {
  const medium = mediumAfter(material, head);
  const found = medium ?? findSource(material, head) ?? sharedSubject(material, head, earlier);
  if (!found) return null;
  const particle = PARTICLE.has(material.tokens.lower[head + 1] ?? "") ? 1 : 0;
  const words = {first: head, last: head + 1 + particle};
  const after = found.inverted ? found.source.last : words.last;
  const venue = found.venue ?? venueAfter(material, after);
  const cue = (venue ? [words, venue] : [words]).sort((a, b) => a.first - b.first);
  const read = readContent(material, {head, entry, found, after, cue});
  if (!read) return null;
  return {
    source: found.source,
    cue,
    head,
    content: read.content,
    addressee: read.addressee,
    negation: negationOf(material, head),
    entry,
    confidence: read.confidence,
    by: medium ? "reported-by-medium" : read.by,
  };
}

/** Words for who reports for a living. */
const REPORTER = /^(?:correspondent|reporter|agency|newspaper|daily|weekly|magazine|broadcaster|station|channel)s?$/;

/** "The victim was named as Bo Day, reports our Northern correspondent": the medium after the verb, whatever stands before the comma. */
function mediumAfter(material: Material, head: number): Found | null {
  const {tokens, names, nameOf, tags} = material;
  if (!/^(?:report|write)$/.test(tags.lemmas[head]) || tokens.words[head - 1] !== ",") return null;
  const phrase = phraseAfter(material, head + 1);
  if (!phrase) return null;
  for (let token = phrase.first; token < phrase.last; token++) {
    const name = nameOf[token];
    if (REPORTER.test(tokens.lower[token]) || (name >= 0 && names[name].subtype === "news_outlet"))
      return {source: phrase, venue: null, inverted: true};
  }
  return null;
}

/** "Smith said A and added that B"; "…, adding that B": the subject is that of the cue before in the sentence. */
function sharedSubject(material: Material, head: number, earlier: readonly Draft[]): Found | null {
  const start = verbGroup(material, head).first;
  const {first} = sentenceAround(material, head);
  const linked =
    start > first &&
    (/^(?:and|but|or|,)$/.test(material.tokens.lower[start - 1]) || /ing$/.test(material.tokens.lower[head]));
  if (!linked) return null;
  const before = earlier.filter((draft) => draft.head >= first && draft.head < head && draft.source !== null).at(-1);
  return before?.source ? {source: before.source, venue: null, inverted: false} : null;
}

/** A content that was found, and how. */
export interface ContentRead {
  readonly content: readonly TokenRange[];
  readonly addressee: TokenRange | null;
  readonly confidence: number;
  readonly by: string;
}

/** What is said by a cue, by its place: between its subject and its verb, before or after it. */
export function readContent(material: Material, cue: Cue): ContentRead | null {
  const split = subjectBeforeCue(material, cue);
  if (split) return {content: split, addressee: null, confidence: 0.75, by: "cue-between"};
  const before = contentBefore(material, cue);
  const after = contentAfter(material, cue, before !== null);
  const breaks = isBreak(material.tokens.words[cue.after] ?? "");
  const aside = breaks && (goesOn(material, cue.after + 1) || isComment(material, before, cue.after + 1));
  if (before && after && breaks && !aside) {
    return {...after, content: [before, ...after.content], by: "cue-within-content"};
  }
  if (after && !(before && aside)) {
    const purpose = purposeBefore(material, cue);
    return purpose ? {...after, content: [purpose, ...after.content]} : after;
  }
  return before ? {content: [before], addressee: null, confidence: 0.7, by: "cue-after-content"} : null;
}

/** "…, he said, adding that": another cue of the same speaker, not what is said by the first. */
function goesOn({tags, reporting}: Material, token: number): boolean {
  const next = tags.upos[token] === "ADV" ? token + 1 : token;
  return tags.xpos[next] === "VBG" && reporting.verbs.get(tags.lemmas[next])?.clause === true;
}

/** “But where is he?” Field said, in what was taken for a jab: a remark on the quotation, not more of it. */
function isComment({tags, quoteOf}: Material, before: TokenRange | null, token: number): boolean {
  return (
    before !== null && quoteOf[before.first] >= 0 && quoteOf[token] < 0 && /^(?:ADP|SCONJ)$/.test(tags.upos[token])
  );
}

/** "The bridge, Field said, was closed": the subject of what is said stands before the cue, its verb after. */
function subjectBeforeCue(material: Material, {head, found, after, entry}: Cue): TokenRange[] | null {
  const sentence = sentenceAround(material, head);
  const edge = found?.inverted ? head : Math.min(found?.source.first ?? head, verbGroup(material, head).first);
  const first = contentStart(material, sentence);
  const {words} = material.tokens;
  if (!entry.clause || edge - 1 <= first || words[edge - 1] !== "," || words[after] !== ",") return null;
  if (!/^(?:AUX|VERB)$/.test(material.tags.upos[after + 1] ?? "") || hasFiniteVerb(material, first, edge - 1))
    return null;
  if (!isNominal(material, edge - 2) || material.tags.upos[first] === "ADP") return null;
  const parts = [
    {first, last: edge - 1},
    {first: after + 1, last: runEnd(material, after + 1)},
  ];
  return parts.map((part) => trimContent(material, part));
}

/** The clause or quotation that a comma or mark parts from "he said" or "said he" at its end. */
function contentBefore(material: Material, {head, entry, found}: Cue): TokenRange | null {
  const sentence = sentenceAround(material, head);
  const edge = found?.inverted ? head : Math.min(found?.source.first ?? head, verbGroup(material, head).first);
  const mark = edge - 1;
  if (mark < sentence.first) return quotationBefore(material, head, mark);
  const quote = material.quoteOf[mark];
  if (quote >= 0) return trimContent(material, {first: quoteStart(material, quote, sentence), last: edge});
  if (!isBreak(material.tokens.words[mark]) && !/^[?!]$/.test(material.tokens.words[mark])) return null;
  const first = contentStart(material, sentence);
  if (!entry.clause || !clauseFollows(material, first) || !hasFiniteVerb(material, first, mark)) return null;
  if (material.tags.upos[first] === "SCONJ" && !found?.inverted) return null;
  return trimContent(material, {first, last: mark});
}

/** “Who pays?” Ann asked: a quotation that ends in a mark of its own is a sentence of its own; “I pay.” Bo added: so it is before a speaker and a verb alone. */
function quotationBefore(material: Material, head: number, mark: number): TokenRange | null {
  const {tokens, tags} = material;
  const quote = mark < 0 ? -1 : material.quoteOf[mark];
  if (quote < 0 || material.quoteTokens[quote].last !== mark + 1) return null;
  const next = tokens.words[head + 1];
  const alone = tokens.words[mark - 1] === "." && tags.xpos[head] === "VBD" && (next === undefined || isStop(next));
  if (!alone && !/^[?!…]+$/.test(tokens.words[mark - 1])) return null;
  const paragraph = (token: number) => material.sentences[material.sentenceOf[token]].paragraph;
  return paragraph(mark) === paragraph(head) ? material.quoteTokens[quote] : null;
}

/** A quotation that a cue ends starts where it was opened, sentences before if need be. */
function quoteStart(material: Material, quote: number, sentence: TokenRange): number {
  const {first} = material.quoteTokens[quote];
  const start = contentStart(material, sentence);
  return first > start && hasFiniteVerb(material, start, first) && !isBreak(material.tokens.words[first - 1])
    ? start
    : first;
}

function hasFiniteVerb(material: Material, first: number, last: number): boolean {
  for (let token = first; token < last; token++) {
    const part = material.tags.upos[token];
    if ((part === "VERB" || part === "AUX") && material.tokens.lower[token - 1] !== "to") return true;
  }
  return false;
}

/** "To win the war, he said that …": a fronted purpose belongs to what is said. */
function purposeBefore(material: Material, {head, found}: Cue): TokenRange | null {
  const sentence = sentenceAround(material, head);
  const first = contentStart(material, sentence);
  if (!found || found.inverted || material.tokens.lower[first] !== "to" || found.source.first - 1 <= first) return null;
  return material.tokens.words[found.source.first - 1] === "," ? {first, last: found.source.first - 1} : null;
}

/** Verbs that "if" opens a question after, not a condition: "asked if", but "offered tea if they come". */
const ASKS =
  /^(?:ask|wonder|know|see|say|tell|question|inquire|enquire|decide|doubt|understand|find|check|consider|debate|discuss|hear|learn|realise|realize|remember|care|mind|explain|clarify|determine|predict|confirm|imagine)$/;

function contentAfter(material: Material, cue: Cue, hasBefore: boolean): ContentRead | null {
  const {entry, head} = cue;
  const {last} = sentenceAround(material, head);
  if (cue.after >= last || isStop(material.tokens.words[cue.after])) return null;
  const make = (
    first: number,
    confidence: number,
    by: string,
    addressee: TokenRange | null = null,
  ): ContentRead | null => {
    const content = trimContent(material, {first, last: runEnd(material, first)});
    return content.first < content.last ? {content: [content], addressee, confidence, by} : null;
  };
  const addressee = entry.addressee ? phraseAfter(material, skipAdverbs(material, cue.after)) : null;
  const conjunction = conjunctionAfter(material, cue.after);
  if (conjunction >= 0 && (material.tokens.lower[conjunction] !== "if" || ASKS.test(material.tags.lemmas[head]))) {
    return make(
      conjunction,
      entry.sure ? 0.8 : 0.65,
      "cue-that-content",
      addressee && addressee.last <= conjunction ? addressee : null,
    );
  }
  if (hasBefore && !isBreak(material.tokens.words[cue.after])) return null;
  const next = skipMarks(material, skipCircumstances(material, addressee ? addressee.last : cue.after));
  const sign = next < last ? signAt(material, next) : null;
  const named = !entry.clause && material.quoteOf[next] < 0;
  if (sign === "quote") return named ? null : make(next, 0.75, "cue-quotation", addressee);
  if (sign === "infinitive")
    return entry.infinitive ? make(next, entry.sure ? 0.65 : 0.5, "cue-infinitive", addressee) : null;
  if (material.tokens.words[cue.after] === ":") return make(cue.after + 1, 0.75, "cue-colon");
  if (sign === "clause" && entry.clause && entry.sure) {
    const direct = addressee ? next : cue.after;
    return make(
      skipMarks(material, sign === "clause" ? (addressee ? direct : next) : direct),
      0.7,
      "cue-clause",
      addressee,
    );
  }
  return entry.noun && entry.sure && isNominalStart(material, cue.after) ? make(cue.after, 0.5, "cue-noun") : null;
}

function skipAdverbs(material: Material, first: number): number {
  let token = first;
  while (material.tags.upos[token] === "ADV") token++;
  return token;
}

function skipMarks(material: Material, first: number): number {
  const word = material.tokens.words[first] ?? "";
  return word === "," || word === ":" ? first + 1 : first;
}

function isNominalStart(material: Material, token: number): boolean {
  return isNominal(material, token) || /^(?:DET|ADJ)$/.test(material.tags.upos[token]);
}

/** "It was reported that …", "is said to be …", "was told by Smith that …". */
function readPassive(material: Material, head: number, entry: ReportingEntry): Draft | null {
  const group = verbGroup(material, head);
  const {lower} = material.tokens;
  const particle = PARTICLE.has(lower[head + 1] ?? "") ? 1 : 0;
  const end = head + 1 + particle;
  const cue = [{first: head, last: end}];
  const negation = negationOf(material, head);
  const by = lower[end] === "by" ? phraseAfter(material, end + 1) : null;
  const after = by ? by.last : end;
  const conjunction = conjunctionAfter(material, after);
  const impersonal = lower[group.first - 1] === "it";
  const content = (first: number) => trimContent(material, {first, last: runEnd(material, first)});
  const said = conjunction >= 0 ? content(conjunction) : null;
  if (said && said.first < said.last && (impersonal || entry.addressee)) {
    const addressee = impersonal ? null : (findSource(material, head)?.source ?? null);
    return {
      source: by,
      cue,
      head,
      content: [said],
      addressee,
      negation,
      entry,
      confidence: impersonal || by ? 0.85 : 0.65,
      by: impersonal ? "impersonal-that" : by ? "told-by" : "passive-that",
    };
  }
  if (impersonal && !by && entry.sure && entry.clause && material.tokens.words[group.first - 2] === ",") {
    const subject = {source: {first: group.first - 1, last: group.first}, venue: null, inverted: false};
    const before = contentBefore(material, {head, entry, found: subject, after, cue});
    if (before)
      return {
        source: null,
        cue,
        head,
        content: [before],
        addressee: null,
        negation,
        entry,
        confidence: 0.8,
        by: "impersonal-after-content",
      };
  }
  const raised = lower[after] === "to" && entry.sure && entry.clause && !entry.addressee;
  if (!raised || by) return null;
  const subject = findSource(material, head)?.source;
  if (!subject) return null;
  return {
    source: null,
    cue,
    head,
    content: [subject, content(after)],
    addressee: null,
    negation,
    entry,
    confidence: 0.55,
    by: "passive-infinitive",
  };
}
