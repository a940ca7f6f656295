import type {TaggerOutput} from "../../src/models/tagger";
import type {ParsedWords} from "./vote";

/** The sentence from its last word to its first, for a parser that reads from right to left. Twice is the same again. */
export function mirrorTree({forms, heads, labels}: ParsedWords): ParsedWords {
  return {forms: forms.toReversed(), heads: mirrorHeads(heads), labels: labels.toReversed()};
}

/** Heads of the words in the reverse order; -1, the head of the root, stays. */
export function mirrorHeads(heads: readonly number[]): number[] {
  return heads.toReversed().map((head) => (head < 0 ? -1 : heads.length - 1 - head));
}

/** Tags of the words in the reverse order. */
export function mirrorTags({labels, doubts}: TaggerOutput): TaggerOutput {
  return {labels: labels.toReversed(), doubts: doubts.toReversed()};
}
