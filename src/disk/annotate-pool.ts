import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {Piscina} from "piscina";
import type {Document} from "../model/document";
import type {AnnotationRecord} from "../model/record";
import {emptyRecord} from "./annotate-one";

/** Threads that run the language stage. */
export interface AnnotatePool {
  /** The records of a batch, in order. A document that takes too long costs only itself: its record says `TIMEOUT`. */
  readonly annotate: (documents: readonly Document[]) => Promise<readonly AnnotationRecord[]>;
  readonly close: () => Promise<void>;
}

/** Time a document may take: 10 s a million characters, and never less than 20 s (the first of a thread also loads tables and weights). */
const LEAST_MILLISECONDS = 20_000;
const MILLISECONDS_A_CHARACTER = 0.01;

/** Documents that a thread gets at once. */
export const BATCH = 16;

export interface PoolOptions {
  readonly workers: number;
  /** The file a thread runs; the program's own unless told otherwise. */
  readonly file?: string;
  /** Time that every document is given, whatever its length. */
  readonly leastMilliseconds?: number;
}

/** Starts threads; each loads tables and weights once. */
export function openPool({
  workers,
  file = workerFile(),
  leastMilliseconds = LEAST_MILLISECONDS,
}: PoolOptions): AnnotatePool {
  const pool = new Piscina({
    filename: file,
    name: "annotateBatch",
    minThreads: 1,
    maxThreads: workers,
    idleTimeout: 60_000,
  });
  const turn = takeTurns(workers);
  const run = (documents: readonly Document[]): Promise<readonly AnnotationRecord[]> =>
    turn(() => pool.run(documents, {signal: AbortSignal.timeout(allowance(documents, leastMilliseconds))}));
  return {
    async annotate(documents) {
      try {
        return await run(documents);
      } catch (error) {
        if (documents.length === 1)
          return documents.map((document) => lost(document, error, allowance([document], leastMilliseconds)));
        const records: AnnotationRecord[] = [];
        for (const document of documents) records.push(...(await this.annotate([document])));
        return records;
      }
    },
    close: () => pool.destroy(),
  };
}

/** Lets so many run at a time and the others wait, so that waiting for a thread does not use up the time for the work. */
function takeTurns(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/** Beside the bundles in a package, beside this file in a checkout. */
function workerFile(): string {
  const built = fileURLToPath(new URL("./annotate-worker.js", import.meta.url));
  return existsSync(built) ? built : fileURLToPath(new URL("./annotate-worker.ts", import.meta.url));
}

function allowance(documents: readonly Document[], least: number): number {
  const each = documents.map(({text}) => Math.max(least, text.length * MILLISECONDS_A_CHARACTER));
  return Math.ceil(each.reduce((sum, time) => sum + time, 0));
}

function lost(document: Document, error: unknown, allowed: number): AnnotationRecord {
  const late = isAbort(error);
  const text = late
    ? `"${document.id}" took longer than ${allowed / 1000} s and was given up.`
    : `The thread that worked on "${document.id}" died. Please report this.`;
  return emptyRecord(document, [{code: late ? "TIMEOUT" : "FATAL", text, document: document.id, by: "annotate"}]);
}

function isAbort(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";
}
