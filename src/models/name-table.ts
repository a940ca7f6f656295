import {HearsayError} from "../model/problem";
import type {Container} from "./container";
import type {FeatureList} from "./feature-list";
import {
  NAME_ROW_HEAD,
  type NameKernel,
  type NameLayout,
  plainNameKernel,
  WIDE_COLUMNS,
  WIDE_LABELS,
} from "./name-kernel";
import {NAME_LABELS} from "./name-labels";
import {simdNameKernel} from "./name-simd";
import {NAME_UNITS} from "./name-units";
import {KeyParts, mustAscend} from "./sorted-keys";

/** Rows with so many weights have one for every column, and the kernel adds them; shorter ones are pairs of column and weight. */
const WHOLE = 10;
/** Integers of a whole row. */
const WHOLE_SIZE = (NAME_ROW_HEAD + WIDE_COLUMNS) / 4;
/** Integers before the pairs of a row. */
const HEAD = 2;
/** The lower half of an integer. */
const LOWER = 0xffff;
/** Most rows added at once. */
const ROWS_MOST = 256;

/** Where things lie; rows from `ROWS` on. */
const SUMS = ROWS_MOST * 4;
const UNITS = SUMS + WIDE_COLUMNS * 4;
const SCORES = UNITS + NAME_UNITS * 4;
const UNIT_BIAS = SCORES + WIDE_LABELS * 4;
const LABEL_BIAS = UNIT_BIAS + NAME_UNITS * 4;
const UNIT_OUTPUT = LABEL_BIAS + WIDE_LABELS * 4;
const ROWS = UNIT_OUTPUT + NAME_UNITS * WIDE_LABELS * 4;

/**
 * The weights of the finder of names: a linear model over hashed features for labels and hidden units at once. It sums up the rows of the
 * features of one token in `sums`, those with a weight for most columns before the others, and makes scores of the sums. Reads the arrays of
 * a `LinearModel` with `NAME_COLUMNS` labels, and those of `UnitArrays`.
 */
export class NameTable {
  /** Sums of the weights of one token, `WIDE_COLUMNS` of them, which `add` goes on with: set them before. */
  readonly sums: Float32Array;
  /** What `score` made of the sums: `NAME_LABELS` scores, and what fills the last vector. */
  readonly scores: Float32Array;
  readonly #kernel: NameKernel;
  readonly #list: Int32Array;
  /** All memory in integers; a row begins with its key and its head: a scale (upper half of a float) over the number of pairs, none in a whole row. */
  readonly #numbers: Int32Array;
  readonly #parts: KeyParts;
  /** Where in `#numbers` the rows of each part begin. */
  readonly #starts: Int32Array;
  /** Where the rows of the part of each feature begin; after them what was read ahead, since what nobody keeps is not read. */
  readonly #begins = new Int32Array(ROWS_MOST + 1);
  /** Shorter rows that were found. */
  readonly #short = new Int32Array(ROWS_MOST);
  /** One number, as bits and as what they stand for. */
  readonly #bits = new Int32Array(1);
  readonly #scale = new Float32Array(this.#bits.buffer);

  /**
   * @param plain do without WebAssembly; changes no result.
   * @throws HearsayError `WEIGHTS` if keys do not ascend or the arrays of the units are of another size.
   */
  constructor(container: Container, plain = false) {
    const keys = container.i32("keys");
    mustAscend(keys);
    // One integer more, since parts without a row begin behind the last one.
    const size = container.u8("counts").reduce((sum, count) => sum + sizeOf(count), ROWS / 4 + 1) * 4;
    const layout: NameLayout = {
      size,
      list: 0,
      sums: SUMS,
      units: UNITS,
      scores: SCORES,
      unitBias: UNIT_BIAS,
      labelBias: LABEL_BIAS,
      unitOutput: UNIT_OUTPUT,
    };
    const simd = plain ? null : simdNameKernel(layout);
    const buffer = simd?.buffer ?? new ArrayBuffer(size);
    this.#kernel = simd?.kernel ?? plainNameKernel(buffer, layout);
    this.#list = new Int32Array(buffer, 0, ROWS_MOST);
    this.sums = new Float32Array(buffer, SUMS, WIDE_COLUMNS);
    this.scores = new Float32Array(buffer, SCORES, WIDE_LABELS);
    this.#numbers = new Int32Array(buffer, 0, size / 4);
    this.#parts = new KeyParts(keys.length);
    this.#starts = new Int32Array(this.#parts.count + 1);
    fillUnits(container, new Float32Array(buffer, 0, ROWS / 4));
    this.#fillRows(container, keys, new Int8Array(buffer));
  }

