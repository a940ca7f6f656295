import type {WeightAverage} from "./average";
import {createRandom, range, shuffle} from "./random";

/** A learner that takes one sentence at a time. */
export interface Learner {
  readonly average: WeightAverage;
  loss: number;
  decisions: number;
}

/** How long to learn. */
export interface Schedule {
  readonly sentences: number;
  /** Sentences numbered after those, of which each epoch takes the next so many, in seeded random order. */
  readonly further?: {readonly sentences: number; readonly each: number};
  readonly epochs: number;
  readonly seed: number;
  /** Takes one sentence; `pace` falls from 1 to a tenth. */
  readonly learn: (index: number, epoch: number, pace: number) => void;
  /** Told after each epoch: its number and the mean loss. */
  readonly report: (epoch: number, loss: number) => void;
}

const LAST_PACE = 0.1;
/** Weights are averaged over the second half, at every so many sentences. */
const AVERAGE_EVERY = 2000;
const FURTHER_SEED = 99;

/** Goes over the sentences in seeded random order, again and again, ever more slowly; ends with the averaged weights in place. */
export function learnAll(learner: Learner, schedule: Schedule): void {
  const {sentences, epochs} = schedule;
  const random = createRandom(schedule.seed);
  const order = shuffle(range(schedule.further?.sentences ?? 0), createRandom(FURTHER_SEED));
  const total = epochs * (sentences + (schedule.further?.each ?? 0));
  let seen = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    learner.loss = 0;
    learner.decisions = 0;
    for (const index of shuffle(sentencesOf(schedule, epoch, order), random)) {
      const done = seen++ / total;
      schedule.learn(index, epoch, 1 - (1 - LAST_PACE) * done);
      if (done > 0.5 && seen % AVERAGE_EVERY === 0) learner.average.take();
    }
    schedule.report(epoch, learner.loss / learner.decisions);
  }
  learner.average.swap();
}

/** The sentences of an epoch, before they are shuffled. @param order of the further ones. */
function sentencesOf({sentences, further}: Schedule, epoch: number, order: Int32Array): Int32Array {
  const each = order.length === 0 ? 0 : further!.each;
  return Int32Array.from({length: sentences + each}, (_, at) =>
    at < sentences ? at : sentences + order[(epoch * each + at - sentences) % order.length],
  );
}
