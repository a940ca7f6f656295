import {join} from "node:path";
import {workspacePaths} from "../../src/disk/paths";
import {makeFolder, removeFolders} from "../help/folder";

afterAll(removeFolders);

describe("workspacePaths", () => {
  it("finds seeds, decisions and output in a workspace", async () => {
    const folder = await makeFolder({"seeds/a.txt": "A."});
    expect(workspacePaths({folder})).toEqual({
      root: folder,
      documents: join(folder, "seeds"),
      decisions: join(folder, "decisions.jsonl"),
      out: join(folder, "graph-out"),
      cache: join(folder, ".hearsay"),
    });
  });

  it("takes a folder with seeds in it for a workspace, any other for the documents", async () => {
    const folder = await makeFolder({"seeds/a.txt": "A."});
    expect(workspacePaths({documents: folder}).root).toBe(folder);
    const {root, documents} = workspacePaths({folder, documents: join(folder, "seeds")});
    expect([root, documents]).toEqual([folder, join(folder, "seeds")]);
  });

  it("says what to do where there are no documents", async () => {
    const folder = await makeFolder();
    expect(() => workspacePaths({folder})).toThrow(/no folder "seeds".*hearsay build/);
    expect(workspacePaths({folder, documents: "-"}).documents).toBe("-");
  });
});
