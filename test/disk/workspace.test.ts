import {symlink} from "node:fs/promises";
import {join} from "node:path";
import {readWorkspace} from "../../src/disk/workspace";
import type {Resources} from "../../src/model/resources";
import {makeFolder, removeFolders} from "../help/folder";

afterAll(removeFolders);

const resources: Resources = {lexicons: {}, weights: {}, fingerprint: "none"};

describe("readWorkspace", () => {
  it("reads documents in the order of their ids, with hashes and paths below the workspace", async () => {
    const folder = await makeFolder({"seeds/b.txt": "It is late.", "seeds/a/c.txt": "Go home."});
    const {documents, problems, decisions} = await readWorkspace({folder, resources});
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(documents).toEqual([
      {id: "a/c.txt", text: "Go home.", path: "seeds/a/c.txt", sha256},
      {id: "b.txt", text: "It is late.", path: "seeds/b.txt", sha256},
    ]);
    expect(problems).toEqual([]);
    expect(decisions).toEqual([]);
  });

  it("joins metadata.csv to the files beside it, over what the article's head says", async () => {
    const folder = await makeFolder({
      "seeds/a.txt": "A headline of some words\n\nThe mayor said that it was late.",
      "seeds/metadata.csv": "file,title,outlet,published,url\na.txt,Late,Harbour Times,2021-03-03,\ngone.txt,X,,,\n",
    });
    const {documents, problems} = await readWorkspace({folder, resources});
    expect(documents[0]).toMatchObject({title: "Late", outlet: "Harbour Times", published: "2021-03-03"});
    expect(problems.map(({code, document}) => `${code} ${document}`)).toEqual(["METADATA_WITHOUT_FILE gone.txt"]);
  });

  it("reads on past what it cannot read", async () => {
    const folder = await makeFolder({
      "seeds/a.txt": "It is late.",
      "seeds/b.pdf": "%PDF-1.7",
      "seeds/c.txt": "",
      "seeds/d.jsonl": '{"id": "x", "text": "Go home."}\n{bad\n',
    });
    await symlink(join(folder, "seeds/a.txt"), join(folder, "seeds/link.txt"));
    const {documents, problems} = await readWorkspace({folder, resources});
    expect(documents.map(({id}) => id)).toEqual(["a.txt", "x"]);
    expect(problems.map(({code, document}) => `${code} ${document}`).sort()).toEqual([
      "BAD_LINE d.jsonl#2",
      "EMPTY c.txt",
      "NOT_PARSED b.pdf",
      "UNREADABLE link.txt",
    ]);
  });

  it("keeps every id apart, and reads the same article once", async () => {
    const folder = await makeFolder({
      "seeds/a.jsonl": '{"id": "x", "text": "One."}\n{"id": "x", "text": "Two."}\n',
      "seeds/b.txt": "Three.",
      "seeds/c.txt": "Three.",
      "seeds/d.jsonl": '{"id": "d", "text": "Three.", "outlet": "Harbour Times"}\n',
    });
    const {documents, problems} = await readWorkspace({folder, resources});
    expect(documents.map(({id}) => id)).toEqual(["b.txt", "d", "x", "x~2"]);
    expect(problems.map(({code, document}) => `${code} ${document}`)).toEqual(["DUPLICATE c.txt", "DUPLICATE_ID x~2"]);
  });

  it("tells of a file outside the workspace only its name", async () => {
    const elsewhere = await makeFolder({"b/a.txt": "It is late."});
    const {documents} = await readWorkspace({folder: await makeFolder(), documents: elsewhere, resources});
    expect(documents.map(({id, path}) => [id, path])).toEqual([["b/a.txt", "b/a.txt"]]);
  });

  it("reads standard input", async () => {
    async function* input(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"id": "x", "te');
      yield Buffer.from('xt": "It is late."}\n');
    }
    const {documents} = await readWorkspace({documents: "-", folder: await makeFolder(), input: input(), resources});
    expect(documents.map(({id, text}) => `${id}: ${text}`)).toEqual(["x: It is late."]);
  });

  it("says why nothing could be read", async () => {
    const folder = await makeFolder({"seeds/b.pdf": "%PDF-1.7"});
    await expect(readWorkspace({folder, resources})).rejects.toMatchObject({
      code: "NO_DOCUMENTS",
      message: expect.stringContaining('"b.pdf" is a PDF file'),
    });
  });

  it("reads the tables and weights of the program where none are handed in", async () => {
    const folder = await makeFolder({"seeds/a.txt": "It is late."});
    expect((await readWorkspace(folder)).resources.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});
