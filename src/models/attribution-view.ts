import type {Reporting} from "../lexicon/reporting";
import {type Name, type Quotation, type Sentence, type Syntax, type Tags, type Tokens, UPOS} from "../model/layers";
import {MENTION_TYPES} from "../model/record";
import {hashText} from "./feature-hash";
import {WORD, type WordSheet} from "./word-sheet";

/** What a token can be to reporting, as a number for features. */
export const ROLE = {none: 0, sureVerb: 1, openVerb: 2, noun: 3, adverb: 4, according: 5} as const;

/** Where a token stands to quotation marks. */
export const QUOTE = {outside: 0, first: 1, inside: 2, last: 3} as const;

/** The layers the models of attribution look at. */
export interface ViewLayers {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly tags: Tags;
  readonly names: readonly Name[];
  readonly syntax: Syntax;
}

/** One document as numbers, one entry a token: what features are made of. */
export interface AttributionView {
  readonly count: number;
  readonly sentences: readonly Sentence[];
  readonly sentenceOf: Int32Array;
  readonly lower: Int32Array;
  readonly lemma: Int32Array;
  readonly upos: Uint8Array;
  readonly label: Int32Array;
  /** Head token, -1 for a root, -2 where nothing was parsed. */
  readonly heads: Int32Array;
  /** First and last token of the subtree below each token, itself included. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly shape: Int32Array;
  readonly suffix: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  /** `QUOTE` of the outermost speech quotation. */
  readonly quote: Uint8Array;
  /** First token and the one after the last of the quotation around a token; -1 outside. */
  readonly quoteFirst: Int32Array;
  readonly quoteLast: Int32Array;
  /** `ROLE`. */
  readonly role: Uint8Array;
  /** 1 for a token with a letter or digit. */
  readonly word: Uint8Array;
  /** 0 for none, else 1 + index in `MENTION_TYPES`. */
  readonly name: Uint8Array;
  /** Nearest ancestor that can report, -1 if none, and the label of the branch that leads to it. */
  readonly governor: Int32Array;
  readonly branch: Int32Array;
}

/** What features read beyond the first or last token. */
export const EDGE = 0x2545f491 | 0;

/** A number of a column, `EDGE` beyond its ends. Two functions, since engines run each best on arrays of one kind. */
export function numberAt(column: Int32Array, index: number): number {
  return index < 0 || index >= column.length ? EDGE : column[index];
}

/** As `numberAt`. */
export function byteAt(column: Uint8Array, index: number): number {
  return index < 0 || index >= column.length ? EDGE : column[index];
}

const UPOS_CODE: ReadonlyMap<string, number> = new Map(UPOS.map((tag, index) => [tag, index]));
/** Numbers of the parts of speech that features ask for. */
export const PART = {
  adjective: UPOS.indexOf("ADJ"),
  adposition: UPOS.indexOf("ADP"),
  adverb: UPOS.indexOf("ADV"),
  auxiliary: UPOS.indexOf("AUX"),
  conjunction: UPOS.indexOf("CCONJ"),
  determiner: UPOS.indexOf("DET"),
  noun: UPOS.indexOf("NOUN"),
  number: UPOS.indexOf("NUM"),
  pronoun: UPOS.indexOf("PRON"),
  properNoun: UPOS.indexOf("PROPN"),
  punctuation: UPOS.indexOf("PUNCT"),
  subordinator: UPOS.indexOf("SCONJ"),
  verb: UPOS.indexOf("VERB"),
} as const;

const hashes = new Map<string, number>();
const HASHES_KEPT = 60_000;

/** `hashText`, remembered: lemmas and labels come again and again. */
function hashOf(text: string): number {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  if (hashes.size >= HASHES_KEPT) hashes.clear();
  const hash = hashText(text);
  hashes.set(text, hash);
  return hash;
}

const hashed = new WeakMap<readonly string[], Int32Array>();

/** `hashText` of each of some texts, which are not to change: several steps ask for those of the same lemmas. */
export function hashesOf(texts: readonly string[]): Int32Array {
  const known = hashed.get(texts);
  if (known) return known;
  const found = new Int32Array(texts.length);
  for (let index = 0; index < found.length; index++) found[index] = hashOf(texts[index]);
  hashed.set(texts, found);
  return found;
}

function partsOf({upos}: Tags): Uint8Array {
  const parts = new Uint8Array(upos.length);
  for (let token = 0; token < parts.length; token++) parts[token] = UPOS_CODE.get(upos[token]) ?? 0;
  return parts;
}

const HAS_LETTER = /[\p{L}\p{N}]/u;
/** The same, or the sign of a currency: "$22 billion". */
const HAS_LETTER_OR_SIGN = /[\p{L}\p{N}\p{Sc}]/u;

function wordsIn({words, count}: Tokens, isWord: RegExp): Uint8Array {
  const found = new Uint8Array(count);
  for (let token = 0; token < count; token++) {
    const code = words[token].charCodeAt(0) | 32;
    // Most words begin with a plain letter.
    found[token] = (code >= 97 && code <= 122) || isWord.test(words[token]) ? 1 : 0;
  }
  return found;
}

/**
 * Turns the layers of a document into numbers.
 * @param signs whether the sign of a currency is a word, with which a content can start; the models learnt without.
 */
