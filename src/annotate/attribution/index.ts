import {readReporting} from "../../lexicon/reporting";
import {frames, names, paragraphs, quotations, sentences, syntax, tags, tokens} from "../../model/layers";
import {HearsayError} from "../../model/problem";
import type {Resources} from "../../model/resources";
import {type Annotator, annotator} from "../annotator";
import {makeFrames} from "./frames";
import {gather} from "./material";
import {applyRules} from "./rules";

/**
 * Who said what: tokens, quotations, tags, names and syntax -> frames.
 * @throws HearsayError `RESOURCE_MISSING` if the table `reporting` is not among the resources.
 */
export function findFrames(resources: Resources): Annotator {
  const table = resources.lexicons.reporting;
  if (table === undefined) {
    throw new HearsayError(
      "RESOURCE_MISSING",
      'The table "reporting" is missing: read the resources of the package again.',
    );
  }
  const reporting = readReporting(table);
  return annotator({
    name: "frames",
    needs: [tokens, sentences, paragraphs, quotations, tags, names, syntax],
    gives: frames,
    run: (document, [tokens, sentences, paragraphs, quotations, tags, names, syntax]) => {
      const material = gather(
        document.text,
        {tokens, sentences, paragraphs, quotations, tags, names, syntax},
        reporting,
      );
      return makeFrames(material, applyRules(material));
    },
  });
}
