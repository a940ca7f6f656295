import type {Material, TokenRange} from "./material";
import {isNominal, phraseAfter, phraseBefore, sentenceAround, verbGroup, withAppositive} from "./phrases";

/** A source phrase found for a cue, and the phrase between commas beside it that belongs to the cue ("in a statement"). */
export interface Found {
  readonly source: TokenRange;
  readonly venue: TokenRange | null;
  /** True where the source stands after the verb: "said Smith". */
  readonly inverted: boolean;
}

/** Phrases of the medium that count as cue words: "in a statement", "in an interview". */
const VENUE =
  /^(?:statement|interview|tweet|post|email|e-mail|letter|speech|memo|report|article|op-ed|essay|book|column|editorial|news|press|conference|release|briefing|message|note|filing|blog|posting|video|testimony|remarks|facebook|twitter|ruling|lawsuit|complaint|affidavit)$/;

/** The subject of a cue verb by position: before its verb group, before a parenthesis in front of it, or after the verb. */
export function findSource(material: Material, head: number): Found | null {
  return subjectBefore(material, verbGroup(material, head).first) ?? subjectAfter(material, head);
}

/** The phrase before a verb group, with what stands between commas after its head. */
export function subjectBefore(material: Material, start: number): Found | null {
  const {first} = sentenceAround(material, start);
  if (start <= first) return null;
  if (material.tokens.words[start - 1] !== ",") {
    const phrase = phraseBefore(material, start);
    return phrase && !isObject(material, phrase)
      ? {source: relativeHead(material, phrase), venue: null, inverted: false}
      : null;
  }
  return parenthesisBefore(material, first, start - 1);
}

/** "officials who said": the pronoun stands for the phrase before it. */
function relativeHead(material: Material, phrase: TokenRange): TokenRange {
  if (phrase.last - phrase.first !== 1 || !/^[Ww]ho$/.test(material.tokens.words[phrase.first])) return phrase;
  const comma = material.tokens.words[phrase.first - 1] === ",";
  const before = phraseBefore(material, phrase.first - (comma ? 1 : 0));
  return before ? peopleWithin(material, before) : phrase;
}

/** Words for several, who speak as what they are of: "a group of residents who said". */
const OF_MANY =
  /^(?:group|number|majority|minority|couple|handful|crowd|team|panel|host|string|generation|chorus|trio|duo|pair|dozen|percent|third|half|quarter|share|portion|chunk|one|part)$/;

/** "The plea of [residents] who said": those who are named last, in the plural, where one thing stands before them. */
function peopleWithin({tokens, tags}: Material, phrase: TokenRange): TokenRange {
  const of = tokens.lower.lastIndexOf("of", phrase.last - 1);
  if (of <= phrase.first || !/^NNP?S$/.test(tags.xpos[phrase.last - 1])) return phrase;
  const several = tags.xpos[of - 1] !== "NN" || OF_MANY.test(tags.lemmas[of - 1]);
  return several ? phrase : {first: of + 1, last: phrase.last};
}

/** A phrase after a preposition is no subject: "in Ohio said". */
function isObject(material: Material, phrase: TokenRange): boolean {
  const before = phrase.first - 1;
  if (before < sentenceAround(material, phrase.first).first) return false;
  return material.tags.upos[before] === "ADP" && material.tokens.lower[before] !== "that";
}

/** "Smith, the mayor, said"; "Smith, in a statement, said": `comma` is the one before the verb. */
function parenthesisBefore(material: Material, first: number, comma: number): Found | null {
  for (let open = comma - 1; open > first; open--) {
    if (material.tokens.words[open] !== ",") continue;
    let phrase = phraseBefore(material, open);
    if (!phrase || isObject(material, phrase)) return null;
    phrase = listBefore(material, phrase);
    const inner = {first: open + 1, last: comma};
    if (isCircumstance(material, inner)) {
      return {source: phrase, venue: isVenue(material, inner) ? inner : null, inverted: false};
    }
    return {source: {first: phrase.first, last: comma}, venue: null, inverted: false};
  }
  return null;
}

/** "Smith, the mayor of Austin, Texas, said": steps further left over names between commas. */
function listBefore(material: Material, phrase: TokenRange): TokenRange {
  let {first} = phrase;
  while (first - 2 >= 0 && material.tokens.words[first - 1] === "," && isNominal(material, first - 2)) {
    const before = phraseBefore(material, first - 1);
    if (!before || isObject(material, before) || material.sentenceOf[before.first] !== material.sentenceOf[first])
      break;
    first = before.first;
  }
  return {first, last: phrase.last};
}

function isCircumstance(material: Material, inner: TokenRange): boolean {
  const part = material.tags.upos[inner.first];
  const word = material.tokens.lower[inner.first];
  if (part === "ADV" || part === "CCONJ" || part === "SCONJ") return true;
  return (part === "ADP" && word !== "of") || word === "speaking" || part === "VERB";
}

/** True for "in a statement", "at a news conference". */
export function isVenue(material: Material, range: TokenRange): boolean {
  if (!/^(?:in|at|on|during|via)$/.test(material.tokens.lower[range.first])) return false;
  const last = Math.min(range.last, range.first + 5);
  for (let token = range.first + 1; token < last; token++) if (VENUE.test(material.tokens.lower[token])) return true;
  return false;
}

/** The range of "in a statement" right after a cue, or null. */
export function venueAfter(material: Material, first: number): TokenRange | null {
  const {last} = sentenceAround(material, first - 1);
  for (let token = first; token < Math.min(last, first + 4); token++) {
    // "said officials are in possession of video": that is part of what is said.
    if (material.tags.upos[token] === "VERB" || material.tags.upos[token] === "AUX") return null;
    if (!/^(?:in|at|on|via)$/.test(material.tokens.lower[token])) continue;
    for (let end = token + 1; end < Math.min(last, token + 5); end++) {
      if (material.tags.upos[end] === "VERB" || material.quoteOf[end] >= 0) break;
      if (VENUE.test(material.tokens.lower[end]) && !VENUE.test(material.tokens.lower[end + 1] ?? "")) {
        return {first: token, last: end + 1};
      }
    }
    return null;
  }
  return null;
}

/** "…," said Smith, the mayor. */
export function subjectAfter(material: Material, head: number): Found | null {
  const {first} = sentenceAround(material, head);
  const before = head - 1;
  const opened =
    before < first ||
    material.tokens.words[before] === "," ||
    material.quoteOf[before] >= 0 ||
    /^[?!]$/.test(material.tokens.words[before]);
  if (!opened) return null;
  const phrase = phraseAfter(material, head + 1);
  if (!phrase || (material.tags.upos[phrase.first] === "PRON" && phrase.last - phrase.first > 1)) return null;
  return {source: withAppositive(material, phrase), venue: null, inverted: true};
}
