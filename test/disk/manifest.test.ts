import {damagedOutputs, listedOutputs, makeManifest} from "../../src/disk/manifest";
import {makeFolder, removeFolders} from "../help/folder";
import {makeNewsroom} from "../help/newsroom";

afterAll(removeFolders);

const knowledge = makeNewsroom({articles: 3});

describe("makeManifest", () => {
  it("lists inputs without their text, counts and versions", async () => {
    const manifest = await makeManifest(knowledge, {fingerprint: "none"}, []);
    expect(manifest.inputs.map(({id}) => id)).toEqual(knowledge.documents.map(({id}) => id));
    expect(JSON.stringify(manifest)).not.toContain(knowledge.documents[0]!.text.slice(0, 40));
    expect(manifest.counts).toMatchObject({documents: knowledge.documents.length, nodes: knowledge.graph.order});
    expect(manifest.complete).toBe(true);
  });

  it("says so where documents were given up for lack of time", async () => {
    const problems = [{code: "TIMEOUT", text: "Too long.", by: "annotate"}];
    expect((await makeManifest({...knowledge, problems}, {fingerprint: "none"}, [])).complete).toBe(false);
  });
});

describe("listedOutputs", () => {
  it("is empty where there is no manifest, or a damaged one", async () => {
    expect(await listedOutputs(await makeFolder())).toEqual([]);
    expect(await listedOutputs(await makeFolder({"manifest.json": "{"}))).toEqual([]);
    expect(await damagedOutputs(await makeFolder())).toEqual([]);
  });
});
