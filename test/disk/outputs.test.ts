import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {damagedOutputs} from "../../src/disk/manifest";
import {buildFormats, filesOf, writeOutputs} from "../../src/disk/outputs";
import {packageFiles} from "../../src/disk/package-files";
import {makeFolder, removeFolders} from "../help/folder";
import {makeNewsroom} from "../help/newsroom";

afterAll(removeFolders);

const knowledge = makeNewsroom({articles: 3});
const options = {resources: {fingerprint: "none"}};

describe("writeOutputs", () => {
  it("writes the files of each format, and a manifest that lists them with their hashes", async () => {
    const folder = join(await makeFolder(), "out");
    const manifest = await writeOutputs(folder, knowledge, ["json", "csv"], options);
    expect(manifest.outputs.map(({file}) => file)).toEqual(["graph.json", "nodes.csv", "edges.csv", "statements.csv"]);
    expect((await readdir(folder)).sort()).toEqual([
      "edges.csv",
      "graph.json",
      "manifest.json",
      "nodes.csv",
      "statements.csv",
    ]);
    expect(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"))).toEqual(
      JSON.parse(JSON.stringify(manifest)),
    );
    expect(await damagedOutputs(folder)).toEqual([]);
  });

  it("writes the same bytes each time, with no place of this machine in the manifest", async () => {
    const [one, two] = [await makeFolder(), await makeFolder()];
    await writeOutputs(one, knowledge, ["json", "gexf", "jsonl"], options);
    await writeOutputs(two, knowledge, ["json", "gexf", "jsonl"], options);
    for (const file of await readdir(one)) {
      expect(await readFile(join(one, file), "utf8")).toBe(await readFile(join(two, file), "utf8"));
    }
    expect(await readFile(join(one, "manifest.json"), "utf8")).not.toContain(one);
  });

  it("removes what an earlier build wrote, what an interrupted one left, and nothing else", async () => {
    const folder = await makeFolder({"mine.txt": "Mine.", "graph.gexf.123.part": "half"});
    await writeOutputs(folder, knowledge, ["json", "graphml"], options);
    await writeOutputs(folder, knowledge, ["json"], options);
    expect((await readdir(folder)).sort()).toEqual(["graph.json", "manifest.json", "mine.txt"]);
  });

  it("leaves the old set where a file cannot be written", async () => {
    const folder = await makeFolder();
    await writeOutputs(folder, knowledge, ["json"], options);
    const before = await readFile(join(folder, "manifest.json"), "utf8");
    await mkdir(join(folder, `graph.gexf.${process.pid}.part`, "in the way"), {recursive: true});
    await expect(writeOutputs(folder, knowledge, ["json", "gexf"], options)).rejects.toMatchObject({code: "NOT_SAVED"});
    expect((await readdir(folder)).filter((name) => !name.endsWith(".part")).sort()).toEqual([
      "graph.json",
      "manifest.json",
    ]);
    expect(await readFile(join(folder, "manifest.json"), "utf8")).toBe(before);
    expect(await damagedOutputs(folder)).toEqual([]);
  });

  it("tells a file that is not as the manifest says, and a place that cannot be written to", async () => {
    const folder = await makeFolder({file: "no folder"});
    await writeOutputs(folder, knowledge, ["json"], options);
    await writeFile(join(folder, "graph.json"), "{}");
    expect(await damagedOutputs(folder)).toEqual(["graph.json"]);
    await expect(writeOutputs(join(folder, "file", "out"), knowledge, ["json"], options)).rejects.toMatchObject({
      code: "NOT_SAVED",
    });
    await expect(writeOutputs(folder, knowledge, ["jpeg"], options)).rejects.toMatchObject({code: "UNKNOWN_FORMAT"});
  });

  it("takes a damaged manifest for none, and follows no name out of the folder", async () => {
    const folder = await makeFolder({
      "keep.txt": "Mine.",
      "out/manifest.json": '{"outputs": [{"file": "../keep.txt", "bytes": 1, "sha256": ""}]}',
    });
    await writeOutputs(join(folder, "out"), knowledge, ["json"], options);
    expect(existsSync(join(folder, "keep.txt"))).toBe(true);
    await writeFile(join(folder, "out", "manifest.json"), "{");
    expect((await writeOutputs(join(folder, "out"), knowledge, ["json"], options)).outputs).toHaveLength(1);
  });
});

describe("buildFormats", () => {
  it("holds the page only where the program has the viewer", () => {
    expect(buildFormats().includes("html")).toBe(existsSync(packageFiles().page));
    expect(buildFormats()).toEqual(expect.arrayContaining(["json", "gexf", "graphml", "csv", "jsonl"]));
  });
});

describe("filesOf", () => {
  it("gives each file once", async () => {
    expect((await filesOf(knowledge, ["json", "json"])).map(({name}) => name)).toEqual(["graph.json"]);
  });
});
