import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {HearsayError} from "../model/problem";

/** What a person names when calling: everything may be left out. */
export interface WorkspaceOptions {
  /** Folder of the workspace, with `seeds/`, `decisions.jsonl` and `graph-out/`; the current folder unless told otherwise. */
  readonly folder?: string;
  /** Where the articles are: a folder, a file, a glob, or `-` for standard input. `seeds` in the workspace unless told otherwise. */
  readonly documents?: string;
  /** File of the decisions. */
  readonly decisions?: string;
  /** Folder for what is built. */
  readonly out?: string;
  /** Column of tables that holds the article. */
  readonly textColumn?: string;
}

/** Where the parts of a workspace lie. */
export interface WorkspacePaths {
  readonly root: string;
  /** Folder, file or glob; `-` for standard input. */
  readonly documents: string;
  readonly decisions: string;
  readonly out: string;
  /** What may be deleted at any time. */
  readonly cache: string;
}

/**
 * Finds the parts of a workspace. A folder given as the documents that itself holds a `seeds` folder is a workspace of its own.
 * @throws HearsayError `NO_DOCUMENTS` if no documents were named and there is no `seeds` folder.
 */
export function workspacePaths(options: WorkspaceOptions = {}): WorkspacePaths {
  const {folder = ".", documents} = options;
  if (documents !== undefined && documents !== "-" && existsSync(join(documents, "seeds"))) {
    return workspacePaths({...options, folder: documents, documents: undefined});
  }
  const root = resolve(folder);
  const seeds = join(root, "seeds");
  if (documents === undefined && !existsSync(seeds)) {
    throw new HearsayError(
      "NO_DOCUMENTS",
      `There is no folder "seeds" in ${root}. Put the articles there, or name where they are: hearsay build <folder, file or glob>.`,
    );
  }
  return {
    root,
    documents: documents ?? seeds,
    decisions: options.decisions === undefined ? join(root, "decisions.jsonl") : resolve(options.decisions),
    out: options.out === undefined ? join(root, "graph-out") : resolve(options.out),
    cache: join(root, ".hearsay"),
  };
}
