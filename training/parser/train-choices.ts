import {CHOICE_WEIGHTS, TagFeatures} from "../../src/models/tag-choice";
import {CLOSE, NO_DOUBT} from "../../src/models/tagger";
import {createRandom, range, shuffle} from "../shared/random";
import {thinned} from "../shared/thinned";
import {jointTag} from "../tagger/tagger-trainer";
import type {ParserMaterial} from "./parser-trainer";
import type {Tree} from "./vote";

const EPOCHS = 4;
const RATE = 0.05;
/** The pace falls to this share of the rate. */
const LAST_PACE = 0.2;
/** Share of the features left out at each step. */
const DROPOUT = 0.3;
const SEED = 1;

/** Sentences, and the tags of a tagger that did not learn from them. */
export type ChoiceMaterial = Pick<ParserMaterial, "sheet" | "sentences" | "tags" | "tagLabels">;

/** A word in doubt: its features, and whether the second tag is the better one (1) or the first (0). */
interface Doubt {
  readonly features: Int32Array;
  readonly second: number;
}

/**
 * The weights by which `TagChoice` chooses among two tags: logistic regression, learnt by AdaGrad with features left out at random;
 * the mean of the weights after all epochs but the first.
 * @param trees for each sentence that of a parser that did not learn from it.
 */
export function trainChoices(material: ChoiceMaterial, trees: readonly Tree[], log: (line: string) => void): Int8Array {
  const doubts = doubtsOf(material, trees);
  const weights = new Float64Array(CHOICE_WEIGHTS);
  const squares = new Float64Array(CHOICE_WEIGHTS);
  const sums = new Float64Array(CHOICE_WEIGHTS);
  const random = createRandom(SEED);
  let loss = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    loss = 0;
    const rate = RATE * (1 - ((1 - LAST_PACE) * epoch) / EPOCHS);
    for (const index of shuffle(range(doubts.length), random)) {
      loss += learn(doubts[index], {weights, squares, rate, random});
    }
    if (epoch > 0) for (const [at, weight] of weights.entries()) sums[at] += weight;
  }
  log(`tags in doubt: ${doubts.length}, loss ${(loss / Math.max(1, doubts.length)).toFixed(4)}`);
  const largest = sums.reduce((most, sum) => Math.max(most, Math.abs(sum)), 1e-9);
  return Int8Array.from(sums, (sum) => Math.round((sum * 127) / largest));
}

/** The words in doubt of which one tag is better than the other: both halves right is better than the universal one alone. */
function doubtsOf({sheet, sentences, tags, tagLabels}: ChoiceMaterial, trees: readonly Tree[]): Doubt[] {
  const features = new TagFeatures(tagLabels);
  const found: Doubt[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const {labels, doubts} = tags[index];
    const {heads, labels: relations} = trees[index];
    const rows = sheet.read(sentence.forms);
    const tree = {data: sheet.data, rows, first: 0, last: rows.length, heads, relations, tags: labels, doubts};
    for (let token = 0; token < rows.length; token++) {
      if (doubts[token] === NO_DOUBT) continue;
      const right = jointTag(sentence, token);
      const first = worth(tagLabels[labels[token]], right);
      const second = worth(tagLabels[doubts[token] & (CLOSE - 1)], right);
      if (first === second) continue;
      features.read(tree, token);
      found.push({features: features.found.slice(0, features.count), second: second > first ? 1 : 0});
    }
  }
  return found;
}

function worth(tag: string, right: string): number {
  if (tag === right) return 2;
  return tag.slice(0, tag.indexOf("|")) === right.slice(0, right.indexOf("|")) ? 1 : 0;
}

interface Step {
  readonly weights: Float64Array;
  readonly squares: Float64Array;
  readonly rate: number;
  readonly random: () => number;
}

/** One step against the loss, which is returned. */
function learn({features, second}: Doubt, {weights, squares, rate, random}: Step): number {
  const kept = thinned(features, DROPOUT, random);
  const sum = kept.reduce((total, feature) => total + weights[feature], 0) / (1 - DROPOUT);
  const share = 1 / (1 + Math.exp(-sum));
  const slope = share - second;
  for (const feature of kept) {
    squares[feature] += slope * slope;
    weights[feature] -= (rate * slope) / Math.sqrt(squares[feature] + 1e-6);
  }
  return -Math.log(Math.max(1e-9, second === 1 ? share : 1 - share));
}
