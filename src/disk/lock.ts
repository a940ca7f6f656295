import {readFile, unlink, writeFile} from "node:fs/promises";
import {hostname} from "node:os";
import {setTimeout as wait} from "node:timers/promises";
import {HearsayError} from "../model/problem";
import {errorCode} from "./open-file";

const ATTEMPTS = 100;
const PAUSE_MILLISECONDS = 50;

/**
 * Runs `work` while holding a lock file beside `path`. A lock whose holder no longer runs on this machine is taken over.
 * @throws HearsayError `LOCKED` if another process holds it for five seconds.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  await acquire(lock);
  try {
    return await work();
  } finally {
    await unlink(lock).catch(() => undefined);
  }
}

async function acquire(lock: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      await writeFile(lock, `${process.pid} ${hostname()}\n`, {flag: "wx", mode: 0o600});
      return;
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
    if (await isAbandoned(lock)) await unlink(lock).catch(() => undefined);
    else await wait(PAUSE_MILLISECONDS);
  }
  throw new HearsayError("LOCKED", `Another program holds ${lock}. If none runs, delete that file.`);
}

async function isAbandoned(lock: string): Promise<boolean> {
  const [pid, host] = (await readFile(lock, "utf8").catch(() => "")).trim().split(" ");
  if (host !== hostname() || !/^\d+$/.test(pid ?? "")) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return errorCode(error) === "ESRCH";
  }
}
