import {once} from "node:events";
import type {Writable} from "node:stream";
import type {Document} from "../model/document";
import {HearsayError, type Problem} from "../model/problem";
import type {AnnotationRecord} from "../model/record";
import {LIMITS, readJsonLine, readProblem} from "../read/index";
import {type Annotate, annotateOne, emptyRecord} from "./annotate-one";
import {BATCH, openPool} from "./annotate-pool";
import {sha256} from "./hash";
import {readLines, type StreamLine} from "./lines";

export interface AnnotateLinesOptions {
  readonly annotate: Annotate;
  /** Threads to use; 0 works in this thread. */
  readonly workers?: number;
  /** What the input is called in messages and in the ids of lines that have none; `stdin` unless told otherwise. */
  readonly name?: string;
}

/** A line as it goes through: a document to annotate, or the record of what is wrong with it. */
type Task =
  | {readonly document: Document; readonly problems: readonly Problem[]}
  | {readonly record: AnnotationRecord; readonly document?: undefined};

/**
 * JSON Lines in, records as JSON Lines out, in the same order; empty lines are passed over. A bad line gives a record with problems.
 * Reads only as fast as the output takes it, so memory does not grow with the number of lines.
 * @returns how many records were written, and how many of them hold problems.
 * @throws HearsayError `OUTPUT_CLOSED` if the reader of the output goes away.
 */
export async function annotateLines(
  input: AsyncIterable<Uint8Array | string>,
  output: Writable,
  {annotate, workers = 0, name = "stdin"}: AnnotateLinesOptions,
): Promise<{readonly records: number; readonly withProblems: number}> {
  const tasks = readTasks(input, name);
  const records = workers === 0 ? inThisThread(tasks, annotate) : inThreads(tasks, workers);
  const count = {records: 0, withProblems: 0};
  for await (const record of records) {
    count.records += 1;
    if (record.problems.length > 0) count.withProblems += 1;
    await write(output, `${JSON.stringify(record)}\n`);
  }
  return count;
}

async function* readTasks(input: AsyncIterable<Uint8Array | string>, name: string): AsyncGenerator<Task> {
  for await (const line of readLines(input, LIMITS.lineLength)) {
    if (line.text === null || line.text.trim() !== "") yield taskOf(line, name);
  }
}

function taskOf({number, text}: StreamLine, name: string): Task {
  const id = `${name}#${number}`;
  if (text === null) {
    const what = `Line ${number} of "${name}" is longer than ${LIMITS.lineLength} bytes. Split it.`;
    return {record: emptyRecord({id, sha256: sha256("")}, [readProblem("TOO_LARGE", id, what)])};
  }
  const {document, problems} = readJsonLine(text, {name, line: number, limits: LIMITS});
  if (document) return {document: {...document, sha256: sha256(document.text)}, problems};
  return {record: emptyRecord({id: problems[0]?.document ?? id, sha256: sha256("")}, problems)};
}

async function* inThisThread(tasks: AsyncIterable<Task>, annotate: Annotate): AsyncGenerator<AnnotationRecord> {
  for await (const task of tasks) {
    yield task.document ? withProblems(task.problems, annotateOne(annotate, task.document)) : task.record;
  }
}

async function* inThreads(tasks: AsyncIterable<Task>, workers: number): AsyncGenerator<AnnotationRecord> {
  const pool = openPool({workers});
  const open: Promise<readonly AnnotationRecord[]>[] = [];
  const start = async (batch: readonly Task[]): Promise<readonly AnnotationRecord[]> => {
    const made = (await pool.annotate(batch.flatMap(({document}) => (document ? [document] : [])))).values();
    return batch.map((task) =>
      task.document ? withProblems(task.problems, made.next().value as AnnotationRecord) : task.record,
    );
  };
  try {
    for await (const batch of batches(tasks)) {
      open.push(start(batch));
      if (open.length > workers * 2) yield* (await open.shift()) ?? [];
    }
    for (const records of open) yield* await records;
  } finally {
    await pool.close();
  }
}

/** What was wrong with the line goes before what the language stage found. */
function withProblems(problems: readonly Problem[], record: AnnotationRecord): AnnotationRecord {
  return problems.length === 0 ? record : {...record, problems: [...problems, ...record.problems]};
}

async function* batches(tasks: AsyncIterable<Task>): AsyncGenerator<readonly Task[]> {
  let batch: Task[] = [];
  for await (const task of tasks) {
    batch.push(task);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function write(output: Writable, text: string): Promise<void> {
  if (output.destroyed) throw closed();
  if (output.write(text)) return;
  const gone = new AbortController();
  const result = await Promise.race([
    once(output, "drain", {signal: gone.signal}).then(
      () => "drained",
      () => "closed",
    ),
    once(output, "close", {signal: gone.signal}).then(
      () => "closed",
      () => "closed",
    ),
  ]);
  gone.abort();
  if (result === "closed") throw closed();
}

function closed(): HearsayError {
  return new HearsayError("OUTPUT_CLOSED", "Whoever read the output went away.");
}
