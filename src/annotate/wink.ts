import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type {Paragraph, Tokens} from "../model/layers";
import {guarded, paragraphs, tokens} from "../model/layers";
import type {Span} from "../model/span";
import {annotator} from "./annotator";
import {isBlank} from "./guard";
import {SliceMemory} from "./slice-memory";

/** Longest piece of text without white space whose tokens are remembered. */
const LONGEST_KEPT = 40;
/** Abbreviations that wink-nlp parts from their full stop inside brackets and after hyphens: "(R-Mo.)", "Ph.D.", "D-N.Y.". */
const ABBREVIATION =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Maj|Brig|Rev|Hon|Supt|Sgt|Cpl|Capt|Col|Cmdr|Gen|Lt|Gov|Sen|Rep|Dr|Mr|Mrs|Ms|Prof|Jr|Sr|St|Inc|Corp|Ltd|Co|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|Nos|vs|etc|al|approx|est|dept|univ|assn)\.$/i;
/** wink-nlp parts "Obi" from "'s", but not once it has met the two as one word in an earlier text: so they are always parted here. */
const POSSESSIVE = /[\p{L}\p{N}.]['’]s$/iu;
const INITIALS = /^(?:\p{L}{1,2}\.)(?:\p{L}{1,3}\.)+$/u;

const nlp = winkNLP(model, []);
const {its} = nlp;

/** A word as it stands in a text. */
interface WordForm {
  readonly word: string;
  readonly lower: string;
}

/** The tokens of a piece of text without white space: where they lie in it, and the words there. */
interface Piece {
  readonly slice: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly forms: readonly WordForm[];
}

/** Every look-up of a word goes faster by the very string that was looked up before. */
const forms = new SliceMemory<WordForm>(12, (word) => ({word, lower: word.toLowerCase()}));
const pieces = new SliceMemory<Piece>(LONGEST_KEPT, readPiece);

/**
 * Tokens with exact offsets. wink-nlp reads a text piece by piece between white space, and so do we: what it made of a piece is remembered.
 * @param text the words are taken from here.
 * @param shadow the text as `guardText` makes it safe.
 */
export function tokenize(text: string, shadow: string, blocks: readonly Span[]): Tokens {
  const found: Found = {starts: [], ends: [], words: [], lower: []};
  for (const block of blocks) {
    for (let start = block.start; start < block.end; ) {
      let end = start;
      while (end < block.end && !isBlank(shadow.charCodeAt(end))) end++;
      if (end > start) addPiece(text, pieces.of(shadow, start, end), start, found);
      start = end + 1;
    }
  }
  const {starts, ends, words, lower} = found;
  return {count: starts.length, starts: new Int32Array(starts), ends: new Int32Array(ends), words, lower};
}

interface Found {
  readonly starts: number[];
  readonly ends: number[];
  readonly words: string[];
  readonly lower: string[];
}

function addPiece(text: string, piece: Piece, at: number, found: Found): void {
  const unchanged = text.startsWith(piece.slice, at);
  for (let index = 0; index < piece.starts.length; index++) {
    const start = at + piece.starts[index];
    const end = at + piece.ends[index];
    const {word, lower} = unchanged ? piece.forms[index] : forms.of(text, start, end);
    found.starts.push(start);
    found.ends.push(end);
    found.words.push(word);
    found.lower.push(lower);
  }
}

/**
 * wink-nlp says which words there are, never where: its own spans count tokens, and it drops some characters. So each word is looked up in the
 * piece, left to right, and must stand there.
 */
function readPiece(slice: string): Piece {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const word of nlp.readDoc(slice).tokens().out(its.value) as string[]) {
    const start = slice.indexOf(word, at);
    // wink-nlp gives an empty word between two full stops that stand inside a word: "Bc..Bc".
    if (word === "" || start < 0) continue;
    at = start + word.length;
    const possessive = POSSESSIVE.test(word) ? at - 2 : at;
    addToken(slice, start, possessive, starts, ends);
    if (possessive < at) addToken(slice, possessive, at, starts, ends);
  }
  return {slice, starts, ends, forms: starts.map((start, index) => forms.of(slice, start, ends[index]))};
}

