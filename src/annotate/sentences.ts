import type {Paragraph, Sentence, Tokens} from "../model/layers";
import {paragraphs, sentences, tokens} from "../model/layers";
import {type CutParagraph, mayEnd, type SentenceEnds} from "../models/sentence-ends";
import {type Annotator, annotator} from "./annotator";
import {endsLostLine} from "./lost-lines";

/** Abbreviations that stand before a name or number: a full stop after them never ends a sentence. */
const BEFORE_NAME = new Set(
  (
    "mr. mrs. ms. dr. drs. prof. rev. hon. sen. rep. gov. gen. lt. maj. col. capt. cmdr. sgt. cpl. pvt. adm. brig. supt. insp. det. atty. st. ste. mt. ft. " +
    "sens. reps. govs. gens. messrs. fr. sr. pres. sec. amb. del. ald. dist. p.s. vs. v. no. nos. art. fig. op. cf. e.g. i.e. al. ca. approx. est. " +
    "jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thurs. fri. sat. sun."
  ).split(" "),
);
/** Abbreviations after which a sentence may end or go on: what follows decides. */
const MAY_END =
  /^(?:\p{L}\.|(?:\p{L}{1,3}\.){2,}|in\.|inc\.|corp\.|co\.|cos\.|ltd\.|bros\.|llc\.|jr\.|sr\.|etc\.|ave\.|blvd\.|rd\.|dept\.|univ\.|assn\.|ph\.d\.|ala\.|ariz\.|ark\.|calif\.|colo\.|conn\.|fla\.|ga\.|ill\.|ind\.|kan\.|ky\.|la\.|md\.|mass\.|mich\.|minn\.|miss\.|mo\.|mont\.|neb\.|nev\.|okla\.|ore\.|pa\.|tenn\.|tex\.|vt\.|va\.|wash\.|wis\.|wyo\.)$/u;
