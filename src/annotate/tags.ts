import type {Sentence, Tags, Tokens, Upos} from "../model/layers";
import {sentences, tags, tokens} from "../model/layers";
import type {Lemmatiser} from "../models/lemmatiser";
import {NO_DOUBT, type Tagger} from "../models/tagger";
import {type Annotator, annotator} from "./annotator";
import {plainCase} from "./plain-case";
import {repairTags} from "./tag-repair";

/** What tagging needs of the trained models. */
export interface TagModels {
  readonly tagger: Tagger;
  readonly lemmatiser: Lemmatiser;
}

/** Parts of speech and lemmas, sentence by sentence. */
export function tagWords(models: TagModels, words: Tokens, blocks: readonly Sentence[]): Tags {
  const {tagger, lemmatiser} = models;
  const rows = tagger.sheet.read(plainCase(words, blocks));
  const labels = new Uint8Array(words.count);
  const doubts = new Uint8Array(words.count).fill(NO_DOUBT);
  for (const {first, last} of blocks) tagger.tag(rows, first, last, {labels, doubts});
  const upos = new Array<Upos>(words.count);
  const xpos = new Array<string>(words.count);
  const lemmas = new Array<string>(words.count);
  for (let token = 0; token < words.count; token++) {
    const label = labels[token];
    upos[token] = tagger.upos[label];
    xpos[token] = tagger.xpos[label];
    lemmas[token] = lemmatiser.lemma(words.lower[token], xpos[token]);
  }
  repairTags(words, blocks, {upos, xpos, lemmas});
  return {upos, xpos, lemmas, doubts};
}

/** Tokens and sentences -> parts of speech and lemmas. */
export function createTags(models: TagModels): Annotator {
  return annotator({
    name: "tags",
    needs: [tokens, sentences],
    gives: tags,
    run: (_document, [words, blocks]) => tagWords(models, words, blocks),
  });
}
