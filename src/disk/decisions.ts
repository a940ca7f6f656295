import {open, readFile, rename, truncate, writeFile} from "node:fs/promises";
import {basename, dirname} from "node:path";
import type {Decision} from "../model/decision";
import {HearsayError, type Problem} from "../model/problem";
import {makeFolder, syncFolder} from "./atomic-file";
import {parseDecision} from "./decision-schema";
import {sha256} from "./hash";
import {withLock} from "./lock";
import {errorCode} from "./open-file";

/** Bytes of the whole file, and characters of one line. */
const LARGEST_LOG = 100_000_000;
const LONGEST_LINE = 65_536;

/** The decisions of a workspace as they stand in their file. */
export interface DecisionLog {
  readonly decisions: readonly Decision[];
  /** Lines that are none, by number. */
  readonly problems: readonly Problem[];
  /** Changes with the file: whoever appends says which state was seen. */
  readonly state: string;
  /** Number of the line of each decision, counted from 1. */
  readonly lines: readonly number[];
  /** Where a last line that was never finished begins, in bytes; null if there is none. */
  readonly torn: number | null;
}

/**
 * Reads `decisions.jsonl`; no file is an empty log. In the file `undo` names a line, in the list it names a place: both count from 1, and differ
 * only where the file holds lines that are no decision.
 * @throws HearsayError `TOO_LARGE` if the file is larger than any log of decisions.
 */
export async function readDecisions(path: string): Promise<DecisionLog> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return Buffer.alloc(0);
    throw new HearsayError("UNREADABLE", `The decisions in ${path} cannot be read (${errorCode(error)}).`);
  });
  if (bytes.length > LARGEST_LOG) {
    throw new HearsayError(
      "TOO_LARGE",
      `${path} has ${bytes.length} bytes; a log of decisions may have ${LARGEST_LOG}.`,
    );
  }
  return parseLog(bytes, basename(path));
}

function parseLog(bytes: Buffer, name: string): DecisionLog {
  const text = bytes.toString("utf8");
  const decisions: Decision[] = [];
  const lines: number[] = [];
  const problems: Problem[] = [];
  const rows = text.split("\n");
  let torn: number | null = null;
  rows.forEach((row, index) => {
    const line = row.replace(index === 0 ? /^\uFEFF/ : /^$/, "").trim();
    if (line === "") return;
    const decision = line.length > LONGEST_LINE ? null : parseDecision(parseJson(line));
    if (decision) {
      decisions.push(decision);
      lines.push(index + 1);
    } else if (index === rows.length - 1) {
      torn = bytes.lastIndexOf(0x0a) + 1;
      problems.push(
        problem(
          "TORN_LINE",
          name,
          `Line ${index + 1} of "${name}" was never finished and is passed over. The next decision sets it aside.`,
        ),
      );
    } else
      problems.push(
        problem(
          "BAD_LINE",
          name,
          `Line ${index + 1} of "${name}" is no decision and is passed over. Correct or remove it.`,
        ),
      );
  });
  return {...withPlaces(decisions, lines, name, problems), problems, state: sha256(bytes), torn};
}

/** Turns the lines that `undo` names into places of the list; an `undo` of a line that is no decision before it is a problem. */
function withPlaces(
  decisions: readonly Decision[],
  lines: readonly number[],
  name: string,
  problems: Problem[],
): Pick<DecisionLog, "decisions" | "lines"> {
  const kept: Decision[] = [];
  const keptLines: number[] = [];
  const places = new Map<number, number>();
  decisions.forEach((decision, index) => {
    const line = lines[index]!;
    const place = decision.op === "undo" ? places.get(decision.ref) : 0;
    if (place === undefined) {
      problems.push(
        problem(
          "BAD_LINE",
          name,
          `Line ${line} of "${name}" takes back a line that is no decision before it, and is passed over.`,
        ),
      );
      return;
    }
    kept.push(decision.op === "undo" ? {...decision, ref: place} : decision);
    keptLines.push(line);
    places.set(line, kept.length);
  });
  return {decisions: kept, lines: keptLines};
}

/** What to append, and what the caller believes to be there. */
export interface Append {
  readonly decisions: readonly Decision[];
  /** `state` of the log the caller has seen; without it whatever is there is accepted. */
  readonly expected?: string;
}

/**
 * Appends decisions, one line each, and brings them safely to the disk. A torn last line is set aside into a file of its own first.
 * @returns the log as it then stands.
 * @throws HearsayError `CONFLICT` if the log is not in the expected state, `BAD_DECISION` if one is none, `LOCKED` if another program holds the file.
 */
export async function appendDecisions(path: string, {decisions, expected}: Append): Promise<DecisionLog> {
  for (const decision of decisions) {
    if (parseDecision(decision) === null) {
      throw new HearsayError(
        "BAD_DECISION",
        `A decision of the kind "${String(decision?.op).slice(0, 40)}" is not of the form expected. See "Decisions" in docs/reference.md.`,
      );
    }
  }
  await makeFolder(dirname(path));
  return withLock(path, async () => {
    const log = await readDecisions(path);
    if (expected !== undefined && expected !== log.state) {
      throw new HearsayError(
        "CONFLICT",
        "The decisions have changed since they were read: read them again, then decide.",
      );
    }
    await append(path, log, decisions);
    return readDecisions(path);
  });
}

async function append(path: string, log: DecisionLog, decisions: readonly Decision[]): Promise<void> {
  if (log.torn !== null) await setAside(path, log.torn);
  const existing = await readFile(path).catch(() => Buffer.alloc(0));
  const start = existing.length === 0 || existing.at(-1) === 0x0a ? "" : "\n";
  let next = existing.toString("utf8").split("\n").length + (start === "" ? 0 : 1);
  const lineOf = [...log.lines];
  const rows = decisions.map((decision) => {
    const row = decision.op === "undo" ? {...decision, ref: lineOf[decision.ref - 1] ?? decision.ref} : decision;
    lineOf.push(next);
    next += 1;
    return JSON.stringify(row);
  });
  for (const row of rows) {
    if (row.length > LONGEST_LINE)
      throw new HearsayError("BAD_DECISION", `A decision has ${row.length} characters; the limit is ${LONGEST_LINE}.`);
  }
  const file = await open(path, "a", 0o600);
  try {
    await file.appendFile(`${start}${rows.join("\n")}${rows.length > 0 ? "\n" : ""}`, "utf8");
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}

/** Keeps the unfinished line in a file named after its content, and cuts it off the log. */
async function setAside(path: string, start: number): Promise<void> {
  const rest = (await readFile(path)).subarray(start);
  const aside = `${path}.torn-${sha256(rest).slice(0, 12)}`;
  await writeFile(`${aside}.part`, rest, {mode: 0o600});
  await rename(`${aside}.part`, aside);
  await truncate(path, start);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function problem(code: string, document: string, text: string): Problem {
  return {code, text, document, by: "decisions"};
}
