import type {Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import type {Statement} from "../model/statement";
import {fold} from "./names";
import {compareStatements} from "./order";

/** Words too common to be a topic. */
const EMPTY_WORDS = new Set(
  "a an and any are as at be been by can could did do does for from had has have he his in is it its of on or our she that the their there they this to was we were what when where which who why will with would".split(
    " ",
  ),
);

const folded = new WeakMap<Statement, ReadonlySet<string>>();

/** The words of a topic as they are compared: without case, accents and endings, and without articles and the like. */
export function topicWords(topic: string): readonly string[] {
  const words = fold(topic).split(" ").filter(Boolean);
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return (telling.length > 0 ? telling : words).map(stem);
}

/** True if the statement's content holds all words of the topic, in whatever order and number. */
export function speaksOf(statement: Statement, words: readonly string[]): boolean {
  return hasWords(contentWords(statement), words);
}

/** True if all the words are there, and there are any. */
export function hasWords(all: ReadonlySet<string>, words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => all.has(word));
}

/** A statement that has less of the topic than this, by weight, does not speak of it. */
const LEAST_SHARE = 0.4;
/** A word that no statement holds weighs this much of what a word of one statement would: it may only be another word for the thing. */
const UNHEARD = 0.5;
/** One word alone meets a topic only if no more of the statements asked about than these hold it, in number or as a share. */
const FEW = 3;
const RARE = 0.02;
/** Statements with less than this share of the best score are left out. */
const CLOSE = 0.7;

/**
 * The statements that share the most telling words with a topic of several words, the best first: each word weighs the logarithm of its
 * rarity in the corpus (Sparck Jones 1972), at least two fifths of the whole weight must be there, and only those near to the best count.
 */
export function mostTelling(
  {statements: all}: Pick<Knowledge, "statements">,
  statements: readonly Statement[],
  words: readonly string[],
): readonly Statement[] {
  if (words.length < 2) return [];
  const said = saidAmong(all);
  const weights = new Map(
    words.map((word) => {
      const having = said.filter((statement) => contentWords(statement).has(word)).length;
      return [word, (Math.log((said.length + 1) / (having + 1)) + 0.01) * (having === 0 ? UNHEARD : 1)] as const;
    }),
  );
  const few = Math.max(FEW, statements.length * RARE);
  const rare = new Set(
    words.filter((word) => statements.filter((statement) => contentWords(statement).has(word)).length <= few),
  );
  const isEnough = (found: readonly string[]): boolean => found.length > 1 || rare.has(found[0]);
  const weigh = (found: readonly string[]): number => found.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
  const scored = statements.map((statement) => {
    const known = contentWords(statement);
    const found = words.filter((word) => known.has(word));
    return {statement, score: isEnough(found) ? weigh(found) : 0};
  });
  const least = Math.max(weigh(words) * LEAST_SHARE, CLOSE * Math.max(0, ...scored.map(({score}) => score)));
  return scored
    .filter(({score}) => score > 0 && score >= least)
    .sort((a, b) => b.score - a.score || compareStatements(a.statement, b.statement))
    .map(({statement}) => statement);
}

function contentWords(statement: Statement): ReadonlySet<string> {
  const known = folded.get(statement);
  if (known) return known;
  const words = wordsOf(statement.text);
  folded.set(statement, words);
  return words;
}

/** The words of a text as `topicWords` makes them. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(fold(text).split(" ").map(stem));
}

/** Months that texts also write by their first letters, unlike any other word. */
const MONTH = /^(jan|feb|apr|aug|sep|oct|nov|dec)(?:uary|ruary|il|ust|t|tember|ober|ember)$/;

/** The word without the ending of a plural or of a regular verb: lets "cities" meet "city", and "arrested" meet "arrests". */
export function stem(word: string): string {
  const one = singular(word).replace(MONTH, "$1");
  if (one.length > 5 && /(?:ed|ing)$/.test(one))
    return one.replace(/(?:ed|ing)$/, "").replace(/([b-df-hj-km-np-rt-vx])\1$/, "$1");
  return one.length > 4 ? one.replace(/e$/, "") : one;
}

/** A rough singular, enough to let "cities" meet "city" and "raids" meet "raid". */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/.test(word) && !word.endsWith("is") ? word.slice(0, -1) : word;
}

/** True for a word that may tell what a text is about: long enough, no number, none of the most common ones. */
export function isTelling(word: string): boolean {
  return word.length > 4 && !/\d/.test(word) && !COMMON_WORDS.has(word);
}

/** Frequent words of five letters and more that tell nothing of a topic. */
const COMMON_WORDS = new Set(
  "about above after again against allow almost along already although always among another around because become been before began begin being below better between beyond bring could didn during either enough every everyone everything first found front going great having hers herself himself however inside instead itself large later least likely little local longer making many maybe might month more most much myself never nothing number often other others ought ourselves outside over people perhaps person place point quite rather really right second seven several shall should since small some someone something still taken taking their theirs them themselves there these thing think third this those though three through today together told toward under until upon using usually very want wants wasn well were what when where whether which while whole whom whose will with within without would wouldn year yet your yourself".split(
    " ",
  ),
);
