import {join} from "node:path";
import {loadScript, type Script, valuesOf} from "../../src/cli/script-file";
import type {ScriptTools} from "../../src/cli/script-tools";
import {HearsayError} from "../../src/model/problem";
import {makeKnowledge} from "../help/corpus";
import {makeFolder, removeFolders} from "../help/folder";

afterAll(removeFolders);

async function all(script: Script): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const value of valuesOf(script, makeKnowledge(), {} as ScriptTools)) values.push(value);
  return values;
}

describe("a script file", () => {
  it("says what to do where Node cannot load TypeScript, and what is wrong otherwise", async () => {
    const folder = await makeFolder({"a.ts": "", "a.mjs": ""});
    const unknown = (): Promise<never> =>
      Promise.reject(Object.assign(new TypeError("Unknown file extension"), {code: "ERR_UNKNOWN_FILE_EXTENSION"}));
    await expect(loadScript(join(folder, "a.ts"), unknown)).rejects.toMatchObject({
      code: "NO_TYPESCRIPT",
      message: expect.stringMatching(/\.mjs, or run Hearsay with tsx/),
    });
    await expect(loadScript(join(folder, "a.mjs"), unknown)).rejects.toMatchObject({code: "BAD_SCRIPT"});
    await expect(loadScript(join(folder, "a.mjs"), async () => ({}))).rejects.toThrow(/export function run/);
    await expect(loadScript(join(folder, "none.mjs"))).rejects.toMatchObject({code: "NOT_FOUND"});
  });

  it("gives a value, several, or several in time", async () => {
    expect(await all(() => "text")).toEqual(["text"]);
    expect(await all(async () => ["a", 1])).toEqual(["a", 1]);
    expect(await all(() => undefined)).toEqual([]);
    expect(
      await all(async function* ({statements}) {
        yield statements.length > 0;
      }),
    ).toEqual([true]);
  });

  it("passes on errors of the library, and tells where a script failed", async () => {
    const fail = (error: Error) => () => {
      throw error;
    };
    await expect(all(fail(new HearsayError("UNKNOWN_NAME", "x")))).rejects.toMatchObject({code: "UNKNOWN_NAME"});
    await expect(all(fail(new RangeError("too far")))).rejects.toThrow(
      /^The script failed: RangeError: too far\n {4}at /,
    );
  });
});
