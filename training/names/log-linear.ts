import {NAME_LABELS} from "../../src/models/name-labels";
import {Arena} from "../shared/simd";
import {eachFeatureList, type FeaturedWord, type Instance} from "./instances";

/** Share of the features of a token that each visit leaves out: none may lean on a few. */
const SHARE_LEFT_OUT = 0.35;
const RATE = 0.3;
/** Share of the rate that the last step keeps. */
const LAST_RATE = 0.05;
/** Keeps first steps from being endless. */
const EPSILON = 1e-4;
/** From this share on that the right labels have, a token is learnt. */
const LEARNT = 0.99;

const ROW = Math.ceil(NAME_LABELS / 4) * 4;
const ROW_BYTES = ROW * 4;
const LONGEST_LIST = 4096;
const MEGABYTE = 1 << 20;

/**
 * A log-linear model of the label of one token, whatever its neighbours are called, over the features of the sequence model. It learns by
 * Adagrad, one step size per feature, and leaves features out at random (Srivastava et al. 2014); where several labels agree with the
 * annotation, their sum counts. It errs elsewhere than the perceptron, and as both are sums of weights, adding theirs up makes one model.
 */
export class LogLinearTrainer {
  readonly #features: number;
  readonly #edge: FeaturedWord;
  readonly #random: () => number;
  readonly #arena: Arena;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #ids: Int32Array;
  readonly #rows: Int32Array;
  readonly #ones: Float32Array;
  readonly #steps: Float32Array;
  readonly #scores: Float32Array;

  /** @param random decides which features are left out. */
  constructor(features: number, edge: FeaturedWord, random: () => number) {
    this.#features = features;
    this.#edge = edge;
    this.#random = random;
    this.#arena = new Arena(Math.ceil(((features + 2) * ROW_BYTES + LONGEST_LIST * 12) / MEGABYTE) + 1);
    this.#weights = this.#arena.floats(features * ROW);
    this.#squares = new Float32Array(features);
    this.#ids = new Int32Array(LONGEST_LIST);
    this.#rows = this.#arena.integers(LONGEST_LIST);
    this.#ones = this.#arena.floats(LONGEST_LIST).fill(1);
    this.#steps = this.#arena.floats(LONGEST_LIST);
    this.#scores = this.#arena.floats(ROW);
  }

  /**
   * One pass over a document.
   * @param done share of all passes that is over, 0 to 1: steps become shorter.
   * @returns the sum of the surprise at the right labels, and the number of tokens.
   */
  learn(instance: Instance, withVotes: boolean, done: number): {readonly loss: number; readonly tokens: number} {
    const {document, context} = instance;
    const rate = RATE * (1 - done * (1 - LAST_RATE));
    let loss = 0;
    let tokens = 0;
    for (const sentence of document.sentences) {
      for (let token = sentence.first; token < sentence.last; token++) {
        if (context.quiet[token] === 1) continue;
        let count = 0;
        eachFeatureList(instance, {edge: this.#edge, sentence, token, withVotes}, (ids, from, to) => {
          for (let at = from; at < to; at++)
            if (ids[at] >= 0 && this.#random() >= SHARE_LEFT_OUT) this.#ids[count++] = ids[at];
        });
        loss += this.#step(count, document.allowed[token], rate);
        tokens++;
      }
    }
    return {loss, tokens};
  }

  /** Weights for all features at once, `NAME_LABELS` a feature. */
  finish(): Float32Array {
    const weights = new Float32Array(this.#features * NAME_LABELS);
    for (let feature = 0; feature < this.#features; feature++)
      for (let label = 0; label < NAME_LABELS; label++)
        weights[feature * NAME_LABELS + label] = this.#weights[feature * ROW + label] * (1 - SHARE_LEFT_OUT);
    return weights;
  }

  /** Learns from one token by `count` features; the surprise at its right labels. */
  #step(count: number, allowed: number, rate: number): number {
    const scores = this.#scores;
    const {gather, scatter} = this.#arena.kernels;
    for (let at = 0; at < count; at++) this.#rows[at] = this.#weights.byteOffset + this.#ids[at] * ROW_BYTES;
    scores.fill(0);
    gather(scores.byteOffset, this.#rows.byteOffset, this.#ones.byteOffset, count, ROW_BYTES);
    const right = toShares(scores, allowed);
    if (right < LEARNT) {
      let square = 0;
      for (let label = 0; label < NAME_LABELS; label++) {
        if (isAllowed(allowed, label)) scores[label] -= scores[label] / right;
        square += scores[label] * scores[label];
      }
      for (let at = 0; at < count; at++) {
        this.#squares[this.#ids[at]] += square;
        this.#steps[at] = -rate / Math.sqrt(this.#squares[this.#ids[at]] + EPSILON);
      }
      scatter(scores.byteOffset, this.#rows.byteOffset, this.#steps.byteOffset, count, ROW_BYTES);
    }
    return -Math.log(right);
  }
}

function isAllowed(allowed: number, label: number): boolean {
  return ((allowed >> label) & 1) === 1;
}

/** Scores to shares of one, those beyond the labels to zero; the share that the allowed labels have together. */
function toShares(scores: Float32Array, allowed: number): number {
  let highest = scores[0];
  for (let label = 1; label < NAME_LABELS; label++) highest = Math.max(highest, scores[label]);
  let total = 0;
  for (let label = 0; label < NAME_LABELS; label++) {
    scores[label] = Math.exp(scores[label] - highest);
    total += scores[label];
  }
  let right = 1e-9;
  for (let label = 0; label < ROW; label++) {
    scores[label] = label < NAME_LABELS ? scores[label] / total : 0;
    if (label < NAME_LABELS && isAllowed(allowed, label)) right += scores[label];
  }
  return right;
}
