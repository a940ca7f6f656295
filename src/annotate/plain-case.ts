import type {Sentence, Tokens} from "../model/layers";
import {casingOf} from "../models/name-sentence";
import {CASING} from "../models/name-words";

const known = new WeakMap<readonly Sentence[], readonly string[]>();

/** The words as a model should read them: those of sentences in capitals ("POLICE ARREST TWO") in lower case, all others as they are. Several models ask for them. */
export function plainCase(words: Tokens, blocks: readonly Sentence[]): readonly string[] {
  const before = known.get(blocks);
  if (before) return before;
  const plain = makePlain(words, blocks);
  known.set(blocks, plain);
  return plain;
}

function makePlain(words: Tokens, blocks: readonly Sentence[]): readonly string[] {
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
