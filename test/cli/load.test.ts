import {existsSync} from "node:fs";
import {join} from "node:path";
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
