import {execFileSync, spawnSync} from "node:child_process";
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const RUN = "npm run -s hearsay -- ";
let workspace: string;

/** The code blocks of the README in one language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, code]) => code);
}

/** Runs a line of the README in a copy of the workspace, with the built program in place of the npm script. */
function shell(line: string): {status: number | null; stdout: string; stderr: string} {
  const command = line.replace(RUN, `"${process.execPath}" "${join(root, "dist", "cli.js")}" `);
  const {status, stdout, stderr} = spawnSync("bash", ["-c", command], {cwd: workspace, encoding: "utf8"});
  return {status, stdout, stderr};
}

const lines = blocks("sh")
  .flatMap((block) => block.split("\n"))
  .filter((line) => line.startsWith(RUN))
  .map((line) => line.replace(/\s+#.*$/, ""));

beforeAll(() => {
  execFileSync(process.execPath, [join(root, "scripts", "build.mjs"), "--if-stale"], {stdio: "pipe"});
  workspace = mkdtempSync(join(tmpdir(), "hearsay-docs-"));
  cpSync(join(root, "seeds"), join(workspace, "seeds"), {recursive: true});
  const texts = [
    {id: "a", text: "Ann Lowell said that the bridge is closed."},
    {id: "b", text: "Nobody spoke."},
  ];
  writeFileSync(join(workspace, "articles.jsonl"), texts.map((text) => `${JSON.stringify(text)}\n`).join(""));
  mkdirSync(join(workspace, "node_modules"));
  symlinkSync(root, join(workspace, "node_modules", "hearsay"), "dir");
}, 180_000);

afterAll(() => rmSync(workspace, {recursive: true, force: true}));

describe("the README", () => {
  it("shows commands and code at all", () => {
    expect(lines.length).toBeGreaterThanOrEqual(6);
    expect(blocks("ts").length).toBeGreaterThanOrEqual(1);
  });

  it.each(lines.filter((line) => !/ view\b/.test(line)))(
    "has a command that works: %s",
    (line) => {
      const {status, stderr} = shell(line);
      expect({status, stderr: status === 0 ? "" : stderr}).toEqual({status: 0, stderr: ""});
    },
    60_000,
  );

  it("names only files that its commands write", () => {
    expect(existsSync(join(workspace, "graph-out", "graph.gexf"))).toBe(true);
    const records = readFileSync(join(workspace, "records.jsonl"), "utf8").trim().split("\n");
    expect(records.map((line) => (JSON.parse(line) as {id: string}).id)).toEqual(["a", "b"]);
    expect(readFileSync(join(workspace, "speakers.gexf"), "utf8")).toContain("<gexf");
  });

  it.each(blocks("ts").map((code, index) => [index + 1, code] as const))(
    "has code that runs: snippet %i",
    (index, code) => {
      const file = join(workspace, `snippet-${index}.mts`);
      writeFileSync(file, code);
      const {status, stderr, stdout} = spawnSync(join(root, "node_modules", ".bin", "tsx"), [file], {
        cwd: workspace,
        encoding: "utf8",
      });
      expect({status, stderr: status === 0 ? "" : stderr}).toEqual({status: 0, stderr: ""});
      expect(stdout).not.toBe("");
    },
    60_000,
  );

  it("is at most 120 lines", () => {
    expect(readme.split("\n").length).toBeLessThanOrEqual(121);
  });
});
