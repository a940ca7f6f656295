import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";

/** Makes a folder for one test, with files in it by their paths; `removeFolders` takes it away again. */
export async function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-test-"));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const made: string[] = [];

/** Removes every folder that `makeFolder` made in this test file. */
export async function removeFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, {recursive: true, force: true});
}
