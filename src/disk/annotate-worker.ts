/** Entry of a thread that runs the language stage on batches of documents. */
import {english} from "../annotate/english";
import type {Document} from "../model/document";
import type {AnnotationRecord} from "../model/record";
import {annotateOne} from "./annotate-one";
import {readResources} from "./resources";

const language = english(await readResources());

/** The records of the documents, in order. */
export function annotateBatch(documents: readonly Document[]): readonly AnnotationRecord[] {
  return documents.map((document) => annotateOne(language.annotate, document));
}
