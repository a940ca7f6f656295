import {join} from "node:path";
import {readTreebank, type TreebankSentence} from "./shared/conllu";

/** A treebank to learn tags and syntax from. */
export interface Treebank {
  readonly name: string;
  readonly train: string;
  readonly dev: string;
  readonly source: string;
  readonly licence: string;
}

/** Both are open. */
export const TREEBANKS: readonly Treebank[] = [
  {
    name: "EWT",
    train: "en_ewt-train.conllu",
    dev: "en_ewt-dev.conllu",
    source: "Universal Dependencies English Web Treebank (Silveira et al. 2014)",
    licence: "CC BY-SA 4.0",
  },
  {
    name: "GUM",
    train: "en_gum-train.conllu",
    dev: "en_gum-dev.conllu",
    source:
      "Georgetown University Multilayer corpus (Zeldes 2017); genres whose texts are under a non-commercial licence left out",
    licence: "annotations CC BY 4.0; texts public domain, CC BY or CC BY-SA",
  },
];

/** The sentences of the train parts, in the order of the files. */
export function readTrainingSentences(data: string): TreebankSentence[] {
  return TREEBANKS.flatMap(({train}) => readTreebank(join(data, "ud", train)));
}
