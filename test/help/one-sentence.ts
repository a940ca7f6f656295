import type {Sentence, Tokens} from "../../src/model/layers";

/** The words of a text, parted at blanks, as one sentence. */
export function oneSentence(text: string): {readonly words: Tokens; readonly sentences: readonly Sentence[]} {
  const words = text.split(" ");
  const starts = Int32Array.from(words, (_, index) => words.slice(0, index).join(" ").length + (index > 0 ? 1 : 0));
  const ends = starts.map((start, index) => start + words[index].length);
  const tokens = {count: words.length, starts, ends, words, lower: words.map((word) => word.toLowerCase())};
  return {
    words: tokens,
    sentences: [{start: 0, end: text.length, first: 0, last: words.length, paragraph: 0, heading: false}],
  };
}
