import {FORMATS} from "../../src/export/formats";

describe("the formats", () => {
  it("have names and files of their own", () => {
    const names = FORMATS.map(({name}) => name);
    const files = FORMATS.flatMap((format) => format.files);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(files).size).toBe(files.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+$/);
  });

  it("say what they carry and who reads them, in a sentence", () => {
    for (const {carries, readers} of FORMATS) {
      expect(carries).toMatch(/^[A-Z].*\.$/);
      expect(readers.length).toBeGreaterThan(3);
    }
  });

  it("of every build are those for the graph, tables and lines", () => {
    const built = FORMATS.filter(({inBuild}) => inBuild).map(({name}) => name);
    expect(built).toEqual(["json", "gexf", "speakers", "graphml", "csv", "jsonl"]);
  });
});
