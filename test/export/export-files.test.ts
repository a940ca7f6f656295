import {parse} from "csv-parse/sync";
import {MultiDirectedGraph} from "graphology";
import {parse as parseGexf} from "graphology-gexf";
import {csv, exportFiles, gexf, graphml} from "../../src/export/export-files";
import {FORMATS} from "../../src/export/formats";
import {readGraphJson} from "../../src/export/graph-json";
import {lint, lintFormatOf} from "../../src/export/lint/lint";
import {project} from "../../src/projection";
import {makeKnowledge} from "../help/corpus";
import {itWithPython, readWithPython} from "../help/python";

const knowledge = makeKnowledge();
const {graph} = knowledge;
const textOf = (name: string): string => {
  for (const format of FORMATS) {
    const file = exportFiles(knowledge, format.name).find((each) => each.name === name);
    if (file) return [...file.text].join("");
  }
  throw new Error(`no format makes ${name}`);
};

describe("the files of an export", () => {
  it.each(FORMATS.map(({name, files}) => [name, files] as const))(
    "of %s bear their names and are not empty",
    (name, files) => {
      const written = exportFiles(knowledge, name);
      expect(written.map((file) => file.name)).toEqual(files);
      for (const file of written) {
        if (file.name !== "problems.jsonl") expect([...file.text].join("").length).toBeGreaterThan(100);
      }
    },
  );

  it("have the same bytes each time", () => {
    for (const {name} of FORMATS) {
      const [once, again] = [exportFiles(knowledge, name), exportFiles(makeKnowledge(), name)];
      expect(again.map(({text}) => [...text].join(""))).toEqual(once.map(({text}) => [...text].join("")));
    }
  });

  it("lint clean", () => {
    const graphFiles = FORMATS.flatMap(({files}) => files).filter(
      (name) => name !== "statements.csv" && !name.startsWith("neo4j") && lintFormatOf(name),
    );
    expect(graphFiles).toEqual(["graph.gexf", "speakers.gexf", "graph.graphml", "nodes.csv", "edges.csv"]);
    for (const name of graphFiles) expect([name, lint(textOf(name), lintFormatOf(name)!)]).toEqual([name, []]);
  });

  it("hold the same nodes and edges as the graph, read by graphology", () => {
    const read = [readGraphJson(textOf("graph.json")), parseGexf(MultiDirectedGraph, textOf("graph.gexf"))];
    for (const back of read) {
      expect(back.nodes().sort()).toEqual(graph.nodes().sort());
      expect(back.edges().sort()).toEqual(graph.edges().sort());
    }
    const speakers = parseGexf(MultiDirectedGraph, textOf("speakers.gexf"));
    const picture = project(knowledge, "speakers");
    const drawn = picture.filterEdges((_, __, source, target) => source !== target);
    expect(speakers.edges().sort()).toEqual(drawn.sort());
  });

  it("carry the evidence on the edges", () => {
    const back = parseGexf(MultiDirectedGraph, textOf("graph.gexf"));
    const said = back.filterEdges((_, {relation}) => relation === "SAID");
    expect(said.length).toBe(knowledge.statements.filter(({speaker}) => speaker !== null).length);
    for (const edge of said) {
      const {quote, sentence, document_id, start_offset, end_offset} = back.getEdgeAttributes(edge);
      const {text} = knowledge.documents.find(({id}) => id === document_id)!;
      expect(quote).toBe(text.slice(start_offset, end_offset));
      expect(sentence.length).toBeGreaterThan(0);
    }
  });

  it("list every statement with its variables", () => {
    const rows: Record<string, string>[] = parse(textOf("statements.csv"), {columns: true});
    expect(rows.map(({statement}) => statement)).toEqual(knowledge.statements.map(({id}) => id));
    const row = rows.find(({text}) => text.includes("hands of our officers"))!;
    expect(row).toMatchObject({speaker: "Jane Roe", cue: "said", mode: "direct", stance: "promise", hedged: "false"});
    expect(row).toMatchObject({
      about: "Border Office",
      outlet: "Northport Courier",
      published: "2017-09-28",
      reports: "2",
    });
    expect(row.sentence).toContain(row.text.slice(0, 20));
  });

  itWithPython("are read by Python with the same statements and entities", () => {
    const statements = readWithPython<{id: string; reports: {exact: string; document: string; prefix: string}[]}[]>(
      "jsonl",
      [textOf("statements.jsonl")],
    );
    expect(statements.map(({id}) => id)).toEqual(knowledge.statements.map(({id}) => id));
    for (const {reports} of statements) {
      for (const {exact, prefix, document} of reports) {
        expect(knowledge.documents.find(({id}) => id === document)?.text).toContain(prefix + exact);
      }
    }
    const entities = readWithPython<
      {id: string; name: string; mentions: {document: string; start: number; end: number}[]}[]
    >("jsonl", [textOf("entities.jsonl")]);
    expect(entities.map(({name}) => name)).toEqual(knowledge.entities.map(({name}) => name));
    expect(entities.flatMap(({mentions}) => mentions).length).toBeGreaterThan(20);
    expect(readWithPython<unknown[]>("jsonl", [textOf("records.jsonl")])).toHaveLength(4);
  });

  it("are of the scope asked for, under its name", () => {
    const [file] = exportFiles(knowledge, "graphml", {projection: "speakers"});
    expect(file.name).toBe("speakers.graphml");
    const pieces = [...gexf(knowledge, {projection: "speakers"})].join("");
    expect(pieces).toBe(textOf("speakers.gexf"));
    expect([...graphml(knowledge, {projection: "speakers"})].join("")).toBe([...file.text].join(""));
    const [first] = knowledge.statements;
    expect([...csv(knowledge, {statements: [first]}).statements]).toHaveLength(2);
  });

  it("of a format that does not exist are an error that lists the formats", () => {
    expect(() => exportFiles(knowledge, "xls")).toThrow(/unknown format "xls". Expecting one of json, gexf, speakers/);
  });
});
