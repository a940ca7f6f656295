import {createRandom} from "./random";
import {Arena, type Kernels} from "./simd";

/** Sizes of a network and how it learns. */
export interface NetworkOptions {
  /** Rows of the first layer: one per value of a feature. */
  readonly rows: number;
  /** Units of the hidden layer, a multiple of four. */
  readonly hidden: number;
  readonly outputs: number;
  readonly seed: number;
  /** Most memory, in megabytes, the caller's own arrays included. */
  readonly megabytes: number;
}

const EPSILON = 1e-8;
const LONGEST_LIST = 1024;

/**
 * One hidden layer that is a sum of rows, rectified, then a linear layer: what Chen and Manning (2014) get by multiplying
 * embeddings, with most products learnt in their place. Learns by Adagrad, one step size per row. All arrays lie in one arena,
 * and rows are named by their addresses in it.
 */
export class Network {
  readonly hidden: number;
  readonly outputs: number;
  /** Outputs rounded up to a multiple of four. */
  readonly width: number;
  readonly arena: Arena;
  readonly kernels: Kernels;
  readonly rows: Float32Array;
  readonly bias: Float32Array;
  /** One row of `width` per hidden unit. */
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
  /** Output scores of the last `forward`. */
  readonly logits: Float32Array;
  /** Where the caller puts the gradient of the outputs before `backward`. */
  readonly outputGradient: Float32Array;
  /** Where `forward` expects the sum of rows. */
  readonly sum: Float32Array;
  /** Where `backward` leaves the gradient of that sum. */
  readonly gradient: Float32Array;
  /** How many times each row was moved. */
  readonly rowSteps: Int32Array;
  dropout = 0;
  readonly #random: () => number;
  readonly #rowSquares: Float32Array;
  readonly #biasSquares: Float32Array;
  readonly #biasGathered: Float32Array;
  readonly #outputSquares: Float32Array;
  readonly #outputGathered: Float32Array;
  readonly #outputBiasSquares: Float32Array;
  readonly #outputBiasGathered: Float32Array;
  readonly #activations: Float32Array;
  readonly #units: Int32Array;
  readonly #addresses: Int32Array;
  readonly #numbers: Float32Array;
  readonly #ones: Float32Array;
  readonly #single: Int32Array;
  readonly #number: Float32Array;
  #active = 0;

  constructor(options: NetworkOptions) {
    const {rows, hidden, outputs, seed} = options;
    this.arena = new Arena(options.megabytes);
    this.kernels = this.arena.kernels;
    this.hidden = hidden;
    this.outputs = outputs;
    this.width = Math.ceil(outputs / 4) * 4;
    this.#random = createRandom(seed);
    const floats = (length: number): Float32Array => this.arena.floats(length);
    this.rows = this.uniform(rows * hidden, 0.05);
    this.bias = floats(hidden).fill(0.1);
    this.output = this.uniform(hidden * this.width, Math.sqrt(6 / (hidden + outputs)));
    this.outputBias = floats(this.width);
    this.logits = floats(this.width);
    this.outputGradient = floats(this.width);
    this.sum = floats(hidden);
    this.gradient = floats(hidden);
    this.rowSteps = new Int32Array(rows);
    this.#rowSquares = new Float32Array(rows);
    this.#biasSquares = new Float32Array(hidden);
    this.#biasGathered = floats(hidden);
    this.#outputSquares = new Float32Array(hidden * this.width);
    this.#outputGathered = floats(hidden * this.width);
    this.#outputBiasSquares = new Float32Array(this.width);
    this.#outputBiasGathered = floats(this.width);
    this.#activations = floats(hidden);
    this.#units = new Int32Array(hidden);
    this.#addresses = this.arena.integers(LONGEST_LIST);
    this.#numbers = floats(LONGEST_LIST);
    this.#ones = floats(LONGEST_LIST).fill(1);
    this.#single = this.arena.integers(1);
    this.#number = floats(1);
  }

  /** The units above zero in the last `forward`. */
  get active(): Int32Array {
    return this.#units.subarray(0, this.#active);
  }

