import type {Clusters} from "../../src/models/clusters";
import type {Network} from "./network";
import type {Projection} from "./projection";
import {quantiseHalfBytes, quantiseMatrix} from "./quantise";
import type {Vocabulary} from "./vocabulary";
import {FINE_CLUSTERS, type WordVectors} from "./word-vectors";
import type {ContainerArray} from "./write-container";

/** First rows of the blocks for words and for fine clusters at one position, and how many words it tells apart. */
export interface WordBlocks {
  readonly word: number;
  readonly fine: number;
  readonly limit: number;
}

/** A network with word vectors, when it has learnt. */
export interface LearntNetwork {
  readonly network: Network;
  readonly projection: Projection;
  readonly vectors: WordVectors;
  readonly vocabulary: Vocabulary;
}

/** What `networkArrays` needs besides the network. */
export interface FoldOptions {
  readonly clusters: Clusters;
  /** For each position of the projection its blocks of rows, null where it sees no vectors. */
  readonly blocks: readonly (WordBlocks | null)[];
  /** Rows moved less often are left out; a word without a row is read as its cluster. */
  readonly least: number;
  /** The outputs that are shipped, in order; all of them if it is not given. */
  readonly outputs?: readonly number[];
  /** For each unit as it is shipped the unit of the network; as they are if it is not given. */
  readonly units?: Int32Array;
}

/**
 * The arrays of a `FeedForward`. Projections of word vectors are folded into the rows of words and clusters first, so what runs
 * never sees a vector.
 */
export function networkArrays(learnt: LearntNetwork, options: FoldOptions): Record<string, ContainerArray> {
  const {hidden, width, rows, rowSteps, bias, output, outputBias} = learnt.network;
  const units = options.units ?? Int32Array.from({length: hidden}, (_, unit) => unit);
  const outputs = options.outputs ?? Array.from({length: learnt.network.outputs}, (_, index) => index);
  const folded = rows.slice();
  const steps = rowSteps.slice();
  for (const [position, blocks] of options.blocks.entries()) {
    if (blocks) fold(learnt, options, position, {folded, steps});
  }
  const used = Uint8Array.from(steps, (count) => (count >= options.least ? 1 : 0));
  const kept = Array.from(used.keys()).filter((row) => used[row] === 1);
  const packed = new Float32Array(kept.length * hidden);
  for (const [at, row] of kept.entries())
    for (let unit = 0; unit < hidden; unit++) packed[at * hidden + unit] = folded[row * hidden + units[unit]];
  const weights = new Float32Array(hidden * learnt.network.outputs);
  for (let unit = 0; unit < hidden; unit++) {
    const from = units[unit] * width;
    weights.set(output.subarray(from, from + learnt.network.outputs), unit * learnt.network.outputs);
  }
  const first = quantiseHalfBytes(packed, hidden);
  const second = quantiseMatrix(weights, learnt.network.outputs);
  return {
    used,
    rows: first.rows,
    rowScales: first.scales,
    bias: Float32Array.from(units, (unit) => bias[unit]),
    output: columnsOf(second.values, learnt.network.outputs, outputs),
    outputScales: second.scales,
    outputBias: Float32Array.from(outputs, (index) => outputBias[index]),
  };
}

/** Some columns of a matrix, row by row. */
function columnsOf(values: Int8Array, width: number, columns: readonly number[]): Int8Array {
  const rows = values.length / width;
  const found = new Int8Array(rows * columns.length);
  for (let row = 0; row < rows; row++)
    for (const [at, column] of columns.entries()) found[row * columns.length + at] = values[row * width + column];
  return found;
}

/** Adds to each cluster's row its own vector's part, and to each word's row what its vector differs from its cluster's. */
function fold(
  learnt: LearntNetwork,
  {clusters, blocks, least}: FoldOptions,
  position: number,
  into: {readonly folded: Float32Array; readonly steps: Int32Array},
): void {
  const {network, vectors, vocabulary, projection} = learnt;
  const {hidden} = network;
  const {word, fine, limit} = blocks[position]!;
  const part = network.arena.floats(hidden);
  const add = (row: number, vector: number, sign: number): void => {
    part.fill(0);
    projection.add(part.byteOffset, vector, position);
    for (let unit = 0; unit < hidden; unit++) into.folded[row * hidden + unit] += sign * part[unit];
  };
  for (let cluster = 0; cluster < FINE_CLUSTERS; cluster++) {
    add(fine + cluster, vectors.ofCluster(cluster), 1);
    into.steps[fine + cluster] = Math.max(into.steps[fine + cluster], least);
  }
  for (let rank = 0; rank < Math.min(limit, vocabulary.words.length); rank++) {
    if (!vectors.has(rank)) continue;
    add(word + rank, vectors.ofWord(rank), 1);
    const cluster = clusters.fineOfHash(vocabulary.exact[rank]);
    if (cluster >= 0) add(word + rank, vectors.ofCluster(cluster), -1);
  }
}
