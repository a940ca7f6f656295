import type {Knowledge} from "../model/knowledge";
import type {Statement} from "../model/statement";
import {fold} from "./names";

/** Words too common to be a topic. */
const EMPTY_WORDS = new Set(
  "a an and any are as at be by do for from has have in is it of on or that the their they this to was were what when where which who why with".split(
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
/** Statements within this share of the best are as good. */
const CLOSE = 0.9;

/**
 * The statements that share the most telling words with a topic of several words: each word weighs the logarithm of its rarity in the
 * corpus (Sparck Jones 1972), at least two fifths of the whole weight must be there, and only those close to the best count.
 */
export function mostTelling(
  {statements: all}: Pick<Knowledge, "statements">,
  statements: readonly Statement[],
  words: readonly string[],
): readonly Statement[] {
  if (words.length < 2) return [];
  const weights = new Map(
    words.map((word) => {
      const having = all.filter((statement) => contentWords(statement).has(word)).length;
      return [word, Math.log((all.length + 1) / (having + 1)) + 0.01] as const;
    }),
  );
  const weigh = (found: readonly string[]): number => found.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
  const scored = statements.map((statement) => {
    const known = contentWords(statement);
    return {statement, score: weigh(words.filter((word) => known.has(word)))};
  });
  const best = Math.max(0, ...scored.map(({score}) => score));
  if (best < weigh(words) * LEAST_SHARE) return [];
  return scored.filter(({score}) => score >= best * CLOSE).map(({statement}) => statement);
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

/** The word without the ending of a plural or of a regular verb: lets "cities" meet "city", and "arrested" meet "arrests". */
export function stem(word: string): string {
  const one = singular(word);
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
