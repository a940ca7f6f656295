import type {Statement} from "../model/statement";
import {compareText} from "../model/text";
import {wordsOf} from "./words";

/** Shorter statements are printed twice by chance. */
const TELLING = 8;
/** Of more documents that print one statement each is set beside the first ones only. */
const MANY = 6;

/**
 * Pairs of documents that print one statement, and so tell one story, as `<id>\n<id>`, the smaller id first.
 * @param copyOf document -> its group of near-copies: copies are left out
 */
export function storyPairs(
  statements: readonly Statement[],
  copyOf: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const {text, reports} of statements) {
    if (reports.length < 2 || wordsOf(text).length < TELLING) continue;
    const documents = [...new Set(reports.map(({document}) => document))].sort(compareText);
    documents.forEach((second, index) => {
      for (const first of documents.slice(0, Math.min(index, MANY))) {
        if ((copyOf.get(first) ?? first) !== (copyOf.get(second) ?? second))
          pairs.set(`${first}\n${second}`, [first, second]);
      }
    });
  }
  return [...pairs].sort(([a], [b]) => compareText(a, b)).map(([, pair]) => pair);
}
