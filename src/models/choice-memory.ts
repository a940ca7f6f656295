/** Numbers that say all a network sees of a state: three families, the third word of the stack, how deep that is. */
export const CHOICE_KEYS = 5;
/** Choices kept at once, a power of two; where two want one place the later one has it. */
const PLACES = 512;
/** Numbers a place: the key, then highest score and label of each of the three moves. */
const ROW = CHOICE_KEYS + 6;

/**
 * What the network said of the states of a sentence: several parses come through the same state, as far as the network sees it.
 * Holds the highest score and the best label of each move, and the logarithm of the sum of all shares where it was asked for.
 */
export class ChoiceMemory {
  /** The key of the state that is asked for next. */
  readonly key = new Int32Array(CHOICE_KEYS);
  readonly #rows = new Int32Array(PLACES * ROW);
  readonly #logs = new Float64Array(PLACES);
  /** The sentence in which a place was filled. */
  readonly #filled = new Int32Array(PLACES);
  #sentence = 0;
  #place = 0;

  /** Forgets all. */
  start(): void {
    this.#sentence++;
  }

  /** Whether the state of `key` is known; `read` and `log` then tell of it, else `keep` keeps it. */
  find(): boolean {
    const {key} = this;
    let hash = 0;
    for (let index = 0; index < CHOICE_KEYS; index++) hash = Math.imul(hash ^ key[index], 0x9e3779b1) + index;
    this.#place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    if (this.#filled[this.#place] !== this.#sentence) return false;
    const row = this.#place * ROW;
    for (let index = 0; index < CHOICE_KEYS; index++) if (this.#rows[row + index] !== key[index]) return false;
    return true;
  }

  /** The logarithm kept with the state; not a number where none was. */
  get log(): number {
    return this.#logs[this.#place];
  }

  /** Fills in what was kept of the state. */
  read(highest: Int32Array, labels: Int32Array): void {
    const row = this.#place * ROW + CHOICE_KEYS;
    for (let move = 0; move < 3; move++) {
      highest[move] = this.#rows[row + move];
      labels[move] = this.#rows[row + 3 + move];
    }
  }

  /** Keeps what the network said of the state. */
  keep(highest: Int32Array, labels: Int32Array, log: number): void {
    const row = this.#place * ROW;
    this.#filled[this.#place] = this.#sentence;
    this.#rows.set(this.key, row);
    for (let move = 0; move < 3; move++) {
      this.#rows[row + CHOICE_KEYS + move] = highest[move];
      this.#rows[row + CHOICE_KEYS + 3 + move] = labels[move];
    }
    this.#logs[this.#place] = log;
  }
}
