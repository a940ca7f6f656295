import type {AttributionFrame} from "../../model/layers";
import type {AttributionKind, Mode, SourceKind, Stance} from "../../model/record";
import type {Span} from "../../model/span";
import {compareSpans} from "../../model/span";
import {coverRange, type Draft, holds} from "./draft";
import {breaksAt, type Material, quotesName, type TokenRange} from "./material";
import {joinedStart, phraseBefore, sentenceAround, verbGroup} from "./phrases";
import {completeTitles} from "./titled-source";

/** Sources that are texts or numbers rather than people. */
export const DOCUMENT_NOUN =
  /^(?:report|statement|document|study|survey|poll|letter|memo|memorandum|order|filing|lawsuit|complaint|indictment|affidavit|transcript|record|statistics|statistic|data|datum|result|article|story|book|email|e-mail|tweet|post|law|bill|ruling|constitution|census|audit|review|analysis|release|website|paper|finding|evidence|editorial|ad|advertisement|headline|column|op-ed|memoir|rule|agreement|contract|treaty|brief|petition|motion|circular|calculation|estimate|forecast|projection|research|tally|resolution|guideline|manual|profile|video|footage|message|note|notice|text|yearbook|bulletin|figure|communique|communiqué|declaration|dossier)$/;

/** Drafts -> frames: nesting, mode, stance, hedges and ids, in document order. */
export function makeFrames(material: Material, drafts: readonly Draft[]): AttributionFrame[] {
  const ordered = [...completeTitles(material, drafts)].sort(
    (a, b) => compareSpans(placeOf(material, a), placeOf(material, b)) || a.head - b.head,
  );
  const ids = new Map(ordered.map((draft, index) => [draft, `a${index}`]));
  return ordered.map((draft) => {
    const outer = enclosing(draft, ordered);
    return frameOf(material, draft, ids.get(draft) as string, outer ? (ids.get(outer) as string) : null);
  });
}

function frameOf(material: Material, draft: Draft, id: string, within: string | null): AttributionFrame {
  const sourceKind = sourceKindOf(material, draft.source);
  const negation = draft.negation.map((range) => span(material, range));
  const antecedent = antecedentOf(material, draft.source);
  return {
    id,
    kind: kindOf(draft, sourceKind),
    source: draft.source && span(material, withBracket(material, draft.source)),
    sourceKind,
    cue: cueOf(material, draft).map((range) => span(material, range)),
    content: draft.content.map((range) => span(material, withBracket(material, range))),
    mode: draft.spoken ? "direct" : modeOf(material, draft.content, draft.head),
    stance: stanceOf(material, draft),
    hedges: hedgesOf(material, draft).map((range) => span(material, range)),
    negated: negation.length > 0,
    negation,
    addresseeSpan: draft.addressee && span(material, draft.addressee),
    confidence: draft.confidence,
    by: draft.by,
    within,
    ...(antecedent && {antecedent: span(material, antecedent)}),
  };
}

/** "Officials" of "officials who said", "A scholar, who": the phrase right before a relative pronoun; null for any other source. */
function antecedentOf(material: Material, source: TokenRange | null): TokenRange | null {
  const {tokens, tags} = material;
  if (!source || source.last - source.first > 1 || tags.upos[source.first] !== "PRON") return null;
  if (!/^(?:who|which|that)$/.test(tokens.lower[source.first])) return null;
  const last = tokens.words[source.first - 1] === "," ? source.first - 1 : source.first;
  const phrase = last > sentenceAround(material, source.first).first ? phraseBefore(material, last) : null;
  return phrase && {first: joinedStart(material, phrase.first), last: phrase.last};
}

function span(material: Material, {first, last}: TokenRange): Span {
  return {start: material.tokens.starts[first], end: material.tokens.ends[last - 1]};
}

/** A range with the bracket right behind it that closes one it opens: "the World Fund (WF[)]". */
function withBracket({tokens}: Material, range: TokenRange): TokenRange {
  const {first, last} = range;
  if (tokens.words[last] !== ")") return range;
  let open = 0;
  for (let token = first; token < last; token++) {
    if (tokens.words[token] === "(") open++;
    else if (tokens.words[token] === ")") open--;
  }
  return open > 0 ? {first, last: last + 1} : range;
}

/** Prepositions that make another verb of the one before them: "called for", "called off", "called on", "voted against". */
const GOVERNED = /^(?:about|against|at|for|of|off|on|over|to|with)$/;

/** Verbs that no preposition changes: "said for the city to grow, …" begins what is said. */
const PLAIN = /^(?:say|add|state|note)$/;

/** The words of a cue with those between them and the content that belong to it: "called for [an inquiry]". */
function cueOf(material: Material, {cue, head, content}: Draft): readonly TokenRange[] {
  return cue.map((range) => {
    const {first, last} = range;
    if (first > head || head !== last - 1) return range;
    const next = content.find((part) => part.first >= last)?.first ?? last;
    return governs(material, head, next) || issues(material, last, next) ? {first, last: next} : range;
  });
}

/** True if nothing but its preposition stands between a cue and what it governs. */
function governs({tokens, tags}: Material, head: number, next: number): boolean {
  if (next !== head + 2 || tags.upos[head] === "ADV" || PLAIN.test(tags.lemmas[head])) return false;
  return GOVERNED.test(tokens.lower[head + 1]);
}

/** "Issued [a statement condemning] the attack": a text and a participle that tells what it does stand between. */
function issues({tokens, tags}: Material, from: number, next: number): boolean {
  const participle = tags.upos[next - 1] === "ADP" ? next - 2 : next - 1;
  if (tags.xpos[participle] !== "VBG" || next - from > LONGEST_ISSUED || participle - 1 <= from) return false;
  if (!/^(?:an?|the|another|this|that)$/.test(tokens.lower[from])) return false;
  return DOCUMENT_NOUN.test(tags.lemmas[participle - 1]);
}

