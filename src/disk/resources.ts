import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {HearsayError} from "../model/problem";
import type {Resources} from "../model/resources";
import {compareText} from "../model/text";
import {sha256} from "./hash";
import {packageFiles} from "./package-files";

/**
 * Reads the tables and weights of the language stage that come with the program.
 * @throws HearsayError `NO_RESOURCES` if the program was installed without them.
 */
export async function readResources(): Promise<Resources> {
  const {lexicons, weights} = packageFiles();
  const tables = await filesIn(lexicons, ".tsv");
  const models = await filesIn(weights, ".bin");
  if (tables.length === 0) throw missing("word lists", "*.tsv", lexicons);
  if (models.length === 0) throw missing("weights", "*.bin", weights);
  const lines = [...tables, ...models].map(([name, bytes]) => `${name} ${sha256(bytes)}`);
  return {
    lexicons: Object.fromEntries(tables.map(([name, bytes]) => [name.slice(0, -4), bytes.toString("utf8")])),
    weights: Object.fromEntries(models.map(([name, bytes]) => [name.slice(0, -4), new Uint8Array(bytes)])),
    fingerprint: sha256(lines.join("\n")),
  };
}

function missing(what: string, files: string, folder: string): HearsayError {
  return new HearsayError(
    "NO_RESOURCES",
    `The ${what} are missing: expected ${files} in ${folder}. Install Hearsay again.`,
  );
}

async function filesIn(folder: string, extension: string): Promise<(readonly [name: string, bytes: Buffer])[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch {
    return [];
  }
  const wanted = names.filter((name) => name.endsWith(extension)).sort(compareText);
  return Promise.all(wanted.map(async (name) => [name, await readFile(join(folder, name))] as const));
}
