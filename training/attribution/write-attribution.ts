import {ROLE_LABEL_COUNT} from "../../src/models/attribution-tagger";
import type {FeatureIndex} from "../shared/feature-index";
import {quantiseRows} from "../shared/quantise";
import {type ContainerArray, writeContainer} from "../shared/write-container";
import type {AttributionWeights} from "./train-attribution";

/** Share of the weights that is dropped, smallest first. */
const PRUNE = {emission: 0.93, step: 0.2, cue: 0.82, source: 0.65, content: 0.81};

/** The bytes of `attribution.bin`. */
export function writeAttribution(learnt: AttributionWeights, meta: Readonly<Record<string, unknown>>): Uint8Array {
  const {roles, cue, source, content} = learnt;
  const square = ROLE_LABEL_COUNT * ROLE_LABEL_COUNT;
  return writeContainer("attribution", meta, {
    ...rows("emission.", roles.emissions, roles.emissionWeights, ROLE_LABEL_COUNT, PRUNE.emission),
    ...rows("step.", roles.steps, roles.stepWeights, square, PRUNE.step),
    ...rows("cue.", cue.index, cue.weights, 1, PRUNE.cue),
    ...rows("source.", source.index, source.weights, 1, PRUNE.source),
    ...rows("content.", content.index, content.weights, 1, PRUNE.content),
    rank: learnt.rank,
  });
}

function rows(
  prefix: string,
  index: FeatureIndex,
  weights: Float32Array,
  labels: number,
  prune: number,
): Record<string, ContainerArray> {
  const arrays = quantiseRows(index.keys, weights, labels, {prune});
  return Object.fromEntries(Object.entries(arrays).map(([name, array]) => [`${prefix}${name}`, array]));
}
