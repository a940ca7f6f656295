import {appendFile, readdir, readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import type {Document} from "../model/document";
import type {AnnotationRecord} from "../model/record";
import {compareText} from "../model/text";
import {makeFolder} from "./atomic-file";
import {sha256} from "./hash";

/** Records of documents that were annotated before, kept between builds. */
export interface RecordCache {
  /** The record of exactly this text with exactly this metadata, made by exactly this program; undefined if there is none. */
  readonly get: (document: Document) => Promise<AnnotationRecord | undefined>;
  /** Keeps a record in memory until `save`. */
  readonly add: (document: Document, record: AnnotationRecord) => void;
  /** Appends what was added to the files. */
  readonly save: () => Promise<void>;
}

/** Everything besides the program that a record depends on. */
function keyOf({id, sha256: hash, title, published, url, outlet}: Document): string {
  return sha256(JSON.stringify([id, hash, title ?? null, published ?? null, url ?? null, outlet ?? null]));
}

/**
 * Opens the cache in a folder: up to 256 files by the first two digits of the key, one line a record, each with its checksum. A damaged line is
 * as if it were not there. The folder may be deleted at any time. Records of another fingerprint are never found, and removed at `save`.
 */
export function openCache(folder: string, fingerprint: string): RecordCache {
  const records = join(folder, "records");
  const own = join(records, fingerprint.slice(0, 16));
  const segments = new Map<string, Promise<Map<string, string>>>();
  const added = new Map<string, Map<string, string>>();
  const segment = (name: string): Promise<Map<string, string>> => {
    const known = segments.get(name) ?? readSegment(join(own, `${name}.jsonl`));
    segments.set(name, known);
    return known;
  };
  return {
    async get(document) {
      const key = keyOf(document);
      const json = (await segment(key.slice(0, 2))).get(key);
      return json === undefined ? undefined : (JSON.parse(json) as AnnotationRecord);
    },
    add(document, record) {
      const key = keyOf(document);
      const name = key.slice(0, 2);
      added.set(name, (added.get(name) ?? new Map<string, string>()).set(key, JSON.stringify(record)));
    },
    async save() {
      if (added.size === 0) return;
      await makeFolder(own);
      for (const [name, lines] of added) {
        const text = [...lines].map(([key, json]) => lineOf(key, json)).join("");
        await appendFile(join(own, `${name}.jsonl`), text, {mode: 0o600});
        segments.delete(name);
      }
      added.clear();
      await removeOthers(records, fingerprint.slice(0, 16));
    },
  };
}

/** Begins with a line break, so that a line torn off by a crash spoils only itself. */
function lineOf(key: string, json: string): string {
  return `\n${sha256(`${key} ${json}`).slice(0, 16)} ${key} ${json}`;
}

async function readSegment(path: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const text = await readFile(path, "utf8").catch(() => "");
  for (const line of text.split("\n")) {
    const key = line.slice(17, 81);
    const json = line.slice(82);
    if (json !== "" && sha256(`${key} ${json}`).slice(0, 16) === line.slice(0, 16)) found.set(key, json);
  }
  return found;
}

async function removeOthers(records: string, own: string): Promise<void> {
  for (const name of (await readdir(records)).sort(compareText)) {
    if (name !== own) await rm(join(records, name), {recursive: true, force: true});
  }
}
