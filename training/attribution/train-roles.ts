import {
  Lattice,
  paragraphRanges,
  ROLE_FEATURES,
  ROLE_LABEL_COUNT,
  type RoleContext,
  roleContext,
  roleFeatures,
  STEP_FEATURES,
  stepFeatures,
} from "../../src/models/attribution-tagger";
import type {AttributionView} from "../../src/models/attribution-view";
import {FeatureIndex} from "../shared/feature-index";
import {createRandom, range, shuffle} from "../shared/random";
import type {GoldAttribution} from "./corpus";

/** A document for the sequence model: its numbers, its paragraphs, and its labels. */
export interface RoleExample {
  readonly context: RoleContext;
  /** First token and the one after the last of each paragraph. */
  readonly paragraphs: readonly (readonly [number, number])[];
  readonly labels: Uint8Array;
}

/** Dense weights of the sequence model with the features they belong to. */
export interface RoleWeights {
  readonly emissions: FeatureIndex;
  readonly steps: FeatureIndex;
  readonly emissionWeights: Float32Array;
  readonly stepWeights: Float32Array;
}

const L = ROLE_LABEL_COUNT;

export function roleExample(view: AttributionView, gold: readonly GoldAttribution[]): RoleExample {
  return {context: roleContext(view), paragraphs: paragraphRanges(view), labels: labelsOf(view, gold)};
}

export function labelsOf(view: AttributionView, gold: readonly GoldAttribution[]): Uint8Array {
  const labels = new Uint8Array(view.count);
  for (const {source, cue, content} of gold) {
    for (const [ranges, begin] of [
      [content, 5],
      [source, 1],
      [cue, 3],
    ] as const) {
      for (const {first, last} of ranges) {
        if (labels[first] !== 0 && begin === 5) continue;
        labels.fill(begin + 1, first, last);
        labels[first] = begin;
      }
    }
  }
  return labels;
}

interface Cached {
  readonly emission: Int32Array;
  readonly step: Int32Array;
}

/** Structured averaged perceptron (Collins 2002) over paragraphs; features seen less than twice are left out. */
export function trainRoles(
  examples: readonly RoleExample[],
  epochs: number,
  log: (line: string) => void = () => {},
): RoleWeights {
  const counted = new FeatureIndex(1 << 20);
  const countedSteps = new FeatureIndex(1 << 12);
  eachFeature(
    examples,
    (key) => counted.add(key),
    (key) => countedSteps.add(key),
  );
  const emissions = counted.frequent(2);
  const steps = countedSteps.frequent(2);
  const cached = examples.map((example) => cache(example, emissions, steps));
  const emission = new Averaged(emissions.size * L);
  const step = new Averaged(steps.size * L * L);
  const random = createRandom(7);
  const order = range(examples.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    let total = 0;
    for (const index of shuffle(order, random)) {
      const {paragraphs, labels} = examples[index];
      for (const [first, last] of paragraphs) {
        const guess = viterbi(cached[index], emission.weights, step.weights, first, last);
        emission.tick();
        step.tick();
        for (let token = first; token < last; token++) {
          total++;
          if (guess[token - first] !== labels[token]) wrong++;
        }
        update(cached[index], labels, guess, first, last, emission, step);
      }
    }
    log(`roles epoch ${epoch + 1}: ${((100 * wrong) / total).toFixed(2)} % of tokens wrong`);
  }
  return {emissions, steps, emissionWeights: emission.averaged(), stepWeights: step.averaged()};
}

/** Labels of a document under given weights. */
export function predictRoles(example: Omit<RoleExample, "labels">, weights: RoleWeights): Uint8Array {
  const labels = new Uint8Array(example.context.view.count);
  const cached = cache(example, weights.emissions, weights.steps);
  for (const [first, last] of example.paragraphs) {
    labels.set(viterbi(cached, weights.emissionWeights, weights.stepWeights, first, last), first);
  }
  return labels;
}

function eachFeature(
  examples: readonly RoleExample[],
  emission: (key: number) => void,
  step: (key: number) => void,
): void {
  const out = new Int32Array(ROLE_FEATURES);
  for (const {context} of examples) {
    for (let token = 0; token < context.view.count; token++) {
      roleFeatures(context, token, out);
      for (let index = 0; index < ROLE_FEATURES; index++) emission(out[index]);
      stepFeatures(context, token, out);
      for (let index = 0; index < STEP_FEATURES; index++) step(out[index]);
    }
  }
}

function cache({context}: Pick<RoleExample, "context">, emissions: FeatureIndex, steps: FeatureIndex): Cached {
  const {count} = context.view;
  const emission = new Int32Array(count * ROLE_FEATURES);
  const step = new Int32Array(count * STEP_FEATURES);
  const out = new Int32Array(ROLE_FEATURES);
  for (let token = 0; token < count; token++) {
    roleFeatures(context, token, out);
    for (let index = 0; index < ROLE_FEATURES; index++)
      emission[token * ROLE_FEATURES + index] = emissions.find(out[index]);
    stepFeatures(context, token, out);
    for (let index = 0; index < STEP_FEATURES; index++) step[token * STEP_FEATURES + index] = steps.find(out[index]);
  }
  return {emission, step};
}

function viterbi(cached: Cached, emission: Float32Array, step: Float32Array, first: number, last: number): Uint8Array {
  const lattice = new Lattice(last - first);
  for (let token = first; token < last; token++) {
    for (let index = 0; index < ROLE_FEATURES; index++) {
      const row = cached.emission[token * ROLE_FEATURES + index] * L;
      if (row >= 0) for (let label = 0; label < L; label++) lattice.emission[label] += emission[row + label];
    }
    for (let index = 0; token > first && index < STEP_FEATURES; index++) {
      const row = cached.step[token * STEP_FEATURES + index] * L * L;
      if (row >= 0) for (let entry = 0; entry < L * L; entry++) lattice.step[entry] += step[row + entry];
    }
    lattice.advance();
  }
  return lattice.best();
}

function update(
  cached: Cached,
  gold: Uint8Array,
  guess: Uint8Array,
  first: number,
  last: number,
  emission: Averaged,
  step: Averaged,
): void {
  for (let token = first; token < last; token++) {
    const right = gold[token];
    const wrong = guess[token - first];
    if (right !== wrong) {
      const base = token * ROLE_FEATURES;
      for (let index = 0; index < ROLE_FEATURES; index++) {
        const id = cached.emission[base + index];
        if (id < 0) continue;
        emission.add(id * L + right, 1);
        emission.add(id * L + wrong, -1);
      }
    }
    if (token === first) continue;
    const rightPair = gold[token - 1] * L + right;
    const wrongPair = guess[token - 1 - first] * L + wrong;
    if (rightPair === wrongPair) continue;
    for (let index = 0; index < STEP_FEATURES; index++) {
      const id = cached.step[token * STEP_FEATURES + index];
      if (id < 0) continue;
      step.add(id * L * L + rightPair, 1);
      step.add(id * L * L + wrongPair, -1);
    }
  }
}

/** Weights with their running average, kept lazily. */
class Averaged {
  readonly weights: Float32Array;
  readonly #totals: Float64Array;
  #steps = 1;

  constructor(size: number) {
    this.weights = new Float32Array(size);
    this.#totals = new Float64Array(size);
  }

  tick(): void {
    this.#steps++;
  }

  add(at: number, amount: number): void {
    this.weights[at] += amount;
    this.#totals[at] += amount * this.#steps;
  }

  averaged(): Float32Array {
    return this.weights.map((weight, at) => weight - this.#totals[at] / this.#steps);
  }
}
