import {endFeatures, pairFeatures, startFeatures, sumsOf} from "../../src/models/attribution-contents";
import {
  cueFeatures,
  type Labelled,
  mayCue,
  sourceCandidates,
  sourceFeatures,
  sourcelessFeatures,
} from "../../src/models/attribution-cues";
import {anchorOf, contentPairs, cueStrengths, LEARNING_LIMITS, type Score} from "../../src/models/attribution-decoder";
import {FeatureList} from "../../src/models/feature-list";
import {FeatureIndex} from "../shared/feature-index";
import {createRandom, range, shuffle} from "../shared/random";
import {thinned} from "../shared/thinned";
import type {GoldHeads} from "./heads";
import {LEFT_OUT} from "./left-out";
import {LinearLearner, scoreWith, softmax} from "./linear-learner";

/** A document for the steps: its numbers with labels that were not learnt from it, and what is right. */
export interface StepExample {
  readonly data: Labelled;
  readonly gold: readonly GoldHeads[];
}

/** Learnt weights with the features they belong to. */
export interface StepWeights {
  readonly index: FeatureIndex;
  readonly weights: Float32Array;
  readonly score: Score;
}

const CUE_RATE = 0.05;
const CHOICE_RATE = 0.1;
/** How much edges learn to be right by themselves: decoding looks at pairs only where both edges promise something. */
const EDGE_SHARE = 0.5;

function finish(learner: LinearLearner): StepWeights {
  const weights = learner.averaged();
  return {index: learner.index, weights, score: scoreWith(learner.index, weights)};
}

/** Features seen at least twice. `visit` calls back for every list of features there is. */
function countFeatures(visit: (use: (list: FeatureList) => void) => void): FeatureIndex {
  const counted = new FeatureIndex(1 << 18);
  visit((list) => {
    for (let at = 0; at < list.count; at++) counted.add(list.ids[at]);
  });
  return counted.frequent(2);
}

/** Logistic regression: is this token the head of a cue? */
export function trainCues(examples: readonly StepExample[], epochs: number): StepWeights {
  const list = new FeatureList();
  const visit = (use: (list: FeatureList, isCue: boolean) => void): void => {
    for (const {data, gold} of examples) {
      const heads = new Set(gold.map(({cue}) => cue));
      for (let token = 0; token < data.view.count; token++) {
        if (!mayCue(data, token)) continue;
        cueFeatures(data, token, list);
        use(list, heads.has(token));
      }
    }
  };
  const learner = new LinearLearner(countFeatures(visit));
  const rows: Int32Array[] = [];
  const labels: number[] = [];
  visit((features, isCue) => {
    rows.push(learner.ids(features));
    labels.push(isCue ? 1 : 0);
  });
  const random = createRandom(11);
  const order = range(rows.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = CUE_RATE / (1 + 0.3 * epoch);
    for (const row of shuffle(order, random)) {
      const thin = thinned(rows[row], LEFT_OUT, random);
      const probability = 1 / (1 + Math.exp(-learner.sum(thin)));
      const slope = labels[row] - probability;
      if (Math.abs(slope) > 0.01) learner.add(thin, rate * slope);
      learner.step();
    }
  }
  return finish(learner);
}

interface Choice {
  readonly options: readonly Int32Array[];
  readonly gold: number;
}

/** Softmax over the tokens that can head the source of a cue, and none. */
export function trainSources(examples: readonly StepExample[], epochs: number): StepWeights {
  const list = new FeatureList();
  const visit = (use: (list: FeatureList) => void, next: (gold: number) => void = () => {}): void => {
    for (const {data, gold} of examples) {
      for (const {cue, source} of gold) {
        const candidates = sourceCandidates(data, cue);
        const right = source < 0 ? 0 : candidates.indexOf(source) + 1;
        if (source >= 0 && right === 0) continue;
        sourcelessFeatures(data, cue, list);
        use(list);
        for (const token of candidates) {
          sourceFeatures(data, cue, token, list);
          use(list);
        }
        next(right);
      }
    }
  };
  const learner = new LinearLearner(countFeatures(visit));
  const choices: Choice[] = [];
  let options: Int32Array[] = [];
  visit(
    (features) => options.push(learner.ids(features)),
    (gold) => {
      choices.push({options, gold});
      options = [];
    },
  );
  const random = createRandom(13);
  const order = range(choices.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = CHOICE_RATE / (1 + 0.5 * epoch);
    for (const index of shuffle(order, random)) {
      const {gold} = choices[index];
      const options = choices[index].options.map((ids) => thinned(ids, LEFT_OUT, random));
      const scores = Float32Array.from(options, (ids) => learner.sum(ids));
      softmax(scores);
      scores.forEach((probability, at) => {
        const slope = (at === gold ? 1 : 0) - probability;
        if (Math.abs(slope) > 0.005) learner.add(options[at], rate * slope);
      });
      learner.step();
    }
  }
  return finish(learner);
}

