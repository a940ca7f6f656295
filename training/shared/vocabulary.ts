import {WORD, type WordSheet} from "../../src/models/word-sheet";
import type {TreebankSentence} from "./conllu";

/** Words seen less often than this are known by their cluster and their letters alone. */
const SEEN_LEAST = 3;
/** Most words told apart. */
const WORDS_MOST = 8000;

/** The frequent words of the treebanks. */
export interface Vocabulary {
  /** Hashes of words in lower case, most frequent first. */
  readonly words: Int32Array;
  /** How often each was seen. */
  readonly counts: Int32Array;
  /** Rank of a word by its hash, -1 if it has none. */
  readonly rank: (lower: number) => number;
  /** Hash of the exact spelling of each word, 0 where digits were made equal. */
  readonly exact: Int32Array;
}

/** Counts the words of the sentences, spelled as in the sheet. */
export function countVocabulary(sentences: readonly TreebankSentence[], sheet: WordSheet): Vocabulary {
  const counts = new Map<number, number>();
  const exactOf = new Map<number, number>();
  for (const sentence of sentences) {
    for (const row of sheet.read(sentence.forms)) {
      const lower = sheet.data[row + WORD.lower];
      const exact = sheet.data[row + WORD.exact];
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
      exactOf.set(lower, lower === exact ? exact : 0);
    }
  }
  const ranked = [...counts]
    .filter(([, count]) => count >= SEEN_LEAST)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, WORDS_MOST);
  const ranks = new Map(ranked.map(([lower], rank) => [lower, rank]));
  return {
    words: Int32Array.from(ranked, ([lower]) => lower),
    counts: Int32Array.from(ranked, ([, count]) => count),
    rank: (lower) => ranks.get(lower) ?? -1,
    exact: Int32Array.from(ranked, ([lower]) => exactOf.get(lower)!),
  };
}
