import {NAME_LABELS} from "../../src/models/name-labels";
import {NAME_UNITS, type UnitArrays} from "../../src/models/name-units";
import {WeightAverage} from "../shared/average";
import {Network} from "../shared/network";
import {createRandom} from "../shared/random";
import {eachFeatureList, type FeaturedWord, type Instance} from "./instances";

const RATE = 0.06;
/** Share of the units, and of the features of a token, that a visit leaves out: none may lean on a few. */
const UNITS_LEFT_OUT = 0.2;
const FEATURES_LEFT_OUT = 0.2;
/** Features seen less often move no unit. */
const LEAST_SEEN = 5;
/** From this share on that the right labels have, a token is learnt. */
const LEARNT = 0.99;
/** Tokens after which the second layer takes a step. */
const BATCH = 16;
/** What the logarithm of a share counts for beside the scores of the sequence model. */
const SHARE_OF_SCORES = 40;
/** What one of a unit is in the weights of features: the larger, the fewer of them are left out beside those of the labels. */
const UNIT = 21;
const LONGEST_LIST = 1024;

/** What a network learnt. */
export interface TrainedUnits extends UnitArrays {
  /** `NAME_UNITS` weights a feature. */
  readonly weights: Float32Array;
}

/**
 * Teaches the hidden layer of `NameUnits`: a network over the features of the sequence model tells the label of each token, whatever
 * its neighbours are called. Features and units are left out at random (Srivastava et al. 2014). Where several labels agree with the
 * annotation, what they have together counts.
 */
export class UnitTrainer {
  readonly average: WeightAverage;
  loss = 0;
  decisions = 0;
  readonly #network: Network;
  readonly #edge: FeaturedWord;
  readonly #random: () => number;
  /** Row of each feature, -1 for those that have none. */
  readonly #rowOf: Int32Array;
  readonly #rows = new Int32Array(LONGEST_LIST);
  readonly #addresses: Int32Array;
  readonly #shares = new Float64Array(NAME_LABELS);

  /** @param counts how often each feature was seen. */
  constructor(counts: Int32Array, edge: FeaturedWord, seed: number) {
    let rows = 0;
    this.#rowOf = counts.map((count) => (count >= LEAST_SEEN ? rows++ : -1));
    const megabytes = Math.ceil((rows * NAME_UNITS * 4) / 1e6) + 8;
    this.#network = new Network({rows, hidden: NAME_UNITS, outputs: NAME_LABELS, seed, megabytes});
    this.#network.dropout = UNITS_LEFT_OUT;
    this.#addresses = this.#network.arena.integers(LONGEST_LIST);
    this.#edge = edge;
    this.#random = createRandom(seed);
    const {rows: weights, bias, output, outputBias} = this.#network;
    this.average = new WeightAverage([weights, bias, output, outputBias]);
  }

  /**
   * One pass over a document.
   * @param pace 1 at first, less later: steps become shorter.
   */
  learn(instance: Instance, withVotes: boolean, pace: number): void {
    const {document, context} = instance;
    for (const sentence of document.sentences) {
      for (let token = sentence.first; token < sentence.last; token++) {
        if (context.quiet[token] === 1) continue;
        let count = 0;
        eachFeatureList(instance, {edge: this.#edge, sentence, token, withVotes}, (ids, from, to) => {
          for (let at = from; at < to; at++) {
            const row = ids[at] < 0 ? -1 : this.#rowOf[ids[at]];
            if (row >= 0 && count < LONGEST_LIST && this.#random() >= FEATURES_LEFT_OUT) this.#rows[count++] = row;
          }
        });
        this.#step(count, document.allowed[token], pace * RATE);
      }
    }
  }

  /** The weights of all features, those that never moved zero, and the arrays of the second layer. */
  finish(): TrainedUnits {
    const {rows, rowSteps, bias, output, outputBias, width} = this.#network;
    const weights = new Float32Array(this.#rowOf.length * NAME_UNITS);
    for (const [feature, row] of this.#rowOf.entries()) {
      if (row < 0 || rowSteps[row] === 0) continue;
      for (let unit = 0; unit < NAME_UNITS; unit++)
        weights[feature * NAME_UNITS + unit] = rows[row * NAME_UNITS + unit] * UNIT;
    }
    const unitOutput = Float32Array.from(
      {length: NAME_UNITS * NAME_LABELS},
      (_, at) => (output[Math.floor(at / NAME_LABELS) * width + (at % NAME_LABELS)] * SHARE_OF_SCORES) / UNIT,
    );
    return {
      weights,
      unitBias: bias.map((value) => value * UNIT),
      unitOutput,
      labelBias: outputBias.slice(0, NAME_LABELS).map((value) => value * SHARE_OF_SCORES),
    };
  }

  #step(count: number, allowed: number, rate: number): void {
    const network = this.#network;
    for (let at = 0; at < count; at++) this.#addresses[at] = network.rowAddress(this.#rows[at]);
    network.sum.fill(0);
    network.gather(network.sum.byteOffset, this.#addresses, count);
    network.forward();
    const right = this.#toShares(allowed);
    this.loss -= Math.log(right);
    this.decisions++;
    if (right > LEARNT) return;
    for (let label = 0; label < NAME_LABELS; label++)
      network.outputGradient[label] =
        this.#shares[label] - (isAllowed(allowed, label) ? this.#shares[label] / right : 0);
    network.backward();
    network.stepRows(this.#rows, count, network.gradient.byteOffset, rate);
    if (this.decisions % BATCH === 0) network.stepOutput(rate);
  }

  /** Fills in the share of each label; the share that the allowed ones have together. */
  #toShares(allowed: number): number {
    const {logits} = this.#network;
    let highest = logits[0];
    for (let label = 1; label < NAME_LABELS; label++) highest = Math.max(highest, logits[label]);
    let total = 0;
    for (let label = 0; label < NAME_LABELS; label++) {
      this.#shares[label] = Math.exp(logits[label] - highest);
      total += this.#shares[label];
    }
    let right = 1e-9;
    for (let label = 0; label < NAME_LABELS; label++) {
      this.#shares[label] /= total;
      if (isAllowed(allowed, label)) right += this.#shares[label];
    }
    return right;
  }
}

function isAllowed(allowed: number, label: number): boolean {
  return ((allowed >> label) & 1) === 1;
}
