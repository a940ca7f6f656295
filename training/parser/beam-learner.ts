import {LONGEST_SENTENCE} from "../../src/models/parser";
import {outputOf} from "../../src/models/parser-features";
import {MOVE, ParserState} from "../../src/models/parser-state";
import {WeightAverage} from "../shared/average";
import type {GoldTree} from "./oracle";
import type {ParserTrainer} from "./parser-trainer";

/** How the beam learns. */
export interface BeamSettings {
  /** Most parses followed at once. */
  readonly width: number;
  /** Parses that much less likely than the likeliest are given up (difference of natural logarithms). */
  readonly margin: number;
}

/** A move made, or offered, in one of the parses that are followed. */
interface Step {
  readonly before: Step | null;
  readonly output: number;
  /** Logarithm of how likely the parse is as far as here. */
  readonly score: number;
  /** Whether the parse has right arcs only, and all others can still be made. */
  readonly right: boolean;
  /** Where learning shall move the logarithm of the last move: below 0 is up. */
  slope: number;
  /** The parse after the move; null once other moves were made from it, or before it is made. */
  state: ParserState | null;
}

/** Steeper slopes are taught. */
const FLAT = 1e-5;
/** A parse that is so much likelier than all others teaches nothing. */
const SURE = 0.999;

/**
 * Teaches a parser that chooses each move well to choose whole parses well: it follows several of them, as the parser does that
 * runs, and where the right one falls out or at the end makes it likelier against those that stand beside it (Andor et al. 2016, with
 * scores that stay likelihoods of moves; early update: Collins, Roark 2004).
 */
export class BeamLearner {
  readonly average: WeightAverage;
  /** Mean loss since it was last set to zero is `loss / decisions`. */
  loss = 0;
  decisions = 0;
  readonly #trainer: ParserTrainer;
  readonly #settings: BeamSettings;
  readonly #spare: ParserState[] = [];

  /** @param trainer holds the network, which has learnt already. */
  constructor(trainer: ParserTrainer, settings: BeamSettings) {
    this.#trainer = trainer;
    this.#settings = settings;
    this.average = new WeightAverage(trainer.weights);
  }

  /** Learns from one sentence; `pace` is the share of the full rate. */
  learn(index: number, pace: number): void {
    const gold = this.#trainer.open(index);
    if (!gold) return;
    const beam = this.#search(gold, this.#trainer.state.length);
    if (!this.#weigh(beam)) return;
    this.#teach(beam);
    this.#trainer.close(pace);
  }

  /** The steps that stand side by side at the end, or where the right parse falls out, which is then put back; none if there is no right one. */
  #search(gold: GoldTree, length: number): readonly Step[] {
    const {width, margin} = this.#settings;
    const state = this.#state();
    state.start(length);
    let beam: Step[] = [{before: null, output: -1, score: 0, right: true, slope: 0, state}];
    for (let moves = 2 * length; moves > 0; moves--) {
      const offers = beam.flatMap((step) => this.#offers(step, gold)).sort((a, b) => b.score - a.score);
      const floor = offers[0].score - margin;
      const kept = offers.filter(({score}, place) => place < width && score >= floor);
      const lost = !kept.some(({right}) => right);
      if (lost || moves === 1) {
        for (const step of beam) this.#giveBack(step);
        const saved = lost ? offers.find(({right}) => right) : undefined;
        return lost && !saved ? [] : saved ? [...kept, saved] : kept;
      }
      for (const step of kept) {
        step.state = this.#state();
        step.state.copy(step.before!.state!);
        this.#trainer.apply(step.output, step.state);
      }
      for (const step of beam) this.#giveBack(step);
      beam = kept;
    }
    return [];
  }

  #state(): ParserState {
    return this.#spare.pop() ?? new ParserState(LONGEST_SENTENCE);
  }

