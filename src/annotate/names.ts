import {readGazetteer} from "../lexicon/gazetteer";
import {readHeadWords} from "../lexicon/head-words";
import {readTitles} from "../lexicon/titles";
import type {Name, Sentence, Tokens, Upos} from "../model/layers";
import {names, sentences, tags, tokens} from "../model/layers";
import type {Resources} from "../model/resources";
import type {Span} from "../model/span";
import {openClusters} from "../models/clusters";
import type {FoundName} from "../models/name-labels";
import {NameModel} from "../models/names";
import {weightsOf} from "../models/weights-of";
import {type Annotator, annotator} from "./annotator";
import type {Draft, NameLexicon, NameText, TokenRange} from "./names/draft";
import {NAME_RULES} from "./names/index";

/**
 * The step that finds names: the trained model, then the ordered rules.
 * @throws HearsayError `WEIGHTS` or `LEXICON` if the resources lack what it needs.
 */
export function nameFinder(resources: Resources): Annotator {
  const lexicon: NameLexicon = {
    gazetteer: readGazetteer(resources),
    headWords: readHeadWords(resources.lexicons["head-words"]),
    titles: readTitles(resources),
  };
  const clusters = openClusters(weightsOf(resources, "clusters"));
  const model = new NameModel(weightsOf(resources, "names"), {clusters, gazetteer: lexicon.gazetteer});
  return annotator({
    name: "names",
    needs: [tokens, sentences, tags],
    gives: names,
    run: (document, [words, split, {upos}]) => {
      const drafts = model.find(words, split).map(draftOf);
      return finishNames(drafts, readText(document.text, words, split, upos, lexicon));
    },
  });
}

/** The text as the rules see it. */
export function readText(
  text: string,
  words: Tokens,
  split: readonly Sentence[],
  upos: readonly Upos[],
  lexicon: NameLexicon,
): NameText {
  const sentenceOf = new Int32Array(words.count);
  for (const [index, {first, last}] of split.entries()) sentenceOf.fill(index, first, last);
  const {gazetteer, headWords, titles} = lexicon;
  return {gazetteer, headWords, titles, text, tokens: words, sentences: split, upos, sentenceOf};
}

function draftOf({first, last, type, confidence}: FoundName): Draft {
  return {first, last, type, subtype: null, title: null, confidence, by: "model"};
}

/** Runs the rules in their order and turns tokens into characters. */
export function finishNames(drafts: readonly Draft[], text: NameText): Name[] {
  const finished = NAME_RULES.reduce((before, rule) => rule.apply(before, text), drafts);
  return finished.map(({first, last, type, subtype, title, confidence, by}) => {
    const {start, end} = withoutPossessive(spanOf(text.tokens, {first, last}), text);
    return {
      start,
      end,
      first,
      last,
      type,
      subtype,
      title: title && spanOf(text.tokens, title),
      confidence,
      by,
    };
  });
}

function spanOf({starts, ends}: Tokens, {first, last}: TokenRange): Span {
  return {start: starts[first], end: ends[last - 1]};
}

/** The tokeniser leaves a possessive on some words ("Obi's"): it is no part of the name unless the name is known so. */
function withoutPossessive(span: Span, {text, gazetteer}: NameText): Span {
  const words = text.slice(span.start, span.end);
  return /.['’]s$/.test(words) && gazetteer.ofName(words) === 0 ? {start: span.start, end: span.end - 2} : span;
}
