import {
  MARK_FEATURES,
  MARK_WEIGHTS,
  MarkCandidates,
  type MarkedSentence,
  pairedMarks,
} from "../../src/models/mark-heads";
import type {WordSheet} from "../../src/models/word-sheet";
import type {TreebankSentence} from "../shared/conllu";
import {createRandom, range, shuffle} from "../shared/random";

const EPOCHS = 5;
const RATE = 0.1;
const SEED = 1;

/** A mark of a treebank: the features of all words it may hang on, and which of them it does hang on. */
interface MarkInstance {
  readonly features: Int32Array;
  readonly right: number;
}

/** What marks are learnt from. */
export interface MarkMaterial {
  readonly sheet: WordSheet;
  readonly sentences: readonly TreebankSentence[];
}

/** The weights by which `MarkHeads` hangs punctuation: a softmax over the words that a mark may hang on, learnt by AdaGrad. */
export function trainMarks(
  {sheet, sentences}: MarkMaterial,
  relations: readonly string[],
  log: (line: string) => void,
): Int8Array {
  const numbers = new Map(relations.map((label, index) => [label, index]));
  const candidates = new MarkCandidates(relations);
  const instances = sentences.flatMap((sentence) => marksOf(treeOf(sentence, sheet, numbers), candidates, numbers));
  const weights = new Float64Array(MARK_WEIGHTS);
  const squares = new Float64Array(MARK_WEIGHTS);
  const random = createRandom(SEED);
  let loss = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    loss = 0;
    for (const index of shuffle(range(instances.length), random)) loss += learn(instances[index], weights, squares);
  }
  log(`marks: ${instances.length}, loss ${(loss / instances.length).toFixed(4)}`);
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  return Int8Array.from(weights, (weight) => Math.round((weight * 127) / largest));
}

function treeOf(sentence: TreebankSentence, sheet: WordSheet, numbers: ReadonlyMap<string, number>): MarkedSentence {
  const rows = sheet.read(sentence.forms);
  return {
    words: sentence.forms,
    data: sheet.data,
    rows,
    first: 0,
    last: rows.length,
    heads: Int32Array.from(sentence.heads),
    relations: Uint8Array.from(sentence.labels, (label) => numbers.get(label)!),
  };
}

function marksOf(
  tree: MarkedSentence,
  candidates: MarkCandidates,
  numbers: ReadonlyMap<string, number>,
): MarkInstance[] {
  const punct = numbers.get("punct")!;
  const partners = pairedMarks(tree, punct);
  const found: MarkInstance[] = [];
  for (let token = tree.first; token < tree.last; token++) {
    if (tree.relations[token] !== punct) continue;
    candidates.find(tree, token, partners[token]);
    const {count, heads} = candidates;
    const right = heads.subarray(0, count).indexOf(tree.heads[token]);
    if (right >= 0 && count > 1) found.push({features: candidates.features.slice(0, count * MARK_FEATURES), right});
  }
  return found;
}

/** One step against the loss, which is returned. */
function learn({features, right}: MarkInstance, weights: Float64Array, squares: Float64Array): number {
  const shares = new Float64Array(features.length / MARK_FEATURES);
  for (const [at, feature] of features.entries()) shares[Math.floor(at / MARK_FEATURES)] += weights[feature];
  const highest = shares.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const total = shares.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  for (const [candidate, score] of shares.entries()) shares[candidate] = Math.exp(score - highest) / total;
  const loss = -Math.log(Math.max(1e-10, shares[right]));
  for (const [at, feature] of features.entries()) {
    const candidate = Math.floor(at / MARK_FEATURES);
    const slope = shares[candidate] - (candidate === right ? 1 : 0);
    squares[feature] += slope * slope;
    weights[feature] -= (RATE * slope) / Math.sqrt(squares[feature] + 1e-8);
  }
  return loss;
}
