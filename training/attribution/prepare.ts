import {gather, type Material} from "../../src/annotate/attribution/material";
import {guard} from "../../src/annotate/guard";
import {nameFinder} from "../../src/annotate/names";
import {splitParagraphs} from "../../src/annotate/paragraphs";
import {createPipeline} from "../../src/annotate/pipeline";
import {findPaired} from "../../src/annotate/quotations";
import {createSentences} from "../../src/annotate/sentences";
import {createSyntax} from "../../src/annotate/syntax";
import {repairSyntax} from "../../src/annotate/syntax-repair";
import {createFirstTags, createTags} from "../../src/annotate/tags";
import {winkTokens} from "../../src/annotate/wink";
import {type Reporting, readReporting} from "../../src/lexicon/reporting";
import * as layers from "../../src/model/layers";
import type {Resources} from "../../src/model/resources";
import {type LanguageModels, openLanguageModels} from "../../src/models/language-models";
import {LEARNING_BEAM} from "../../src/models/parse-beam";

/** What training needs of the language stage. */
export interface Preparation {
  readonly prepare: (id: string, text: string) => Material;
  readonly reporting: Reporting;
  readonly models: LanguageModels;
}

/**
 * The language stage up to syntax, which attribution builds on. What mends single words, marks and relations (`partedTokens`, verbs of saying, marks
 * typed for one another, `repairComplements`) is left out, and the beam is narrow: what learnt from better input was no better (ARCHITECTURE.md).
 */
export function preparation(resources: Resources): Preparation {
  const models = openLanguageModels(resources, LEARNING_BEAM);
  const reporting = readReporting(resources.lexicons.reporting);
  const pipeline = createPipeline([
    guard,
    splitParagraphs,
    winkTokens,
    createSentences(models),
    findPaired,
    createFirstTags(models, false),
    createSyntax(models, repairSyntax),
    createTags(models),
    nameFinder(resources),
  ]);
  const prepare = (id: string, text: string): Material => {
    const annotated = pipeline({id, text, sha256: ""});
    const {tokens, sentences, paragraphs, quotations, tags, names, syntax} = layers;
    return gather(
      text,
      {
        tokens: annotated.get(tokens),
        sentences: annotated.get(sentences),
        paragraphs: annotated.get(paragraphs),
        quotations: annotated.get(quotations),
        tags: annotated.get(tags),
        names: annotated.get(names),
        syntax: annotated.get(syntax),
      },
      reporting,
    );
  };
  return {prepare, reporting, models};
}
