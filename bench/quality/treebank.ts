import {join} from "node:path";
import type {Sentence, Tokens} from "../../src/model/layers";
import {readTreebank, type TreebankSentence} from "../../training/shared/conllu";

/** A development set of a treebank. */
export interface TreebankSet {
  readonly name: string;
  readonly sentences: readonly TreebankSentence[];
}

/** EWT dev, GUM dev (the genres whose texts have a free licence), and the news of GUM dev. */
export function developmentSets(data: string): TreebankSet[] {
  const ewt = readTreebank(join(data, "ud", "en_ewt-dev.conllu"));
  const gum = readTreebank(join(data, "ud", "en_gum-dev.conllu"));
  return [
    {name: "EWT dev", sentences: ewt},
    {name: "GUM dev", sentences: gum},
    {name: "GUM dev news", sentences: gum.filter(({document}) => document.startsWith("GUM_news_"))},
  ];
}

/** A treebank sentence as the steps of the language stage see it: its own words as tokens, a blank between them. */
export function asTokens({forms}: TreebankSentence): Tokens {
  const starts = new Int32Array(forms.length);
  const ends = new Int32Array(forms.length);
  let at = 0;
  for (const [index, form] of forms.entries()) {
    starts[index] = at;
    at += form.length;
    ends[index] = at++;
  }
  return {count: forms.length, starts, ends, words: forms, lower: forms.map((form) => form.toLowerCase())};
}

/** The one sentence of `asTokens`. */
export function asSentence(words: Tokens): Sentence {
  return {start: 0, end: words.ends[words.count - 1], first: 0, last: words.count, paragraph: 0, heading: false};
}
