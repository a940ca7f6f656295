import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {jest} from "@jest/globals";
import fc from "fast-check";
import {build} from "../../src/build";
import {annotateDocuments, damagedOutputs, openCache, readWorkspace, writeOutputs} from "../../src/disk/index";
import type {Document} from "../../src/model/document";
import type {AnnotationRecord} from "../../src/model/record";
import {makeFolder, removeFolders} from "../help/folder";
import {makeRecord} from "../help/make";

jest.setTimeout(120_000);
afterAll(removeFolders);

const resources = {lexicons: {}, weights: {}, fingerprint: "none"};
const TEXTS = [
  "Ann Reed said that the port was closed.",
  "Ann Reed said that the pier was open. Ben Cole said that the port was closed.",
  "Ben Cole said that the port was closed.",
  "Nobody spoke.",
];

/** Finds "X said that Y." and nothing else: cheap, and a function of the text alone. */
function annotate(document: Document): AnnotationRecord {
  const found = [...document.text.matchAll(/([A-Z]\w+ [A-Z]\w+) said that ([^.]+)/g)];
  const names = [...new Set(found.map(([, name]) => name!))];
  return makeRecord(document, {
    chains: names.map((name) => ({name})),
    attributions: found.map(([, name, content], index) => ({
      source: name!,
      speaker: name!,
      cue: ["said", index + 1] as const,
      content: content!,
    })),
  });
}

/** Builds a workspace into a folder and gives back every byte written. */
async function built(folder: string, out: string, cached: boolean): Promise<string> {
  const workspace = await readWorkspace({folder, resources});
  const cache = cached ? openCache(join(folder, ".hearsay"), "f".repeat(64)) : undefined;
  const knowledge = await build(workspace, {annotate: (documents) => annotateDocuments(documents, {annotate, cache})});
  await writeOutputs(join(folder, out), knowledge, ["json", "gexf", "csv", "jsonl"], {resources});
  expect(await damagedOutputs(join(folder, out))).toEqual([]);
  const names = (await readdir(join(folder, out))).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, out, name), "utf8")));
  return names.map((name, index) => `${name}\n${texts[index]}`).join("\n");
}

describe("a build after any changes", () => {
  it("writes the bytes that a fresh build writes", async () => {
    const file = fc.constantFrom("a.txt", "b.txt", "c/d.txt", "e.md");
    const change = fc.record({file, text: fc.option(fc.constantFrom(...TEXTS))});
    await fc.assert(
      fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 4}), async (changes) => {
        const folder = await makeFolder({"seeds/always.txt": TEXTS[0]!});
        await mkdir(join(folder, "seeds/c"));
        for (const {file: name, text} of changes) {
          const path = join(folder, "seeds", name);
          if (text === null) await rm(path, {force: true});
          else await writeFile(path, text);
          await built(folder, "graph-out", true);
        }
        expect(await built(folder, "graph-out", true)).toBe(await built(folder, "fresh", false));
      }),
      {numRuns: 10},
    );
  });
});
