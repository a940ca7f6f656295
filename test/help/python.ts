import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const script = join(dirname(fileURLToPath(import.meta.url)), "read-back.py");

/** True where a Python 3 is on the machine: it reads our files as nobody here wrote it. */
export const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** A test that Python reads what we write; left out where there is no Python. */
export const itWithPython = hasPython ? it : it.skip;
if (!hasPython) process.stderr.write("\nSKIPPED: files were not read back by Python, since no python3 was found.\n");

/** What Python's own parsers find in a file of that format. Throws with their message if they refuse it. */
export function readWithPython<T>(format: "gexf" | "graphml" | "csv" | "jsonl" | "json", text: Iterable<string>): T {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-read-back-"));
  try {
    const path = join(folder, "file");
    writeFileSync(path, [...text].join(""));
    const run = spawnSync("python3", [script, format, path], {maxBuffer: 2 ** 30, encoding: "utf8"});
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout) as T;
  } finally {
    rmSync(folder, {recursive: true});
  }
}
