import {shortHash} from "../model/hash";
import {foldText} from "../model/text";

/** The folded words and numbers of a text, in order; "1,179" is one word. */
export function wordsOf(text: string): readonly string[] {
  const folded = foldText(text)
    .replace(/(?<=\d)[,.](?=\d{3}\b)/g, "")
    .replace(/['’]/gu, "");
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Hashes of each run of `size` words; of the whole where it is shorter. */
export function shingles(words: readonly string[], size: number): ReadonlySet<number> {
  const found = new Set<number>();
  if (words.length === 0) return found;
  for (let from = 0; from + size <= Math.max(words.length, size); from++) {
    found.add(Number.parseInt(shortHash(words.slice(from, from + size).join(" ")).slice(0, 8), 16));
  }
  return found;
}

/** Length of the longest common subsequence of two lists of words: how much of one can be read in the other, in order. */
export function commonWords(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let index = 0; index < b.length; index++) {
      next[index + 1] = word === b[index] ? row[index] + 1 : Math.max(row[index + 1], next[index]);
    }
    row = next;
  }
  return row[b.length];
}
