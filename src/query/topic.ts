import type {Statement} from "../model/statement";
import {fold} from "./names";

/** Words too common to be a topic. */
const EMPTY_WORDS = new Set(
  "a an and any are as at be by do for from has have in is it of on or that the their they this to was were with".split(
    " ",
  ),
);

const folded = new WeakMap<Statement, ReadonlySet<string>>();

/** The words of a topic as they are compared: without case, accents and plural endings, and without articles and the like. */
export function topicWords(topic: string): readonly string[] {
  const words = fold(topic).split(" ").filter(Boolean);
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return (telling.length > 0 ? telling : words).map(singular);
}

/** True if the statement's content holds all words of the topic, in whatever order and number. */
export function speaksOf(statement: Statement, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  let known = folded.get(statement);
  if (!known) {
    known = wordsOf(statement.text);
    folded.set(statement, known);
  }
  return words.every((word) => known.has(word));
}

/** The words of a text as `topicWords` makes them. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(fold(text).split(" ").map(singular));
}

/** A rough singular, enough to let "cities" meet "city" and "raids" meet "raid". */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/.test(word) && !word.endsWith("is") ? word.slice(0, -1) : word;
}