  /** New numbers in the arena, uniform within ±`most`. */
  uniform(length: number, most: number): Float32Array {
    const values = this.arena.floats(length);
    for (let at = 0; at < length; at++) values[at] = (this.#random() * 2 - 1) * most;
    return values;
  }

  /** Address of a row of the first layer. */
  rowAddress(row: number): number {
    return this.rows.byteOffset + row * this.hidden * 4;
  }

  /** Adds rows of the length of the hidden layer to a vector: `count` addresses at `list`. */
  gather(vector: number, list: Int32Array, count: number): void {
    this.kernels.gather(vector, list.byteOffset, this.#ones.byteOffset, count, this.hidden * 4);
  }

  /** Adds a vector to rows: `count` addresses at `list`. */
  scatter(vector: number, list: Int32Array, count: number): void {
    this.kernels.scatter(vector, list.byteOffset, this.#ones.byteOffset, count, this.hidden * 4);
  }

  /** `sum` -> `logits`, some units left out at random if `dropout` says so. */
  forward(): void {
    const {hidden, sum, bias, dropout} = this;
    const keep = 1 - dropout;
    this.logits.set(this.outputBias);
    let active = 0;
    for (let unit = 0; unit < hidden; unit++) {
      const value = sum[unit] + bias[unit];
      if (value <= 0 || (dropout > 0 && this.#random() >= keep)) continue;
      this.#units[active] = unit;
      this.#addresses[active] = this.output.byteOffset + unit * this.width * 4;
      this.#activations[active++] = value / keep;
    }
    this.#active = active;
    const {gather} = this.kernels;
    gather(this.logits.byteOffset, this.#addresses.byteOffset, this.#activations.byteOffset, active, this.width * 4);
  }

  /** `outputGradient` -> `gradient`; what it means for the second layer and the biases is gathered for `stepOutput`. */
  backward(): void {
    const {gradient, width, kernels} = this;
    const active = this.#active;
    const scale = 1 / (1 - this.dropout);
    const list = this.#addresses.byteOffset;
    const slopes = this.outputGradient.byteOffset;
    kernels.dots(slopes, list, this.#numbers.byteOffset, active, width * 4);
    gradient.fill(0);
    for (let index = 0; index < active; index++) {
      const unit = this.#units[index];
      gradient[unit] = this.#numbers[index] * scale;
      this.#biasGathered[unit] += gradient[unit];
      this.#addresses[index] = this.#outputGathered.byteOffset + unit * width * 4;
    }
    kernels.scatter(slopes, list, this.#activations.byteOffset, active, width * 4);
    for (let label = 0; label < width; label++) this.#outputBiasGathered[label] += this.outputGradient[label];
  }

  /** Mean of the squares of a vector of the length of the hidden layer. */
  meanSquare(vector: number): number {
    this.#single[0] = vector;
    this.kernels.dots(vector, this.#single.byteOffset, this.#number.byteOffset, 1, this.hidden * 4);
    return this.#number[0] / this.hidden;
  }

  /** Moves rows of the first layer against the gradient at address `vector`. */
  stepRows(rows: Int32Array, count: number, vector: number, rate: number): void {
    const square = this.meanSquare(vector);
    if (square < 1e-14) return;
    for (let index = 0; index < count; index++) {
      const row = rows[index];
      this.rowSteps[row]++;
      this.#rowSquares[row] += square;
      this.#numbers[index] = -rate / Math.sqrt(this.#rowSquares[row] + EPSILON);
      this.#addresses[index] = this.rowAddress(row);
    }
    const list = this.#addresses.byteOffset;
    this.kernels.scatter(vector, list, this.#numbers.byteOffset, count, this.hidden * 4);
  }

  /** Applies what `backward` gathered for the second layer and the biases. */
  stepOutput(rate: number): void {
    step(this.output, this.#outputGathered, this.#outputSquares, rate);
    step(this.outputBias, this.#outputBiasGathered, this.#outputBiasSquares, rate);
    step(this.bias, this.#biasGathered, this.#biasSquares, rate);
  }
}

function step(weights: Float32Array, gradient: Float32Array, squares: Float32Array, rate: number): void {
  for (let at = 0; at < weights.length; at++) {
    const slope = gradient[at];
    if (slope === 0) continue;
    squares[at] += slope * slope;
    weights[at] -= (rate * slope) / Math.sqrt(squares[at] + EPSILON);
    gradient[at] = 0;
  }
}
