import {ROLE_LABEL_COUNT} from "../../src/models/attribution-tagger";
import type {FeatureIndex} from "../shared/feature-index";
import {quantiseRows, quantiseScalars} from "../shared/quantise";
import {type ContainerArray, writeContainer} from "../shared/write-container";
import type {AttributionWeights} from "./train-attribution";

/** Share of the weights that is dropped, those that matter least first. */
const PRUNE = {emission: 0.95, step: 0.2, cue: 0.78, source: 0.62, content: 0.77};

/** The bytes of `attribution.bin`. */
export function writeAttribution(learnt: AttributionWeights, meta: Readonly<Record<string, unknown>>): Uint8Array {
  const {roles, cue, source, content} = learnt;
  const square = ROLE_LABEL_COUNT * ROLE_LABEL_COUNT;
  return writeContainer("attribution", meta, {
    ...rows("emission.", roles.emissions, roles.emissionWeights, ROLE_LABEL_COUNT, PRUNE.emission),
    ...rows("step.", roles.steps, roles.stepWeights, square, PRUNE.step),
    ...scalars("cue.", cue, PRUNE.cue),
    ...scalars("source.", source, PRUNE.source),
    ...scalars("content.", content, PRUNE.content),
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
  return prefixed(prefix, quantiseRows(index.keys, weights, labels, {prune, counts: index.counts}));
}

function scalars(
  prefix: string,
  {index, weights}: AttributionWeights["cue"],
  prune: number,
): Record<string, ContainerArray> {
  return prefixed(prefix, quantiseScalars(index.keys, weights, {prune, counts: index.counts}));
}

function prefixed(prefix: string, arrays: Readonly<Record<string, ContainerArray>>): Record<string, ContainerArray> {
  return Object.fromEntries(Object.entries(arrays).map(([name, array]) => [`${prefix}${name}`, array]));
}
