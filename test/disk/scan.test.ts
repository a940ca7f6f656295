import {execFileSync} from "node:child_process";
import {symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {nameBelow, scan} from "../../src/disk/scan";
import {makeFolder, removeFolders} from "../help/folder";

afterAll(removeFolders);

describe("scan", () => {
  it("finds the files of a folder and its subfolders, sorted by name", async () => {
    const folder = await makeFolder({
      "b.txt": "B.",
      "a/c.txt": "C.",
      "a.txt": "A.",
      ".hidden": "H.",
      "graph-out/x.txt": "X.",
    });
    const {files, problems, whole} = await scan(folder);
    expect(files.map(({name}) => name)).toEqual(["a.txt", "a/c.txt", "b.txt"]);
    expect(problems).toEqual([]);
    expect(whole).toBe(true);
  });

  it("leaves metadata and decisions at the top out, and reports links and pipes without opening them", async () => {
    const folder = await makeFolder({
      "a.txt": "A.",
      "metadata.csv": "file\n",
      "decisions.jsonl": "",
      "b/metadata.csv": "text\nM.\n",
    });
    await symlink(join(folder, "a.txt"), join(folder, "link.txt"));
    await symlink(folder, join(folder, "loop"));
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    const {files, problems} = await scan(folder);
    expect(files.map(({name}) => name)).toEqual(["a.txt", "b/metadata.csv"]);
    expect(problems.map(({code, document}) => `${code} ${document}`)).toEqual([
      "UNREADABLE link.txt",
      "UNREADABLE loop",
      "UNREADABLE pipe.txt",
    ]);
  });

  it("takes a single file, and names with odd characters", async () => {
    const folder = await makeFolder();
    const name = "-rf \u202Egpj.\u001B[31m.txt";
    await writeFile(join(folder, name), "A.");
    expect((await scan(join(folder, name))).files).toEqual([{path: join(folder, name), name}]);
    expect((await scan(folder)).files.map((file) => file.name)).toEqual([name]);
  });

  it("finds what a pattern stands for, and throws for what does not exist", async () => {
    const folder = await makeFolder({"a.txt": "A.", "b.md": "B."});
    const {files, whole} = await scan(`${folder}/*.md`);
    expect(files.map(({path}) => path)).toEqual([join(folder, "b.md")]);
    expect(whole).toBe(false);
    await expect(scan(join(folder, "none"))).rejects.toMatchObject({code: "NOT_FOUND"});
  });
});

describe("nameBelow", () => {
  it("is the path below a folder with forward slashes", () => {
    expect(nameBelow("/a", "/a/b/c.txt")).toBe("b/c.txt");
    expect(nameBelow("/a", "/a")).toBe(".");
  });
});
