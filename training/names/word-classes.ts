import type {Clusters} from "../../src/models/clusters";
import {hashText} from "../../src/models/feature-hash";
import {NAME_LABELS} from "../../src/models/name-labels";
import {type ClassArrays, gapsOf, rareKey} from "../../src/models/word-classes";
import type {WordVectors} from "../shared/glove";
import {centroidsOf, nearest, type Rows, sphericalKMeans} from "../shared/k-means";
import {createRandom, range, shuffle} from "../shared/random";
import {FINE_CLUSTERS} from "../shared/word-vectors";
import type {NameDocument} from "./corpus";

const CLASSES = 256;
/** Length of what is left of a word vector: what tells the labels of names apart. */
const NARROW = 16;
const EPOCHS = 4;
const RATE = 0.3;
const SEED = 7;
const ITERATIONS = 8;
/** The centroids are found on the frequent words; the others only choose among them. */
const WORDS_FOR_CENTROIDS = 60_000;

/** Words with vectors, most frequent first, and what the clusters make of them. */
export interface WordRows {
  readonly vectors: WordVectors;
  /** Fine cluster of each word, as `fineOfRows` gives them. */
  readonly fineOfRow: Int32Array;
  readonly clusters: Clusters;
}

/** A capitalised word in a text: rows of its vector and of its neighbours' (-1 without one), and its label. */
interface Occurrence {
  readonly word: number;
  readonly before: number;
  readonly after: number;
  readonly label: number;
}

/**
 * The arrays of `WordClasses`. A log-linear model learns to tell a word's label from its vector, narrowed to few numbers, and from
 * its neighbours' vectors; then all words that have a vector, seen in the documents or not, are put into classes by k-means over
 * the scores that their own vector gives to each label.
 */
export function wordClasses(documents: readonly NameDocument[], {vectors, fineOfRow, clusters}: WordRows): ClassArrays {
  const scorer = new LabelScorer(vectors);
  scorer.learn(occurrences(documents, vectors));
  const scores = scorer.scoresOfWords();
  const centroids = sphericalKMeans(
    {...scores, values: scores.values.subarray(0, WORDS_FOR_CENTROIDS * scores.dimensions)},
    CLASSES,
    ITERATIONS,
  );
  const classOfRow = nearest(scores, centroids);
  const known: number[] = [];
  const rare = new Map<number, number>();
  for (const [row, word] of vectors.words.entries()) {
    const hash = hashText(word);
    const place = clusters.rowOfHash(hash);
    if (place >= 0) known[place] ??= row;
    else if (/\p{L}/u.test(word) && !rare.has(rareKey(hash))) rare.set(rareKey(hash), row);
  }
  const keys = Int32Array.from(rare.keys()).sort();
  return {
    classes: Uint8Array.from(known, (row) => classOfRow[row]),
    rareGaps: gapsOf(keys),
    rareClasses: Uint8Array.from(keys, (key) => classOfRow[rare.get(key)!]),
    rareFine: Uint16Array.from(keys, (key) => fineOfRow[rare.get(key)!]),
  };
}

/** The fine cluster of each word; of words beyond those of the clusters the one whose mean vector is nearest. */
export function fineOfRows({words, ...vectors}: WordVectors, clusters: Clusters): Int32Array {
  const fine = Int32Array.from(words, (word) => clusters.fine(word));
  const centroids = centroidsOf(vectors, fine, FINE_CLUSTERS);
  const first = fine.findLastIndex((cluster) => cluster >= 0) + 1;
  fine.set(nearest({...vectors, values: vectors.values.subarray(first * vectors.dimensions)}, centroids), first);
  return fine;
}

function occurrences(documents: readonly NameDocument[], {words}: WordVectors): Occurrence[] {
  const rowOf = new Map<string, number>();
  for (const [row, word] of words.entries()) if (!rowOf.has(word)) rowOf.set(word, row);
  const found: Occurrence[] = [];
  for (const {tokens, sentences, allowed} of documents) {
    const row = (token: number): number => rowOf.get(tokens.lower[token]) ?? -1;
    for (const {first, last} of sentences) {
      for (let token = first; token < last; token++) {
        const labels = allowed[token];
        const word = row(token);
        if (word < 0 || (labels & (labels - 1)) !== 0 || !/^\p{Lu}/u.test(tokens.words[token])) continue;
        const before = token > first ? row(token - 1) : -1;
        const after = token + 1 < last ? row(token + 1) : -1;
        found.push({word, before, after, label: 31 - Math.clz32(labels)});
      }
    }
  }
  return found;
}

