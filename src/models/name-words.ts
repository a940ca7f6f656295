import type {Gazetteer} from "../lexicon/gazetteer";
import {ALL_SENSES, SENSE_BITS} from "../lexicon/senses";
import type {Clusters} from "./clusters";
import {hashSlice, hashText, mix} from "./feature-hash";
import type {FeatureList} from "./feature-list";
import type {WordClasses} from "./word-classes";

/** How a word is written. */
export const WRITTEN = {LOWER: 0, CAPITAL: 1, CAPITALS: 2, MIXED: 3, DIGITS: 4, OTHER: 5} as const;
/** How the words of a sentence are written: with the usual capitals, or in a way in which capitals tell nothing. */
export const CASING = {USUAL: 0, CAPITALS: 1, LOWER: 2, TITLE: 3} as const;

/** Distances at which a word's own features count for a token. */
export const WORD_OFFSETS = [-2, -1, 0, 1, 2] as const;

/** What is known of a word by itself, whatever stands around it. */
export interface NameWord {
  readonly text: string;
  readonly lower: string;
  readonly hash: number;
  readonly lowerHash: number;
  /** Hash of the shape: "Xxx", "X.", "dd". */
  readonly shape: number;
  readonly written: number;
  /** Starts with a capital, or holds one ("al-Qaeda", "iPhone"). */
  readonly capital: boolean;
  /** Joins words and says little by itself: articles, prepositions, auxiliaries, commas. */
  readonly light: boolean;
  readonly fine: number;
  readonly coarse: number;
  /** Class of `WordClasses`: what the word is in names. */
  readonly kind: number;
  /** What the gazetteer knows of the word alone. */
  readonly senses: number;
  /** For phrases of the gazetteer. */
  readonly phraseId: number;
}

/** Template numbers, kept apart by hundreds: features of one template never meet those of another. */
const TEMPLATE = {
  word: 100,
  lower: 110,
  shape: 120,
  prefix: 130,
  suffix: 140,
  fine: 150,
  coarse: 160,
  sense: 170,
  senses: 180,
  written: 190,
  piece: 200,
  kind: 210,
};

/** Tables that words are looked up in. */
export interface WordTables {
  readonly clusters: Clusters;
  readonly classes: WordClasses;
  readonly gazetteer: Gazetteer;
}

/** Words that join others and say little by themselves. */
const LIGHT = new Set(
  (
    "a an the this that these those its his her their our my your of in on at by for with from to into as and or but than " +
    "is are was were be been being has have had will would can could may might must should also then not who which 's ’s , ( ) “ ” \" ' ’ - – —"
  ).split(" "),
);

/** Makes the word-level facts. In sentences in capitals or in lower case the way of writing is hidden. */
export function describeWord(text: string, casing: number, {clusters, classes, gazetteer}: WordTables): NameWord {
  const lower = text.toLowerCase();
  const hidden = casing === CASING.CAPITALS || casing === CASING.LOWER;
  const lowerHash = hashText(lower);
  const {fine, kind} = classes.ofHash(lowerHash);
  const written = hidden ? hiddenWriting(text) : writingOf(text);
  const plain = hidden ? `${lower.charAt(0).toUpperCase()}${lower.slice(1)}` : text;
  return {
    text,
    lower,
    hash: hidden ? 0 : hashText(text),
    lowerHash,
    shape: hidden ? mix(7, written) : shapeOf(text),
    written,
    capital: hidden ? written !== WRITTEN.DIGITS && written !== WRITTEN.OTHER : hasCapital(text),
    light: LIGHT.has(lower),
    fine,
    coarse: clusters.coarse(fine),
    kind,
    senses: (gazetteer.ofWord(plain) | (hidden ? gazetteer.ofAcronym(text.toUpperCase()) : 0)) & ALL_SENSES,
    phraseId: gazetteer.wordId(text),
  };
}

