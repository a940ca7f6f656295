import {breaksAt, isQuoteMark, isStop, type Material, type TokenRange} from "./material";

const BE = new Set(["be", "is", "was", "were", "are", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m"]);
const NEGATION = new Set(["not", "n't", "n’t", "never", "neither", "nor"]);
/** Subjects by themselves: nothing before them belongs to the phrase. */
const SUBJECT_PRONOUN = /^(?:i|he|she|it|we|they|you|who)$/;
/** Prepositions that tie a complement to a noun phrase. */
const COMPLEMENT = new Set(["of", "for", "at", "in", "from", "with", "on", "to", "by", "against", "near", "and", "or"]);
const NOMINAL = new Set(["NOUN", "PROPN", "NUM", "PRON"]);
const WITHIN_PHRASE = new Set(["NOUN", "PROPN", "NUM", "PRON", "ADJ", "DET", "SYM", "X"]);
/** How far left or right a phrase is looked for, in tokens. */
const REACH = 40;

/** True if the token can be the head of a noun phrase. */
export function isNominal(material: Material, token: number): boolean {
  return NOMINAL.has(material.tags.upos[token]) || material.nameOf[token] >= 0;
}

/** The words from the first auxiliary, negation or adverb before a verb up to the verb itself. */
export function verbGroup(material: Material, head: number): TokenRange {
  const {first} = sentenceAround(material, head);
  let start = head;
  while (start > first && belongsToVerb(material, start - 1)) start--;
  return {first: start, last: head + 1};
}

function belongsToVerb(material: Material, token: number): boolean {
  const word = material.tokens.lower[token];
  if (NEGATION.has(word)) return true;
  const part = material.tags.upos[token];
  if (part === "AUX") return true;
  return part === "ADV" && !/^(?:when|where|why|how|as|here|there)$/.test(word);
}

/** True if a form of "be" stands in the verb group, or in that of a passive beside it, and the verb is a participle. */
export function isPassive(material: Material, head: number): boolean {
  return hasPassiveGroup(material, head) || sharesPassive(material, head);
}

function hasPassiveGroup(material: Material, head: number): boolean {
  const group = verbGroup(material, head);
  if (/ing$/.test(material.tokens.lower[head])) return false;
  for (let token = group.first; token < head; token++) if (BE.has(material.tokens.lower[token])) return true;
  return false;
}

/** Verbs with somebody to whom it is said: without one after them they are passive. */
const ADDRESSING =
  /^(?:tell|warn|inform|advise|remind|assure|ask|order|urge|instruct|notify|accuse|encourage|invite|permit|allow)$/;
/** What may follow the passive of such a verb. */
const AFTER_PASSIVE = /^(?:that|to|not|of|by|about|if|whether|why|how|what|when|where|,)$/;

/** "was detained and told that …": a participle beside a passive shares its form of "be". */
export function sharesPassive(material: Material, head: number): boolean {
  const {tokens, tags, syntax} = material;
  if (syntax.labels[head] !== "conj" || !ADDRESSING.test(tags.lemmas[head])) return false;
  if (!AFTER_PASSIVE.test(tokens.lower[head + 1] ?? "") || verbGroup(material, head).first < head) return false;
  // Told or informed is always somebody; of the others the tag says whether it is a participle.
  if (tags.xpos[head] !== "VBN" && !/^(?:tell|inform|notify|assure|remind)$/.test(tags.lemmas[head])) return false;
  const beside = syntax.heads[head];
  return beside >= 0 && beside < head && (hasPassiveGroup(material, beside) || sharesPassive(material, beside));
}

/** Verbs that deny the gerund after them: "avoids condemning", "refrained from calling". */
const AVOIDING = /^(?:avoid|refrain|abstain)$/;

/** The negating words of a verb group, and the "without" before one, or the verb of avoiding: "without saying", "avoids condemning". */
export function negationOf(material: Material, head: number): TokenRange[] {
  const group = verbGroup(material, head);
  const found: TokenRange[] = [];
  const before = group.first - 1;
  if (material.tokens.lower[before] === "without") found.push({first: before, last: before + 1});
  const avoided = material.tokens.lower[before] === "from" ? before - 1 : before;
  if (material.tags.xpos[head] === "VBG" && AVOIDING.test(material.tags.lemmas[avoided] ?? ""))
    found.push({first: avoided, last: avoided + 1});
  for (let token = group.first; token < head; token++) {
    if (NEGATION.has(material.tokens.lower[token])) found.push({first: token, last: token + 1});
  }
  return found;
}

/** The sentence of a token; after the last one there is an empty one, since texts may break off at "He said:". */
export function sentenceAround({sentences, sentenceOf, tokens}: Material, token: number): TokenRange {
  return token < tokens.count ? sentences[sentenceOf[token]] : {first: tokens.count, last: tokens.count};
}

/** The noun phrase that ends right before `last`, or null. */
export function phraseBefore(material: Material, last: number): TokenRange | null {
  const sentence = sentenceAround(material, Math.max(0, last - 1));
  let first = last;
  for (let token = last - 1; token >= Math.max(sentence.first, last - REACH); token--) {
    const step = stepLeft(material, token, last);
    if (step < 0) break;
    first = step;
    token = step;
    if (first === last - 1 && SUBJECT_PRONOUN.test(material.tokens.lower[first])) break;
  }
  while (first < last && !startsPhrase(material, first)) first++;
  for (let token = first; token < last; token++) if (isNominal(material, token)) return {first, last};
  return null;
}

/** Where a phrase begins if "A Northport-based" stands before its first token; that token otherwise. */
export function joinedStart({tokens, tags}: Material, token: number): number {
  const participle = token - 1;
  const hyphen = participle - 1;
  const joined = tokens.words[hyphen] === "-" && tokens.ends[hyphen] === tokens.starts[participle];
  if (!joined || !tags.xpos[participle].startsWith("VB")) return token;
  let first = hyphen - 1;
  while (tags.upos[first - 1] === "PROPN" && tags.upos[first] === "PROPN") first--;
  return /^(?:a|an|the|its|their|this)$/.test(tokens.lower[first - 1]) ? first - 1 : first;
}

function startsPhrase(material: Material, token: number): boolean {
  return (
    WITHIN_PHRASE.has(material.tags.upos[token]) || material.nameOf[token] >= 0 || material.tags.upos[token] === "VERB"
  );
}

/** The first token of the unit that ends at `token` and may belong to a noun phrase going on to its right; -1 if none does. */
function stepLeft(material: Material, token: number, last: number): number {
  const {tokens, tags} = material;
  if (material.quoteOf[token] >= 0) return -1;
  if (material.nameOf[token] >= 0 || WITHIN_PHRASE.has(tags.upos[token])) {
    return token + 1 < last && SUBJECT_PRONOUN.test(tokens.lower[token]) ? -1 : token;
  }
  const word = tokens.lower[token];
  if (word === ")" || isQuoteMark(word)) return bracketStart(material, token, last);
  if (token + 1 >= last) return -1;
  const before = token - 1;
  if (before < 0 || material.sentenceOf[before] !== material.sentenceOf[token]) return -1;
  if (/^(?:'s|’s|'|’|&|-|\/)$/.test(word)) return isNominal(material, before) ? token : -1;
  if (word === "and" || word === "or") return isNominal(material, before) && !verbBefore(material, token) ? token : -1;
  if (COMPLEMENT.has(word)) return isNominal(material, before) ? token : -1;
  return isParticiple(material, token) ? token : -1;
}

/** "a closed bridge", "the newly elected mayor"; in "the mayor also discussed the plan" it is a verb. */
function isParticiple({tags: {upos}, tokens, sentenceOf}: Material, token: number): boolean {
  if (upos[token] !== "VERB" || !/(?:ed|ing)$/.test(tokens.lower[token]) || upos[token + 1] === "DET") return false;
  const before = upos[token - 1];
  const opens = sentenceOf[token - 2] !== sentenceOf[token] || /^(?:DET|ADJ|ADP|PUNCT)$/.test(upos[token - 2]);
  return before === "DET" || before === "ADJ" || (before === "ADV" && opens);
}

/** A bracket "(R-Mo.)" or a nickname in quotation marks is stepped over whole. */
function bracketStart(material: Material, token: number, last: number): number {
  const {lower} = material.tokens;
  const opens = lower[token] === ")" ? (word: string) => word === "(" : isQuoteMark;
  for (let start = token - 1; start >= Math.max(0, token - 6); start--) {
    if (opens(lower[start])) return start > 0 && (token + 1 < last || isNominal(material, start - 1)) ? start : -1;
  }
  return -1;
}

function verbBefore(material: Material, token: number): boolean {
  const {first} = sentenceAround(material, token);
  for (let left = token - 1; left >= first && !breaksAt(material, left); left--) {
    if (material.tags.upos[left] === "VERB" || material.tags.upos[left] === "AUX") return true;
  }
  return false;
}

/** The noun phrase that starts at `first`, with its appositive after a comma, or null. */
export function phraseAfter(material: Material, first: number): TokenRange | null {
  if (first >= material.tokens.count) return null;
  const limit = Math.min(sentenceAround(material, first).last, first + REACH);
  let last = first;
  while (last < limit && stepsRight(material, last, first)) {
    last++;
    if (last === first + 1 && SUBJECT_PRONOUN.test(material.tokens.lower[first])) return {first, last};
  }
  while (last > first && !endsPhrase(material, first, last - 1)) last--;
  return last > first ? {first, last} : null;
}

/** Nouns that are taken for adjectives after another noun: "a company executive". */
const OFFICE_LIKE_ADJECTIVE = /^(?:executive|official|representative|native|relative|chief|general)$/;

function endsPhrase(material: Material, first: number, token: number): boolean {
  const word = material.tokens.lower[token];
  if (isNominal(material, token) || word === ")") return true;
  return token > first && OFFICE_LIKE_ADJECTIVE.test(word) && isNominal(material, token - 1);
}

function stepsRight(material: Material, token: number, first: number): boolean {
  if (material.quoteOf[token] >= 0) return false;
  if (material.nameOf[token] >= 0 || WITHIN_PHRASE.has(material.tags.upos[token])) {
    return !isTimeWord(material, token, first) && !opensAnother(material, token, first);
  }
  const word = material.tokens.lower[token];
  if (word === "(" || word === ")" || /^(?:'s|’s|&|-)$/.test(word)) return true;
  if (token === first) return false;
  // "The workers' union".
  if (/^['’]$/.test(word) && material.tags.upos[token] === "PART") return isNominal(material, token + 1);
  const common = material.tags.upos[token - 1] === "NOUN";
  if (word === "of") return true;
  if (word === "and" || word === "or") return isNominal(material, token + 1) || material.tags.upos[token + 1] === "DET";
  return (
    (word === "for" || word === "with" || word === "at" || word === "from" || word === "in" || word === "by") && common
  );
}

/** "told reporters the bridge": an article or pronoun after a noun starts the next phrase. */
function opensAnother(material: Material, token: number, first: number): boolean {
  const part = material.tags.upos[token];
  return token > first && (part === "DET" || part === "PRON") && isNominal(material, token - 1);
}

/** A day that is named by itself. */
export const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight)$/;

const TIME_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|this|last|next|earlier|later)$/;

function isTimeWord(material: Material, token: number, first: number): boolean {
  return token > first && TIME_WORD.test(material.tokens.lower[token]) && material.tokens.lower[token - 1] !== "of";
}

/** An appositive or relative clause after a phrase: ", 59, of Austin" or ", the mayor of Austin". The phrase with all that follow it. */
export function withAppositive(material: Material, phrase: TokenRange): TokenRange {
  const wide = withNextAppositive(material, phrase);
  return wide === phrase ? phrase : withAppositive(material, wide);
}

/** A phrase with the one appositive or relative clause that follows it; the phrase itself if none does. */
export function withNextAppositive(material: Material, phrase: TokenRange): TokenRange {
  const {lower} = material.tokens;
  const limit = sentenceAround(material, phrase.first).last;
  const comma = phrase.last;
  if (comma + 1 >= limit || lower[comma] !== "," || !opensAppositive(material, comma + 1)) return phrase;
  let last = comma + 1;
  while (last < limit && !breaksAt(material, last) && !isStop(lower[last]) && material.quoteOf[last] < 0) last++;
  return {first: phrase.first, last};
}

function opensAppositive(material: Material, token: number): boolean {
  const word = material.tokens.lower[token];
  if (/^(?:who|which|whose|of|jr\.|sr\.)$/.test(word)) return true;
  const part = material.tags.upos[token];
  const next = material.tokens.lower[token + 1] ?? "";
  if (part === "NUM") return next === "," || (/^\d\d$/.test(word) && next !== "%" && !isNominal(material, token + 1));
  return (
    part === "DET" ||
    (part === "NOUN" && !isTimeWord(material, token, token - 1)) ||
    (part === "ADJ" && isNominal(material, token + 1))
  );
}

/** True if a finite verb comes before the next break of the clause: what follows can be a clause. */
export function clauseFollows(material: Material, first: number): boolean {
  const limit = sentenceAround(material, first).last;
  let nominal = false;
  for (let token = first; token < limit; token++) {
    const part = material.tags.upos[token];
    const word = material.tokens.lower[token];
    if (isStop(word) || word === ";" || word === ":") return false;
    if (word === "," && material.tags.upos[token + 1] === "CCONJ") return false;
    if (
      nominal &&
      (part === "AUX" || (part === "VERB" && !/ing$/.test(word) && material.tokens.lower[token - 1] !== "to"))
    )
      return true;
    if (isNominal(material, token) || part === "DET" || part === "VERB") nominal = true;
  }
  return false;
}
