import {readdir, stat} from "node:fs/promises";
import {basename, dirname, join, relative, resolve, sep} from "node:path";
import {glob, isDynamicPattern} from "tinyglobby";
import {HearsayError, type Problem} from "../model/problem";
import {compareText} from "../model/text";
import {readProblem} from "../read/index";

/** A file to read. */
export interface FoundFile {
  /** Where it lies. */
  readonly path: string;
  /** Its path below the document folder with forward slashes: the id of its document. */
  readonly name: string;
}

/** The files that a folder, file or glob stands for. */
export interface Scan {
  /** The folder that names are relative to. */
  readonly base: string;
  /** True where every file of the folder is meant. */
  readonly whole: boolean;
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** Folders that never hold articles. */
const SKIPPED_FOLDERS = new Set(["graph-out", "node_modules"]);
/** Files beside the articles that are none. */
const SKIPPED_FILES = new Set(["metadata.csv", "decisions.jsonl"]);

/**
 * Finds the files of a folder (with its subfolders), a single file, or a glob. Hidden files, links and what is no regular file are left out;
 * the latter two are reported. Sorted by name, whatever order the file system has.
 * @throws HearsayError `NOT_FOUND` if there is no such file or folder.
 */
export async function scan(target: string): Promise<Scan> {
  const path = resolve(target);
  const status = await stat(path).catch(() => null);
  if (status?.isDirectory()) return scanFolder(path);
  if (status) return {base: dirname(path), whole: false, files: [{path, name: basename(path)}], problems: []};
  if (isDynamicPattern(target)) return scanGlob(target);
  throw new HearsayError(
    "NOT_FOUND",
    `There is no file or folder "${target}". Name a folder, a file, a glob in quotation marks, or - for standard input.`,
  );
}

async function scanFolder(base: string): Promise<Scan> {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  const open = [base];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const name = nameBelow(base, folder);
    const entries = await readdir(folder, {withFileTypes: true}).catch(() => null);
    if (entries === null)
      problems.push(readProblem("UNREADABLE", name, `The folder "${name}" cannot be listed: check its permissions.`));
    for (const entry of entries ?? []) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name)) open.push(path);
      } else if (entry.isFile()) {
        if (!(folder === base && SKIPPED_FILES.has(entry.name))) files.push({path, name: nameBelow(base, path)});
      } else problems.push(notRegular(nameBelow(base, path), entry.isSymbolicLink()));
    }
  }
  return {
    base,
    whole: true,
    files: sorted(files),
    problems: problems.sort((a, b) => compareText(a.document ?? "", b.document ?? "")),
  };
}

function notRegular(name: string, link: boolean): Problem {
  const what = link ? "is a link, and links are not followed: copy the file itself" : "is not a regular file";
  return readProblem("UNREADABLE", name, `"${name}" ${what}.`);
}

async function scanGlob(pattern: string): Promise<Scan> {
  const base = process.cwd();
  const paths = await glob(pattern, {cwd: base, absolute: true, followSymbolicLinks: false, expandDirectories: false});
  return {base, whole: false, files: sorted(paths.map((path) => ({path, name: nameBelow(base, path)}))), problems: []};
}

function sorted(files: FoundFile[]): FoundFile[] {
  return files.sort((a, b) => compareText(a.name, b.name));
}

/** The path of a file below a folder, with forward slashes. */
export function nameBelow(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/") || ".";
}
