import {existsSync} from "node:fs";
import {join} from "node:path";
import {jest} from "@jest/globals";
import {SingleBar} from "cli-progress";
import {lazily, load} from "../../src/cli/load";
import {makeFolder, removeFolders} from "../help/folder";
import {makeRecord} from "../help/make";
import {makeTerminal} from "../help/terminal";

afterAll(removeFolders);

describe("load", () => {
  it("keeps records only where it is asked to, and finds them again", async () => {
    const folder = await makeFolder({"seeds/a.txt": "It is late."});
    let calls = 0;
    const annotate: typeof makeRecord = (document) => {
      calls += 1;
      return makeRecord(document);
    };
    const context = {terminal: makeTerminal(), annotate};
    await load({folder}, context);
    expect(existsSync(join(folder, ".hearsay"))).toBe(false);
    await load({folder, keep: true}, context);
    const {knowledge} = await load({folder}, context);
    expect(calls).toBe(2);
    expect(knowledge.documents.map(({id}) => id)).toEqual(["a.txt"]);
    await load({folder, cache: false}, context);
    expect(calls).toBe(3);
  });
});

describe("the progress bar of load", () => {
  it("shows for many documents where a person looks, and is gone at the end, even after a fault", async () => {
    const files = Array.from({length: 21}, (_, index) => [`seeds/${index}.txt`, `It is ${index} o'clock.`] as const);
    const folder = await makeFolder(Object.fromEntries(files));
    const terminal = {...makeTerminal(), interactive: true};
    const context = {terminal, annotate: makeRecord};
    const written = jest.spyOn(process.stderr, "write").mockImplementation(() => true);
    const stopped = jest.spyOn(SingleBar.prototype, "stop");
    try {
      await load({folder, cache: false}, context);
      expect(stopped).toHaveBeenCalledTimes(1);
      const broken = {...makeRecord({id: "x", text: "x", sha256: ""}), chains: null} as never;
      await expect(load({folder, cache: false}, {terminal, annotate: () => broken})).rejects.toThrow();
      expect(stopped).toHaveBeenCalledTimes(2);
    } finally {
      written.mockRestore();
      stopped.mockRestore();
    }
  });
});

describe("lazily", () => {
  it("makes the language stage once, when it is first needed", () => {
    let made = 0;
    const annotate = lazily(() => {
      made += 1;
      return makeRecord;
    });
    expect(made).toBe(0);
    const document = {id: "a", text: "It is late.", sha256: ""};
    annotate(document);
    annotate(document);
    expect(made).toBe(1);
  });
});
