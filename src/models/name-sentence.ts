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
    const start = word.charAt(0);
    if (start.toLowerCase() === start.toUpperCase()) continue;
    letters++;
    const isCapital = start !== start.toLowerCase();
    if (isCapital) capital++;
    if (word.length > 1 && word === word.toUpperCase()) upper++;
    if (word.length > 3) {
      long++;
      if (isCapital) longCapital++;
    }
  }
  if (letters >= 4 && upper >= letters * 0.75) return CASING.CAPITALS;
  if (letters >= 3 && capital === 0) return CASING.LOWER;
  if (letters >= 4 && long >= 3 && longCapital >= long * 0.85 && (heading || letters >= 6)) return CASING.TITLE;
  return CASING.USUAL;
}
