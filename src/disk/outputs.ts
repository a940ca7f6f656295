import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {readdir, readFile, unlink} from "node:fs/promises";
import {basename, join} from "node:path";
import {type ExportFile, type ExportOptions, exportFiles, FORMATS, partOf, scopeOf} from "../export/index";
import {sortedJson} from "../export/json";
import {type PageData, pageData, pageParts} from "../export/page";
import type {Knowledge} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import type {Resources} from "../model/resources";
import {commit, type Draft, discard, makeFolder, syncFolder, writeAside} from "./atomic-file";
import {sha256} from "./hash";
import {withLock} from "./lock";
import {listedOutputs, MANIFEST, type Manifest, makeManifest, type Output} from "./manifest";
import {errorCode} from "./open-file";
import {packageFiles, packageVersions} from "./package-files";
import {readResources} from "./resources";
import {asServed} from "./served-page";

/** The viewer as one file, beside the formats of the export room. */
export const PAGE_FORMAT = "html";

export interface WriteOptions extends ExportOptions {
  /** Tables and weights the knowledge was built with; read again where they are not handed in. */
  readonly resources?: Pick<Resources, "fingerprint">;
}

/** The formats of every build: those marked so in the export room, and the viewer's page where the program has it. */
export function buildFormats(): readonly string[] {
  const formats = FORMATS.filter(({inBuild}) => inBuild).map(({name}) => name);
  return existsSync(packageFiles().page) ? [...formats, PAGE_FORMAT] : formats;
}

/**
 * Writes a knowledge into a folder, in the formats named, whole or not at all: every file is written aside first, then all are put in place,
 * and the manifest, which lists each with its hash, last. Files that an earlier build wrote and this one does not are removed.
 * @returns the manifest.
 * @throws HearsayError `UNKNOWN_FORMAT` for a format that does not exist, `NOT_SAVED` if the disk refuses.
 */
export async function writeOutputs(
  folder: string,
  knowledge: Knowledge,
  formats: readonly string[] = buildFormats(),
  options: WriteOptions = {},
): Promise<Manifest> {
  const files = await filesOf(knowledge, formats, options);
  const resources = options.resources ?? (await readResources());
  try {
    await makeFolder(folder);
    return await withLock(join(folder, MANIFEST), () =>
      replaceSet(folder, files, (outputs) => makeManifest(knowledge, resources, outputs)),
    );
  } catch (error) {
    throw errorCode(error) in REASONS ? notSaved(folder, errorCode(error)) : error;
  }
}

/** The files of the formats named, not yet written. */
export async function filesOf(
  knowledge: Knowledge,
  formats: readonly string[],
  options: ExportOptions = {},
): Promise<readonly ExportFile[]> {
  const files: ExportFile[] = [];
  for (const format of new Set(formats)) {
    if (format === PAGE_FORMAT)
      files.push({name: "index.html", text: await pagePartsOf(partOf(scopeOf(knowledge, options)))});
    else files.push(...exportFiles(knowledge, format, options));
  }
  return files;
}

/**
 * The viewer's page with a knowledge in it: one file that needs nothing else.
 * @throws HearsayError `NO_PAGE` if the program was installed without the viewer.
 */
export async function pageOf(knowledge: Knowledge): Promise<string> {
  return [...(await pagePartsOf(knowledge))].join("");
}

async function pagePartsOf(knowledge: Knowledge): Promise<Iterable<string>> {
  return pageParts(await pageTemplate(), await pageDataOf(knowledge));
}

/** What a page shows of a knowledge, as the server hands it out. */
export async function pageDataOf(knowledge: Knowledge): Promise<PageData> {
  const {version} = await packageVersions();
  const corpus = sha256(knowledge.documents.map(({sha256: hash}) => hash).join("\n")).slice(0, 16);
  return pageData(knowledge, {tool: `hearsay ${version}`, corpus});
}

/**
 * The viewer's page without data, for `hearsay view`: it asks the server that sent it for them, with the token, and may talk to nobody else.
 * @throws HearsayError `NO_PAGE` if the program was installed without the viewer.
 */
export async function servedPage(): Promise<string> {
  return asServed(await pageTemplate());
}

async function pageTemplate(): Promise<string> {
  const {page: path} = packageFiles();
  return readFile(path, "utf8").catch(() => {
    throw new HearsayError("NO_PAGE", `The viewer is missing: expected ${path}. In a checkout, run "npm run build".`);
  });
}

async function replaceSet(
  folder: string,
  files: readonly ExportFile[],
  manifestOf: (outputs: readonly Output[]) => Promise<Manifest>,
): Promise<Manifest> {
  const old = await listedOutputs(folder);
  const drafts: Draft[] = [];
  try {
    const outputs: Output[] = [];
    for (const {name, text} of files) {
      const hash = createHash("sha256");
      const draft = await writeAside(join(folder, name), text, (bytes) => hash.update(bytes));
      drafts.push(draft);
      outputs.push({file: name, bytes: draft.bytes, sha256: hash.digest("hex")});
    }
    const manifest = await manifestOf(outputs);
    drafts.push(await writeAside(join(folder, MANIFEST), [`${indented(manifest)}\n`]));
    for (const draft of drafts) await commit(draft);
    await syncFolder(folder);
    await removeOld(folder, old, new Set(outputs.map(({file}) => file)));
    return manifest;
  } catch (error) {
    for (const draft of drafts) await discard(draft);
    throw error;
  }
}

/** Sorted keys, for the same bytes; indented, for people. */
function indented(manifest: Manifest): string {
  return JSON.stringify(JSON.parse(sortedJson(manifest)), null, 1);
}

/** Removes what only an earlier manifest lists, and what an interrupted write left behind. Names with a path in them are never followed. */
async function removeOld(folder: string, old: readonly Output[], kept: ReadonlySet<string>): Promise<void> {
  const left = (await readdir(folder)).filter((name) => /\.\d+\.part$/.test(name));
  const gone = old
    .map(({file}) => file)
    .filter((file) => !kept.has(file) && file === basename(file) && file !== MANIFEST);
  for (const name of [...left, ...gone]) await unlink(join(folder, name)).catch(() => undefined);
}

/** What the disk may have against a write. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "the folder may not be written to",
  EPERM: "the folder may not be written to",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EIO: "the disk failed",
  ENOTDIR: "a file is in the way of the folder",
  EEXIST: "a file is in the way of the folder",
  EISDIR: "a folder is in the way of a file",
  EMFILE: "too many files are open",
};

function notSaved(folder: string, code: string): HearsayError {
  return new HearsayError(
    "NOT_SAVED",
    `Nothing was written to ${folder}: ${REASONS[code]}. What was there before is still there.`,
  );
}
