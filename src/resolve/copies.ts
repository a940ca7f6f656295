import type {Document} from "../model/document";
import {compareText} from "../model/text";
import {shingles, wordsOf} from "./words";

/** Words in a run that two documents must share to be compared. */
const SHINGLE = 5;
/** Hash functions, and how many of them make one band: pairs that share a third of their runs are found with high probability. */
const HASHES = 64;
const BAND = 2;
/** Share of the shorter document's runs that the other must hold for one to be a copy of the other. */
const COPY = 0.6;

/**
 * Groups documents that are copies or reprints of each other: MinHash over runs of five words (Broder, "On the resemblance
 * and containment of documents", 1997), candidates by bands of the signature, then checked run by run.
 * @returns for each document id the smallest id of its group
 */
export function groupCopies(documents: readonly Document[]): ReadonlyMap<string, string> {
  const order = documents.map(({id}) => id).sort(compareText);
  const runs = new Map(documents.map(({id, text}) => [id, shingles(wordsOf(text), SHINGLE)]));
  const groupOf = new Map(order.map((id) => [id, id]));
  const root = (id: string): string => (groupOf.get(id) === id ? id : root(groupOf.get(id)!));
  const buckets = new Map<string, string[]>();
  for (const id of order) {
    const signature = minHash(runs.get(id)!);
    if (!signature) continue;
    for (let from = 0; from < HASHES; from += BAND) {
      const key = `${from}:${signature.subarray(from, from + BAND).join(",")}`;
      const bucket = buckets.get(key) ?? [];
      if (bucket.length === 0) buckets.set(key, bucket);
      const copied = bucket.find((other) => root(other) === root(id) || areCopies(runs.get(id)!, runs.get(other)!));
      if (copied === undefined) bucket.push(id);
      else join(groupOf, root(id), root(copied));
    }
  }
  return new Map(order.map((id) => [id, root(id)]));
}

function join(groupOf: Map<string, string>, a: string, b: string): void {
  const [kept, gone] = compareText(a, b) <= 0 ? [a, b] : [b, a];
  groupOf.set(gone, kept);
}

function areCopies(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared >= COPY * small.size;
}

function minHash(runs: ReadonlySet<number>): Uint32Array | null {
  if (runs.size === 0) return null;
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (const run of runs) {
    for (let index = 0; index < HASHES; index++) {
      const hash = mix(run, index);
      if (hash < signature[index]) signature[index] = hash;
    }
  }
  return signature;
}

function mix(value: number, index: number): number {
  let mixed = Math.imul(value ^ Math.imul(index + 1, 0x9e3779b9), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
