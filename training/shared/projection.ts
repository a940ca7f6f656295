import type {Network} from "./network";

const EPSILON = 1e-8;

/**
 * Matrices that turn word vectors into parts of the hidden layer, one for each position: shared by all words, so that rare words
 * are read like their neighbours. Folded into rows when learning is done; they cost nothing at run time.
 */
export class Projection {
  readonly dimensions: number;
  /** Positions × dimensions rows of the length of the hidden layer. */
  readonly weights: Float32Array;
  readonly #network: Network;
  readonly #gathered: Float32Array;
  readonly #squares: Float32Array;
  readonly #weightRows: Int32Array;
  readonly #gatheredRows: Int32Array;
  readonly #touched: Uint8Array;
  readonly #single: Int32Array;
  readonly #factor: Float32Array;

  constructor(network: Network, positions: number, dimensions: number) {
    this.#network = network;
    this.dimensions = dimensions;
    const rows = positions * dimensions;
    this.weights = network.uniform(rows * network.hidden, 0.05);
    this.#gathered = network.arena.floats(rows * network.hidden);
    this.#squares = new Float32Array(rows);
    this.#touched = new Uint8Array(positions);
    this.#weightRows = network.arena.integers(rows);
    this.#gatheredRows = network.arena.integers(rows);
    for (let row = 0; row < rows; row++) {
      this.#weightRows[row] = this.weights.byteOffset + row * network.hidden * 4;
      this.#gatheredRows[row] = this.#gathered.byteOffset + row * network.hidden * 4;
    }
    this.#single = network.arena.integers(1);
    this.#factor = network.arena.floats(1);
  }

  /** Adds the projection of a word vector (an address) to a sum (an address). */
  add(sum: number, vector: number, position: number): void {
    const list = this.#weightRows.byteOffset + position * this.dimensions * 4;
    this.#network.kernels.gather(sum, list, vector, this.dimensions, this.#network.hidden * 4);
  }

  /** Takes the gradient (an address) of a sum that `add` added `vector` to. */
  learn(gradient: number, vector: number, position: number): void {
    this.#touched[position] = 1;
    const list = this.#gatheredRows.byteOffset + position * this.dimensions * 4;
    this.#network.kernels.scatter(gradient, list, vector, this.dimensions, this.#network.hidden * 4);
  }

  /** Moves the matrices against what was learnt. */
  step(rate: number): void {
    const {hidden, kernels} = this.#network;
    for (let position = 0; position < this.#touched.length; position++) {
      if (this.#touched[position] === 0) continue;
      this.#touched[position] = 0;
      const first = position * this.dimensions;
      for (let row = first; row < first + this.dimensions; row++) {
        this.#squares[row] += this.#network.meanSquare(this.#gatheredRows[row]);
        this.#single[0] = this.#weightRows[row];
        this.#factor[0] = -rate / Math.sqrt(this.#squares[row] + EPSILON);
        kernels.scatter(this.#gatheredRows[row], this.#single.byteOffset, this.#factor.byteOffset, 1, hidden * 4);
      }
      this.#gathered.fill(0, first * hidden, (first + this.dimensions) * hidden);
    }
  }
}
