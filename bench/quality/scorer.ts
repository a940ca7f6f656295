import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Document} from "../../src/model/document";
import type {AnnotationRecord} from "../../src/model/record";

/** The language stage, as the scores use it. */
export type Annotate = (document: Document) => AnnotationRecord;

/** The documents of a JSON Lines file of the data folder; hashes are not needed to score. */
export function readTexts(file: string): Document[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const {id, text, published} = JSON.parse(line) as {id: string; text: string; published?: string};
      return {id: String(id), text, sha256: "", ...(published ? {published} : {})};
    });
}

/**
 * Annotates the documents and runs one of the scorers beside the data on the records.
 * @param options.scorer path of the scorer; @param options.before what stands before the predictions on its command line (the gold), @param options.after options
 * @returns the scorer's JSON
 */
export function score(
  documents: readonly Document[],
  annotate: Annotate,
  options: {readonly scorer: string; readonly before: readonly string[]; readonly after?: readonly string[]},
): unknown {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-quality-"));
  try {
    const predictions = join(folder, "predicted.jsonl");
    const lines = documents.map((document) => JSON.stringify({...annotate(document), sha256: undefined}));
    writeFileSync(predictions, `${lines.join("\n")}\n`);
    const args = [options.scorer, ...options.before, predictions, ...(options.after ?? []), "--json"];
    return JSON.parse(execFileSync(process.execPath, args, {encoding: "utf8", maxBuffer: 1 << 28}));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
