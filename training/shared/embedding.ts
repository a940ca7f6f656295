import type {Clusters} from "../../src/models/clusters";
import {hashText} from "../../src/models/feature-hash";
import {readGlove} from "./glove";
import {principalComponents} from "./principal-components";

const WORDS = 100_000;
const FREQUENT = 30_000;
/** Length of the vectors: long enough to tell, short enough to learn from. */
const LENGTH = 3;

/** Word vectors turned down to few dimensions, for words and for clusters of words: what a network starts from while it learns. */
export class Embedding {
  readonly dimensions: number;
  readonly #values: Float32Array;
  readonly #rowOf = new Map<number, number>();
  readonly #centroids: Float32Array;

  /** @param cache folder where the word vectors are kept. */
  constructor(cache: string, clusters: Clusters, dimensions: number) {
    const {words, ...vectors} = readGlove(cache, WORDS);
    this.dimensions = dimensions;
    this.#values = principalComponents(vectors, dimensions, FREQUENT).values;
    for (let at = 0; at < this.#values.length; at++) this.#values[at] *= LENGTH;
    this.#centroids = new Float32Array(1024 * dimensions);
    const members = new Int32Array(1024);
    for (const [row, word] of words.entries()) {
      const key = hashText(word);
      if (this.#rowOf.has(key)) continue;
      this.#rowOf.set(key, row);
      const cluster = clusters.fineOfHash(key);
      members[cluster]++;
      for (let at = 0; at < dimensions; at++) {
        const centroid = cluster * dimensions + at;
        this.#centroids[centroid] +=
          (this.#values[row * dimensions + at] - this.#centroids[centroid]) / members[cluster];
      }
    }
  }

  /** Vector of a word by the hash of its lower case, or null. */
  ofWord(hash: number): Float32Array | null {
    const row = this.#rowOf.get(hash);
    return row === undefined ? null : this.#values.subarray(row * this.dimensions, (row + 1) * this.dimensions);
  }

  /** Mean of the vectors of a fine cluster. */
  ofCluster(fine: number): Float32Array {
    return this.#centroids.subarray(fine * this.dimensions, (fine + 1) * this.dimensions);
  }
}
