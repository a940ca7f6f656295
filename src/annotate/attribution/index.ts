import {readReporting} from "../../lexicon/reporting";
import {
  attributions,
  frames,
  names,
  paragraphs,
  quotations,
  references,
  resolved,
  sentences,
  syntax,
  tags,
  times,
  tokens,
} from "../../model/layers";
import {HearsayError} from "../../model/problem";
import type {Resources} from "../../model/resources";
import {type Annotator, annotator} from "../annotator";
import {makeFrames} from "./frames";
import {joinFrames} from "./join";
import {gather} from "./material";
import {applyRules} from "./rules";
import {resolveReferences} from "./speakers";

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

/** References with the sources that nobody names, and "I" in quotations: frames, references -> resolved. */
export const resolveSpeakers: Annotator = annotator({
  name: "speakers",
  needs: [frames, references],
  gives: resolved,
  run: (document, [frames, references]) => resolveReferences(document.text, frames, references),
});

/** Frames joined to the chains that speak, are spoken to and spoken about: frames, resolved, times -> attributions. */
export const joinSpeakers: Annotator = annotator({
  name: "attributions",
  needs: [frames, resolved, times],
  gives: attributions,
  run: (document, [frames, resolved, times]) => joinFrames(document.text, frames, resolved, times),
});

/** The steps of attribution, in order; they come after coreference. */
export function attributionSteps(resources: Resources): readonly Annotator[] {
  return [findFrames(resources), resolveSpeakers, joinSpeakers];
}
