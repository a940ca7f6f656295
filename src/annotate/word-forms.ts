import {hashSlice} from "../models/feature-hash";

/** A word as it stands in a text. */
export interface WordForm {
  readonly word: string;
  readonly lower: string;
}

/** Words kept, and places for them: a power of two, twice as many at least. */
const KEPT = 50_000;
const PLACES = 1 << 17;
/** Longer words would hold on to the text they were cut from. */
const LONGEST_KEPT = 12;

/**
 * Words seen before: every look-up of a word goes faster by the very string that was looked up before. A word is found by its place in
 * a text, without being cut out of it.
 */
export class WordForms {
  #forms = new Array<WordForm | null>(PLACES).fill(null);
  readonly #hashes = new Int32Array(PLACES);
  #count = 0;

  /** The word from `start` to `end` of a text. */
  of(text: string, start: number, end: number): WordForm {
    const length = end - start;
    if (length > LONGEST_KEPT) return formOf(text.slice(start, end));
    const hash = hashSlice(text, start, end);
    let place = hash & (PLACES - 1);
    for (let form = this.#forms[place]; form !== null; form = this.#forms[place]) {
      if (this.#hashes[place] === hash && form.word.length === length && text.startsWith(form.word, start)) return form;
      place = (place + 1) & (PLACES - 1);
    }
    const form = formOf(text.slice(start, end));
    this.#keep(form, hash, place);
    return form;
  }

  #keep(form: WordForm, hash: number, place: number): void {
    if (this.#count >= KEPT) {
      this.#forms = new Array<WordForm | null>(PLACES).fill(null);
      this.#count = 0;
    }
    this.#forms[place] = form;
    this.#hashes[place] = hash;
    this.#count++;
  }
}

function formOf(word: string): WordForm {
  return {word, lower: word.toLowerCase()};
}