/** Adds the features that `word` gives to the token that stands `-offset` words after it. */
export function addWordFeatures(word: NameWord, offset: number, features: FeatureList): void {
  const place = offset + 2;
  features.add(mix(TEMPLATE.lower + place, word.lowerHash));
  features.add(mix(TEMPLATE.shape + place, word.shape));
  features.add(mix(TEMPLATE.fine + place, word.fine));
  features.add(mix(TEMPLATE.senses + place, word.senses));
  features.add(mix(TEMPLATE.kind + place, word.kind));
  if (Math.abs(offset) > 1) return;
  features.add(mix(TEMPLATE.coarse + place, word.coarse));
  addSuffixes(word, offset === 0 ? 4 : 3, TEMPLATE.suffix + place, features);
  features.add(mix(TEMPLATE.written + place, word.written));
  if (word.hash !== 0) features.add(mix(TEMPLATE.word + place, word.hash));
  if (offset !== 0) return;
  addPrefixes(word, TEMPLATE.prefix, features);
  addPieces(word, features);
  for (let bit = 0; bit < SENSE_BITS; bit++) {
    if ((word.senses >> bit) & 1) features.add(mix(TEMPLATE.sense, bit * 8 + word.written));
  }
  features.add(mix(mix(TEMPLATE.fine + 8, word.fine), word.written));
  features.add(mix(mix(TEMPLATE.kind + 8, word.kind), word.written));
}

function addSuffixes({lower}: NameWord, longest: number, template: number, features: FeatureList): void {
  const first = longest === 3 ? 3 : 1;
  for (let length = first; length <= longest && length < lower.length; length++) {
    features.add(mix(mix(template, length), hashSlice(lower, lower.length - length, lower.length)));
  }
}

function addPrefixes({lower}: NameWord, template: number, features: FeatureList): void {
  for (let length = 1; length <= 4 && length < lower.length; length++) {
    features.add(mix(mix(template, length), hashSlice(lower, 0, length)));
  }
}

/** Runs of three letters anywhere in a capitalised word: "-abad-", "-ović". */
function addPieces({lower, capital}: NameWord, features: FeatureList): void {
  if (!capital) return;
  for (let start = 1; start + 3 < lower.length; start++) {
    features.add(mix(TEMPLATE.piece, hashSlice(lower, start, start + 3)));
  }
}

function hasCapital(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 65 && unit <= 90) return true;
    if (unit > 127) return /\p{Lu}/u.test(text);
  }
  return false;
}

function writingOf(text: string): number {
  if (/^\p{Ll}[\p{Ll}.'’-]*$/u.test(text)) return WRITTEN.LOWER;
  if (/^\p{Lu}\p{Ll}*\.?$/u.test(text)) return WRITTEN.CAPITAL;
  if (/^\p{Lu}[\p{Lu}\p{N}&.'’-]*$/u.test(text)) return WRITTEN.CAPITALS;
  if (/\p{L}/u.test(text)) return WRITTEN.MIXED;
  return /\p{N}/u.test(text) ? WRITTEN.DIGITS : WRITTEN.OTHER;
}

function hiddenWriting(text: string): number {
  if (/\p{L}/u.test(text)) return WRITTEN.MIXED;
  return /\p{N}/u.test(text) ? WRITTEN.DIGITS : WRITTEN.OTHER;
}

/** Shape with runs cut at two: "Obama" -> "Xxx", "U.S." -> "X.X.", "2017" -> "dd". */
function shapeOf(text: string): number {
  let hash = 17;
  let before = 0;
  let run = 0;
  for (let index = 0; index < text.length && index < 24; index++) {
    const kind = kindOf(text.charCodeAt(index), text.charAt(index));
    run = kind === before ? run + 1 : 1;
    before = kind;
    if (run <= 2) hash = mix(hash, kind);
  }
  return hash;
}

function kindOf(unit: number, character: string): number {
  if (unit >= 97 && unit <= 122) return 1;
  if (unit >= 65 && unit <= 90) return 2;
  if (unit >= 48 && unit <= 57) return 3;
  if (unit < 128) return unit;
  if (character !== character.toLowerCase()) return 2;
  return character === character.toUpperCase() ? unit : 1;
}
