import {spawn} from "node:child_process";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {makeFolder, removeFolders} from "../help/folder";

afterAll(removeFolders);

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program from its sources, as a shell would; `whileRunning` sees what it prints and may send signals. */
function program(
  args: readonly string[],
  options: {
    readonly cwd: string;
    readonly input?: string;
    readonly whileRunning?: (out: string, stop: () => void) => void;
  },
): Promise<Ended> {
  return new Promise((done) => {
    const tsx = join(root, "node_modules", "tsx", "dist", "loader.mjs");
    const env = {...process.env, NODE_OPTIONS: "", FORCE_COLOR: undefined};
    const child = spawn(process.execPath, ["--import", tsx, join(root, "src/cli/main.ts"), ...args], {
      cwd: options.cwd,
      env,
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      options.whileRunning?.(out, () => child.kill("SIGINT"));
    });
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.on("close", (code) => done({code, out, err}));
    child.stdin.end(options.input ?? "");
  });
}

describe("the program", () => {
  it("reads articles, writes the graph and answers, without colours in a pipe", async () => {
    const cwd = await makeFolder({
      "seeds/a.txt": "Ann Lowell, the mayor of Northport, said on Monday that the bridge was closed.",
    });
    const built = await program(["build"], {cwd});
    expect(built).toMatchObject({code: 0, err: ""});
    expect(built.out).toMatch(/^Read {6}1 document\n/);
    expect(built.out).not.toContain("\u001B");
    const said = await program(["said", "--by", "lowell"], {cwd});
    expect(said).toMatchObject({code: 0, err: ""});
    expect(said.out).toMatch(/‹said.*› .*«the bridge was closed»/);
    expect(said.out).toContain("seeds/a.txt");
  }, 60_000);

  it("answers a line of JSON with a record, and ends with 2 on wrong use", async () => {
    const cwd = await makeFolder();
    const {code, out} = await program(["annotate"], {cwd, input: '{"id": "a", "text": "Ann Lowell said no."}\n'});
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({id: "a", language: "en", problems: []});
    expect((await program(["nonsense"], {cwd})).code).toBe(2);
  }, 60_000);

  it("serves the viewer until Ctrl+C, and ends well", async () => {
    const cwd = await makeFolder({"seeds/a.txt": "Ann Lowell said that the bridge was closed."});
    const {code, out, err} = await program(["view", "--no-open", "--port", "0"], {
      cwd,
      whileRunning: (text, stop) => {
        if (text.includes("Ctrl+C")) stop();
      },
    });
    if (err.includes("The viewer is missing")) expect(code).toBe(1);
    else expect([code, err, /http:\/\/127\.0\.0\.1:\d+\/#token=/.test(out)]).toEqual([0, "", true]);
  }, 60_000);
});
