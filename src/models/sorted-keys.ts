import {HearsayError} from "../model/problem";

/** Keys in a part, on average; a power of two. */
const KEYS_A_PART = 2;

/** Keys by their upper bits: of keys in ascending order those of one part lie side by side. */
export class KeyParts {
  /** Number of parts. */
  readonly count: number;
  /** The part of a key is `(key ^ lowest) >>> shift`. */
  readonly shift: number;
  readonly lowest: number;

  /**
   * @param keys how many there are.
   * @param bits how many bits they have, 2 to 32; those of fewer than 32 are not below zero.
   */
  constructor(keys: number, bits = 32) {
    let power = 1;
    while (power < bits && KEYS_A_PART << power < keys) power++;
    this.count = 1 << power;
    this.shift = bits - power;
    this.lowest = bits === 32 ? 0x80000000 : 0;
  }

  /** The part of a key, from 0. */
  of(key: number): number {
    return (key ^ this.lowest) >>> this.shift;
  }
}

/** @throws HearsayError `WEIGHTS` if some keys are not distinct and in ascending order. */
export function mustAscend(keys: Int32Array): void {
  for (let index = 1; index < keys.length; index++) {
    if (keys[index] > keys[index - 1]) continue;
    throw new HearsayError("WEIGHTS", "The keys of some weights do not ascend. Train them again with this version.");
  }
}

/**
 * Look-up of keys that come in ascending order, as weights files hold them: key -> its place among them, or -1. The keys stay where they
 * are; an index of parts says where to look, so that opening takes one walk over them.
 */
export class SortedKeys {
  readonly #keys: Int32Array;
  readonly #parts: KeyParts;
  /** Place of the first key of each part, or of the next one where there is none; one more at the end. */
  readonly #starts: Int32Array;

  /**
   * @param keys distinct, in ascending order.
   * @param bits as for `KeyParts`.
   * @throws HearsayError `WEIGHTS` if the keys are in another order.
   */
  constructor(keys: Int32Array, bits = 32) {
    this.#keys = keys;
    this.#parts = new KeyParts(keys.length, bits);
    mustAscend(keys);
    const starts = new Int32Array(this.#parts.count + 1);
    const {shift, lowest} = this.#parts;
    let part = 0;
    for (let place = 0; place < keys.length; place++) {
      const own = (keys[place] ^ lowest) >>> shift;
      while (part <= own) starts[part++] = place;
    }
    this.#starts = starts.fill(keys.length, part);
  }

  /** The place of `key`, or -1. */
  find(key: number): number {
    const keys = this.#keys;
    const part = this.#parts.of(key);
    const end = this.#starts[part + 1];
    for (let place = this.#starts[part]; place < end; place++) if (keys[place] === key) return place;
    return -1;
  }
}
