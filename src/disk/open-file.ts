import {constants} from "node:fs";
import {type FileHandle, open} from "node:fs/promises";
import type {Problem} from "../model/problem";
import {readProblem} from "../read/index";

/** Links are not followed, and opening a pipe does not wait; where a system knows no such flag, it is left out. */
const CAREFUL = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "is gone",
  EACCES: "may not be read: check its permissions",
  EPERM: "may not be read: check its permissions",
  ELOOP: "is a link, and links are not followed: copy the file itself",
  EISDIR: "is a folder",
  ENXIO: "is not a regular file",
};

/** The bytes of an untrusted file, or why there are none. Only regular files up to `limit` bytes are read. */
export async function openFile(path: string, name: string, limit: number): Promise<Uint8Array | Problem> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, CAREFUL);
    const status = await handle.stat();
    if (!status.isFile()) return readProblem("UNREADABLE", name, `"${name}" is not a regular file.`);
    if (status.size > limit) {
      return readProblem("TOO_LARGE", name, `"${name}" has ${status.size} bytes; the limit is ${limit}. Split it.`);
    }
    return await handle.readFile();
  } catch (error) {
    const code = errorCode(error);
    return readProblem("UNREADABLE", name, `"${name}" ${REASONS[code] ?? `cannot be read (${code})`}.`);
  } finally {
    await handle?.close();
  }
}

/** The system's code of an error ("ENOENT"), or "unknown". */
export function errorCode(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : "unknown";
}
