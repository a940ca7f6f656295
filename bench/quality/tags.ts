import {guard} from "../../src/annotate/guard";
import {splitParagraphs} from "../../src/annotate/paragraphs";
import {createPipeline} from "../../src/annotate/pipeline";
import {splitSentences} from "../../src/annotate/sentences";
import {type TagModels, tagWords} from "../../src/annotate/tags";
import {winkTokens} from "../../src/annotate/wink";
import {sentences} from "../../src/model/layers";
import type {Resources} from "../../src/model/resources";
import {openLanguageModels} from "../../src/models/language-models";
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
    {set: name, measure: "sentences F1", value: sentenceF1(gold)},
  ]);
  return Promise.resolve(figures);
}

function tagFigures(set: string, gold: readonly TreebankSentence[], models: TagModels): Figure[] {
  let count = 0;
  let upos = 0;
  let xpos = 0;
  let lemmas = 0;
  for (const sentence of gold) {
    const words = asTokens(sentence);
    const found = tagWords(models, words, [asSentence(words)]);
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
function sentenceF1(gold: readonly TreebankSentence[]): number {
  const pipeline = createPipeline([guard, splitParagraphs, winkTokens, splitSentences]);
  let right = 0;
  let found = 0;
  for (const {id, text, spans} of documentsOf(gold)) {
    const split = pipeline({id, text, sha256: ""}).get(sentences);
    found += split.length;
    for (const {start, end} of split) if (spans.has(`${start} ${end}`)) right++;
  }
  return (2 * right) / (found + gold.length);
}

interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly spans: ReadonlySet<string>;
}

function documentsOf(gold: readonly TreebankSentence[]): GoldText[] {
  const documents: {id: string; text: string; spans: Set<string>}[] = [];
  for (const {document: id, text, opensParagraph} of gold) {
    let last = documents.at(-1);
    if (last?.id !== id) {
      last = {id, text: "", spans: new Set()};
      documents.push(last);
    } else last.text += opensParagraph ? "\n\n" : " ";
    const start = last.text.length;
    last.text += text;
    last.spans.add(`${start} ${last.text.length}`);
  }
  return documents;
}
