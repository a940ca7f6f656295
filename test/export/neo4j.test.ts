import {parse} from "csv-parse/sync";
import {NEO4J_FILES, writeNeo4j} from "../../src/export/neo4j";
import {makeKnowledge} from "../help/corpus";
import {NAUGHTY, naughtyGraph} from "../help/naughty";

const {graph} = makeKnowledge();
const [nodeHeader, nodes, edgeHeader, edges, script] = writeNeo4j(graph).map((text) => [...text].join(""));
const rows = (text: string): string[][] => parse(text);

describe("Neo4j", () => {
  it("has headers of the documented form, apart from the tables", () => {
    const [columns] = rows(nodeHeader);
    expect(columns.slice(0, 3)).toEqual(["key:ID", ":LABEL", "label:string"]);
    for (const column of columns) expect(column).toMatch(/^\w*:(?:ID|LABEL|string|int|long|double|boolean)$/);
    expect(rows(edgeHeader)[0].slice(0, 5)).toEqual([":START_ID", ":END_ID", ":TYPE", "key:string", "weight:double"]);
    expect(NEO4J_FILES).toHaveLength(5);
  });

  it("has a row for each node and edge, with as many cells as the header", () => {
    expect(rows(nodes).map(([key]) => key)).toEqual(graph.nodes().sort());
    expect(new Set(rows(nodes).map((row) => row.length))).toEqual(new Set([rows(nodeHeader)[0].length]));
    expect(rows(edges).map((row) => row[3])).toEqual(graph.edges().sort());
    expect(new Set(rows(edges).map((row) => row.length))).toEqual(new Set([rows(edgeHeader)[0].length]));
    const roe = rows(nodes).find(([key]) => key === "person:jane-roe")!;
    expect(roe.slice(1, 3)).toEqual(["Hearsay;Entity;Person", "Jane Roe"]);
  });

  it("has a script that holds no text of the material, only parameters and names", () => {
    expect(script).toContain(
      "CREATE CONSTRAINT hearsay_key IF NOT EXISTS FOR (node:Hearsay) REQUIRE node.key IS UNIQUE;",
    );
    expect(script).toContain("LOAD CSV FROM $nodes AS row WITH row WHERE row[1] = 'Hearsay;Entity;Person'");
    expect(script).toContain("MERGE (source)-[edge:SAID {key: row[3]}]->(target)");
    expect(script).not.toContain("Roe");
    const naughty = naughtyGraph();
    naughty.forEachEdge((edge, _, source) =>
      naughty.setEdgeAttribute(edge, "kind", String(naughty.getNodeAttribute(source, "note"))),
    );
    const hostile = [...writeNeo4j(naughty)[4]].join("");
    const literals = [...hostile.matchAll(/= '([^\n]*)'/g)].map(([, literal]) => literal);
    expect(literals.length).toBeGreaterThan(100);
    for (const literal of literals) expect(literal).toMatch(/^[\p{L}\p{N}_;]+$/u);
  });

  it("keeps every text whole", () => {
    const [, naughty] = writeNeo4j(naughtyGraph());
    expect(rows([...naughty].join(""))).toHaveLength(NAUGHTY.length);
  });
});