/** Log-linear: label from `#output` · `#narrow` · vector of the word, and from the vectors beside it. Learns by stochastic gradient. */
class LabelScorer {
  readonly #vectors: WordVectors;
  readonly #random = createRandom(SEED);
  readonly #narrow: Float32Array;
  readonly #output: Float32Array;
  readonly #beside: readonly [before: Float32Array, after: Float32Array];
  /** For words without a vector, the edges of a sentence among them. */
  readonly #unknown = [new Float32Array(NAME_LABELS), new Float32Array(NAME_LABELS)] as const;
  readonly #hidden = new Float32Array(NARROW);
  readonly #hiddenSlope = new Float32Array(NARROW);
  readonly #slopes = new Float32Array(NAME_LABELS);

  constructor(vectors: WordVectors) {
    const {dimensions} = vectors;
    this.#vectors = vectors;
    const small = (length: number) => Float32Array.from({length}, () => (this.#random() - 0.5) * RATE);
    this.#narrow = small(NARROW * dimensions);
    this.#output = small(NAME_LABELS * NARROW);
    this.#beside = [new Float32Array(NAME_LABELS * dimensions), new Float32Array(NAME_LABELS * dimensions)];
  }

  learn(examples: readonly Occurrence[]): void {
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      const rate = RATE * (1 - epoch / (EPOCHS + 0.5));
      for (const index of shuffle(range(examples.length), this.#random)) this.#step(examples[index], rate);
    }
  }

  /** For each word, scores of the labels from its own vector alone, centred, of unit length. */
  scoresOfWords(): Rows {
    const {words} = this.#vectors;
    const values = new Float32Array(words.length * NAME_LABELS);
    for (let row = 0; row < words.length; row++) {
      const scores = values.subarray(row * NAME_LABELS, (row + 1) * NAME_LABELS);
      this.#squeeze(row);
      this.#addOwn(scores);
      const mean = scores.reduce((sum, score) => sum + score, 0) / NAME_LABELS;
      for (let label = 0; label < NAME_LABELS; label++) scores[label] -= mean;
      const length = Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0));
      for (let label = 0; label < NAME_LABELS && length > 0; label++) scores[label] /= length;
    }
    return {values, dimensions: NAME_LABELS};
  }

  #step({word, before, after, label}: Occurrence, rate: number): void {
    const slopes = this.#slopes.fill(0);
    this.#squeeze(word);
    this.#addOwn(slopes);
    this.#addBeside(slopes, 0, before);
    this.#addBeside(slopes, 1, after);
    toProbabilities(slopes);
    slopes[label] -= 1;
    for (let at = 0; at < NAME_LABELS; at++) slopes[at] *= rate;
    this.#hiddenSlope.fill(0);
    for (let at = 0; at < NAME_LABELS; at++) {
      for (let unit = 0; unit < NARROW; unit++) {
        this.#hiddenSlope[unit] += slopes[at] * this.#output[at * NARROW + unit];
        this.#output[at * NARROW + unit] -= slopes[at] * this.#hidden[unit];
      }
    }
    this.#moveBeside(slopes, 0, before);
    this.#moveBeside(slopes, 1, after);
    const {values, dimensions} = this.#vectors;
    for (let unit = 0; unit < NARROW; unit++) {
      for (let at = 0; at < dimensions; at++)
        this.#narrow[unit * dimensions + at] -= this.#hiddenSlope[unit] * values[word * dimensions + at];
    }
  }

  #squeeze(row: number): void {
    const {values, dimensions} = this.#vectors;
    for (let unit = 0; unit < NARROW; unit++) {
      let sum = 0;
      for (let at = 0; at < dimensions; at++)
        sum += this.#narrow[unit * dimensions + at] * values[row * dimensions + at];
      this.#hidden[unit] = sum;
    }
  }

  #addOwn(scores: Float32Array): void {
    for (let label = 0; label < NAME_LABELS; label++) {
      for (let unit = 0; unit < NARROW; unit++)
        scores[label] += this.#output[label * NARROW + unit] * this.#hidden[unit];
    }
  }

  #addBeside(scores: Float32Array, side: 0 | 1, row: number): void {
    const {values, dimensions} = this.#vectors;
    const weights = this.#beside[side];
    for (let label = 0; label < NAME_LABELS; label++) {
      let sum = row < 0 ? this.#unknown[side][label] : 0;
      for (let at = 0; at < dimensions && row >= 0; at++)
        sum += weights[label * dimensions + at] * values[row * dimensions + at];
      scores[label] += sum;
    }
  }

  #moveBeside(slopes: Float32Array, side: 0 | 1, row: number): void {
    const {values, dimensions} = this.#vectors;
    const weights = this.#beside[side];
    for (let label = 0; label < NAME_LABELS; label++) {
      if (row < 0) this.#unknown[side][label] -= slopes[label];
      for (let at = 0; at < dimensions && row >= 0; at++)
        weights[label * dimensions + at] -= slopes[label] * values[row * dimensions + at];
    }
  }
}

function toProbabilities(scores: Float32Array): void {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    scores[at] = Math.exp(scores[at] - highest);
    sum += scores[at];
  }
  for (let at = 0; at < scores.length; at++) scores[at] /= sum;
}
