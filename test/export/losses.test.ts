import {FORMATS, lossesOf, scopeOf} from "../../src/export/index";
import {makeKnowledge} from "../help/corpus";
import {naughtyGraph} from "../help/naughty";

const knowledge = makeKnowledge();
const codes = (format: string, options = {}): string[] =>
  lossesOf(scopeOf(knowledge, options), format, options).map(({code}) => code);

describe("the loss report", () => {
  it("is empty where everything arrives", () => {
    expect(["json", "graphml", "csv", "jsonl", "neo4j", "nquads"].map((format) => codes(format))).toEqual([
      [],
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it("tells what a format has no place for", () => {
    expect(codes("ftm")).toEqual(["TYPES", "SPEECH"]);
    expect(codes("csl")).toEqual(["STATEMENTS"]);
    expect(codes("dot")).toEqual(["ATTRIBUTES"]);
    expect(codes("speakers")).toEqual(["SUMMED_UP"]);
    expect(codes("gexf", {projection: "speakers"})).toEqual(["LOOPS"]);
  });

  it("counts what had to be changed", () => {
    const graph = naughtyGraph();
    const [edge] = graph.edges();
    graph.setEdgeAttribute(edge, "weight", 0);
    const scope = {...scopeOf(knowledge), graph};
    const losses = (format: string, options = {}): Record<string, number> =>
      Object.fromEntries(lossesOf(scope, format, options).map(({code, count}) => [code, count]));
    const parallel = graph.filterEdges((key) => key.endsWith("|b")).length;
    expect(losses("gexf")).toMatchObject({PARALLEL_NUMBERED: parallel, WEIGHTS: 1, MIXED_TYPES: 1});
    expect(losses("gexf", {version: "1.2"}).PARALLEL_MERGED).toBe(parallel * 2);
    expect(losses("csv").GUARDED_CELLS).toBeGreaterThan(20);
    expect(losses("csv", {raw: true})).not.toHaveProperty("GUARDED_CELLS");
    expect(losses("graphml").CHARACTERS).toBeGreaterThan(20);
    expect(losses("json").SURROGATES).toBeGreaterThan(5);
  });

  it("counts loops within what is exported", () => {
    const loops = (options: Parameters<typeof scopeOf>[1]): number =>
      lossesOf(scopeOf(knowledge, options), "gexf", {...options, projection: "speakers"}).find(
        ({code}) => code === "LOOPS",
      )?.count ?? 0;
    const whole = loops({projection: "speakers"});
    const speaks = knowledge.statements.filter(({speaker, about}) => speaker !== null && about.includes(speaker));
    expect(whole).toBe(speaks.length);
    const other = knowledge.statements.find(({speaker, about}) => speaker !== null && !about.includes(speaker))!;
    expect(loops({projection: "speakers", statements: [other]})).toBe(0);
  });

  it("names only formats that there are, and says how many in each sentence", () => {
    for (const {name} of FORMATS) {
      for (const {text, count} of lossesOf(scopeOf(knowledge), name)) expect(text).toContain(String(count));
    }
  });
});
