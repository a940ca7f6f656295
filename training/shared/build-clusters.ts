import {hashText} from "../../src/models/feature-hash";
import {readGlove} from "./glove";
import {nearest, type Rows, sphericalKMeans} from "./k-means";
import {writeContainer} from "./write-container";

const FINE = 1024;
const COARSE = 96;
const ITERATIONS = 10;
/** The centroids are found on the frequent words; the others only choose among them. */
const WORDS_FOR_CENTROIDS = 30_000;
const WORDS = 100_000;

/**
 * The weights file of `Clusters`: k-means over word vectors, and over its centroids once more.
 * @param cache folder where the word vectors are kept.
 */
export function buildClusters(cache: string): Uint8Array {
  const {words, values, dimensions} = readGlove(cache, WORDS);
  const frequent: Rows = {values: values.subarray(0, WORDS_FOR_CENTROIDS * dimensions), dimensions};
  const fine = sphericalKMeans(frequent, FINE, ITERATIONS);
  const coarse = sphericalKMeans(fine, COARSE, ITERATIONS);
  const fineOfWord = nearest({values, dimensions}, fine);
  const coarseOfFine = nearest(fine, coarse);
  const rows = new Map<number, number>();
  for (const [row, word] of words.entries()) {
    const key = hashText(word);
    if (!rows.has(key)) rows.set(key, row);
  }
  const keys = Int32Array.from(rows.keys()).sort();
  return writeContainer(
    "clusters",
    {source: "GloVe 6B, 100 dimensions", words: keys.length, fine: FINE, coarse: COARSE},
    {
      keys,
      fine: Uint16Array.from(keys, (key) => fineOfWord[rows.get(key)!]),
      coarse: Uint8Array.from(coarseOfFine),
    },
  );
}
