import type {Resources} from "../model/resources";
import {type Clusters, openClusters} from "./clusters";
import {Container} from "./container";
import {Lemmatiser} from "./lemmatiser";
import {type BeamLimits, READING_BEAM} from "./parse-beam";
import {Parser} from "./parser";
import {SentenceEnds} from "./sentence-ends";
import {TagChoice} from "./tag-choice";
import {Tagger} from "./tagger";
import {weightsOf} from "./weights-of";
import {sheetOf, type WordSheet} from "./word-sheet";

/** The trained models for sentences, tags and syntax, ready to run. They share one sheet of words. */
export interface LanguageModels {
  readonly clusters: Clusters;
  readonly sheet: WordSheet;
  readonly ends: SentenceEnds;
  readonly tagger: Tagger;
  readonly lemmatiser: Lemmatiser;
  readonly parser: Parser;
  readonly choice: TagChoice;
}

/**
 * Opens the weights for sentences, tags and syntax.
 * @param beam how many parses the parser follows.
 * @throws HearsayError `WEIGHTS` if a file is missing or damaged.
 */
export function openLanguageModels(resources: Resources, beam: BeamLimits = READING_BEAM): LanguageModels {
  const clusters = openClusters(weightsOf(resources, "clusters"));
  const sheet = sheetOf(clusters);
  const ends = new SentenceEnds(weightsOf(resources, "sentences"), sheet);
  const tagger = new Tagger(weightsOf(resources, "tagger"), sheet);
  const parser = new Parser(weightsOf(resources, "parser"), sheet, tagger.labels, beam);
  const choice = new TagChoice(new Container(weightsOf(resources, "parser"), "parser").i8("choices"), tagger.labels);
  const lemmas = new Container(weightsOf(resources, "tagger"), "tagger");
  const lemmatiser = new Lemmatiser({exceptions: lemmas.text("lemmaExceptions"), verbs: lemmas.text("verbs")});
  return {clusters, sheet, ends, tagger, lemmatiser, parser, choice};
}
