import type {Document} from "../model/document";
import type {Problem} from "../model/problem";
import type {AnnotationRecord} from "../model/record";

/** The language stage: pure, one document at a time. */
export type Annotate = (document: Document) => AnnotationRecord;

/** A record that says nothing but what went wrong. */
export function emptyRecord(document: Pick<Document, "id" | "sha256">, problems: readonly Problem[]): AnnotationRecord {
  const {id, sha256} = document;
  const nothing = {sentences: [], noise: [], times: [], mentions: [], chains: [], attributions: [], relations: []};
  return {id, sha256, language: "en", ...nothing, problems};
}

/** The record of a document; a document on which the language stage fails costs only itself and is a problem. */
export function annotateOne(annotate: Annotate, document: Document): AnnotationRecord {
  try {
    return annotate(document);
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown error";
    return emptyRecord(document, [
      {
        code: "UNKNOWN",
        text: `The language stage failed on "${document.id}" (${kind}). Its text is kept, nothing was found in it. Please report this.`,
        document: document.id,
        by: "annotate",
      },
    ]);
  }
}

const FAILURES = new Set(["UNKNOWN", "TIMEOUT", "FATAL"]);

/** True where a record may differ on another try: it must not be kept for later builds. */
export function isFailed(record: AnnotationRecord): boolean {
  return record.problems.some(({code}) => FAILURES.has(code));
}
