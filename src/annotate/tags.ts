import type {FirstTags, Sentence, Syntax, Tags, Tokens, Upos} from "../model/layers";
import {firstTags, sentences, syntax, tags, tokens} from "../model/layers";
import type {Lemmatiser} from "../models/lemmatiser";
import type {TagChoice} from "../models/tag-choice";
import {NO_DOUBT, type Tagger} from "../models/tagger";
import {type Annotator, annotator} from "./annotator";
import {plainCase} from "./plain-case";
import {repairTags} from "./tag-repair";

/** What tagging needs of the trained models. */
export interface TagModels {
  readonly tagger: Tagger;
  readonly lemmatiser: Lemmatiser;
}

/** What choosing tags anew needs of them. */
export interface TagChoiceModels extends TagModels {
  readonly choice: TagChoice;
}

/** Parts of speech and lemmas, sentence by sentence, from the words alone; with verbs of saying that were taken for nouns mended if `sayings`. */
export function tagWords(models: TagModels, words: Tokens, blocks: readonly Sentence[], sayings = true): FirstTags {
  const {tagger, lemmatiser} = models;
  const rows = tagger.sheet.read(plainCase(words, blocks));
  const numbers = new Uint8Array(words.count);
  const doubts = new Uint8Array(words.count).fill(NO_DOUBT);
  for (const {first, last} of blocks) tagger.tag(rows, first, last, {labels: numbers, doubts});
  const upos = new Array<Upos>(words.count);
  const xpos = new Array<string>(words.count);
  const lemmas = new Array<string>(words.count);
  for (let token = 0; token < words.count; token++) {
    const number = numbers[token];
    upos[token] = tagger.upos[number];
    xpos[token] = tagger.xpos[number];
    lemmas[token] = lemmatiser.lemma(words.lower[token], xpos[token]);
  }
  for (const token of repairTags(words, blocks, {upos, xpos}, sayings)) {
    lemmas[token] = lemmatiser.lemma(words.lower[token], xpos[token]);
    numbers[token] = tagger.labelOf(upos[token], xpos[token]);
    doubts[token] = NO_DOUBT;
  }
  return {upos, xpos, lemmas, numbers, doubts};
}

/** The tags as the tree shows them: those that the tagger doubted are chosen anew. */
export function reviseTags(
  {tagger, lemmatiser, choice}: TagChoiceModels,
  {words, first, tree, blocks}: {words: Tokens; first: FirstTags; tree: Syntax; blocks: readonly Sentence[]},
): Tags {
  const numbers = first.numbers.slice();
  const {data} = tagger.sheet;
  const rows = tagger.sheet.read(plainCase(words, blocks));
  const {heads, labels: relations} = tree;
  const {doubts} = first;
  for (const block of blocks)
    choice.revise({data, rows, heads, relations, tags: numbers, doubts, first: block.first, last: block.last});
  const upos = first.upos.slice();
  const xpos = first.xpos.slice();
  const lemmas = first.lemmas.slice();
  for (let token = 0; token < words.count; token++) {
    if (numbers[token] === first.numbers[token]) continue;
    upos[token] = tagger.upos[numbers[token]];
    xpos[token] = tagger.xpos[numbers[token]];
    lemmas[token] = lemmatiser.lemma(words.lower[token], xpos[token]);
  }
  return {upos, xpos, lemmas};
}

/**
 * Tokens and sentences -> parts of speech and lemmas, before the tree is known.
 * @param sayings false to leave verbs of saying as the tagger has them, as attribution learnt
 */
export function createFirstTags(models: TagModels, sayings = true): Annotator {
  return annotator({
    name: "first tags",
    needs: [tokens, sentences],
    gives: firstTags,
    run: (_document, [words, blocks]) => tagWords(models, words, blocks, sayings),
  });
}

/** Tags and dependencies -> the tags that fit the dependencies. */
export function createTags(models: TagChoiceModels): Annotator {
  return annotator({
    name: "tags",
    needs: [tokens, sentences, firstTags, syntax],
    gives: tags,
    run: (_document, [words, blocks, first, tree]) => reviseTags(models, {words, first, tree, blocks}),
  });
}