interface ContentExample {
  readonly starts: readonly Int32Array[];
  readonly ends: readonly Int32Array[];
  readonly pairs: readonly Int32Array[];
  readonly edges: Int32Array;
  readonly gold: number;
}

/** Softmax over the pairs of edges that can be the content of a cue. */
export function trainContents(examples: readonly StepExample[], cues: Score, epochs: number): StepWeights {
  const strengths = examples.map(({data}) => cueStrengths(data, cues, LEARNING_LIMITS));
  const learner = new LinearLearner(countFeatures((use) => visitContents(examples, strengths, use)));
  const cached: ContentExample[] = [];
  let lists: Int32Array[] = [];
  visitContents(
    examples,
    strengths,
    (features) => lists.push(learner.ids(features)),
    (starts, ends, edges, gold) => {
      cached.push({
        starts: lists.slice(0, starts),
        ends: lists.slice(starts, starts + ends),
        pairs: lists.slice(starts + ends),
        edges,
        gold,
      });
      lists = [];
    },
  );
  const random = createRandom(17);
  const order = range(cached.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = CHOICE_RATE / (1 + 0.5 * epoch);
    for (const index of shuffle(order, random)) {
      const {starts, ends, pairs, edges, gold} = cached[index];
      const thin = (lists: readonly Int32Array[]): Int32Array[] => lists.map((ids) => thinned(ids, LEFT_OUT, random));
      stepContent(learner, {starts: thin(starts), ends: thin(ends), pairs: thin(pairs), edges, gold}, rate);
      learner.step();
    }
  }
  return finish(learner);
}

function visitContents(
  examples: readonly StepExample[],
  strengths: readonly Float32Array[],
  use: (list: FeatureList) => void,
  next: (starts: number, ends: number, edges: Int32Array, gold: number) => void = () => {},
): void {
  const list = new FeatureList();
  examples.forEach(({data, gold}, document) => {
    const sums = sumsOf(data, strengths[document]);
    for (const {cue, source, content} of gold) {
      const anchor = anchorOf(data.view, cue, source);
      const {starts, ends, pairs} = contentPairs(data, anchor);
      const right = nearestPair(starts, ends, pairs, content);
      if (right < 0) continue;
      for (const start of starts) {
        startFeatures(data, anchor, sums, start, list);
        use(list);
      }
      for (const end of ends) {
        endFeatures(data, anchor, sums, end, list);
        use(list);
      }
      for (let pair = 0; pair < pairs.length; pair += 2) {
        pairFeatures(data, anchor, sums, {first: starts[pairs[pair]], last: ends[pairs[pair + 1]]}, list);
        use(list);
      }
      next(starts.length, ends.length, pairs, right);
    }
  });
}

/** The pair of edges closest to a content, if it is close: the sum of the two distances is at most three tokens. */
function nearestPair(
  starts: readonly number[],
  ends: readonly number[],
  pairs: Int32Array,
  content: {readonly first: number; readonly last: number},
): number {
  let best = -1;
  let nearest = 4;
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const gap = Math.abs(starts[pairs[pair]] - content.first) + Math.abs(ends[pairs[pair + 1]] - content.last);
    if (gap < nearest) {
      nearest = gap;
      best = pair / 2;
    }
  }
  return best;
}

function stepContent(learner: LinearLearner, {starts, ends, pairs, edges, gold}: ContentExample, rate: number): void {
  const startSums = starts.map((ids) => learner.sum(ids));
  const endSums = ends.map((ids) => learner.sum(ids));
  const scores = Float32Array.from(
    pairs,
    (ids, at) => startSums[edges[at * 2]] + endSums[edges[at * 2 + 1]] + learner.sum(ids),
  );
  const edgeScores = Float32Array.from(pairs, (_, at) => startSums[edges[at * 2]] + endSums[edges[at * 2 + 1]]);
  softmax(scores);
  softmax(edgeScores);
  const startSlopes = new Float32Array(starts.length);
  const endSlopes = new Float32Array(ends.length);
  scores.forEach((probability, at) => {
    const slope = (at === gold ? 1 : 0) - probability;
    const edgeSlope = slope + EDGE_SHARE * ((at === gold ? 1 : 0) - edgeScores[at]);
    startSlopes[edges[at * 2]] += edgeSlope;
    endSlopes[edges[at * 2 + 1]] += edgeSlope;
    if (Math.abs(slope) > 0.005) learner.add(pairs[at], rate * slope);
  });
  startSlopes.forEach((slope, at) => {
    if (Math.abs(slope) > 0.005) learner.add(starts[at], rate * slope);
  });
  endSlopes.forEach((slope, at) => {
    if (Math.abs(slope) > 0.005) learner.add(ends[at], rate * slope);
  });
}
