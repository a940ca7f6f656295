import {constants} from "node:fs";
import {mkdir, open, rename, unlink} from "node:fs/promises";
import {dirname} from "node:path";

/** Makes a folder that only its owner may enter, with those above it. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, {recursive: true, mode: 0o700});
}

/** A file written aside and not yet in its place. */
export interface Draft {
  readonly path: string;
  readonly aside: string;
  readonly bytes: number;
}

const CHUNK = 1 << 16;

/**
 * Writes the pieces into a temporary file beside `path` and brings it safely to the disk, without touching `path`.
 * `watch` sees every piece as it is written.
 */
export async function writeAside(
  path: string,
  pieces: Iterable<string>,
  watch?: (bytes: Uint8Array) => void,
): Promise<Draft> {
  const aside = `${path}.${process.pid}.part`;
  const file = await open(
    aside,
    constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0),
    0o600,
  );
  let bytes = 0;
  try {
    for (const chunk of inChunks(pieces)) {
      await file.writeFile(chunk);
      watch?.(chunk);
      bytes += chunk.length;
    }
    await file.sync();
  } catch (error) {
    await file.close();
    await unlink(aside).catch(() => undefined);
    throw error;
  }
  await file.close();
  return {path, aside, bytes};
}

/** Puts a draft into its place: readers see the old file or the new one, never a part. */
export async function commit(draft: Draft): Promise<void> {
  await rename(draft.aside, draft.path);
}

/** Throws a draft away. */
export async function discard(draft: Draft): Promise<void> {
  await unlink(draft.aside).catch(() => undefined);
}

/** Brings the names in a folder safely to the disk; systems that cannot do that for folders do it by themselves. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Writes a file whole or not at all. */
export async function writeFileWhole(path: string, pieces: Iterable<string>): Promise<void> {
  await makeFolder(dirname(path));
  await commit(await writeAside(path, pieces));
  await syncFolder(dirname(path));
}

/** Pieces of text joined to chunks of a size worth writing; lone surrogates become U+FFFD as UTF-8 asks. */
function* inChunks(pieces: Iterable<string>): Generator<Uint8Array> {
  let pending = "";
  for (const piece of pieces) {
    pending += piece;
    if (pending.length < CHUNK) continue;
    yield Buffer.from(pending, "utf8");
    pending = "";
  }
  if (pending !== "") yield Buffer.from(pending, "utf8");
}
