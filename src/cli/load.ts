import {SingleBar} from "cli-progress";
import type {Annotate, WorkspaceOptions, WorkspacePaths} from "../disk/index";
import {annotateDocuments, cacheFingerprint, openCache, readWorkspace, workspacePaths} from "../disk/index";
import type {Knowledge, Workspace} from "../model/knowledge";
import type {Context} from "./context";
import type {Terminal} from "./terminal";

/** Documents from which on a progress bar is worth its line. */
const SHOW_PROGRESS_ABOVE = 20;

export interface LoadOptions extends WorkspaceOptions {
  /** Threads; decided by the number of documents unless told otherwise. */
  readonly workers?: number;
  /** False neither reads nor writes records of earlier builds. */
  readonly cache?: boolean;
  /** True keeps new records for later builds. */
  readonly keep?: boolean;
}

/** What a command works on. */
export interface Loaded {
  readonly knowledge: Knowledge;
  readonly workspace: Workspace;
  readonly paths: WorkspacePaths;
}

/** Reads a workspace and builds its knowledge, with the records of earlier builds wherever texts have not changed. */
export async function load(options: LoadOptions, {terminal, annotate}: Context): Promise<Loaded> {
  const paths = workspacePaths(options);
  const workspace = await readWorkspace({...options, input: binary(terminal.input)});
  const {build, english} = await import("../index");
  const cache =
    options.cache === false ? undefined : openCache(paths.cache, await cacheFingerprint(workspace.resources));
  const bar = progressBar(terminal, workspace.documents.length);
  try {
    const knowledge = await build(workspace, {
      annotate: (documents) =>
        annotateDocuments(documents, {
          annotate: annotate ?? lazily(() => english(workspace.resources).annotate),
          workers: annotate ? 0 : (options.workers ?? "auto"),
          cache: cache && !options.keep ? {...cache, save: async () => undefined} : cache,
          progress: (done) => bar?.update(done),
        }),
    });
    return {knowledge, workspace, paths};
  } finally {
    bar?.stop();
  }
}

/** A language stage that is made ready when the first document needs it. */
export function lazily(make: () => Annotate): Annotate {
  let annotate: Annotate | undefined;
  return (document) => {
    annotate ??= make();
    return annotate(document);
  };
}

function progressBar({interactive}: Terminal, documents: number): SingleBar | null {
  if (!interactive || documents <= SHOW_PROGRESS_ABOVE) return null;
  const bar = new SingleBar({
    format: "{bar} {value}/{total} documents",
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  bar.start(documents, 0);
  return bar;
}

async function* binary(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}
