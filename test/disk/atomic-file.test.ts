import {readdir, readFile, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {
  commit,
  discard,
  makeFolder as makePrivate,
  syncFolder,
  writeAside,
  writeFileWhole,
} from "../../src/disk/atomic-file";
import {makeFolder, removeFolders} from "../help/folder";

afterAll(removeFolders);

describe("writeFileWhole", () => {
  it("writes the pieces as UTF-8 into a file only its owner may read", async () => {
    const path = join(await makeFolder(), "new", "a.txt");
    await writeFileWhole(path, ["é", "\uD800", "x".repeat(200_000)]);
    expect((await readFile(path, "utf8")).slice(0, 3)).toBe("é\uFFFDx");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(path, ".."))).mode & 0o777).toBe(0o700);
  });

  it("leaves the old file and nothing else where a piece fails", async () => {
    const folder = await makeFolder({"a.txt": "old"});
    function* pieces(): Generator<string> {
      yield "x".repeat(100_000);
      throw new Error("no more");
    }
    await expect(writeFileWhole(join(folder, "a.txt"), pieces())).rejects.toThrow("no more");
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });
});

describe("writeAside", () => {
  it("shows nothing until it is committed, and tells every byte", async () => {
    const folder = await makeFolder({"a.txt": "old"});
    let seen = 0;
    const draft = await writeAside(join(folder, "a.txt"), ["new ", "é"], (bytes) => {
      seen += bytes.length;
    });
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("old");
    expect([seen, draft.bytes]).toEqual([6, 6]);
    await commit(draft);
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("new é");
    await discard(draft);
    await syncFolder(folder);
    await makePrivate(folder);
    await writeFile(join(folder, "b"), "");
    expect(await readdir(folder)).toEqual(["a.txt", "b"]);
  });
});