  #giveBack(step: Step): void {
    this.#spare.push(step.state!);
    step.state = null;
  }

  /** The moves that go on from a step, each with its two likeliest labels, and the right ones. */
  #offers(before: Step, gold: GoldTree): Step[] {
    const trainer = this.#trainer;
    const state = before.state!;
    trainer.state.copy(state);
    trainer.score();
    const {logits} = trainer.network;
    const log = logits[trainer.best()] + Math.log(trainer.weigh());
    const offers: Step[] = [];
    for (let move = MOVE.shift; move <= MOVE.right; move++) {
      if (!state.allows(move)) continue;
      const wanted = before.right && gold.cost(state, move) === 0 ? this.#wanted(gold, state, move) : -1;
      for (const output of new Set([...this.#likeliest(move), wanted])) {
        if (output < 0) continue;
        const score = before.score + logits[output] - log;
        offers.push({before, output, score, right: output === wanted, slope: 0, state: null});
      }
    }
    return offers;
  }

  /** The output of the right arc that a move makes, or of a shift; -1 if the arc is not in the tree. */
  #wanted(gold: GoldTree, state: ParserState, move: number): number {
    const labels = this.#trainer.relations.length;
    if (move === MOVE.shift) return outputOf(move, 0, labels);
    const child = state.top(0);
    const head = move === MOVE.left ? state.next : state.top(1);
    return gold.heads[child] === head ? outputOf(move, gold.labels[child], labels) : -1;
  }

  /** The two outputs of a move that the network likes best; -1 for the second of a shift. */
  #likeliest(move: number): readonly [number, number] {
    const {logits} = this.#trainer.network;
    const labels = this.#trainer.relations.length;
    const first = outputOf(move, 0, labels);
    const last = move === MOVE.shift ? first + 1 : first + labels;
    let best = first;
    let second = -1;
    for (let output = first + 1; output < last; output++) {
      if (logits[output] > logits[best]) {
        second = best;
        best = output;
      } else if (second < 0 || logits[output] > logits[second]) second = output;
    }
    return [best, second];
  }

  /** Fills in the slopes of the last steps; false if there is nothing to learn. */
  #weigh(beam: readonly Step[]): boolean {
    if (beam.length === 0) return false;
    const highest = Math.max(...beam.map(({score}) => score));
    let total = 0;
    let right = 0;
    for (const step of beam) {
      const share = Math.exp(step.score - highest);
      total += share;
      if (step.right) right += share;
    }
    this.loss -= Math.log(Math.max(1e-10, right / total));
    this.decisions++;
    if (right / total > SURE) return false;
    for (const step of beam) {
      const share = Math.exp(step.score - highest);
      step.slope = share / total - (step.right ? share / right : 0);
    }
    return true;
  }

  /** Goes back over all steps from the last ones on, all parses abreast, and teaches the network at each place where they part. */
  #teach(beam: readonly Step[]): void {
    let level: Iterable<Step> = beam;
    for (;;) {
      const groups = new Map<Step, Step[]>();
      for (const step of level) {
        if (!step.before) return;
        const group = groups.get(step.before);
        if (group) group.push(step);
        else groups.set(step.before, [step]);
      }
      for (const [before, steps] of groups) {
        before.slope = 0;
        for (const {slope} of steps) before.slope += slope;
        if (steps.some(({slope}) => Math.abs(slope) > FLAT)) this.#teachAt(before, steps);
      }
      // Before all parses part, what is up for one is down for the others.
      if (groups.size === 1) return;
      level = groups.keys();
    }
  }

  #teachAt(before: Step, steps: readonly Step[]): void {
    const trainer = this.#trainer;
    const outputs: number[] = [];
    for (let step: Step | null = before; step?.before; step = step.before) outputs.push(step.output);
    trainer.state.start(trainer.state.length);
    for (const output of outputs.reverse()) trainer.apply(output);
    trainer.score();
    const {outputGradient} = trainer.network;
    const share = -before.slope / trainer.weigh();
    for (let output = 0; output < outputGradient.length; output++) outputGradient[output] *= share;
    for (const {output, slope} of steps) outputGradient[output] += slope;
    trainer.passBack();
  }
}
