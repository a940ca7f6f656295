import {Container} from "./container";
import {hashText} from "./feature-hash";
import {SortedKeys} from "./sorted-keys";

/** The cluster of a word that is in no cluster. */
export const NO_CLUSTER = -1;

const opened = new WeakMap<Uint8Array, Clusters>();

/** The clusters in some bytes: opened once, for they are shared by many. @throws HearsayError `WEIGHTS` if the bytes hold none. */
export function openClusters(bytes: Uint8Array): Clusters {
  const clusters = opened.get(bytes) ?? new Clusters(bytes);
  opened.set(bytes, clusters);
  return clusters;
}

/**
 * Word clusters: words that stand in the same places get the same number. Made by k-means over word vectors
 * (`training/shared/clusters.ts`); only the numbers are shipped, under the hash of the lower-cased word.
 */
export class Clusters {
  readonly #table: SortedKeys;
  readonly #fine: Uint16Array;
  readonly #coarseOfFine: Uint8Array;

  constructor(bytes: Uint8Array) {
    const container = new Container(bytes, "clusters");
    this.#table = new SortedKeys(container.i32("keys"));
    this.#fine = container.u16("fine");
    this.#coarseOfFine = container.u8("coarse");
  }

  /** Number of the fine cluster (0 to 1023) of a word in lower case, or `NO_CLUSTER`. */
  fine(lower: string): number {
    return this.fineOfHash(hashText(lower));
  }

  /** As `fine`, for a caller that has `hashText(lower)` at hand. */
  fineOfHash(hash: number): number {
    const row = this.rowOfHash(hash);
    return row < 0 ? NO_CLUSTER : this.#fine[row];
  }

  /** Place of a word among those of the clusters, by its hash, or -1. */
  rowOfHash(hash: number): number {
    return this.#table.find(hash);
  }

  /** Number of the coarse cluster (0 to 95) that a fine one lies in; `NO_CLUSTER` of `NO_CLUSTER`. */
  coarse(fine: number): number {
    return fine < 0 ? NO_CLUSTER : this.#coarseOfFine[fine];
  }
}
