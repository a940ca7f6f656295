import type {Embedding} from "./embedding";
import type {Arena} from "./simd";
import type {Vocabulary} from "./vocabulary";

/** Number of fine clusters. */
export const FINE_CLUSTERS = 1024;

/** Word vectors where the kernels can reach them: of frequent words their own, of others their cluster's. */
export class WordVectors {
  readonly dimensions: number;
  readonly #words: Float32Array;
  readonly #clusters: Float32Array;
  /** 1 for each word that has a vector. */
  readonly #has: Uint8Array;
  readonly #none: number;

  constructor(arena: Arena, vocabulary: Vocabulary, embedding: Embedding) {
    const {dimensions} = embedding;
    this.dimensions = dimensions;
    this.#words = arena.floats(vocabulary.words.length * dimensions);
    this.#clusters = arena.floats(FINE_CLUSTERS * dimensions);
    this.#none = arena.floats(dimensions).byteOffset;
    this.#has = new Uint8Array(vocabulary.words.length);
    for (const [rank, exact] of vocabulary.exact.entries()) {
      const vector = exact === 0 ? null : embedding.ofWord(exact);
      if (!vector) continue;
      this.#has[rank] = 1;
      this.#words.set(vector, rank * dimensions);
    }
    for (let fine = 0; fine < FINE_CLUSTERS; fine++) this.#clusters.set(embedding.ofCluster(fine), fine * dimensions);
  }

  /**
   * Address of the vector by which a position sees a word.
   * @param limit how many words the position tells apart.
   */
  address(rank: number, fine: number, limit: number): number {
    if (rank >= 0 && rank < limit && this.#has[rank] === 1) return this.ofWord(rank);
    return fine < 0 ? this.#none : this.ofCluster(fine);
  }

  has(rank: number): boolean {
    return this.#has[rank] === 1;
  }

  ofWord(rank: number): number {
    return this.#words.byteOffset + rank * this.dimensions * 4;
  }

  ofCluster(fine: number): number {
    return this.#clusters.byteOffset + fine * this.dimensions * 4;
  }
}
