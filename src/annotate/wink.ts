import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type {Paragraph, Tokens} from "../model/layers";
import {guarded, paragraphs, tokens} from "../model/layers";
import type {Span} from "../model/span";
import {annotator} from "./annotator";
import {WordForms} from "./word-forms";

/** Longest piece given to wink-nlp at once; longer paragraphs are cut at white space. */
const LONGEST_PIECE = 16_000;
/** Abbreviations that wink-nlp parts from their full stop inside brackets and after hyphens: "(R-Mo.)", "Ph.D.", "D-N.Y.". */
const ABBREVIATION =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Maj|Brig|Rev|Hon|Supt|Sgt|Cpl|Capt|Col|Cmdr|Gen|Lt|Gov|Sen|Rep|Dr|Mr|Mrs|Ms|Prof|Jr|Sr|St|Inc|Corp|Ltd|Co|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|Nos|vs|etc|al|approx|est|dept|univ|assn)\.$/i;
/** wink-nlp parts "Obi" from "'s", but not once it has met the two as one word in an earlier text: so they are always parted here. */
const POSSESSIVE = /[\p{L}\p{N}.]['’]s$/iu;
const INITIALS = /^(?:\p{L}{1,2}\.)(?:\p{L}{1,3}\.)+$/u;

const nlp = winkNLP(model, []);
const {its} = nlp;

/**
 * Tokens with exact offsets. wink-nlp says which words there are, never where: its own spans count tokens, and it drops some
 * characters. So each word is looked up in the shadow, left to right, and must stand there.
 */
export function tokenize(text: string, shadow: string, blocks: readonly Span[]): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const block of blocks) {
    for (let start = block.start; start < block.end; ) {
      const end = pieceEnd(shadow, start, block.end);
      tokenizePiece(shadow, {start, end}, starts, ends);
      start = end;
    }
  }
  const joined = joinTorn(shadow, starts, ends);
  const count = joined.starts.length;
  const words = new Array<string>(count);
  const lower = new Array<string>(count);
  for (let token = 0; token < count; token++) {
    const form = forms.of(text, joined.starts[token], joined.ends[token]);
    words[token] = form.word;
    lower[token] = form.lower;
  }
  return {
    count,
    starts: joined.starts,
    ends: joined.ends,
    words,
    lower,
  };
}

const forms = new WordForms();

function pieceEnd(shadow: string, start: number, limit: number): number {
  if (limit - start <= LONGEST_PIECE) return limit;
  const stop = Math.max(shadow.lastIndexOf(". ", start + LONGEST_PIECE) + 1, 0);
  if (stop > start) return stop;
  const blank = shadow.lastIndexOf(" ", start + LONGEST_PIECE);
  return blank > start ? blank : start + LONGEST_PIECE;
}

function tokenizePiece(shadow: string, piece: Span, starts: number[], ends: number[]): void {
  const words = shadow.slice(piece.start, piece.end).replace(/\s/g, " ");
  let at = piece.start;
  for (const word of nlp.readDoc(words).tokens().out(its.value) as string[]) {
    const start = shadow.indexOf(word, at);
    // wink-nlp gives an empty word between two full stops that stand inside a word: "Bc..Bc".
    if (word === "" || start < 0 || start + word.length > piece.end) continue;
    at = start + word.length;
    const possessive = POSSESSIVE.test(word) ? at - 2 : at;
    starts.push(start);
    ends.push(possessive);
    if (possessive === at) continue;
    starts.push(possessive);
    ends.push(at);
  }
}

/** Puts together what wink-nlp tears apart inside a word: ligatures, combining marks, marks of two strokes, "Ph.D.", "(R-Mo.)", "D-N.Y.". */
function joinTorn(
  shadow: string,
  starts: readonly number[],
  ends: readonly number[],
): {readonly starts: Int32Array; readonly ends: Int32Array} {
  const joined = {starts: new Int32Array(starts.length), ends: new Int32Array(starts.length)};
  let count = 0;
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index];
    let end = ends[index];
    while (index + 1 < starts.length && starts[index + 1] === end) {
      const word = shadow.slice(start, end);
      const next = shadow.slice(starts[index + 1], ends[index + 1]);
      const after = shadow.charAt(ends[index + 1]);
      if (!belongsTogether(word, next, after)) break;
      index++;
      end = ends[index];
    }
    joined.starts[count] = start;
    joined.ends[count++] = end;
  }
  return {starts: joined.starts.slice(0, count), ends: joined.ends.slice(0, count)};
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

/** Shadow and paragraphs -> tokens. */
export const winkTokens = annotator({
  name: "wink",
  needs: [guarded, paragraphs],
  gives: tokens,
  run: (document, [{shadow}, blocks]: readonly [{shadow: string}, readonly Paragraph[]]) =>
    tokenize(document.text, shadow, blocks),
});
