import {mkdir, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import fc from "fast-check";
import {annotateDocuments} from "../../src/disk/annotate-documents";
import {openCache} from "../../src/disk/cache";
import {readWorkspace} from "../../src/disk/workspace";
import type {Document} from "../../src/model/document";
import type {AnnotationRecord} from "../../src/model/record";
import {makeFolder, removeFolders} from "../help/folder";
import {makeDocument, makeRecord} from "../help/make";

afterAll(removeFolders);

const resources = {lexicons: {}, weights: {}, fingerprint: "none"};
const documents = [makeDocument("a.txt", "It is late."), makeDocument("b.txt", "Go home.")];

describe("annotateDocuments", () => {
  it("gives one record a document, in order, and tells how far it is", async () => {
    const seen: string[] = [];
    const progress = (done: number, all: number): void => void seen.push(`${done}/${all}`);
    const records = await annotateDocuments(documents, {annotate: makeRecord, progress});
    expect(records.map(({id}) => id)).toEqual(["a.txt", "b.txt"]);
    expect(seen).toEqual(["0/2", "1/2", "2/2"]);
  });

  it("runs no language stage for what it has seen before", async () => {
    const folder = await makeFolder();
    const cache = (): ReturnType<typeof openCache> => openCache(folder, "f".repeat(64));
    const first = await annotateDocuments(documents, {annotate: makeRecord, cache: cache()});
    const again = await annotateDocuments(documents, {
      annotate: () => {
        throw new Error("The language stage must not run.");
      },
      cache: cache(),
    });
    expect(again).toEqual(first);
  });

  it("tries a failed document again", async () => {
    const folder = await makeFolder();
    const failing = (document: Document): AnnotationRecord => {
      if (document.id === "a.txt") throw new Error("no");
      return makeRecord(document);
    };
    const cache = (): ReturnType<typeof openCache> => openCache(folder, "f".repeat(64));
    const first = await annotateDocuments(documents, {annotate: failing, cache: cache()});
    expect(first.map(({problems}) => problems.length)).toEqual([1, 0]);
    const again = await annotateDocuments(documents, {annotate: makeRecord, cache: cache()});
    expect(again.map(({problems}) => problems.length)).toEqual([0, 0]);
  });

  it("gives after any changes what a fresh build gives", async () => {
    const change = fc.record({
      file: fc.constantFrom("a.txt", "b.txt", "c/d.txt"),
      text: fc.option(fc.constantFrom("One.", "Two.", "Three.")),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, {maxLength: 8}), async (changes) => {
        const folder = await makeFolder({"seeds/always.txt": "Always."});
        await mkdir(join(folder, "seeds/c"));
        for (const {file, text} of changes) {
          const path = join(folder, "seeds", file);
          if (text === null) await rm(path, {force: true});
          else await writeFile(path, text);
          await built(folder, true);
        }
        expect(await built(folder, true)).toBe(await built(folder, false));
      }),
      {numRuns: 30},
    );
  });
});

async function built(folder: string, cached: boolean): Promise<string> {
  const {documents: read, problems} = await readWorkspace({folder, resources});
  const cache = cached ? openCache(join(folder, ".hearsay"), "f".repeat(64)) : undefined;
  return JSON.stringify([read, problems, await annotateDocuments(read, {annotate: makeRecord, cache})]);
}
