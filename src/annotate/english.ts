import type {Document} from "../model/document";
import type {AnnotationRecord} from "../model/record";
import type {Resources} from "../model/resources";
import {openLanguageModels} from "../models/language-models";
import {type BeamLimits, READING_BEAM} from "../models/parse-beam";
import type {Annotator} from "./annotator";
import {attributionSteps} from "./attribution/index";
import {createReferences} from "./coreference/index";
import {guard} from "./guard";
import {nameFinder} from "./names";
import {markNoise} from "./noise";
import {splitParagraphs} from "./paragraphs";
import {createPipeline} from "./pipeline";
import {findQuoted} from "./quotations";
import {toRecord} from "./record";
import {relationSteps} from "./relations/index";
import {createSentences} from "./sentences";
import {createSyntax} from "./syntax";
import {createFirstTags, createTags} from "./tags";
import {findTimes} from "./times";
import {partedTokens} from "./wink";

/** A language stage: its steps, and the function that runs them. */
export interface Language {
  /** In order; add a step of one's own and hand the list to `createPipeline`. */
  readonly annotators: readonly Annotator[];
  /** Document -> record. Pure: equal documents give equal records. */
  readonly annotate: (document: Document) => AnnotationRecord;
}

/**
 * The language stage for English news.
 * @throws HearsayError `WEIGHTS`, `LEXICON` or `RESOURCE_MISSING` if the resources lack a table or weights that a step needs.
 */
export function english(resources: Resources): Language {
  return englishBy(resources, READING_BEAM);
}

/** As `english`, with a beam of its own for the parser. */
export function englishBy(resources: Resources, beam: BeamLimits): Language {
  const models = openLanguageModels(resources, beam);
  const annotators = [
    guard,
    splitParagraphs,
    partedTokens,
    createSentences(models),
    markNoise,
    findQuoted,
    createFirstTags(models),
    createSyntax(models),
    createTags(models),
    nameFinder(resources),
    findTimes,
    createReferences(resources),
    ...attributionSteps(resources),
    ...relationSteps(resources),
  ];
  const pipeline = createPipeline(annotators);
  return {annotators, annotate: (document) => toRecord(pipeline(document))};
}
