import type {Sentence} from "../../src/model/layers";
import {QUIET_SCORE} from "../../src/models/name-context";
import {NameDecoder} from "../../src/models/name-decoder";
import {NAME_LABELS, OUTSIDE} from "../../src/models/name-labels";
import {AveragedPerceptron} from "../shared/perceptron";
import {Arena} from "../shared/simd";
import {eachFeatureList, type FeaturedWord, type Instance} from "./instances";

/** Share of the sentences that were right the last time which a pass leaves out: time goes to where there is something to learn. */
const SHARE_PASSED_OVER = 0.6;
/** Head start of the wrong labels, in weights: training goes on until the right ones win by as much. */
const MARGIN = 60;

/** Length of a row of weights: the labels, and room up to the next multiple of four, as the kernels want it. */
const ROW = Math.ceil(NAME_LABELS / 4) * 4;
const ROW_BYTES = ROW * 4;
/** Most features that one token may have. */
const LONGEST_LIST = 4096;
const MEGABYTE = 1 << 20;

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
  readonly #arena: Arena;
  readonly #list: Int32Array;
  readonly #ones: Float32Array;
  readonly #sum: Float32Array;
  readonly #edge: FeaturedWord;
  readonly #decoder: NameDecoder;
  readonly #weights: Float32Array;
  readonly #right = new Map<Instance, Uint8Array>();
  readonly #row = new Int32Array(1);
  #emissions = new Float32Array(0);
  #guess = new Uint8Array(0);
  #target = new Uint8Array(0);

  constructor(features: number, edge: FeaturedWord) {
    this.#features = features;
    this.#edge = edge;
    const numbers = (features + NAME_LABELS + 1) * ROW + LONGEST_LIST * 2;
    this.#arena = new Arena(Math.ceil((numbers * 4) / MEGABYTE) + 1);
    this.#list = this.#arena.integers(LONGEST_LIST);
    this.#ones = this.#arena.floats(LONGEST_LIST).fill(1);
    this.#sum = this.#arena.floats(ROW);
    this.#weights = this.#arena.floats((features + NAME_LABELS) * ROW);
    this.#perceptron = new AveragedPerceptron(features + NAME_LABELS, ROW, this.#weights);
    this.#decoder = new NameDecoder(this.#weights.subarray(features * ROW), ROW);
  }

  #readTransitions(): void {
    this.#decoder.read(this.#weights.subarray(this.#features * ROW), ROW);
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
      this.#readTransitions();
      this.#perceptron.step();
    }
    return wrong;
  }

  /** From now on `label` uses the averaged weights; no more learning. */
  finish(): TrainedNames {
    this.#weights.set(this.#perceptron.averaged());
    this.#readTransitions();
    return {
      weights: narrow(this.#weights, 0, this.#features),
      transitions: narrow(this.#weights, this.#features, NAME_LABELS),
    };
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
    const list = this.#list;
    const start = this.#weights.byteOffset;
    for (let token = sentence.first; token < sentence.last; token++) {
      const at = token * NAME_LABELS;
      emissions.fill(0, at, at + NAME_LABELS);
      if (instance.context.quiet[token] === 1) {
        emissions[at + OUTSIDE] = QUIET_SCORE;
        continue;
      }
      let count = 0;
      eachFeatureList(instance, {edge: this.#edge, sentence, token, withVotes}, (ids, from, to) => {
        for (let index = from; index < to; index++) if (ids[index] >= 0) list[count++] = start + ids[index] * ROW_BYTES;
      });
      this.#sum.fill(0);
      this.#arena.kernels.gather(this.#sum.byteOffset, list.byteOffset, this.#ones.byteOffset, count, ROW_BYTES);
      for (let label = 0; label < NAME_LABELS; label++) emissions[at + label] = this.#sum[label];
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

  #update(instance: Instance, sentence: Sentence, withVotes: boolean): void {
    let targetBefore = OUTSIDE;
    let guessBefore = OUTSIDE;
    for (let token = sentence.first; token < sentence.last; token++) {
      const target = this.#target[token];
      const guess = this.#guess[token];
      if (target !== guess && instance.context.quiet[token] === 0) {
        eachFeatureList(instance, {edge: this.#edge, sentence, token, withVotes}, (ids, from, to) => {
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
}

/** Rows without the room after them, from row `first` on. */
function narrow(rows: Float32Array, first: number, count: number): Float32Array {
  const narrowed = new Float32Array(count * NAME_LABELS);
  for (let row = 0; row < count; row++) {
    const from = (first + row) * ROW;
    narrowed.set(rows.subarray(from, from + NAME_LABELS), row * NAME_LABELS);
  }
  return narrowed;
}
