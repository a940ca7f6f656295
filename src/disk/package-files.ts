import {existsSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {z} from "zod";
import {compareText} from "../model/text";
import {sha256} from "./hash";

/** Where the parts of the installed program lie. */
export interface PackageFiles {
  /** The folder of `package.json`. */
  readonly root: string;
  /** The folder of the program's own code. */
  readonly code: string;
  readonly lexicons: string;
  readonly weights: string;
  /** The viewer's page before its data is put in. */
  readonly page: string;
}

const manifest = z.object({version: z.string(), dependencies: z.record(z.string(), z.string())});

/** Finds the parts of the program, in an installed package (everything in `dist/`) as in a checkout run from its sources. */
export function packageFiles(): PackageFiles {
  const here = dirname(fileURLToPath(import.meta.url));
  const built = !existsSync(join(here, "package-files.ts"));
  const root = built ? dirname(here) : dirname(dirname(here));
  const code = built ? here : join(root, "src");
  return {
    root,
    code,
    lexicons: join(code, built ? "lexicon" : join("lexicon", "data")),
    weights: join(code, built ? "weights" : join("models", "weights")),
    page: join(root, "dist", "viewer", "page.html"),
  };
}

/** Version of the program and the exact versions of what it is built on. */
export async function packageVersions(): Promise<{
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}> {
  return manifest.parse(JSON.parse(await readFile(join(packageFiles().root, "package.json"), "utf8")));
}

/** SHA-256 over the names and bytes of the program's own code: another program may find something else in the same text. */
export async function codeHash(): Promise<string> {
  const {code} = packageFiles();
  const names = (await readdir(code, {recursive: true})).filter(
    (name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts"),
  );
  const lines = await Promise.all(
    names.sort(compareText).map(async (name) => `${name} ${sha256(await readFile(join(code, name)))}`),
  );
  return sha256(lines.join("\n"));
}
