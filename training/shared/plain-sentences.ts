import {readFileSync} from "node:fs";
import {join} from "node:path";
import {isHeldOut, tokenizeText} from "../names/corpus";

/** A data set whose texts are read without its annotation. */
export interface PlainSet {
  /** As among the sets of names: what is kept there for measuring is not read here either. */
  readonly name: string;
  readonly file: string;
  readonly source: string;
  readonly licence: string;
  /** Published under an open licence. */
  readonly open: boolean;
}

/** The sets, in this order. */
export const PLAIN_SETS: readonly PlainSet[] = [
  {
    name: "polnear",
    file: "attribution/polnear.train.jsonl",
    source: "PolNeAR 1.0, train part (Newell, Margolin, Ruths 2018)",
    licence: "none given for the data; the weights hold no text of it",
    open: false,
  },
  {
    name: "worldwide",
    file: "ner/worldwide.open.jsonl",
    source: "English Worldwide Newswire (Shan, Bauer, Carlson, Manning 2023)",
    licence: "none given for the data; the weights hold no text of it",
    open: false,
  },
  {
    name: "ecb",
    file: "coref/ecb.open.jsonl",
    source: "ECB+ (Cybulska, Vossen 2014)",
    licence: "CC BY 3.0 for the annotation",
    open: true,
  },
  {
    name: "wikigold",
    file: "ner/wikigold.jsonl",
    source: "Wikigold (Balasuriya et al. 2009)",
    licence: "CC BY 4.0",
    open: true,
  },
  {
    name: "knowledgenet",
    file: "relations/knowledgenet.folds123.jsonl",
    source: "KnowledgeNet, folds 1 to 3 (Mesquita et al. 2019)",
    licence: "CC BY-SA 4.0",
    open: true,
  },
  {
    name: "redocred",
    file: "relations/redocred.dev.jsonl",
    source: "Re-DocRED, dev part (Tan et al. 2022)",
    licence: "MIT; text CC BY-SA (Wikipedia)",
    open: true,
  },
];

const SHORTEST = 6;
const LONGEST = 40;

/**
 * Words of the whole sentences of sets of text, as the language stage cuts them; each sentence once, in the order of the files.
 * @param data folder of the data sets.
 * @param openOnly leaves out sets without an open licence.
 */
export function readPlainSentences(data: string, openOnly: boolean): string[][] {
  const seen = new Set<string>();
  const found: string[][] = [];
  for (const {name, file, open} of PLAIN_SETS) {
    if (openOnly && !open) continue;
    for (const line of readFileSync(join(data, file), "utf8").split("\n")) {
      if (line === "") continue;
      const {id, text} = JSON.parse(line) as {id: string; text: string};
      if (isHeldOut({set: name, id})) continue;
      for (const forms of plainSentences(text)) {
        const key = forms.join(" ");
        if (seen.has(key)) continue;
        seen.add(key);
        found.push(forms);
      }
    }
  }
  return found;
}

/** Words of the sentences of a text that begin and end as sentences do, are no headings and neither very short nor long. */
export function plainSentences(text: string): string[][] {
  const {tokens, sentences} = tokenizeText(text);
  return sentences
    .filter(({heading}) => !heading)
    .map(({first, last}) => tokens.words.slice(first, last))
    .filter(isWhole);
}

function isWhole(forms: readonly string[]): boolean {
  if (forms.length < SHORTEST || forms.length > LONGEST) return false;
  const line = forms.join(" ");
  return /^["“‘'(]?\s?\p{Lu}/u.test(line) && /[.!?"”'’)]$/.test(line) && /\p{Ll}/u.test(line);
}
