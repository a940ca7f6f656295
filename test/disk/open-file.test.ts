import {execFileSync} from "node:child_process";
import {symlink} from "node:fs/promises";
import {join} from "node:path";
import {errorCode, openFile} from "../../src/disk/open-file";
import {makeFolder, removeFolders} from "../help/folder";

afterAll(removeFolders);

describe("openFile", () => {
  it("gives the bytes of a regular file", async () => {
    const folder = await makeFolder({"a.txt": "It is late."});
    expect(Buffer.from((await openFile(join(folder, "a.txt"), "a.txt", 100)) as Uint8Array).toString()).toBe(
      "It is late.",
    );
  });

  it("refuses links, pipes, folders, large and absent files with a reason, and never waits", async () => {
    const folder = await makeFolder({"a.txt": "It is late."});
    await symlink(join(folder, "a.txt"), join(folder, "link"));
    execFileSync("mkfifo", [join(folder, "pipe")]);
    const reasons = ["link", "pipe", ".", "none"].map((name) => openFile(join(folder, name), name, 100));
    expect((await Promise.all(reasons)).map((problem) => "code" in problem && problem.text)).toEqual([
      '"link" is a link, and links are not followed: copy the file itself.',
      '"pipe" is not a regular file.',
      '"." is not a regular file.',
      '"none" is gone.',
    ]);
    expect(await openFile(join(folder, "a.txt"), "a.txt", 3)).toMatchObject({code: "TOO_LARGE"});
  });
});

describe("errorCode", () => {
  it("is the system's code, or unknown", () => {
    expect(errorCode(Object.assign(new Error("x"), {code: "ENOSPC"}))).toBe("ENOSPC");
    expect(errorCode("x")).toBe("unknown");
  });
});