/** Words that open a sentence far more often than they follow an abbreviation within one. */
const OPENERS = new Set(
  (
    "the a an he she it they we i you this that these those there but and however in on at for if when while after before as his her its their our my " +
    "what who why how yet still also meanwhile so then some many most all no not one two"
  ).split(" "),
);
/** Signs that draw a line when they stand in a row: "***", "======". */
const RULE_SIGN = /^([=_*~#-])\1*$/;
/** Signs that make a line: fewer may be a dash or stars in place of letters. */
const RULE_LENGTH = 4;
const CLOSERS = new Set(['"', "”", "’", "'", ")", "]", "»", "''"]);
const OPENING = new Set(['"', "“", "‘", "'", "(", "[", "«", "``"]);

/** Logarithm of the odds from which on a learnt end of a sentence counts. */
const LEARNT_END = -1.5;

/**
 * Cuts paragraphs into sentences over tokens. A heading is one sentence; no rule breaks inside brackets.
 * @param ends cuts what rules leave whole, where no stop stands; without it rules stand alone.
 */
export function findSentences(words: Tokens, blocks: readonly Paragraph[], ends?: SentenceEnds): Sentence[] {
  const found: Sentence[] = [];
  const rows = ends?.sheet.read(words.words);
  const cuts = new Uint8Array(words.count);
  let token = 0;
  blocks.forEach((block, paragraph) => {
    const first = token;
    while (token < words.count && words.starts[token] < block.end) token++;
    let pieces = cutParagraph(words, first, token, block.heading);
    if (ends && rows) {
      if (!block.heading) pieces = cutDateline(words, pieces);
      for (const [, to] of pieces) cuts[to - 1] = 1;
      const paragraph = {rows, first, last: token, cuts};
      pieces = pieces.flatMap(([from, to]) => cutFurther(words, [from, to], ends, paragraph));
    }
    for (const [from, to] of pieces) {
      found.push({
        start: words.starts[from],
        end: words.ends[to - 1],
        first: from,
        last: to,
        paragraph,
        heading: block.heading && pieces.length === 1,
      });
    }
  });
  return found;
}

/** The first sentence of a paragraph, cut after a dateline that `rareDatelineEnd` knows. */
function cutDateline(words: Tokens, pieces: [number, number][]): [number, number][] {
  const [[from, to] = [0, 0], ...others] = pieces;
  const end = to > from ? rareDatelineEnd(words, from, to) : from;
  return end > from ? [[from, end], [end, to], ...others] : pieces;
}

/** A sentence by rule, cut where the model sees an end. */
function cutFurther(
  words: Tokens,
  [first, last]: readonly [number, number],
  ends: SentenceEnds,
  paragraph: CutParagraph,
): [number, number][] {
  const pieces: [number, number][] = [];
  let from = first;
  for (let index = first; index + 1 < last; index++) {
    if (!mayEnd(words, index, last) || ends.score(paragraph, index) <= LEARNT_END) continue;
    pieces.push([from, index + 1]);
    from = index + 1;
  }
  pieces.push([from, last]);
  return pieces;
}

function cutParagraph(words: Tokens, first: number, last: number, heading: boolean): [number, number][] {
  if (first === last) return [];
  if (heading) return cutHeading(words, first, last);
  const pieces: [number, number][] = [];
  let from = datelineEnd(words, first, last);
  if (from > first) pieces.push([first, from]);
  let depth = 0;
  for (let index = from; index < last; index++) {
    const word = words.words[index];
    if (word === "(" || word === "[") depth++;
    else if (word === ")" || word === "]") depth = Math.max(0, depth - 1);
    if (depth > 0 && !bracketSpansSentences(words, index, last)) continue;
    const lost = endsLostLine(words, from, index, last);
    if (!lost && !endsSentence(words, index, last) && !closesAside(words, index, last)) continue;
    const end = sweep(words, index + 1, last);
    if (end < last && goesOnAfterQuote(words, index, end)) continue;
    pieces.push([from, end]);
    from = end;
    index = end - 1;
    depth = 0;
  }
  if (from < last) pieces.push([from, last]);
  return pieces;
}

/** A line without a stop at its end ("Best regards. Ada Obi") is cut only where a stop stands before a capital; "Yahoo!" ends nothing in it. */
function cutHeading(words: Tokens, first: number, last: number): [number, number][] {
  const pieces: [number, number][] = [];
  let from = first;
  for (let index = first; index + 1 < last; index++) {
    const word = words.words[index];
    const stops = (word === "." && fullStopEnds(words, index)) || word === "?" || endsRule(words, index);
    if (!(stops && startsSentence(words, index + 1, last)) && !endsLostLine(words, from, index, last)) continue;
    pieces.push([from, sweep(words, index + 1, last)]);
    from = pieces[pieces.length - 1][1];
  }
  if (from < last) pieces.push([from, last]);
  return pieces;
}

/** True of the last sign of a line drawn with signs. */
function endsRule(words: Tokens, index: number): boolean {
  const sign = RULE_SIGN.exec(words.words[index])?.[1];
  if (sign === undefined || words.words[index + 1]?.startsWith(sign)) return false;
  let length = 0;
  for (let at = index; at >= 0 && words.words[at].startsWith(sign) && RULE_SIGN.test(words.words[at]); at--)
    length += words.words[at].length;
  return length >= RULE_LENGTH;
}

const DASH = /^(?:-|–|—|--)$/;
/** "HIROSHIMA--Survivors of", "SEOUL—Foreign": a place in capitals to which a dash is glued. */
const CAPITALS = /^\p{Lu}{5,}$/u;
const GLUED = /^(?:—|--)$/;
/** The long bar that some houses print for it. */
const BAR = /^―$/;
/** News agencies: after a place in capitals and one of them in brackets no dash is needed. */
const AGENCY =
  /^(?:AA|AFP|AGI|ANI|ANSA|AP|APA|APP|ATS|BNO|BNS|CNA|CNS|CP|DPA|dpa|EFE|GNA|IANS|INA|IPS|IRNA|JTA|KUNA|KYODO|Kyodo|LUSA|Lusa|MENA|NAN|NNA|NTB|PA|PNA|PTI|QNA|REUTERS|Reuters|SANA|SAPA|SPA|STA|TASS|TAP|TT|UNB|UPI|VNA|WAM|XINHUA|Xinhua)$/;

/**
 * Token after a dateline ("TEHRAN (AFP) -", "LOS ANGELES, Jan. 5 —") at the start of a paragraph, or `first` if there is none. A place
 * that is not in capitals needs a comma or an agency in brackets: "Mumbai, India –", "Durban (IPS) -". After a bracket a colon will do
 * for the dash, and after a place in capitals and a known agency nothing is needed; a dash within a bracket parts two dates: "Jane Roe (May 5, 1849 – May 9, 1934)".
 */
export function datelineEnd(words: Tokens, first: number, last: number, dash = DASH): number {
  if (!/^\p{Lu}[\p{L}.'’-]+$/u.test(words.words[first])) return first;
  let clear = !/\p{Ll}/u.test(words.words[first]);
  let inside = false;
  for (let index = first + 1; index < Math.min(last - 2, first + 14); index++) {
    const word = words.words[index];
    if (inside && dash.test(word)) return first;
    inside = word === "(" || (inside && word !== ")");
    if (word === ")" && endsAgency(words, first, index)) return index + 1;
    if (word === "):" || (word === ":" && words.words[index - 1] === ")")) return clear ? index + 1 : first;
    if (dash.test(word)) {
      const apart = words.starts[index] > words.ends[index - 1] || words.ends[index] < words.starts[index + 1];
      return clear && apart && /^[\p{Lu}"“'‘\p{N}]/u.test(words.words[index + 1]) ? index + 1 : first;
    }
    if (word === "," || word === "(") clear = true;
    if (!/^[\p{Lu}\p{N}(),./]/u.test(word) && !(word === "and" && !/\p{Ll}/u.test(words.words[index + 1])))
      return first;
  }
  return first;
}

/**
 * Token after a dateline that ends in a bar, "EASTON ― The bridge", is glued to the text by a dash, "EASTON—The bridge", or is nothing but an
 * agency, "(Reuters) - The bridge"; `first` if there is none. They are looked for where sentences are cut further: the models learnt from text cut without.
 */
export function rareDatelineEnd(words: Tokens, first: number, last: number): number {
  const [open, agency, close, dash] = words.words.slice(first, first + 4);
  if (isGlued(words, first, last)) return first + 2;
  if (open === "(" && AGENCY.test(agency) && close === ")" && DASH.test(dash) && first + 4 < last) return first + 4;
  return datelineEnd(words, first, last, BAR);
}

/** "SEOUL—Foreign Minister Kim left"; not the name and first names of a notice, "ORVEL--Jane Ann, 98, of Northport". */
function isGlued({words}: Tokens, first: number, last: number): boolean {
  if (!CAPITALS.test(words[first]) || !GLUED.test(words[first + 1]) || first + 3 >= last) return false;
  const named = /^\p{Lu}/u.test(words[first + 3]) && words[first + 4] === ",";
  return /^\p{Lu}\p{Ll}/u.test(words[first + 2]) && !named;
}

/** "QUITO (EFE) The": a bracket with an agency, after nothing but capitals and before a sentence. */
function endsAgency({words}: Tokens, first: number, close: number): boolean {
  if (!AGENCY.test(words[close - 1]) || words[close - 2] !== "(" || !/^\p{Lu}/u.test(words[close + 1])) return false;
  for (let index = first; index < close - 2; index++) if (/\p{Ll}/u.test(words[index])) return false;
  return true;
}

/** "(Laughter.) There is": a bracket that holds its own full stop, before a capital. */
function closesAside(words: Tokens, index: number, last: number): boolean {
  if (words.words[index] !== ")" && words.words[index] !== "]") return false;
  return /^[.!?]$/.test(words.words[index - 1] ?? "") && startsSentence(words, index + 1, last);
}

/** What belongs to the sentence after its stop: closing marks, further stops, footnote marks such as "[17]". */
function sweep(words: Tokens, from: number, last: number): number {
  let end = from;
  for (;;) {
    if (end < last && (closes(words, end) || /^(?:[.!?]+|[:;]['-]?[()DP]+)$/.test(words.words[end]))) end++;
    else if (
      end + 2 < last &&
      words.words[end] === "[" &&
      /^\d+$/.test(words.words[end + 1]) &&
      words.words[end + 2] === "]"
    )
      end += 3;
    else return end;
  }
}

/** A bracket left open must not swallow the rest of the paragraph. */
function bracketSpansSentences(words: Tokens, index: number, last: number): boolean {
  for (let ahead = index; ahead < Math.min(last, index + 60); ahead++) {
    if (words.words[ahead] === ")" || words.words[ahead] === "]") return false;
  }
  return true;
}

function endsSentence(words: Tokens, index: number, last: number): boolean {
  const word = words.words[index];
  if (index + 1 >= last) return true;
  if (!isLetter(word.charCodeAt(0))) {
    if (/^[!?]+$/.test(word)) return true;
    if (endsRule(words, index)) return startsSentence(words, index + 1, last);
    if (/^(?:\.{2,}|…)$/.test(word)) return startsSentence(words, index + 1, last);
    if (word === ".") return fullStopEnds(words, index);
  }
  if (!word.endsWith(".") || word.length < 2) return false;
  const lower = words.lower[index];
  if (BEFORE_NAME.has(lower))
    return lower === "no."
      ? !/^\p{N}/u.test(words.words[index + 1]) && startsSentence(words, index + 1, last)
      : endsBeforeName(words, index, last);
  return MAY_END.test(lower) && abbreviationEnds(words, index, last);
}

/** True of the letters that most words begin with; no sign that ends a sentence does. */
function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

/** A month or weekday ends a sentence only before an opener: "… in Jan. The", never "Jan. 5". */
function endsBeforeName(words: Tokens, index: number, last: number): boolean {
  if (
    !/^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu|thurs|fri|sat|sun)\.$/.test(
      words.lower[index],
    )
  )
    return false;
  const next = index + 1;
  return next < last && OPENERS.has(words.lower[next]) && /^\p{Lu}/u.test(words.words[next]);
}

function fullStopEnds(words: Tokens, index: number): boolean {
  const glued = words.starts[index + 1] === words.ends[index];
  const next = words.words[index + 1];
  if (glued && !CLOSERS.has(next) && !OPENING.has(next))
    return /^\p{Lu}\p{Ll}/u.test(next) && /\p{Ll}$/u.test(words.words[index - 1] ?? "");
  return true;
}

function abbreviationEnds(words: Tokens, index: number, last: number): boolean {
  let next = index + 1;
  while (next < last && closes(words, next)) next++;
  if (next >= last) return true;
  const word = words.words[next];
  if (OPENING.has(word) && next + 1 < last) return /^\p{Lu}/u.test(words.words[next + 1]) && next > index + 1;
  if (!/^\p{Lu}/u.test(word)) return false;
  if (/^\p{L}\.$/u.test(words.words[index]))
    return OPENERS.has(words.lower[next]) && !/^(?:a|i)\.?$/.test(words.lower[next]) && !isInitial(words, index);
  return OPENERS.has(words.lower[next]);
}

/** "J." of "Michael J. The"? An initial follows a capitalised first name or another initial. */
function isInitial(words: Tokens, index: number): boolean {
  const before = words.words[index - 1] ?? "";
  return /^\p{Lu}(?:\p{Ll}+|\.)$/u.test(before) && words.words[index] !== "I.";
}

function startsSentence(words: Tokens, index: number, last: number): boolean {
  let next = index;
  while (next < last && (CLOSERS.has(words.words[next]) || OPENING.has(words.words[next]))) next++;
  return next < last && /^[\p{Lu}\p{N}]/u.test(words.words[next]);
}

/** Closing marks belong to the sentence before them; a straight mark closes if nothing stands between it and the stop. */
function closes(words: Tokens, index: number): boolean {
  return CLOSERS.has(words.words[index]) && words.starts[index] === words.ends[index - 1];
}

/** `"Stop!" he said.` is one sentence: after a closing quotation mark a lower-case word goes on. */
function goesOnAfterQuote(words: Tokens, stop: number, next: number): boolean {
  const word = words.words[next];
  if (/^\p{Ll}/u.test(word)) return next > stop + 1;
  return word === "," || word === ";" || word === "—" || word === "–" || word === "--";
}

/** Tokens and paragraphs -> sentences, by rules alone. */
export const splitSentences = annotator({
  name: "sentences",
  needs: [tokens, paragraphs],
  gives: sentences,
  run: (_document, [words, blocks]) => findSentences(words, blocks),
});

/** Tokens and paragraphs -> sentences, by rules and what was learnt. */
export function createSentences({ends}: {readonly ends: SentenceEnds}): Annotator {
  return annotator({
    name: "sentences",
    needs: [tokens, paragraphs],
    gives: sentences,
    run: (_document, [words, blocks]) => findSentences(words, blocks, ends),
  });
}
