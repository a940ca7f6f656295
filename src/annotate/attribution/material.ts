import type {Reporting} from "../../lexicon/reporting";
import type {Name, Paragraph, Quotation, Sentence, Syntax, Tags, Tokens} from "../../model/layers";

/** A half-open range of token indices. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Everything known about a document before its attributions are, with look-ups by token. */
export interface Material {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  readonly tags: Tags;
  readonly names: readonly Name[];
  readonly syntax: Syntax;
  readonly reporting: Reporting;
  /** Token -> index of its sentence. */
  readonly sentenceOf: Int32Array;
  /** Token -> index of the outermost quotation of role `speech` around it, marks included; -1 outside. */
  readonly quoteOf: Int32Array;
  /** Token -> index of the name it belongs to; -1 for none. */
  readonly nameOf: Int32Array;
  /** Quotation -> its tokens, marks included. */
  readonly quoteTokens: readonly TokenRange[];
}

/** The layers that attribution reads, in the order of its annotator's needs. */
export interface MaterialLayers {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  readonly tags: Tags;
  readonly names: readonly Name[];
  readonly syntax: Syntax;
}

/** Joins the layers of one document into the material that rules and models read. */
export function gather(text: string, layers: MaterialLayers, reporting: Reporting): Material {
  const {tokens, sentences, paragraphs, quotations, tags, names, syntax} = layers;
  const sentenceOf = new Int32Array(tokens.count).fill(-1);
  sentences.forEach(({first, last}, index) => {
    sentenceOf.fill(index, first, last);
  });
  const nameOf = new Int32Array(tokens.count).fill(-1);
  names.forEach(({first, last}, index) => {
    nameOf.fill(index, first, last);
  });
  const quoteTokens = quotations.map(({start, end}) => ({
    first: tokenFrom(tokens, start),
    last: tokenFrom(tokens, end),
  }));
  const quoteOf = new Int32Array(tokens.count).fill(-1);
  quotations.forEach(({role, depth}, index) => {
    if (role === "speech" && depth === 0) quoteOf.fill(index, quoteTokens[index].first, quoteTokens[index].last);
  });
  return {
    text,
    tokens,
    sentences,
    paragraphs,
    quotations,
    tags,
    names,
    syntax,
    reporting,
    sentenceOf,
    quoteOf,
    nameOf,
    quoteTokens,
  };
}

/** The first token that starts at or after a character offset. */
export function tokenFrom(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.starts[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True for opening, closing and straight quotation marks. */
export function isQuoteMark(word: string): boolean {
  return /^(?:["“”„«»‘’']|``|'')$/.test(word);
}

/** True for a comma, dash, semicolon or colon: what parts clauses within a sentence. */
export function isBreak(word: string): boolean {
  return word === "," || word === ";" || word === ":" || /^[–—-]+$/.test(word);
}

/** True where a break stands in a text; the hyphen within a word, "third-party", parts nothing. */
export function breaksAt({tokens}: Pick<Material, "tokens">, token: number): boolean {
  const word = tokens.words[token];
  if (word === undefined || !isBreak(word)) return false;
  return (
    word !== "-" || tokens.ends[token - 1] !== tokens.starts[token] || tokens.ends[token] !== tokens.starts[token + 1]
  );
}

/** True for the stops that end a sentence. */
export function isStop(word: string): boolean {
  return /^(?:[.!?…]+)$/.test(word);
}

/** True for quotation marks around words in capitals, “Morning Ledger”: they quote nobody. */
export function quotesName({tokens}: Pick<Material, "tokens">, {first, last}: TokenRange): boolean {
  for (let token = first; token < last; token++) {
    const word = tokens.words[token];
    if (!isQuoteMark(word) && !isBreak(word) && !isStop(word) && !/^\p{Lu}/u.test(word)) return false;
  }
  return true;
}
