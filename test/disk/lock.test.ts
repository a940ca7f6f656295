import {existsSync} from "node:fs";
import {readFile, writeFile} from "node:fs/promises";
import {hostname} from "node:os";
import {join} from "node:path";
import {withLock} from "../../src/disk/lock";
import {makeFolder, removeFolders} from "../help/folder";

afterAll(removeFolders);

describe("withLock", () => {
  it("lets one in at a time and leaves no file behind, even after an error", async () => {
    const path = join(await makeFolder(), "log");
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
    };
    await Promise.all([withLock(path, work), withLock(path, work), withLock(path, work)]);
    expect(most).toBe(1);
    await expect(withLock(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it("takes over the lock of a process that is gone, and no other", async () => {
    const path = join(await makeFolder(), "log");
    await writeFile(`${path}.lock`, `999999999 ${hostname()}\n`);
    expect(await withLock(path, () => readFile(`${path}.lock`, "utf8"))).toBe(`${process.pid} ${hostname()}\n`);
    await writeFile(`${path}.lock`, "999999999 another-machine\n");
    await expect(withLock(path, async () => "in")).rejects.toMatchObject({code: "LOCKED"});
  }, 20_000);
});