export function viewOf(layers: ViewLayers, reporting: Reporting, sheet: WordSheet, signs = true): AttributionView {
  const {tokens, sentences, tags, syntax} = layers;
  const {count} = tokens;
  const {heads} = syntax;
  const sentenceOf = new Int32Array(count).fill(-1);
  sentences.forEach(({first, last}, index) => {
    sentenceOf.fill(index, first, last);
  });
  const label = hashesOf(syntax.labels);
  const role = rolesOf(tokens, tags, reporting);
  const {lower, shape, suffix, fine, coarse} = wordsOf(tokens, sheet);
  const {quote, quoteFirst, quoteLast} = quotesOf(tokens, layers.quotations);
  const {left, right} = extentsOf(heads);
  const {governor, branch} = governorsOf({heads, role, label, count});
  return {
    count,
    sentences,
    sentenceOf,
    lemma: hashesOf(tags.lemmas),
    upos: partsOf(tags),
    label,
    heads,
    role,
    word: wordsIn(tokens, signs ? HAS_LETTER_OR_SIGN : HAS_LETTER),
    name: namesOf(count, layers.names),
    lower,
    shape,
    suffix,
    fine,
    coarse,
    quote,
    quoteFirst,
    quoteLast,
    left,
    right,
    governor,
    branch,
  };
}

function wordsOf(
  tokens: Tokens,
  sheet: WordSheet,
): Pick<AttributionView, "lower" | "shape" | "suffix" | "fine" | "coarse"> {
  const rows = sheet.read(tokens.words);
  const {data} = sheet;
  const column = (field: number): Int32Array => rows.map((row) => data[row + field]);
  return {
    lower: column(WORD.lower),
    shape: column(WORD.shape),
    suffix: column(WORD.suffix3),
    fine: column(WORD.fine),
    coarse: column(WORD.coarse),
  };
}

function rolesOf(tokens: Tokens, tags: Tags, reporting: Reporting): Uint8Array {
  const roles = new Uint8Array(tokens.count);
  for (let token = 0; token < tokens.count; token++) {
    const part = tags.upos[token];
    const verb = part === "VERB" ? reporting.verbs.get(tags.lemmas[token]) : undefined;
    if (verb) roles[token] = verb.sure ? ROLE.sureVerb : ROLE.openVerb;
    else if (part === "NOUN" && reporting.nouns.has(tags.lemmas[token])) roles[token] = ROLE.noun;
    else if (reporting.adverbs.has(tokens.lower[token])) roles[token] = ROLE.adverb;
    if (tokens.lower[token] === "according" && tokens.lower[token + 1] === "to") roles[token] = ROLE.according;
  }
  return roles;
}

function namesOf(count: number, names: readonly Name[]): Uint8Array {
  const found = new Uint8Array(count);
  for (const {first, last, type} of names) found.fill(1 + MENTION_TYPES.indexOf(type), first, last);
  return found;
}

function quotesOf(
  tokens: Tokens,
  quotations: readonly Quotation[],
): Pick<AttributionView, "quote" | "quoteFirst" | "quoteLast"> {
  const quote = new Uint8Array(tokens.count);
  const quoteFirst = new Int32Array(tokens.count).fill(-1);
  const quoteLast = new Int32Array(tokens.count).fill(-1);
  let token = 0;
  for (const {start, end, role, depth} of quotations) {
    if (depth > 0 || role !== "speech") continue;
    while (token < tokens.count && tokens.starts[token] < start) token++;
    const first = token;
    while (token < tokens.count && tokens.starts[token] < end) token++;
    if (first === token) continue;
    quote.fill(QUOTE.inside, first, token);
    quote[first] = QUOTE.first;
    quote[token - 1] = QUOTE.last;
    quoteFirst.fill(first, first, token);
    quoteLast.fill(token, first, token);
  }
  return {quote, quoteFirst, quoteLast};
}

/** Subtree extents by passing each token's extent up to its head until nothing changes; trees are shallow. */
function extentsOf(heads: Int32Array): Pick<AttributionView, "left" | "right"> {
  const left = new Int32Array(heads.length);
  for (let token = 0; token < heads.length; token++) left[token] = token;
  const right = left.slice();
  for (let token = 0; token < heads.length; token++) {
    let steps = 0;
    for (let up = heads[token]; up >= 0 && steps < 200; up = heads[up], steps++) {
      if (left[up] > token) left[up] = token;
      if (right[up] < token) right[up] = token;
    }
  }
  return {left, right};
}

function governorsOf({
  heads,
  role,
  label,
  count,
}: Pick<AttributionView, "heads" | "role" | "label" | "count">): Pick<AttributionView, "governor" | "branch"> {
  const governor = new Int32Array(count).fill(-1);
  const branch = new Int32Array(count);
  for (let token = 0; token < count; token++) {
    let below = token;
    let steps = 0;
    for (let up = heads[token]; up >= 0 && steps < 60; up = heads[up], steps++) {
      if (
        role[up] === ROLE.sureVerb ||
        role[up] === ROLE.openVerb ||
        role[up] === ROLE.according ||
        role[up] === ROLE.noun
      ) {
        governor[token] = up;
        branch[token] = label[below];
        break;
      }
      below = up;
    }
  }
  return {governor, branch};
}
