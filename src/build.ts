import {english, type Language} from "./annotate/english";
import {assemble} from "./graph/index";
import type {Document} from "./model/document";
import type {Knowledge, Workspace} from "./model/knowledge";
import type {AnnotationRecord} from "./model/record";
import {compareText} from "./model/text";
import {resolve} from "./resolve/index";

/** How a build may differ from the plain one. */
export interface BuildOptions {
  /** The language stage; English unless told otherwise. */
  readonly language?: Language;
  /** Makes the records instead of the language stage in this thread: from a cache, in worker threads. One per document, in order. */
  readonly annotate?: (documents: readonly Document[]) => Promise<readonly AnnotationRecord[]>;
}

/**
 * Documents and decisions -> everything known: records, entities, statements, relations, the graph. The order of the documents
 * makes no difference.
 */
export async function build(workspace: Workspace, options: BuildOptions = {}): Promise<Knowledge> {
  const documents = [...workspace.documents].sort((a, b) => compareText(a.id, b.id));
  const records = await annotateAll(workspace, documents, options);
  return join(workspace, documents, records);
}

/** Records -> knowledge: what a new decision needs, without the language stage. */
export function join(
  workspace: Pick<Workspace, "decisions" | "problems">,
  documents: readonly Document[],
  records: readonly AnnotationRecord[],
): Knowledge {
  const {decisions} = workspace;
  const resolution = resolve(documents, records, decisions);
  const graph = assemble(documents, records, resolution);
  const problems = [...workspace.problems, ...records.flatMap((record) => record.problems), ...resolution.problems];
  return {...resolution, documents, records, decisions, problems, graph};
}

async function annotateAll(
  workspace: Workspace,
  documents: readonly Document[],
  {annotate, language}: BuildOptions,
): Promise<readonly AnnotationRecord[]> {
  if (annotate) return annotate(documents);
  const stage = language ?? english(workspace.resources);
  return documents.map((document) => stage.annotate(document));
}
