/**
 * Builds the package into `dist/`: the bundles, the viewer page, the tables and weights.
 *
 *     node scripts/build.mjs             everything, with type declarations
 *     node scripts/build.mjs --if-stale  only if a source is newer than the last build; without declarations, which take longest
 *
 * Speaks on standard error only, so that `npm run -s hearsay` prints nothing but the command's own output.
 */
import {spawnSync} from "node:child_process";
import {cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "dist", ".built");
const sources = ["src", "viewer", "package.json", "package-lock.json", "tsdown.config.ts", "scripts/build.mjs"];
const ifStale = process.argv.includes("--if-stale");

function newest(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(
    status.mtimeMs,
    ...readdirSync(path).map((name) => (name === "node_modules" ? 0 : newest(join(path, name)))),
  );
}

function run(command, args) {
  const binary = join(root, "node_modules", ".bin", command);
  const result = spawnSync(binary, args, {cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32"});
  if (result.status !== 0) {
    process.stderr.write(`hearsay: the build step "${command} ${args.join(" ")}" failed (exit ${result.status}).\n`);
    process.exit(1);
  }
}

if (
  ifStale &&
  existsSync(stamp) &&
  Math.max(...sources.map((path) => newest(join(root, path)))) <= statSync(stamp).mtimeMs
) {
  process.exit(0);
}
const started = Date.now();
if (!ifStale) rmSync(join(root, "dist"), {recursive: true, force: true});
mkdirSync(join(root, "dist"), {recursive: true});
process.stderr.write("hearsay: building the program …\n");
run("tsdown", ifStale ? ["--no-dts"] : []);
run("vite", ["build", "viewer", "--logLevel", "warn"]);
for (const [from, to, extension] of [
  ["src/lexicon/data", "dist/lexicon", ".tsv"],
  ["src/models/weights", "dist/weights", ".bin"],
]) {
  rmSync(join(root, to), {recursive: true, force: true});
  mkdirSync(join(root, to), {recursive: true});
  for (const name of existsSync(join(root, from)) ? readdirSync(join(root, from)).sort() : []) {
    if (name.endsWith(extension)) cpSync(join(root, from, name), join(root, to, name));
  }
}
writeFileSync(stamp, "");
process.stderr.write(`hearsay: built in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
