import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import type {Document} from "../model/document";
import type {Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import type {Resources} from "../model/resources";
import {fingerprint} from "./fingerprint";
import {sha256} from "./hash";
import {packageVersions} from "./package-files";

export const MANIFEST = "manifest.json";

/** A file of the output. */
export interface Output {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What was built from what: no clock and no place of this machine, so that the same inputs give the same manifest. */
export interface Manifest {
  readonly formatVersion: 1;
  readonly tool: string;
  /** Version, packages, tables, weights and Unicode tables that the result depends on. */
  readonly fingerprint: string;
  readonly unicode: string;
  readonly inputs: readonly Omit<Document, "text">[];
  readonly decisions: {readonly count: number; readonly sha256: string};
  readonly counts: Readonly<Record<string, number>>;
  /** False where documents were given up for lack of time: another machine may then find more. */
  readonly complete: boolean;
  readonly outputs: readonly Output[];
}

/** The manifest of a knowledge and the files written from it. */
export async function makeManifest(
  knowledge: Knowledge,
  resources: Pick<Resources, "fingerprint">,
  outputs: readonly Output[],
): Promise<Manifest> {
  const {documents, decisions, entities, statements, relations, links, problems, graph} = knowledge;
  const said = saidAmong(statements);
  return {
    formatVersion: 1,
    tool: `hearsay ${(await packageVersions()).version}`,
    fingerprint: await fingerprint(resources),
    unicode: process.versions.unicode ?? "",
    inputs: documents.map(({text: _, ...input}) => input),
    decisions: {count: decisions.length, sha256: sha256(decisions.map((line) => JSON.stringify(line)).join("\n"))},
    counts: {
      documents: documents.length,
      entities: entities.length,
      statements: said.length,
      ownWords: statements.length - said.length,
      relations: relations.length,
      links: links.length,
      nodes: graph.order,
      edges: graph.size,
      problems: problems.length,
    },
    complete: !problems.some(({code}) => code === "TIMEOUT" || code === "FATAL"),
    outputs,
  };
}

const written = z.object({outputs: z.array(z.object({file: z.string(), bytes: z.number(), sha256: z.string()}))});

/** The files that the manifest in a folder lists; empty if there is none that can be read. */
export async function listedOutputs(folder: string): Promise<readonly Output[]> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => "");
  try {
    return written.parse(JSON.parse(text)).outputs;
  } catch {
    return [];
  }
}

/** The names of listed files that are not as the manifest says: empty where the set in the folder is whole. */
export async function damagedOutputs(folder: string): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const {file, sha256: expected} of await listedOutputs(folder)) {
    const bytes = await readFile(join(folder, file)).catch(() => null);
    if (bytes === null || sha256(bytes) !== expected) damaged.push(file);
  }
  return damaged;
}