/** Longest run of words between a verb of issuing and what the text says, in tokens: "an open letter calling for". */
const LONGEST_ISSUED = 6;

/** Where a statement stands among the others. */
function placeOf(material: Material, {source, cue, content, apart}: Draft): Span {
  return span(material, coverRange(apart ? content : [...(source ? [source] : []), ...cue, ...content]));
}

/** The innermost attribution whose content holds cue and source of this one. */
function enclosing(inner: Draft, drafts: readonly Draft[]): Draft | null {
  let best: Draft | null = null;
  for (const outer of drafts) {
    if (outer === inner || !holds(outer.content, inner.head)) continue;
    if (inner.source && !holds(outer.content, inner.source.last - 1)) continue;
    if (holds(inner.content, outer.head)) continue;
    if (best === null || size(outer) < size(best)) best = outer;
  }
  return best;
}

function size({content}: Draft): number {
  return content.reduce((sum, {first, last}) => sum + last - first, 0);
}

function kindOf({entry, content}: Draft, sourceKind: SourceKind): AttributionKind {
  if (sourceKind === "document") return "document";
  const kind = entry?.kind ?? "speech";
  return kind === "document" && content.length > 0 ? "speech" : kind;
}

function stanceOf(material: Material, {entry, head, content}: Draft): Stance {
  if (!entry) return "neutral";
  const infinitive = content.length > 0 && material.tokens.lower[content[content.length - 1].first] === "to";
  return entry.stance === "ask" && infinitive && /^ask/.test(entry.word) && head < content[0].first
    ? "order"
    : entry.stance;
}

/** Named if a name stands in its head, a document if its head is one, else unnamed. */
function sourceKindOf(material: Material, source: TokenRange | null): SourceKind {
  if (!source) return "none";
  const head = headOf(material, source);
  if (material.nameOf[head] >= 0) return "named";
  if (DOCUMENT_NOUN.test(material.tags.lemmas[head]) && !isPersonalFigure(material, source, head)) return "document";
  for (let token = source.first; token < source.last; token++) {
    const name = material.nameOf[token];
    if (name >= 0 && material.names[name].type === "PERSON" && apposed(material, source, token)) return "named";
  }
  return "unnamed";
}

/** "Other political figures" are people, "new unemployment figures" are numbers. */
const FIGURES_OF =
  /^(?:political|public|opposition|religious|senior|leading|prominent|key|historical|community|party|business|sports?|military|media|literary|cultural|controversial|powerful|influential|top)$/;

function isPersonalFigure({tags, tokens}: Material, {first}: TokenRange, head: number): boolean {
  return tags.lemmas[head] === "figure" && tokens.lower.slice(first, head).some((word) => FIGURES_OF.test(word));
}

/** A person's name in the phrase is the source if a comma or the phrase's start parts it from what it explains. */
function apposed(material: Material, source: TokenRange, token: number): boolean {
  const before = material.names[material.nameOf[token]].first - 1;
  if (before < source.first) return true;
  return (
    material.tokens.words[before] === "," ||
    material.tags.upos[before] === "NOUN" ||
    material.tags.upos[before] === "PROPN"
  );
}

/** The last nominal before the first preposition, comma or bracket: the head of "a spokeswoman for the department, which …". */
export function headOf(material: Material, {first, last}: TokenRange): number {
  let head = first;
  for (let token = first; token < last; token++) {
    const part = material.tags.upos[token];
    const word = material.tokens.lower[token];
    if (
      token > first &&
      ((part === "ADP" && material.nameOf[token] < 0) || breaksAt(material, token) || word === "(" || part === "VERB")
    )
      break;
    if (part === "NOUN" || part === "PROPN" || part === "PRON" || part === "NUM" || material.nameOf[token] >= 0)
      head = token;
  }
  return head;
}

/**
 * direct: all in quotation marks; mixed: some of it, names apart; indirect: none. Marks around the cue, at token `head`, do not count: “He said the
 * bridge was safe,” Field recalled.
 */
export function modeOf(material: Material, content: readonly TokenRange[], head = -1): Mode {
  let inside = 0;
  let outside = 0;
  for (const {first, last} of content) {
    for (let token = first; token < last; token++) {
      if (!/[\p{L}\p{N}]/u.test(material.tokens.words[token])) continue;
      if (isQuoted(material, token, head)) inside++;
      else outside++;
    }
  }
  return inside === 0 ? "indirect" : outside === 0 ? "direct" : "mixed";
}

function isQuoted(material: Material, token: number, cue: number): boolean {
  if (material.quoteOf[token] >= 0 && material.quoteOf[token] !== material.quoteOf[cue]) return true;
  for (let index = 0; index < material.quoteTokens.length; index++) {
    const {first, last} = material.quoteTokens[index];
    if (first > token) return false;
    if (token < last && !(first <= cue && cue < last)) return !quotesName(material, {first, last});
  }
  return false;
}

/** Hedging adverbs in the cue's verb group or right beside it; a sourceless adverb is its own hedge. */
function hedgesOf(material: Material, draft: Draft): TokenRange[] {
  if (draft.entry?.part === "adverb") return [...draft.cue];
  const group = verbGroup(material, draft.head);
  const {first, last} = sentenceAround(material, draft.head);
  const found: TokenRange[] = [];
  for (let token = Math.max(first, group.first - 1); token <= Math.min(last - 1, draft.head + 1); token++) {
    if (material.reporting.adverbs.has(material.tokens.lower[token])) found.push({first: token, last: token + 1});
  }
  return found;
}
