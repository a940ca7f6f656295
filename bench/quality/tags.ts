import {guard} from "../../src/annotate/guard";
import {splitParagraphs} from "../../src/annotate/paragraphs";
import {createPipeline} from "../../src/annotate/pipeline";
import {createSentences} from "../../src/annotate/sentences";
import {parseSentences} from "../../src/annotate/syntax";
import {reviseTags, tagWords} from "../../src/annotate/tags";
import {partedTokens} from "../../src/annotate/wink";
import {sentences} from "../../src/model/layers";
import type {Resources} from "../../src/model/resources";
import {type LanguageModels, openLanguageModels} from "../../src/models/language-models";
import {runningTexts} from "../../training/sentences/running-text";
import type {TreebankSentence} from "../../training/shared/conllu";
import type {Figure} from "./figure";
import {asSentence, asTokens, developmentSets} from "./treebank";

/**
 * Parts of speech and lemmas on the treebanks' own words, and sentence splitting on running text (F1 of exact spans).
 * @param data the data folder.
 */
export function scoreTags(data: string, resources: Resources): Promise<Figure[]> {
  const models = openLanguageModels(resources);
  const figures = developmentSets(data).flatMap(({name, sentences: gold}) => [
    ...tagFigures(name, gold, models),
    {set: name, measure: "sentences F1", value: sentenceF1(gold, models)},
  ]);
  return Promise.resolve(figures);
}

function tagFigures(set: string, gold: readonly TreebankSentence[], models: LanguageModels): Figure[] {
  let count = 0;
  let upos = 0;
  let xpos = 0;
  let lemmas = 0;
  for (const sentence of gold) {
    const words = asTokens(sentence);
    const blocks = [asSentence(words)];
    const first = tagWords(models, words, blocks);
    const tree = parseSentences(models, words, first, blocks);
    const found = reviseTags(models, {words, first, tree, blocks});
    for (let at = 0; at < words.count; at++) {
      count++;
      if (found.upos[at] === sentence.upos[at]) upos++;
      if (found.xpos[at] === sentence.xpos[at]) xpos++;
      if (found.lemmas[at] === sentence.lemmas[at].toLowerCase()) lemmas++;
    }
  }
  return [
    {set, measure: "UPOS", value: upos / count},
    {set, measure: "XPOS", value: xpos / count},
    {set, measure: "lemmas", value: lemmas / count},
  ];
}

/** F1 of sentence spans, white space left out of account, on the documents put together again from their sentences. */
function sentenceF1(gold: readonly TreebankSentence[], models: LanguageModels): number {
  const pipeline = createPipeline([guard, splitParagraphs, partedTokens, createSentences(models)]);
  let right = 0;
  let found = 0;
  for (const {id, text, spans} of runningTexts(gold)) {
    const wanted = new Set(spans.map(([start, end]) => `${start} ${end}`));
    const split = pipeline({id, text, sha256: ""}).get(sentences);
    found += split.length;
    for (const {start, end} of split) if (wanted.has(`${start} ${end}`)) right++;
  }
  return (2 * right) / (found + gold.length);
}
