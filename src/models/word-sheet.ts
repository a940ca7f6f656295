import type {Clusters} from "./clusters";
import {hashSlice, hashText} from "./feature-hash";

/** Fields of a row of a `WordSheet`: what models look at in a word, worked out once for each distinct spelling. */
export const WORD = {
  /** Hash of the spelling as printed, marks made plain. */
  form: 0,
  /** Hash of the spelling in lower case, digits made equal. */
  lower: 1,
  /** Hashes of the last one to four letters. */
  suffix1: 2,
  suffix2: 3,
  suffix3: 4,
  suffix4: 5,
  /** Hashes of the first one to four letters. */
  prefix1: 6,
  prefix2: 7,
  prefix3: 8,
  prefix4: 9,
  /** Hash of the shape: "McNeil" is XxXx, "2017" is d, "U.S." is X.X. (runs made one). */
  shape: 10,
  /** Number of the fine word cluster, -1 for none. */
  fine: 11,
  /** Number of the coarse word cluster, -1 for none. */
  coarse: 12,
  /** Hash of the lower-case spelling exactly as it is, for exact look-ups. */
  exact: 13,
} as const;

/** Numbers a row. */
export const WORD_FIELDS = 16;
/** Spellings kept before the sheet starts anew: bounds its memory at a few megabytes. */
const LARGEST = 60_000;

const SHARED_FORMS: ReadonlyMap<string, string> = new Map([
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["«", '"'],
  ["»", '"'],
  ["``", '"'],
  ["''", '"'],
  ["‘", "'"],
  ["’", "'"],
  ["`", "'"],
  ["–", "-"],
  ["—", "--"],
  ["―", "--"],
  ["…", "..."],
  ["[", "("],
  ["]", ")"],
]);

/**
 * A table of spellings, filled as they come. Holds only what follows from the spelling itself, so what is in it never changes
 * a result; models that share a sheet share the work.
 */
export class WordSheet {
  readonly #clusters: Clusters;
  readonly #rows = new Map<string, number>();
  #data = new Int32Array(WORD_FIELDS * 4096);
  /** Models read the same words one after the other. */
  #lastWords: readonly string[] = [];
  #lastRows = new Int32Array(0);

  constructor(clusters: Clusters) {
    this.#clusters = clusters;
  }

  /** Rows of `WORD_FIELDS` numbers each. Ask again after `read`: it may be replaced by a larger one. */
  get data(): Int32Array {
    return this.#data;
  }

  /** For each word where its row starts in `data`. Valid until words of another list are read. */
  read(words: readonly string[]): Int32Array {
    if (words === this.#lastWords) return this.#lastRows;
    if (this.#rows.size > LARGEST) this.#rows.clear();
    const found = new Int32Array(words.length);
    for (let index = 0; index < words.length; index++)
      found[index] = this.#rows.get(words[index]) ?? this.#add(words[index]);
    this.#lastWords = words;
    this.#lastRows = found;
    return found;
  }

  #add(word: string): number {
    const row = this.#rows.size * WORD_FIELDS;
    if (row >= this.#data.length) {
      const larger = new Int32Array(this.#data.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    fillRow(this.#data, row, plainForm(word));
    const fine = this.#clusters.fine(plainForm(word).toLowerCase());
    this.#data[row + WORD.fine] = fine;
    this.#data[row + WORD.coarse] = this.#clusters.coarse(fine);
    this.#rows.set(word, row);
    return row;
  }
}

const sheets = new WeakMap<Clusters, WordSheet>();

/** The sheet that all models over some clusters share. */
export function sheetOf(clusters: Clusters): WordSheet {
  const sheet = sheets.get(clusters) ?? new WordSheet(clusters);
  sheets.set(clusters, sheet);
  return sheet;
}

/** The spelling that stands for all printings of it: straight quotation marks, hyphens for dashes. */
export function plainForm(word: string): string {
  return SHARED_FORMS.get(word) ?? (/[’‘]/.test(word) ? word.replace(/[’‘]/g, "'") : word);
}

function fillRow(data: Int32Array, row: number, word: string): void {
  const lower = word.toLowerCase();
  const leveled = lower.replace(/\d/g, "0");
  data[row + WORD.form] = hashText(word);
  data[row + WORD.lower] = hashText(leveled);
  data[row + WORD.exact] = hashText(lower);
  for (let length = 1; length <= 4; length++) {
    data[row + WORD.suffix1 + length - 1] = hashSlice(leveled, Math.max(0, leveled.length - length), leveled.length);
    data[row + WORD.prefix1 + length - 1] = hashSlice(leveled, 0, Math.min(length, leveled.length));
  }
  data[row + WORD.shape] = hashText(wordShape(word));
}

/** "McNeil" -> "XxXx", "2017" -> "d", "U.S." -> "X.X.": classes of characters, runs made one. */
export function wordShape(word: string): string {
  let shape = "";
  let last = "";
  for (const letter of word) {
    const kind = letter === letter.toLowerCase() ? (letter === letter.toUpperCase() ? sign(letter) : "x") : "X";
    if (kind !== last || kind === ".") shape += kind;
    last = kind;
  }
  return shape;
}

function sign(letter: string): string {
  if (letter >= "0" && letter <= "9") return "d";
  return /\p{L}/u.test(letter) ? "x" : letter;
}
