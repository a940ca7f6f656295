import {createRandom} from "./random";

/** Sizes of a network and how it learns. */
export interface NetworkOptions {
  /** Rows of the first layer: one per value of a feature. */
  readonly rows: number;
  readonly hidden: number;
  readonly outputs: number;
  readonly seed: number;
  /** Share of hidden units left out at random while learning. */
  readonly dropout: number;
}

const EPSILON = 1e-8;

/**
 * One hidden layer that is a sum of rows, rectified, then a linear layer: what Chen and Manning (2014) get by multiplying
 * embeddings, with the products learnt in their place. Learns by Adagrad, one step size per row of the first layer and one
 * per weight of the second. Gradients are gathered with `addRowGradient` and `learnOutput`, and applied when the caller says so.
 */
export class Network {
  readonly hidden: number;
  readonly outputs: number;
  readonly rows: Float32Array;
  readonly bias: Float32Array;
  /** One row of `outputs` per hidden unit. */
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
  /** How many times each row was moved. */
  readonly rowSteps: Int32Array;
  readonly #rowSquares: Float32Array;
  readonly #biasSquares: Float32Array;
  readonly #biasGradient: Float32Array;
  readonly #outputSquares: Float32Array;
  readonly #outputGradient: Float32Array;
  readonly #outputBiasSquares: Float32Array;
  readonly #outputBiasGradient: Float32Array;
  readonly #random: () => number;
  #dropout: number;
  /** Units after rectifying, and their numbers: the first `active` of `units`. */
  readonly #activation: Float32Array;
  readonly #units: Int32Array;
  #active = 0;

  constructor(options: NetworkOptions) {
    const {rows, hidden, outputs, seed, dropout} = options;
    this.hidden = hidden;
    this.outputs = outputs;
    this.#dropout = dropout;
    this.#random = createRandom(seed);
    this.rows = this.#uniform(rows * hidden, 0.05);
    this.bias = new Float32Array(hidden).fill(0.1);
    this.output = this.#uniform(hidden * outputs, Math.sqrt(6 / (hidden + outputs)));
    this.outputBias = new Float32Array(outputs);
    this.rowSteps = new Int32Array(rows);
    this.#rowSquares = new Float32Array(rows);
    this.#biasSquares = new Float32Array(hidden);
    this.#biasGradient = new Float32Array(hidden);
    this.#outputSquares = new Float32Array(hidden * outputs);
    this.#outputGradient = new Float32Array(hidden * outputs);
    this.#outputBiasSquares = new Float32Array(outputs);
    this.#outputBiasGradient = new Float32Array(outputs);
    this.#activation = new Float32Array(hidden);
    this.#units = new Int32Array(hidden);
  }

  /** Sets the share of hidden units left out: 0 to use the network, not to teach it. */
  setDropout(share: number): void {
    this.#dropout = share;
  }

  #uniform(length: number, most: number): Float32Array {
    const values = new Float32Array(length);
    for (let at = 0; at < length; at++) values[at] = (this.#random() * 2 - 1) * most;
    return values;
  }

  /** Adds row `row` to `sum` at `offset`. */
  addRow(row: number, sum: Float32Array, offset: number): void {
    const {rows, hidden} = this;
    for (let unit = 0, at = row * hidden; unit < hidden; unit++, at++) sum[offset + unit] += rows[at];
  }

  /** Outputs for a sum of rows (without the bias), some units left out at random. */
  forward(sum: Float32Array, logits: Float32Array): void {
    const {hidden, outputs, output} = this;
    const keep = 1 - this.#dropout;
    logits.set(this.outputBias);
    this.#active = 0;
    for (let unit = 0; unit < hidden; unit++) {
      const value = sum[unit] + this.bias[unit];
      if (value <= 0 || (keep < 1 && this.#random() >= keep)) continue;
      const activation = value / keep;
      this.#units[this.#active++] = unit;
      this.#activation[unit] = activation;
      for (let label = 0, at = unit * outputs; label < outputs; label++, at++) logits[label] += activation * output[at];
    }
  }

  /**
   * Takes the gradient of the outputs of the last `forward`, keeps what it means for the second layer, and writes what it means
   * for the sum of rows into `gradient`.
   */
  backward(outputGradient: Float32Array, gradient: Float32Array): void {
    const {outputs, output} = this;
    const gathered = this.#outputGradient;
    const scale = 1 / (1 - this.#dropout);
    gradient.fill(0);
    for (let label = 0; label < outputs; label++) this.#outputBiasGradient[label] += outputGradient[label];
    for (let index = 0; index < this.#active; index++) {
      const unit = this.#units[index];
      const activation = this.#activation[unit];
      let sum = 0;
      for (let label = 0, at = unit * outputs; label < outputs; label++, at++) {
        const slope = outputGradient[label];
        sum += slope * output[at];
        gathered[at] += slope * activation;
      }
      gradient[unit] = sum * scale;
      this.#biasGradient[unit] += sum * scale;
    }
  }

  /** Moves one row against a gradient, which lies at `offset`; `square` is the mean of its squares. */
  stepRow(
    row: number,
    gradient: Float32Array,
    offset: number,
    step: {readonly square: number; readonly rate: number},
  ): void {
    const {rows, hidden} = this;
    this.rowSteps[row]++;
    this.#rowSquares[row] += step.square;
    const factor = step.rate / Math.sqrt(this.#rowSquares[row] + EPSILON);
    for (let unit = 0, at = row * hidden; unit < hidden; unit++, at++) rows[at] -= factor * gradient[offset + unit];
  }

  /** Applies what `backward` gathered for the second layer and the biases. */
  stepOutput(rate: number): void {
    step(this.output, this.#outputGradient, this.#outputSquares, rate);
    step(this.outputBias, this.#outputBiasGradient, this.#outputBiasSquares, rate);
    step(this.bias, this.#biasGradient, this.#biasSquares, rate);
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

/** Mean of the squares of `length` numbers from `offset`. */
export function meanSquare(values: Float32Array, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at++) sum += values[at] * values[at];
  return sum / length;
}
