import {readNouns} from "../../lexicon/nouns";
import {type Reporting, readReporting} from "../../lexicon/reporting";
import {
  attributions,
  frames,
  names,
  noise,
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
import type {Span} from "../../model/span";
import {AttributionModel} from "../../models/attribution-model";
import {openClusters} from "../../models/clusters";
import {sheetOf} from "../../models/word-sheet";
import {type Annotator, annotator} from "../annotator";
import {acceptCandidates, addRules} from "./combine";
import type {Draft} from "./draft";
import {makeFrames} from "./frames";
import {joinFrames} from "./join";
import {gather, type Material} from "./material";
import {applyRules, COMPLETING_RULES, FINDING_RULES} from "./rules";
import {resolveReferences} from "./speakers";
import {groupsOf} from "./together";

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
  const model = openModel(resources, reporting);
  return annotator({
    name: "frames",
    needs: [tokens, sentences, paragraphs, quotations, tags, names, syntax, noise],
    gives: frames,
    run: (document, [tokens, sentences, paragraphs, quotations, tags, names, syntax, noise]) => {
      const material = gather(
        document.text,
        {tokens, sentences, paragraphs, quotations, tags, names, syntax},
        reporting,
      );
      const mined = findDrafts(material, model).filter(({head}) => !inNoise(noise, tokens.starts[head]));
      return makeFrames(material, mined);
    },
  });
}

function inNoise(noise: readonly Span[], at: number): boolean {
  return noise.some(({start, end}) => start <= at && at < end);
}

/** The trained models, or null where the resources hold no weights of them: then the rules stand alone. */
function openModel({weights}: Resources, reporting: Reporting): AttributionModel | null {
  if (weights.attribution === undefined || weights.clusters === undefined) return null;
  return new AttributionModel(weights.attribution, reporting, sheetOf(openClusters(weights.clusters)));
}

/** What the models find, then what sure rules add, then what completes both. */
function findDrafts(material: Material, model: AttributionModel | null): readonly Draft[] {
  const ruled = applyRules(material, FINDING_RULES);
  if (model === null) return applyRules(material, COMPLETING_RULES, ruled);
  const accepted = acceptCandidates(material, model.find(material), ruled);
  return applyRules(material, COMPLETING_RULES, addRules(material, accepted, ruled));
}

/** References with the sources that nobody names, and "I" in quotations: frames, references -> resolved. */
function resolveSpeakers({lexicons}: Resources): Annotator {
  const nouns = readNouns(lexicons.nouns);
  return annotator({
    name: "speakers",
    needs: [frames, references, tokens, sentences, tags, syntax],
    gives: resolved,
    run: ({text}, [frames, references, tokens, sentences, tags, syntax]) => {
      const groups = groupsOf(text, frames, references, nouns, {tokens, sentences, tags, syntax});
      return resolveReferences(text, frames, references, nouns, groups);
    },
  });
}

/** Frames joined to the chains that speak, are spoken to and spoken about: frames, resolved, times -> attributions. */
export const joinSpeakers: Annotator = annotator({
  name: "attributions",
  needs: [frames, resolved, times],
  gives: attributions,
  run: (document, [frames, resolved, times]) => joinFrames(document.text, frames, resolved, times),
});

/** The steps of attribution, in order; they come after coreference. */
export function attributionSteps(resources: Resources): readonly Annotator[] {
  return [findFrames(resources), resolveSpeakers(resources), joinSpeakers];
}