/** Puts together what wink-nlp tears apart inside a word: ligatures, combining marks, marks of two strokes, "Ph.D.", "(R-Mo.)", "D-N.Y.". */
function addToken(slice: string, start: number, end: number, starts: number[], ends: number[]): void {
  const last = starts.length - 1;
  const torn =
    ends[last] === start &&
    belongsTogether(slice.slice(starts[last], start), slice.slice(start, end), slice.charAt(end));
  if (torn) ends[last] = end;
  else {
    starts.push(start);
    ends.push(end);
  }
}

function belongsTogether(word: string, next: string, after: string): boolean {
  // Two single marks in one are a double one: ''We wait,'' ``we wait''.
  if (word === next && (word === "'" || word === "`")) return true;
  if (/[\p{L}\p{M}]$/u.test(word) && /^[\p{L}\p{M}]/u.test(next)) {
    return /[^\u0000-\u007f]$/u.test(word) || /^[^\u0000-\u007f]/u.test(next);
  }
  if (next === "." && /^\p{L}{1,6}$/u.test(word)) {
    return (
      /^[),;\p{L}]$/u.test(after) &&
      (ABBREVIATION.test(`${word}.`) || (/\p{L}/u.test(after) && /^\p{Lu}\p{Ll}?$/u.test(word)))
    );
  }
  return word.endsWith(".") && word.length <= 8 && INITIALS.test(word + next);
}

/** Words that wink-nlp takes for abbreviations: "was ill. Field", "came in. Much", "the sun. He". */
const WORD_WITH_STOP = /^(?:art|fig|h|ill|in|m|mar|mass|miss|mon|no|ore|sat|sun|wash|wed)\.$/;
const LONGEST_SUCH = 5;
/** The end of the text, or white space and a capital, with marks around it. */
const NEW_SENTENCE = /^["'“”‘’)\]]*(?:$|\s+["'“‘(]*\p{Lu})/u;
/** How much text after a full stop is looked at. */
const AHEAD = 8;

/** Tokens in which the full stop after such a word, in small letters before a new sentence, is a token of its own. */
export function withLastStops(text: string, tokens: Tokens, blocks: readonly Span[]): Tokens {
  const ends = new Set<number>();
  for (let token = 0; token < tokens.count; token++) {
    const word = tokens.words[token];
    if (word.length <= LONGEST_SUCH && word.endsWith(".") && WORD_WITH_STOP.test(word))
      if (opensSentence(text, tokens.ends[token], blocks)) ends.add(token);
  }
  if (ends.size === 0) return tokens;
  const parts = tokens.words.flatMap((word, token) => {
    const [start, end] = [tokens.starts[token], tokens.ends[token]];
    if (!ends.has(token)) return [{start, end, word, lower: tokens.lower[token]}];
    const bare = word.slice(0, -1);
    return [
      {start, end: end - 1, word: bare, lower: bare},
      {start: end - 1, end, word: ".", lower: "."},
    ];
  });
  return {
    count: parts.length,
    starts: Int32Array.from(parts, ({start}) => start),
    ends: Int32Array.from(parts, ({end}) => end),
    words: parts.map(({word}) => word),
    lower: parts.map(({lower}) => lower),
  };
}

function opensSentence(text: string, at: number, blocks: readonly Span[]): boolean {
  const end = blocks.find((block) => at <= block.end)?.end ?? text.length;
  return NEW_SENTENCE.test(text.slice(at, Math.min(end, at + AHEAD)));
}

/** Shadow and paragraphs -> tokens, as wink-nlp cuts them: what the models of attribution learn from. */
export const winkTokens = annotator({
  name: "wink",
  needs: [guarded, paragraphs],
  gives: tokens,
  run: (document, [{shadow}, blocks]: readonly [{shadow: string}, readonly Paragraph[]]) =>
    tokenize(document.text, shadow, blocks),
});

/** Shadow and paragraphs -> tokens, with the last full stops apart (`withLastStops`). */
export const partedTokens = annotator({
  name: "wink",
  needs: [guarded, paragraphs],
  gives: tokens,
  run: (document, [{shadow}, blocks]: readonly [{shadow: string}, readonly Paragraph[]]) =>
    withLastStops(document.text, tokenize(document.text, shadow, blocks), blocks),
});
