import {type Clusters, NO_CLUSTER} from "./clusters";
import {SortedKeys} from "./sorted-keys";

/** The class of a word that is in none. */
export const NO_CLASS = -1;
/** Bits of the hash of a rare word that are kept: about one unknown word in a hundred meets a known one. */
const KEY_BITS = 25;
/** A gap of so much goes on in the next byte. */
const LONG_GAP = 255;

/** The arrays of `WordClasses`, as a weights file holds them. */
export interface ClassArrays {
  /** Class of each word of `Clusters`, in the order of its keys. */
  readonly classes: Uint8Array;
  /** Keys of the words beyond those of `Clusters`, as `gapsOf` writes them. */
  readonly rareGaps: Uint8Array;
  readonly rareClasses: Uint8Array;
  /** Their fine clusters. */
  readonly rareFine: Uint16Array;
}

/** The part of `hashText(lower)` under which a rare word is kept, as a number from 0. */
export function rareKey(hash: number): number {
  return hash >>> (32 - KEY_BITS);
}

/**
 * Classes of words that stand in the same places of names: first names, surnames, towns, firms, words of no name. Learnt from
 * word vectors and the labels of names (`training/names/word-classes.ts`). Beside them stand the fine clusters of rare words, which
 * are names for the most part and too many for `Clusters`.
 */
export class WordClasses {
  readonly #clusters: Clusters;
  readonly #arrays: ClassArrays;
  readonly #rare: SortedKeys;

  constructor(clusters: Clusters, arrays: ClassArrays) {
    this.#clusters = clusters;
    this.#arrays = arrays;
    this.#rare = new SortedKeys(keysOf(arrays.rareGaps, arrays.rareClasses.length), KEY_BITS);
  }

  /** Class (0 to 255) and fine cluster of a word by the hash of its lower case; `NO_CLASS` and `NO_CLUSTER` where they are unknown. */
  ofHash(hash: number): {readonly kind: number; readonly fine: number} {
    const row = this.#clusters.rowOfHash(hash);
    const {classes, rareClasses, rareFine} = this.#arrays;
    if (row >= 0) return {kind: row < classes.length ? classes[row] : NO_CLASS, fine: this.#clusters.fineOfHash(hash)};
    const rare = this.#rare.find(rareKey(hash));
    return rare < 0 ? {kind: NO_CLASS, fine: NO_CLUSTER} : {kind: rareClasses[rare], fine: rareFine[rare]};
  }
}

/** Keys in ascending order, each as its distance to the one before, in as many bytes as that takes. */
export function gapsOf(keys: Int32Array): Uint8Array {
  const gaps: number[] = [];
  let before = 0;
  for (const key of keys) {
    let gap = key - before;
    for (; gap >= LONG_GAP; gap -= LONG_GAP) gaps.push(LONG_GAP);
    gaps.push(gap);
    before = key;
  }
  return Uint8Array.from(gaps);
}

function keysOf(gaps: Uint8Array, count: number): Int32Array {
  const keys = new Int32Array(count);
  let row = 0;
  let key = 0;
  for (let at = 0; at < gaps.length; at++) {
    const gap = gaps[at];
    key += gap;
    if (gap < LONG_GAP) keys[row++] = key;
  }
  return keys;
}
