import {parseSentences, type SyntaxModels} from "../../src/annotate/syntax";
import {type TagModels, tagWords} from "../../src/annotate/tags";
import type {Resources} from "../../src/model/resources";
import {openLanguageModels} from "../../src/models/language-models";
import type {TreebankSentence} from "../../training/shared/conllu";
import type {Figure} from "./figure";
import {asSentence, asTokens, developmentSets} from "./treebank";

/** The relations that attributions and relations live on. */
const RELATIONS = [
  "nsubj",
  "nsubj:pass",
  "obj",
  "obl",
  "obl:agent",
  "ccomp",
  "xcomp",
  "advcl",
  "acl",
  "acl:relcl",
  "appos",
  "conj",
  "parataxis",
] as const;

/**
 * Dependencies on the treebanks' own words with the tagger's tags: attachment with and without labels, punctuation counted, and
 * F1 for each relation that later steps live on.
 * @param data the data folder.
 */
export function scoreSyntax(data: string, resources: Resources): Promise<Figure[]> {
  const models = openLanguageModels(resources);
  return Promise.resolve(developmentSets(data).flatMap(({name, sentences}) => figuresOf(name, sentences, models)));
}

function figuresOf(set: string, gold: readonly TreebankSentence[], models: TagModels & SyntaxModels): Figure[] {
  let count = 0;
  let attached = 0;
  let labelled = 0;
  const relations = new Map<string, {gold: number; found: number; right: number}>(
    RELATIONS.map((relation) => [relation, {gold: 0, found: 0, right: 0}]),
  );
  for (const sentence of gold) {
    const words = asTokens(sentence);
    const blocks = [asSentence(words)];
    const found = parseSentences(models, words, tagWords(models, words, blocks), blocks);
    for (let at = 0; at < words.count; at++) {
      const sameHead = found.heads[at] === sentence.heads[at];
      const sameLabel = found.labels[at] === sentence.labels[at];
      count++;
      if (sameHead) attached++;
      if (sameHead && sameLabel) labelled++;
      tally(relations.get(sentence.labels[at]), "gold");
      tally(relations.get(found.labels[at]), "found");
      if (sameHead && sameLabel) tally(relations.get(found.labels[at]), "right");
    }
  }
  return [
    {set, measure: "UAS", value: attached / count},
    {set, measure: "LAS", value: labelled / count},
    ...[...relations].map(([relation, {gold: wanted, found, right}]) => ({
      set,
      measure: `F1 of ${relation}`,
      value: (2 * right) / Math.max(1, wanted + found),
    })),
  ];
}

function tally(counts: {gold: number; found: number; right: number} | undefined, of: "gold" | "found" | "right"): void {
  if (counts) counts[of]++;
}
