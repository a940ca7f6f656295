import {
  Lattice,
  paragraphRanges,
  ROLE_FEATURES,
  ROLE_LABEL_COUNT,
  type RoleContext,
  type Roles,
  roleContext,
  roleFeatures,
  STEP_FEATURES,
  stepFeatures,
} from "../../src/models/attribution-tagger";
import type {AttributionView} from "../../src/models/attribution-view";
import {FeatureIndex} from "../shared/feature-index";
import {createRandom, range, shuffle} from "../shared/random";
import type {GoldAttribution} from "./corpus";
import {LEFT_OUT} from "./left-out";

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
  for (let token = 0; token < labels.length; token++) {
    const label = labels[token];
    const inside = label > 0 && label % 2 === 0;
    if (inside && labels[token - 1] !== label && labels[token - 1] !== label - 1) labels[token] = label - 1;
  }
  return labels;
}

interface Cached {
  readonly emission: Int32Array;
  readonly step: Int32Array;
}

/** Size of the first steps, and how they shrink from epoch to epoch. */
const RATE = 0.05;
const SLOWER = 0.4;
/** Errors smaller than this are let be. */
const SMALL = 0.01;

/**
 * A conditional random field over paragraphs (Lafferty, McCallum and Pereira 2001), learnt by gradient steps and averaged; features
 * seen less than twice are left out.
 */
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
  const lattice = new Lattice();
  const random = createRandom(7);
  const order = range(examples.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = RATE / (1 + SLOWER * epoch);
    let wrong = 0;
    let total = 0;
    for (const index of shuffle(order, random)) {
      const {paragraphs, labels} = examples[index];
      const thin = without(cached[index], random);
      for (const [first, last] of paragraphs) {
        fill(lattice, thin, emission.weights, step.weights, first, last, 1 / (1 - LEFT_OUT));
        const guess = lattice.best();
        for (let token = first; token < last; token++) {
          total++;
          if (guess[token - first] !== labels[token]) wrong++;
        }
        emission.tick();
        step.tick();
        descend({lattice, cached: thin, labels, first, last, emission, step, rate});
      }
    }
    log(`roles epoch ${epoch + 1}: ${((100 * wrong) / total).toFixed(2)} % of tokens wrong`);
  }
  return {emissions, steps, emissionWeights: emission.averaged(), stepWeights: step.averaged()};
}

/** What the model says of a document under given weights. */
export function predictRoles(example: Omit<RoleExample, "labels">, weights: RoleWeights): Roles {
  const {count} = example.context.view;
  const labels = new Uint8Array(count);
  const beliefs = new Float32Array(count * L);
  const cached = cache(example, weights.emissions, weights.steps);
  const lattice = new Lattice();
  for (const [first, last] of example.paragraphs) {
    fill(lattice, cached, weights.emissionWeights, weights.stepWeights, first, last);
    labels.set(lattice.best(), first);
    lattice.believe(beliefs.subarray(first * L, last * L));
  }
  return {labels, beliefs};
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

function fill(
  lattice: Lattice,
  cached: Cached,
  emission: Float32Array,
  step: Float32Array,
  first: number,
  last: number,
  scale = 1,
): void {
  lattice.start(last - first);
  for (let token = first; token < last; token++) {
    for (let index = 0; index < ROLE_FEATURES; index++) {
      const row = cached.emission[token * ROLE_FEATURES + index] * L;
      if (row >= 0) for (let label = 0; label < L; label++) lattice.emission[label] += emission[row + label];
    }
    if (scale !== 1) for (let label = 0; label < L; label++) lattice.emission[label] *= scale;
    for (let index = 0; token > first && index < STEP_FEATURES; index++) {
      const row = cached.step[token * STEP_FEATURES + index] * L * L;
      if (row >= 0) for (let entry = 0; entry < L * L; entry++) lattice.step[entry] += step[row + entry];
    }
    lattice.advance();
  }
}

/** The features of a document but for those that chance leaves out; the steps keep theirs. */
function without({emission, step}: Cached, random: () => number): Cached {
  return {emission: emission.map((id) => (random() < LEFT_OUT ? -1 : id)), step};
}

interface Descent {
  readonly lattice: Lattice;
  readonly cached: Cached;
  readonly labels: Uint8Array;
  readonly first: number;
  readonly last: number;
  readonly emission: Averaged;
  readonly step: Averaged;
  readonly rate: number;
}

/** One step down the gradient of a paragraph: towards what is there, away from what the model believes. */
function descend({lattice, cached, labels, first, last, emission, step, rate}: Descent): void {
  const beliefs = new Float32Array((last - first) * L);
  lattice.believe(beliefs, (token, pairs) => {
    const right = labels[first + token - 1] * L + labels[first + token];
    if (1 - pairs[right] < SMALL) return;
    for (let index = 0; index < STEP_FEATURES; index++) {
      const id = cached.step[(first + token) * STEP_FEATURES + index];
      if (id < 0) continue;
      for (let pair = 0; pair < L * L; pair++) {
        const slope = (pair === right ? 1 : 0) - pairs[pair];
        if (Math.abs(slope) > SMALL) step.add(id * L * L + pair, rate * slope);
      }
    }
  });
  for (let token = first; token < last; token++) {
    const right = labels[token];
    const row = (token - first) * L;
    if (1 - beliefs[row + right] < SMALL) continue;
    for (let label = 0; label < L; label++) {
      const slope = (label === right ? 1 : 0) - beliefs[row + label];
      if (Math.abs(slope) < SMALL) continue;
      for (let index = 0; index < ROLE_FEATURES; index++) {
        const id = cached.emission[token * ROLE_FEATURES + index];
        if (id >= 0) emission.add(id * L + label, rate * slope);
      }
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
