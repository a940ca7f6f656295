import {hangsBelow} from "../syntax-repair";
import {contentStart, runEnd, trimContent} from "./contents";
import {type Draft, isSome, without} from "./draft";
import {breaksAt, isBreak, isStop, type Material, type TokenRange} from "./material";
import {OFFICE} from "./offices";
import {phraseAfter, sentenceAround, withAppositive, withNextAppositive} from "./phrases";

/** Words before a source that make the rest of the sentence what it says. */
interface Introduction {
  /** How many they are. */
  readonly words: number;
  /** Which of them is the head of the cue. */
  readonly head: number;
}

const ACCORDING: Introduction = {words: 2, head: 0};
const IN_THE_VIEW: Introduction = {words: 4, head: 2};
const VIEWS = new Set(["view", "opinion", "words", "eyes", "judgment", "judgement", "estimation"]);

/** The introduction that begins with a token. */
function introductionAt({tokens: {lower}}: Material, token: number): Introduction | null {
  if (lower[token] === "according") return lower[token + 1] === "to" ? ACCORDING : null;
  const views =
    lower[token] === "in" && lower[token + 1] === "the" && lower[token + 3] === "of" && VIEWS.has(lower[token + 2]);
  return views ? IN_THE_VIEW : null;
}

/** "According to NP", "in the view of NP" anywhere in a sentence: the rest of the sentence is what the source says. */
export function accordingTo(material: Material): Draft[] {
  const found: Draft[] = [];
  for (let token = 0; token + 1 < material.tokens.count; token++) {
    const introduction = introductionAt(material, token);
    if (introduction === null || material.quoteOf[token] >= 0) continue;
    const draft = readAccording(material, token, introduction);
    if (draft) found.push(draft);
  }
  return found;
}

function readAccording(material: Material, first: number, {words, head}: Introduction): Draft | null {
  const cue = {first, last: first + words};
  const named = phraseAfter(material, cue.last);
  if (!named || isMeasure(material, named)) return null;
  const within = opensClause(material, first);
  const opens = within || fronted(material, first);
  const phrase = withRest(material, named, opens);
  const source = opens ? shortAppositive(material, phrase) : withLastName(material, withAppositive(material, phrase));
  const around = contentAround(material, {first, last: source.last});
  const content = within ? around.filter((range) => range.first >= source.last) : around;
  if (content.length === 0) return null;
  return {
    source,
    cue: [cue],
    head: first + head,
    content,
    addressee: null,
    negation: [],
    entry: null,
    confidence: 0.93,
    by: "according-to",
  };
}

/** What things go by, and nobody says: "ranked according to their size", "went according to plan". */
const MEASURE =
  /^(?:ability|age|category|colou?r|criterion|gender|height|income|length|merit|need|plan|preference|priority|procedure|protocol|rank|requirement|schedule|size|standard|strength|taste|type|weight|wish)$/;

export function isMeasure({tags}: Material, {first, last}: TokenRange): boolean {
  let head = first;
  while (head + 1 < last && !/^(?:ADP|PUNCT|CCONJ)$/.test(tags.upos[head + 1])) head++;
  return MEASURE.test(tags.lemmas[head]) && (tags.lemmas[head] !== "plan" || head === first);
}

/**
 * "A report [published by the ministry]", "people [who saw the fire]": what is told of a source right after it is part of it; where it opens
 * the sentence, up to the comma.
 */
function withRest(material: Material, phrase: TokenRange, opens: boolean): TokenRange {
  const {tokens, tags, syntax} = material;
  const next = phrase.last;
  const end = sentenceAround(material, phrase.first).last;
  const told =
    /^VB[NG]$/.test(tags.xpos[next] ?? "") ||
    /^(?:who|whom|that|which)$/.test(tokens.lower[next] ?? "") ||
    (tags.upos[next] === "ADJ" && tags.upos[next + 1] === "ADP");
  if (!told || next >= end) return phrase;
  let last = next;
  while (last < end && !breaksAt(material, last) && !isStop(tokens.words[last]) && material.quoteOf[last] < 0) last++;
  if (opens) return tokens.words[last] === "," ? {first: phrase.first, last} : phrase;
  let top = next;
  for (let steps = 0; steps < 3 && top >= next; steps++) top = syntax.heads[top];
  if (top < phrase.first || top >= next) return phrase;
  while (!hangsBelow(syntax.heads, last - 1, top)) last--;
  return {first: phrase.first, last};
}

/** First in its sentence, or after nothing but a word or two: "For example, according to …", "HARBOR CITY, July 25: According to …". */
function fronted(material: Material, head: number): boolean {
  const first = contentStart(material, sentenceAround(material, head));
  if (first === head) return true;
  return head - first <= LONGEST_OPENING && isBreak(material.tokens.words[head - 1]) && !hasVerb(material, first, head);
}

