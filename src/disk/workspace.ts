import {existsSync} from "node:fs";
import {dirname, isAbsolute, join} from "node:path";
import type {Metadata} from "../model/document";
import type {Workspace} from "../model/knowledge";
import {HearsayError, type Problem} from "../model/problem";
import type {Resources} from "../model/resources";
import {compareText} from "../model/text";
import {LIMITS, type Reading, readDocuments, readMetadata, readProblem, type UnhashedDocument} from "../read/index";
import {readDecisions} from "./decisions";
import {sha256} from "./hash";
import {openFile} from "./open-file";
import {type WorkspaceOptions, type WorkspacePaths, workspacePaths} from "./paths";
import {readResources} from "./resources";
import {type FoundFile, nameBelow, type Scan, scan} from "./scan";
import {readStream} from "./stream";

/** What reading a workspace may be given besides its places. */
export interface ReadWorkspaceOptions extends WorkspaceOptions {
  /** Standard input, read where `documents` is `-`. */
  readonly input?: AsyncIterable<Uint8Array>;
  /** Tables and weights already read. */
  readonly resources?: Resources;
}

/**
 * Reads everything a build needs: documents, decisions, tables and weights. A folder stands for the workspace in it.
 * Documents are sorted by id. What cannot be read is among the problems.
 * @throws HearsayError `NO_DOCUMENTS` if no document could be read, `NOT_FOUND` if a named place does not exist.
 */
export async function readWorkspace(target: string | ReadWorkspaceOptions = {}): Promise<Workspace> {
  const options = typeof target === "string" ? {folder: target} : target;
  const paths = workspacePaths(options);
  const reading = paths.documents === "-" ? await readInput(options) : await readFiles(paths, options);
  const {documents, problems} = distinct(reading);
  if (documents.length === 0) throw nothingReadable(paths, problems);
  const log = await readDecisions(paths.decisions);
  return {
    documents: documents.map((document) => ({...document, sha256: sha256(document.text)})),
    decisions: log.decisions,
    problems: [...problems, ...log.problems],
    resources: options.resources ?? (await readResources()),
  };
}

async function readInput({input, textColumn}: ReadWorkspaceOptions): Promise<Reading> {
  const bytes = await readStream(input ?? process.stdin, LIMITS.fileBytes);
  return readDocuments(bytes, "stdin", {textColumn});
}

async function readFiles(paths: WorkspacePaths, options: WorkspaceOptions): Promise<Reading> {
  const found = await scan(paths.documents);
  const metadata = await metadataBeside(found);
  const documents: UnhashedDocument[] = [];
  const problems: Problem[] = [...found.problems, ...metadata.problems];
  for (const file of found.files) {
    const bytes = await openFile(file.path, file.name, LIMITS.fileBytes);
    if ("code" in bytes) {
      problems.push(bytes);
      continue;
    }
    const reading = await readDocuments(bytes, file.name, options);
    const path = pathOf(paths.root, file);
    const known = metadata.byFile.get(file.name);
    documents.push(...reading.documents.map((document) => ({...document, ...known, path})));
    problems.push(...reading.problems);
  }
  return {documents, problems: [...problems, ...withoutFile(found, metadata.byFile)]};
}

/** The path below the workspace; of a file elsewhere only its name, so that no output tells how this machine is laid out. */
function pathOf(root: string, {path, name}: FoundFile): string {
  const below = nameBelow(root, path);
  return below.startsWith("../") || isAbsolute(below) ? name : below;
}

function withoutFile(found: Scan, byFile: ReadonlyMap<string, Metadata>): Problem[] {
  const names = new Set(found.files.map(({name}) => name));
  const absent = found.whole ? [...byFile.keys()].filter((name) => !names.has(name)) : [];
  return absent
    .sort(compareText)
    .map((name) =>
      readProblem("METADATA_WITHOUT_FILE", name, `"metadata.csv" speaks of "${name}", which is not there.`),
    );
}

async function metadataBeside(
  found: Scan,
): Promise<{readonly byFile: ReadonlyMap<string, Metadata>; readonly problems: readonly Problem[]}> {
  const path = join(found.base, "metadata.csv");
  if (!existsSync(path)) return {byFile: new Map(), problems: []};
  const bytes = await openFile(path, "metadata.csv", LIMITS.fileBytes);
  return "code" in bytes ? {byFile: new Map(), problems: [bytes]} : readMetadata(bytes, "metadata.csv");
}

/** Sorted by id, each id once; a document that is the same in text and metadata as one before it is read once. */
function distinct({documents, problems}: Reading): Reading {
  const kept = new Map<string, UnhashedDocument>();
  const contents = new Map<string, string>();
  const found = [...problems];
  const inOrder = [...documents].sort((a, b) => compareText(a.id, b.id) || compareText(a.path ?? "", b.path ?? ""));
  for (const document of inOrder) {
    const {id: _, path: __, ...content} = document;
    const key = JSON.stringify(content, Object.keys(content).sort());
    const twin = contents.get(key);
    if (twin !== undefined) {
      found.push(
        readProblem("DUPLICATE", document.id, `"${document.id}" is the same article as "${twin}" and is read once.`),
      );
      continue;
    }
    let id = document.id;
    for (let count = 2; kept.has(id); count++) id = `${document.id}~${count}`;
    if (id !== document.id) {
      found.push(
        readProblem("DUPLICATE_ID", id, `Two articles have the id "${document.id}"; the later one is called "${id}".`),
      );
    }
    contents.set(key, id);
    kept.set(id, {...document, id});
  }
  return {documents: [...kept.values()].sort((a, b) => compareText(a.id, b.id)), problems: found};
}

function nothingReadable(paths: WorkspacePaths, problems: readonly Problem[]): HearsayError {
  const place = paths.documents === "-" ? "standard input" : `"${nameBelow(dirname(paths.root), paths.documents)}"`;
  const reasons = problems.slice(0, 3).map(({text}) => `\n  ${text}`);
  const more = problems.length > 3 ? `\n  … and ${problems.length - 3} more` : "";
  return new HearsayError(
    "NO_DOCUMENTS",
    `No article could be read from ${place}. Expected text, Markdown, HTML, JSON Lines or CSV.${reasons.join("")}${more}`,
  );
}
