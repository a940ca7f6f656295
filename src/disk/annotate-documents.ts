import {availableParallelism} from "node:os";
import type {Document} from "../model/document";
import type {AnnotationRecord} from "../model/record";
import {type Annotate, annotateOne, isFailed} from "./annotate-one";
import {BATCH, openPool} from "./annotate-pool";
import type {RecordCache} from "./cache";

/** How documents are annotated. */
export interface AnnotateOptions {
  /** The language stage in this thread; called only if a document has no record yet. */
  readonly annotate: Annotate;
  /** Threads to use; 0 works in this thread; "auto" uses others only where there is enough to do. */
  readonly workers?: number | "auto";
  readonly cache?: RecordCache;
  /** Called after each document with how many are done. */
  readonly progress?: (done: number, all: number) => void;
}

/** The records of documents, in their order: from the cache, else from the language stage in this thread or in others. */
export async function annotateDocuments(
  documents: readonly Document[],
  {annotate, workers = 0, cache, progress}: AnnotateOptions,
): Promise<readonly AnnotationRecord[]> {
  const records: (AnnotationRecord | undefined)[] = [];
  for (const document of documents) records.push(await cache?.get(document));
  const missing = documents.flatMap((_, index) => (records[index] === undefined ? [index] : []));
  let done = documents.length - missing.length;
  progress?.(done, documents.length);
  const keep = (index: number, record: AnnotationRecord): void => {
    records[index] = record;
    if (!isFailed(record)) cache?.add(documents[index]!, record);
    done += 1;
    progress?.(done, documents.length);
  };
  const threads = workers === "auto" ? worthwhile(missing.length) : workers;
  if (threads === 0) for (const index of missing) keep(index, annotateOne(annotate, documents[index]!));
  else if (missing.length > 0) await inThreads(documents, missing, threads, keep);
  await cache?.save();
  return records as AnnotationRecord[];
}

/** A thread must load tables and weights first: below this number of documents it costs more time than it saves. */
const WORTH_A_THREAD = 60;
const MOST_THREADS = 8;

function worthwhile(documents: number): number {
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.floor(documents / WORTH_A_THREAD));
  return threads > 1 ? threads : 0;
}

async function inThreads(
  documents: readonly Document[],
  missing: readonly number[],
  workers: number,
  keep: (index: number, record: AnnotationRecord) => void,
): Promise<void> {
  const pool = openPool({workers});
  try {
    let next = 0;
    const line = async (): Promise<void> => {
      while (next < missing.length) {
        const batch = missing.slice(next, next + BATCH);
        next += BATCH;
        const made = await pool.annotate(batch.map((index) => documents[index]!));
        batch.forEach((index, place) => {
          keep(index, made[place]!);
        });
      }
    };
    await Promise.all(Array.from({length: workers + 1}, line));
  } finally {
    await pool.close();
  }
}