/** "The union said (that) according to the court, nothing was decided": right after a verb of saying, what follows the source is said by it. */
function opensClause({tokens, tags, reporting}: Material, head: number): boolean {
  const verb = tokens.lower[head - 1] === "that" ? head - 2 : head - 1;
  return (
    tags.upos[verb] === "VERB" &&
    /^VB[DPZ]$/.test(tags.xpos[verb]) &&
    reporting.verbs.get(tags.lemmas[verb])?.clause === true
  );
}

/** Longest run of words without a verb before an introduction that still opens the sentence, in tokens. */
const LONGEST_OPENING = 10;

function hasVerb(material: Material, first: number, last: number): boolean {
  for (let token = first; token < last; token++) if (/^(?:VERB|AUX)$/.test(material.tags.upos[token])) return true;
  return false;
}

/** Before the clause that it introduces, a phrase has an appositive only if that has no verb of its own and a comma ends it. */
function shortAppositive(material: Material, phrase: TokenRange): TokenRange {
  const named = withHolder(material, phrase);
  if (named !== phrase) return named;
  const wide = withNextAppositive(material, phrase);
  if (wide === phrase || material.tokens.words[wide.last] !== ",") return phrase;
  const {lower} = material.tokens;
  // "According to Field, chairman of the council, prices fell".
  if (OFFICE.test(lower[phrase.last + 1]) && /^(?:of|at|for|in)$/.test(lower[phrase.last + 2] ?? ""))
    return hasVerb(material, phrase.last, wide.last) ? phrase : wide;
  const relative = /^(?:who|which)$/.test(lower[phrase.last + 1]);
  if (!relative && (hasVerb(material, phrase.last, wide.last) || startsClause(material, phrase, wide))) return phrase;
  return shortAppositive(material, wide);
}

/** "According to the ministry director, Ann Field, sales fell": who holds the office, between commas. */
function withHolder({tokens, names, nameOf}: Material, phrase: TokenRange): TokenRange {
  const holder = names[nameOf[phrase.last + 1]];
  if (tokens.words[phrase.last] !== "," || holder?.type !== "PERSON" || holder.first !== phrase.last + 1) return phrase;
  if (tokens.words[holder.last] !== "," || !OFFICE.test(tokens.lower[phrase.last - 1])) return phrase;
  return {first: phrase.first, last: holder.last};
}

/** "…, according to the Northern News Agency, Petra.": a name between a comma and the end of the sentence. */
function withLastName({tokens, names, nameOf}: Material, phrase: TokenRange): TokenRange {
  const name = names[nameOf[phrase.last + 1]];
  if (tokens.words[phrase.last] !== "," || name?.first !== phrase.last + 1) return phrase;
  return isStop(tokens.words[name.last] ?? ".") ? {first: phrase.first, last: name.last} : phrase;
}

/** "According to Field, sales, costs and profits rose": what the comma opens is the subject of the clause, or a bare plural: no appositive. */
function startsClause({syntax, tags}: Material, phrase: TokenRange, wide: TokenRange): boolean {
  if (tags.xpos[phrase.last + 1] === "NNS") return true;
  for (let token = phrase.last; token < wide.last; token++)
    if (syntax.labels[token].startsWith("nsubj") && syntax.heads[token] >= wide.last) return true;
  return false;
}

/** What is left of the sentence around a parenthesis such as ", according to NP,". */
export function contentAround(material: Material, hole: TokenRange): TokenRange[] {
  const sentence = sentenceAround(material, hole.first);
  const begin = contentStart(material, sentence);
  const whole = {first: begin, last: runEnd(material, hole.last - 1)};
  const pieces = without(whole, hole);
  const opening = pieces.length > 0 && pieces[0].first < hole.first;
  const kept = opening && !goesOn(material, hole) ? pieces.slice(0, 1) : withoutLink(material, pieces);
  return kept.map((piece) => trimContent(material, piece)).filter(isSome);
}

/** "For example, according to police, they left": what stands before is no part of the clause if that has its own subject. */
function withoutLink(material: Material, pieces: readonly TokenRange[]): readonly TokenRange[] {
  if (pieces.length < 2 || hasVerb(material, pieces[0].first, pieces[0].last)) return pieces;
  let next = pieces[1].first;
  while (isBreak(material.tokens.words[next]) || material.tags.upos[next] === "ADV") next++;
  return /^(?:VERB|AUX)$/.test(material.tags.upos[next]) ? pieces : pieces.slice(1);
}

/** True if the clause before the parenthesis goes on after it: "Most of them, according to police, came from Ohio." */
function goesOn(material: Material, hole: TokenRange): boolean {
  const {words, lower} = material.tokens;
  if (hole.last >= material.tokens.count || isStop(words[hole.last])) return false;
  return (
    isBreak(words[hole.last]) && !/^(?:who|which|whose|where|when|while|and|but|as)$/.test(lower[hole.last + 1] ?? "")
  );
}
