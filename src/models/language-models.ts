import type {Resources} from "../model/resources";
import {type Clusters, openClusters} from "./clusters";
import {Container} from "./container";
import {Lemmatiser} from "./lemmatiser";
import {Parser} from "./parser";
import {Tagger} from "./tagger";
import {weightsOf} from "./weights-of";
import {sheetOf, type WordSheet} from "./word-sheet";

/** The trained models for tags and syntax, ready to run. They share one sheet of words. */
export interface LanguageModels {
  readonly clusters: Clusters;
  readonly sheet: WordSheet;
  readonly tagger: Tagger;
  readonly lemmatiser: Lemmatiser;
  readonly parser: Parser;
}

/** Opens the weights for tags and syntax. @throws HearsayError `WEIGHTS` if a file is missing or damaged. */
export function openLanguageModels(resources: Resources): LanguageModels {
  const clusters = openClusters(weightsOf(resources, "clusters"));
  const sheet = sheetOf(clusters);
  const tagger = new Tagger(weightsOf(resources, "tagger"), sheet);
  const parser = new Parser(weightsOf(resources, "parser"), sheet, tagger.labels);
  const lemmas = new Container(weightsOf(resources, "tagger"), "tagger");
  const lemmatiser = new Lemmatiser({exceptions: lemmas.text("lemmaExceptions"), verbs: lemmas.text("verbs")});
  return {clusters, sheet, tagger, lemmatiser, parser};
}
