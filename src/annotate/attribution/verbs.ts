import type {ReportingEntry} from "../../lexicon/reporting";
import {conjunctionAfter, contentStart, runEnd, signAt, skipCircumstances, trimContent} from "./contents";
import type {Draft} from "./draft";
import {isBreak, isStop, type Material, type TokenRange} from "./material";
import {clauseFollows, isNominal, isPassive, negationOf, phraseAfter, sentenceAround, verbGroup} from "./phrases";
import {type Found, findSource, venueAfter} from "./sources";

/** Particles that belong to a cue verb: "pointed out", "went on". */
const PARTICLE = new Set(["out", "on", "back", "up"]);

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
  return cutAtCoordination(material, found);
}

function cueAt(material: Material, head: number): ReportingEntry | null {
  if (material.tags.upos[head] !== "VERB" || material.quoteOf[head] >= 0) return null;
  const entry = material.reporting.verbs.get(material.tags.lemmas[head]);
  if (!entry) return null;
  const before = material.tokens.lower[head - 1];
  const {first} = sentenceAround(material, head);
  return head > first && before === "to" ? null : entry;
}

interface Cue {
  readonly head: number;
  readonly entry: ReportingEntry;
  readonly found: Found | null;
  /** First token after verb, particle and an inverted subject. */
  readonly after: number;
  readonly cue: readonly TokenRange[];
}

function readActive(material: Material, head: number, entry: ReportingEntry, earlier: readonly Draft[]): Draft | null {
  const found = findSource(material, head) ?? sharedSubject(material, head, earlier);
  if (!found) return null;
  const particle = PARTICLE.has(material.tokens.lower[head + 1] ?? "") ? 1 : 0;
  const words = {first: head, last: head + 1 + particle};
  const after = found.inverted ? found.source.last : words.last;
  const venue = found.venue ?? venueAfter(material, after);
  const cue = (venue ? [words, venue] : [words]).sort((a, b) => a.first - b.first);
  const read = contentOf(material, {head, entry, found, after, cue});
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
    by: read.by,
  };
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

interface ContentRead {
  readonly content: readonly TokenRange[];
  readonly addressee: TokenRange | null;
  readonly confidence: number;
  readonly by: string;
}

function contentOf(material: Material, cue: Cue): ContentRead | null {
  const before = contentBefore(material, cue);
  const after = contentAfter(material, cue, before !== null);
  if (before && after && isBreak(material.tokens.words[cue.after] ?? "")) {
    return {...after, content: [before, ...after.content], by: "cue-within-content"};
  }
  if (after) {
    const purpose = purposeBefore(material, cue);
    return purpose ? {...after, content: [purpose, ...after.content]} : after;
  }
  return before ? {content: [before], addressee: null, confidence: 0.92, by: "cue-after-content"} : null;
}

/** The clause or quotation that a comma or mark parts from "he said" or "said he" at its end. */
function contentBefore(material: Material, {head, entry, found}: Cue): TokenRange | null {
  const sentence = sentenceAround(material, head);
  const edge = found?.inverted ? head : Math.min(found?.source.first ?? head, verbGroup(material, head).first);
  const mark = edge - 1;
  if (mark < sentence.first) return null;
  const quote = material.quoteOf[mark];
  if (quote >= 0) return trimContent(material, {first: quoteStart(material, quote, sentence), last: edge});
  if (!isBreak(material.tokens.words[mark]) && !/^[?!]$/.test(material.tokens.words[mark])) return null;
  const first = contentStart(material, sentence);
  if (!entry.clause || !clauseFollows(material, first) || !hasFiniteVerb(material, first, mark)) return null;
  if (material.tags.upos[first] === "SCONJ" && !found?.inverted) return null;
  return trimContent(material, {first, last: mark});
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
  if (conjunction >= 0) {
    return make(
      conjunction,
      entry.sure ? 0.95 : 0.85,
      "cue-that-content",
      addressee && addressee.last <= conjunction ? addressee : null,
    );
  }
  if (hasBefore && !isBreak(material.tokens.words[cue.after])) return null;
  const next = skipMarks(material, skipCircumstances(material, addressee ? addressee.last : cue.after));
  const sign = next < last ? signAt(material, next) : null;
  if (sign === "quote") return make(next, 0.93, "cue-quotation", addressee);
  if (sign === "infinitive")
    return entry.infinitive ? make(next, entry.sure ? 0.85 : 0.6, "cue-infinitive", addressee) : null;
  if (material.tokens.words[cue.after] === ":") return make(cue.after + 1, 0.85, "cue-colon");
  if (sign === "clause" && entry.clause && entry.sure) {
    const direct = addressee ? next : cue.after;
    return make(
      skipMarks(material, sign === "clause" ? (addressee ? direct : next) : direct),
      0.88,
      "cue-clause",
      addressee,
    );
  }
  return entry.noun && entry.sure && isNominalStart(material, cue.after) ? make(cue.after, 0.6, "cue-noun") : null;
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
  const base = {cue: [{first: head, last: head + 1}], head, negation: negationOf(material, head), entry};
  const by = material.tokens.lower[head + 1] === "by" ? phraseAfter(material, head + 2) : null;
  const after = by ? by.last : head + 1;
  const conjunction = conjunctionAfter(material, after);
  const impersonal = material.tokens.lower[group.first - 1] === "it";
  const content = (first: number) => trimContent(material, {first, last: runEnd(material, first)});
  if (conjunction >= 0 && (impersonal || entry.addressee)) {
    const addressee = impersonal ? null : (findSource(material, head)?.source ?? null);
    return {...base, source: by, content: [content(conjunction)], addressee, confidence: 0.85, by: "passive-that"};
  }
  const raised = material.tokens.lower[after] === "to" && entry.sure && entry.clause && !entry.addressee;
  if (!raised || by) return null;
  const subject = findSource(material, head)?.source;
  if (!subject) return null;
  return {
    ...base,
    source: null,
    content: [subject, content(after)],
    addressee: null,
    confidence: 0.6,
    by: "passive-infinitive",
  };
}

/** "said A and added B": the first content ends where the next cue with the same source begins. */
function cutAtCoordination(material: Material, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    const next = drafts.find(
      (other) =>
        other.head > draft.head &&
        other.source !== null &&
        other.source === draft.source &&
        draft.content.some(({first, last}) => first <= other.head && other.head < last),
    );
    if (!next) return draft;
    const edge = verbGroup(material, next.head).first;
    const cut = draft.content.flatMap((range) => {
      if (range.last <= edge) return [range];
      const joined = /^(?:and|but|or)$/.test(material.tokens.lower[edge - 1]) ? edge - 1 : edge;
      const rest = trimContent(material, {first: range.first, last: joined});
      return rest.first < rest.last ? [rest] : [];
    });
    return {...draft, content: cut};
  });
}
