import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import {type AddressInfo, createServer} from "node:net";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {jest} from "@jest/globals";
import {run} from "../../../src/cli/run";
import {packageFiles} from "../../../src/disk/package-files";
import {removeFolders} from "../../help/folder";
import {annotate, workspace} from "../../help/program";
import {makeTerminal} from "../../help/terminal";

jest.setTimeout(60_000);

beforeAll(() => {
  const {page, root} = packageFiles();
  if (existsSync(page)) return;
  const vite = join(root, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "viewer"], {cwd: root, env: {...process.env, NODE_OPTIONS: ""}});
});
afterAll(removeFolders);

const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)\/\S*/;

describe("hearsay view", () => {
  it("says its address with the token, takes another port where one is taken, and ends with 0 at Ctrl+C", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const {port: taken} = other.address() as AddressInfo;
    const terminal = makeTerminal();
    const folder = await workspace();
    const ended = run(["view", "--no-open", "--port", String(taken), "-w", folder], {terminal, annotate});
    for (let turn = 0; turn < 400 && !ADDRESS.test(terminal.printed()); turn++) await wait(50);
    const [address, port] = ADDRESS.exec(terminal.printed()) ?? ["", ""];
    expect(address).toMatch(/[A-Za-z0-9_-]{20,}$/);
    expect(Number(port)).not.toBe(taken);
    expect(await (await fetch(address)).text()).toContain("<title>");
    process.emit("SIGINT");
    expect(await ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
    await new Promise((done) => other.close(done));
  });
});