  #fillRows(container: Container, keys: Int32Array, bytes: Int8Array): void {
    const counts = container.u8("counts");
    const labels = container.u8("labels");
    const values = container.i8("values");
    const scales = container.u16("scales");
    const numbers = this.#numbers;
    const starts = this.#starts;
    const {shift, lowest} = this.#parts;
    let pair = 0;
    let part = 0;
    for (let row = 0, at = ROWS / 4; row < keys.length; row++) {
      const own = (keys[row] ^ lowest) >>> shift;
      while (part <= own) starts[part++] = at;
      const count = counts[row];
      const whole = isWhole(count);
      numbers[at] = keys[row];
      numbers[at + 1] = (scales[row] << 16) | (whole ? 0 : count);
      const from = (at + HEAD) * 4;
      for (let index = 0; index < count; index++, pair++) {
        if (whole) bytes[from + labels[pair]] = values[pair];
        else {
          bytes[from + index * 2] = labels[pair];
          bytes[from + index * 2 + 1] = values[pair];
        }
      }
      at += sizeOf(count);
    }
    starts.fill(numbers.length - 1, part);
  }

  /** Adds the weights of some features to the sums. */
  add({ids, count}: FeatureList): void {
    for (let from = 0; from < count; from += ROWS_MOST) this.#addSome(ids, from, Math.min(count, from + ROWS_MOST));
  }

  #addSome(ids: Int32Array, from: number, to: number): void {
    const numbers = this.#numbers;
    const list = this.#list;
    const short = this.#short;
    let whole = 0;
    let shorter = 0;
    this.#readAhead(ids, from, to);
    for (let index = from; index < to; index++) {
      const row = this.#find(ids[index], this.#begins[index - from]);
      if (row < 0) continue;
      if ((numbers[row + 1] & LOWER) === 0) list[whole++] = row << 2;
      else short[shorter++] = row;
    }
    if (whole > 0) this.#kernel.add(whole);
    for (let index = 0; index < shorter; index++) this.#addPairs(short[index]);
  }

  /** Looks at the memory for all features at once: none of these looks waits for what another one found, as those of `#find` do. */
  #readAhead(ids: Int32Array, from: number, to: number): void {
    const numbers = this.#numbers;
    const begins = this.#begins;
    const starts = this.#starts;
    const {shift, lowest} = this.#parts;
    let ahead = 0;
    for (let index = from; index < to; index++) {
      const begin = starts[(ids[index] ^ lowest) >>> shift];
      begins[index - from] = begin;
      ahead ^= numbers[begin];
    }
    begins[to - from] = ahead;
  }

  /** Place of the row of a feature, whose part begins at `begin`, or -1. */
  #find(feature: number, begin: number): number {
    const numbers = this.#numbers;
    const end = this.#starts[this.#parts.of(feature) + 1];
    for (let row = begin; row < end; ) {
      if (numbers[row] === feature) return row;
      const pairs = numbers[row + 1] & LOWER;
      row += pairs === 0 ? WHOLE_SIZE : HEAD + ((pairs + 1) >> 1);
    }
    return -1;
  }

  #addPairs(row: number): void {
    const numbers = this.#numbers;
    const sums = this.sums;
    const head = numbers[row + 1];
    this.#bits[0] = head & ~LOWER;
    const scale = this.#scale[0];
    const count = head & LOWER;
    const end = row + HEAD + (count >> 1);
    for (let at = row + HEAD; at < end; at++) {
      const pairs = numbers[at];
      sums[pairs & 255] += ((pairs << 16) >> 24) * scale;
      sums[(pairs >>> 16) & 255] += (pairs >> 24) * scale;
    }
    if ((count & 1) === 1) sums[numbers[end] & 255] += ((numbers[end] << 16) >> 24) * scale;
  }

  /** Makes `scores` of the sums. */
  score(): void {
    this.#kernel.score();
  }
}

/** A row without any weight is kept as one of zeros. */
function isWhole(count: number): boolean {
  return count >= WHOLE || count === 0;
}

/** Integers of a row with so many weights. */
function sizeOf(count: number): number {
  return isWhole(count) ? WHOLE_SIZE : HEAD + ((count + 1) >> 1);
}

function fillUnits(container: Container, floats: Float32Array): void {
  floats.set(numbersOf(container, "unitBias", NAME_UNITS), UNIT_BIAS / 4);
  floats.set(numbersOf(container, "labelBias", NAME_LABELS), LABEL_BIAS / 4);
  const output = numbersOf(container, "unitOutput", NAME_UNITS * NAME_LABELS);
  for (let unit = 0; unit < NAME_UNITS; unit++) {
    const row = output.subarray(unit * NAME_LABELS, (unit + 1) * NAME_LABELS);
    floats.set(row, UNIT_OUTPUT / 4 + unit * WIDE_LABELS);
  }
}

function numbersOf(container: Container, name: string, expected: number): Float32Array {
  const numbers = container.f32(name);
  if (numbers.length === expected) return numbers;
  throw new HearsayError(
    "WEIGHTS",
    `The weights "names" hold ${numbers.length} numbers of "${name}", expected ${expected}: train them again with this version.`,
  );
}
