import {existsSync} from "node:fs";
import {codeHash, packageFiles, packageVersions} from "../../src/disk/package-files";

describe("packageFiles", () => {
  it("finds the parts of the program", async () => {
    const {root, code, lexicons} = packageFiles();
    for (const folder of [root, code, lexicons]) expect(existsSync(folder)).toBe(true);
    expect((await packageVersions()).dependencies["wink-nlp"]).toMatch(/^\d/);
  });
});

describe("codeHash", () => {
  it("is the same for the same code", async () => {
    expect(await codeHash()).toBe(await codeHash());
  });
});
