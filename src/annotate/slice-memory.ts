import {hashSlice} from "../models/feature-hash";

/** Slices kept, and places for them: a power of two, twice as many at least. */
const KEPT = 50_000;
const PLACES = 1 << 17;
/** Longer slices are not copied by the engine: they would hold on to the text they were cut from. */
const LONGEST_COPIED = 12;

/**
 * What is known of slices of texts that were met before. A slice is found by its place in a text, without being cut out of it. The room is
 * bounded: when it is full everything is forgotten.
 */
export class SliceMemory<Value> {
  readonly #longest: number;
  readonly #make: (slice: string) => Value;
  #values = new Array<Value | undefined>(PLACES).fill(undefined);
  #slices = new Array<string>(PLACES).fill("");
  readonly #hashes = new Int32Array(PLACES);
  #count = 0;

  /**
   * @param longest slices of more code units are made anew each time.
   * @param make what is to be known of a slice, by its characters alone.
   */
  constructor(longest: number, make: (slice: string) => Value) {
    this.#longest = longest;
    this.#make = make;
  }

  /** What is known of the slice from `start` to `end` of a text, one character at least. */
  of(text: string, start: number, end: number): Value {
    const length = end - start;
    if (length > this.#longest) return this.#make(text.slice(start, end));
    const hash = hashSlice(text, start, end);
    let place = hash & (PLACES - 1);
    for (let slice = this.#slices[place]; slice !== ""; slice = this.#slices[place]) {
      if (this.#hashes[place] === hash && slice.length === length && text.startsWith(slice, start))
        return this.#values[place] as Value;
      place = (place + 1) & (PLACES - 1);
    }
    return this.#keep(copyOf(text.slice(start, end)), hash, place);
  }

  #keep(slice: string, hash: number, place: number): Value {
    if (this.#count >= KEPT) {
      this.#values = new Array<Value | undefined>(PLACES).fill(undefined);
      this.#slices = new Array<string>(PLACES).fill("");
      this.#count = 0;
    }
    const value = this.#make(slice);
    this.#values[place] = value;
    this.#slices[place] = slice;
    this.#hashes[place] = hash;
    this.#count++;
    return value;
  }
}

function copyOf(slice: string): string {
  return slice.length <= LONGEST_COPIED ? slice : slice.split("").join("");
}
