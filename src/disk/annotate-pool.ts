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

/** Starts threads; each loads tables and weights once. */
export function openPool(workers: number): AnnotatePool {
  const pool = new Piscina({
    filename: workerFile(),
    name: "annotateBatch",
    minThreads: 1,
    maxThreads: workers,
    idleTimeout: 60_000,
  });
  const run = (documents: readonly Document[]): Promise<readonly AnnotationRecord[]> =>
    pool.run(documents, {signal: AbortSignal.timeout(allowance(documents))}) as Promise<readonly AnnotationRecord[]>;
  return {
    async annotate(documents) {
      try {
        return await run(documents);
      } catch (error) {
        if (documents.length > 1)
          return (await Promise.all(documents.map((document) => this.annotate([document])))).flat();
        return documents.map((document) => lost(document, error));
      }
    },
    close: () => pool.destroy(),
  };
}

/** Beside the bundles in a package, beside this file in a checkout. */
function workerFile(): string {
  const built = fileURLToPath(new URL("./annotate-worker.js", import.meta.url));
  return existsSync(built) ? built : fileURLToPath(new URL("./annotate-worker.ts", import.meta.url));
}

function allowance(documents: readonly Document[]): number {
  const each = documents.map(({text}) => Math.max(LEAST_MILLISECONDS, text.length * MILLISECONDS_A_CHARACTER));
  return Math.ceil(each.reduce((sum, time) => sum + time, 0));
}

function lost(document: Document, error: unknown): AnnotationRecord {
  const late = error instanceof Error && error.name === "AbortError";
  const text = late
    ? `"${document.id}" took longer than ${allowance([document]) / 1000} s and was given up.`
    : `The thread that worked on "${document.id}" died. Please report this.`;
  return emptyRecord(document, [{code: late ? "TIMEOUT" : "FATAL", text, document: document.id, by: "annotate"}]);
}
