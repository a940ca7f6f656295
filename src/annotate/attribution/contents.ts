import {isBreak, isQuoteMark, isStop, type Material, type TokenRange} from "./material";
import {clauseFollows, phraseAfter, sentenceAround} from "./phrases";

/** Words that may stand between a cue and its content: when and where it was said. */
const CIRCUMSTANCE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|earlier|later|recently|again|also|then|already|repeatedly|publicly|openly|simply|clearly|flatly)$/;
const CIRCUMSTANCE_PREPOSITION = new Set([
  "in",
  "on",
  "at",
  "during",
  "after",
  "before",
  "to",
  "by",
  "via",
  "through",
  "of",
  "about",
  "over",
  "with",
  "last",
  "this",
]);
/** How far after a cue "that" may stand. */
const THAT_REACH = 14;
/** Coordinating and linking words that open a sentence but are no part of what is said. */
const LINK =
  /^(?:and|but|however|still|meanwhile|moreover|also|so|yet|nevertheless|nonetheless|then|instead|furthermore|additionally)$/;

/** Trims marks that belong to the sentence rather than to the words said: commas, final stops, "that". */
export function trimContent(material: Material, range: TokenRange): TokenRange {
  const {words} = material.tokens;
  let {first, last} = range;
  while (first < last && (isBreak(words[first]) || isStop(words[first]) || isConjunction(material, first))) first++;
  while (last > first && (isBreak(words[last - 1]) || isStop(words[last - 1]))) last--;
  return closeQuotes(material, {first, last});
}

/** "that" before a clause; not the "that" of "that's not true", nor that of "rejected that argument". */
function isConjunction(material: Material, token: number): boolean {
  const {tokens, tags, syntax} = material;
  if (tokens.lower[token] !== "that" || isSubjectThat(material, token)) return false;
  return tags.upos[token] !== "DET" || syntax.labels[token] !== "det";
}

/** The "that" of "that's not true": a verb follows which it is the subject of, no participle ("that following the storm, …"). */
export function isSubjectThat({tokens, tags}: Material, token: number): boolean {
  const next = tags.upos[token + 1] ?? "";
  return tokens.lower[token] === "that" && /^(?:AUX|VERB)$/.test(next) && !/^VB[GN]$/.test(tags.xpos[token + 1] ?? "");
}

/** Takes a closing mark that stands right after the range into it, and drops a lone opening one from its end. */
function closeQuotes(material: Material, {first, last}: TokenRange): TokenRange {
  for (let index = 0; index < material.quoteTokens.length; index++) {
    const quote = material.quoteTokens[index];
    if (quote.first >= last) break;
    const marks = material.quotations[index].closed;
    if (marks && quote.first >= first && quote.last > last && onlyMarks(material, last, quote.last))
      return {first, last: quote.last};
    if (quote.first === last - 1 && isQuoteMark(material.tokens.words[last - 1])) return {first, last: last - 1};
  }
  return {first, last};
}

function onlyMarks(material: Material, first: number, last: number): boolean {
  for (let token = first; token < last; token++) {
    const word = material.tokens.words[token];
    if (!isQuoteMark(word) && !isBreak(word) && !isStop(word) && word !== "]" && word !== ")") return false;
  }
  return true;
}

/** The end of what is said if it runs on from `token`: the sentence, or the quotation that it opens and goes beyond. */
export function runEnd(material: Material, token: number): number {
  let {last} = sentenceAround(material, token);
  for (let next = last - 1; ; ) {
    const quote = material.quoteOf[next];
    if (quote < 0 || material.quoteTokens[quote].last <= last) return last;
    last = material.quoteTokens[quote].last;
    next = last - 1;
  }
}

/** Where the content after a cue starts, and how sure that is; null if none does. */
export interface ContentStart {
  readonly first: number;
  readonly sign: "that" | "quote" | "infinitive" | "clause" | "noun" | "colon";
}

/** Token of "that" (or "whether", "if", "how") that opens the content after a cue, -1 if none; nothing but circumstances may stand before it. */
export function conjunctionAfter(material: Material, first: number): number {
  const {lower, words} = material.tokens;
  const limit = Math.min(sentenceAround(material, first - 1).last, first + THAT_REACH);
  for (let token = first; token < limit; token++) {
    if (material.quoteOf[token] >= 0 || isStop(words[token]) || words[token] === ":" || words[token] === ";") return -1;
    const part = material.tags.upos[token];
    if (
      lower[token] === "that" &&
      part !== "DET" &&
      !(part === "PRON" && token > first && material.tags.upos[token - 1] === "NOUN")
    )
      return token;
    if (token <= first + 3 && /^(?:whether|if|why|how)$/.test(lower[token]) && part !== "ADV") return token;
    if (part === "VERB" || part === "AUX") return -1;
  }
  return -1;
}

/** Skips adverbs, days and prepositional circumstances after a cue. */
export function skipCircumstances(material: Material, first: number): number {
  const {lower} = material.tokens;
  const {last} = sentenceAround(material, first - 1);
  let token = first;
  while (token < last) {
    if (CIRCUMSTANCE.test(lower[token])) token++;
    else if (CIRCUMSTANCE_PREPOSITION.has(lower[token]) && material.tags.upos[token + 1] !== "VERB") {
      const phrase = phraseAfter(material, token + 1);
      if (!phrase) return token;
      token = phrase.last;
    } else break;
  }
  return token;
}

/** What stands at `token` as a sign of content: a quotation, an infinitive, a clause. */
export function signAt(material: Material, token: number): ContentStart["sign"] | null {
  const {last} = sentenceAround(material, token - 1);
  if (token >= last) return null;
  if (material.quoteOf[token] >= 0 || material.quoteTokens.some(({first}) => first === token)) return "quote";
  if (material.tokens.lower[token] === "to" && material.tags.upos[token + 1] === "VERB") return "infinitive";
  if (material.tokens.lower[token] === "to" && material.tags.upos[token + 1] === "AUX") return "infinitive";
  const part = material.tags.upos[token];
  if (isStop(material.tokens.words[token]) || isBreak(material.tokens.words[token]) || part === "CCONJ") return null;
  return clauseFollows(material, token) ? "clause" : null;
}

/** The start of the sentence's own content: after "However," and the like. */
export function contentStart(material: Material, sentence: TokenRange): number {
  const {lower, words} = material.tokens;
  let {first} = sentence;
  while (first < sentence.last && (LINK.test(lower[first]) || (first > sentence.first && words[first] === ",")))
    first++;
  return first < sentence.last ? first : sentence.first;
}
