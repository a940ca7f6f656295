import type {Sentence} from "../../src/model/layers";
import {QUIET_SCORE, wordAt} from "../../src/models/name-context";
import {NameDecoder} from "../../src/models/name-decoder";
import {NAME_LABELS, OUTSIDE} from "../../src/models/name-labels";
import type {NameWord} from "../../src/models/name-words";
import {WORD_OFFSETS} from "../../src/models/name-words";
import {AveragedPerceptron} from "../shared/perceptron";
import type {Instance} from "./instances";

/** Share of the sentences that were right the last time which a pass leaves out: time goes to where there is something to learn. */
const SHARE_PASSED_OVER = 0.6;
/** Head start of the wrong labels, in weights: training goes on until the right ones win by as much. */
const MARGIN = 60;

type Featured = NameWord & {readonly features: Int32Array[]};

/** Weights as trained: one dense row of labels per feature, and the transitions. */
export interface TrainedNames {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * Structured averaged perceptron (Collins 2002) with partial labels: the target is the best sequence that agrees with the
 * annotation under the weights so far. Transitions are the rows after those of the features.
 */
export class NameTrainer {
  readonly #perceptron: AveragedPerceptron;
  readonly #features: number;
  readonly #edge: Featured;
  #decoder: NameDecoder;
  #weights: Float32Array;
  readonly #right = new Map<Instance, Uint8Array>();
  readonly #row = new Int32Array(1);
  #emissions = new Float32Array(0);
  #guess = new Uint8Array(0);
  #target = new Uint8Array(0);

  constructor(features: number, edge: Featured) {
    this.#features = features;
    this.#edge = edge;
    this.#perceptron = new AveragedPerceptron(features + NAME_LABELS, NAME_LABELS);
    this.#weights = this.#perceptron.weights;
    this.#decoder = this.#decoderOf(this.#weights);
  }

  /**
   * One pass over the sentences of a document; those that were right the last time are often passed over.
   * Returns how many were wrong.
   */
  learn(instance: Instance, withVotes: boolean, random: () => number): number {
    this.#reserve(instance.context.words.length);
    const right = this.#right.get(instance) ?? new Uint8Array(instance.document.sentences.length);
    this.#right.set(instance, right);
    let wrong = 0;
    for (const [index, sentence] of instance.document.sentences.entries()) {
      if (right[index] === 1 && random() < SHARE_PASSED_OVER) {
        this.#perceptron.step();
        continue;
      }
      this.#score(instance, sentence, withVotes);
      this.#handicap(instance, sentence);
      const range = {from: sentence.first, count: sentence.last - sentence.first};
      this.#decoder.decode(this.#emissions, range, this.#guess);
      right[index] = this.#agrees(instance, sentence) ? 1 : 0;
      if (right[index] === 1) {
        this.#perceptron.step();
        continue;
      }
      wrong++;
      this.#decoder.decode(this.#emissions, range, this.#target, instance.document.allowed);
      this.#update(instance, sentence, withVotes);
      this.#perceptron.step();
    }
    return wrong;
  }

  /** From now on `label` uses the averaged weights; no more learning. */
  finish(): TrainedNames {
    const averaged = this.#perceptron.averaged();
    this.#weights = averaged;
    this.#decoder = this.#decoderOf(averaged);
    const split = this.#features * NAME_LABELS;
    return {weights: averaged.subarray(0, split), transitions: averaged.slice(split)};
  }

  /** Labels of a document, with the weights as they are. */
  label(instance: Instance, withVotes: boolean): Uint8Array {
    this.#reserve(instance.context.words.length);
    for (const sentence of instance.document.sentences) {
      this.#score(instance, sentence, withVotes);
      this.#decoder.decode(this.#emissions, {from: sentence.first, count: sentence.last - sentence.first}, this.#guess);
    }
    return this.#guess.slice(0, instance.context.words.length);
  }

  #decoderOf(weights: Float32Array): NameDecoder {
    return new NameDecoder(weights.subarray(this.#features * NAME_LABELS));
  }

  #reserve(count: number): void {
    if (count <= this.#guess.length) return;
    this.#emissions = new Float32Array(count * NAME_LABELS);
    this.#guess = new Uint8Array(count);
    this.#target = new Uint8Array(count);
  }

  #agrees({document}: Instance, {first, last}: Sentence): boolean {
    for (let token = first; token < last; token++) {
      if (((document.allowed[token] >> this.#guess[token]) & 1) === 0) return false;
    }
    return true;
  }

  #score(instance: Instance, sentence: Sentence, withVotes: boolean): void {
    const emissions = this.#emissions;
    for (let token = sentence.first; token < sentence.last; token++) {
      const at = token * NAME_LABELS;
      emissions.fill(0, at, at + NAME_LABELS);
      if (instance.context.quiet[token] === 1) {
        emissions[at + OUTSIDE] = QUIET_SCORE;
        continue;
      }
      this.#eachList(instance, sentence, token, withVotes, (ids, from, to) => this.#add(ids, from, to, at));
    }
  }

  /** Gives every label but the right ones a head start: the right ones must win by a margin. */
  #handicap({document, context}: Instance, {first, last}: Sentence): void {
    for (let token = first; token < last; token++) {
      if (context.quiet[token] === 1) continue;
      for (let label = 0; label < NAME_LABELS; label++) {
        if (((document.allowed[token] >> label) & 1) === 0) this.#emissions[token * NAME_LABELS + label] += MARGIN;
      }
    }
  }

  #add(ids: Int32Array, from: number, to: number, at: number): void {
    const weights = this.#weights;
    const emissions = this.#emissions;
    for (let index = from; index < to; index++) {
      if (ids[index] < 0) continue;
      const row = ids[index] * NAME_LABELS;
      for (let label = 0; label < NAME_LABELS; label++) emissions[at + label] += weights[row + label];
    }
  }

  #update(instance: Instance, sentence: Sentence, withVotes: boolean): void {
    let targetBefore = OUTSIDE;
    let guessBefore = OUTSIDE;
    for (let token = sentence.first; token < sentence.last; token++) {
      const target = this.#target[token];
      const guess = this.#guess[token];
      if (target !== guess && instance.context.quiet[token] === 0) {
        this.#eachList(instance, sentence, token, withVotes, (ids, from, to) => {
          for (let index = from; index < to; index++) {
            if (ids[index] < 0) continue;
            this.#row[0] = ids[index];
            this.#perceptron.update(this.#row, 1, target, 1);
            this.#perceptron.update(this.#row, 1, guess, -1);
          }
        });
      }
      if (target !== guess || targetBefore !== guessBefore) {
        this.#row[0] = this.#features + targetBefore;
        this.#perceptron.update(this.#row, 1, target, 1);
        this.#row[0] = this.#features + guessBefore;
        this.#perceptron.update(this.#row, 1, guess, -1);
      }
      targetBefore = target;
      guessBefore = guess;
    }
  }

  #eachList(
    {context, first, second}: Instance,
    sentence: Sentence,
    token: number,
    withVotes: boolean,
    visit: (ids: Int32Array, from: number, to: number) => void,
  ): void {
    for (let offset = 0; offset < WORD_OFFSETS.length; offset++) {
      const {features} = wordAt(context, sentence, token + WORD_OFFSETS[offset], this.#edge) as Featured;
      visit(features[offset], 0, features[offset].length);
    }
    visit(first.ids, first.offsets[token], first.offsets[token + 1]);
    if (withVotes && second) visit(second.ids, second.offsets[token], second.offsets[token + 1]);
  }
}
