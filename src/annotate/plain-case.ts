import type {Sentence, Tokens} from "../model/layers";
import {casingOf} from "../models/name-sentence";
import {CASING} from "../models/name-words";

/** The words as a model should read them: those of sentences in capitals ("POLICE ARREST TWO") in lower case, all others as they are. */
export function plainCase(words: Tokens, blocks: readonly Sentence[]): readonly string[] {
  const shouted = blocks.filter(
    ({first, last, heading}) => casingOf(words.words, first, last, heading) === CASING.CAPITALS,
  );
  if (shouted.length === 0) return words.words;
  const plain = [...words.words];
  for (const {first, last} of shouted) {
    for (let token = first; token < last; token++) plain[token] = words.lower[token];
  }
  return plain;
}
