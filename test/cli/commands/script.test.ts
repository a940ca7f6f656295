import {join, resolve} from "node:path";
import {jest} from "@jest/globals";
import {makeFolder, removeFolders} from "../../help/folder";
import {hearsay, workspace} from "../../help/program";

jest.setTimeout(60_000);
afterAll(removeFolders);

describe("hearsay script", () => {
  it("runs a script with the knowledge and the tools, texts as they are and the rest as JSON", async () => {
    const folder = await workspace({
      "quotes.mjs":
        'export async function* run(knowledge, {said}) { yield "a\\tb"; yield said(knowledge, {by: "Jane Roe"}).length; }',
    });
    const file = join(folder, "quotes.mjs");
    expect(await hearsay(["script", file, "-w", folder])).toEqual({exit: 0, out: "a\tb\n4\n", err: ""});
  });

  it.each([
    ["quotes-per-outlet", /^undated {2}unknown outlet: \d+$/m],
    ["ego-network", /<description>Around Jane Roe<\/description>/],
    ["betweenness-of-speakers", /^0\.\d+ {2}\S/m],
  ])("runs the example %s", async (name, line) => {
    const folder = await workspace();
    const {exit, out} = await hearsay(["script", resolve("examples", `${name}.ts`), "-w", folder]);
    expect(exit).toBe(0);
    expect(out).toMatch(line);
  });

  it("ends with 2 where there is no script, or one that fails", async () => {
    const folder = await makeFolder({"bad.mjs": "export const run = 7;"});
    expect((await hearsay(["script", join(folder, "none.mjs")])).err).toContain("There is no script");
    expect(await hearsay(["script", join(folder, "bad.mjs")])).toMatchObject({exit: 2, out: ""});
  });
});
