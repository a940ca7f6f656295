import type {Tokens} from "../model/layers";
import {CASING} from "./name-words";

/** How the capitals of a sentence are to be read, from the share of its words that have them. */
export function casingOf(words: Tokens["words"], first: number, last: number, heading: boolean): number {
  let letters = 0;
  let upper = 0;
  let capital = 0;
  let long = 0;
  let longCapital = 0;
  for (let token = first; token < last; token++) {
    const word = words[token];
    const kind = kindOf(word.charCodeAt(0), word);
    if (kind === SIGN) continue;
    letters++;
    if (kind === CAPITAL) {
      capital++;
      if (word.length > 1 && isUpper(word)) upper++;
    }
    if (word.length > 3) {
      long++;
      if (kind === CAPITAL) longCapital++;
    }
  }
  if (letters >= 4 && upper >= letters * 0.75) return CASING.CAPITALS;
  if (letters >= 3 && capital === 0) return CASING.LOWER;
  if (letters >= 4 && long >= 3 && longCapital >= long * 0.85 && (heading || letters >= 6)) return CASING.TITLE;
  return CASING.USUAL;
}

const SIGN = 0;
const SMALL = 1;
const CAPITAL = 2;

/** What a word begins with. */
function kindOf(unit: number, word: string): number {
  if (unit >= 97 && unit <= 122) return SMALL;
  if (unit >= 65 && unit <= 90) return CAPITAL;
  if (unit < 128) return SIGN;
  const start = word.charAt(0);
  if (start.toLowerCase() === start.toUpperCase()) return SIGN;
  return start === start.toLowerCase() ? SMALL : CAPITAL;
}

/** Whether no letter of a word is small. */
function isUpper(word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    if (unit >= 97 && unit <= 122) return false;
    if (unit > 127) return word === word.toUpperCase();
  }
  return true;
}
