import {parse} from "csv-parse/sync";
import {NEO4J_FILES, writeNeo4j} from "../../src/export/neo4j";
import {wellFormed} from "../../src/model/text";
import {makeKnowledge} from "../help/corpus";
import {NAUGHTY, naughtyGraph} from "../help/naughty";
import {itWithPython, readWithPython} from "../help/python";

const {graph} = makeKnowledge();
const [nodeHeader, nodes, edgeHeader, edges, script] = writeNeo4j(graph).map((text) => [...text].join(""));
const rows = (text: string): string[][] => parse(text);

/** Types of properties that Neo4j's import documents. */
const PROPERTY_TYPES = "int long float double boolean byte short char string point date localtime time".split(" ");

const NUMBER = /^(?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)?$/i;

/** What a cell of a type may hold; an empty one stands for no value. */
const CELLS: {readonly [type: string]: RegExp} = {
  ...{ID: /./, LABEL: /./, START_ID: /./, END_ID: /./, TYPE: /./},
  ...{string: /^/, boolean: /^(?:true|false)?$/, int: /^(?:-?\d{1,10})?$/, long: /^(?:-?\d{1,19})?$/, double: NUMBER},
};

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

  it("follows the rules that Neo4j documents for headers of a bulk import", () => {
    for (const text of [graph, naughtyGraph()].flatMap((each) => {
      const [ofNodes, , ofEdges] = writeNeo4j(each);
      return [[...ofNodes].join(""), [...ofEdges].join("")];
    })) {
      const [fields, ...more] = rows(text);
      expect(more).toEqual([]);
      const isNodes = fields.includes(":LABEL");
      const special = fields.filter((field) => /:(?:ID|LABEL|START_ID|END_ID|TYPE)$/.test(field));
      expect(special).toEqual(isNodes ? ["key:ID", ":LABEL"] : [":START_ID", ":END_ID", ":TYPE"]);
      const names = fields.filter((field) => !field.startsWith(":")).map((field) => field.split(":")[0]);
      expect(names.every((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))).toBe(true);
      expect(new Set(names).size).toBe(names.length);
      const types = fields.filter((field) => !special.includes(field)).map((field) => field.split(":")[1]);
      expect(types.filter((type) => !PROPERTY_TYPES.includes(type))).toEqual([]);
    }
  });

  it("has rows that keep those rules: ids once, ends that are ids, a type on every edge, cells of the type of their column", () => {
    const ids = rows(nodes).map(([key]) => key);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rows(nodes).every(([, labels]) => /^[\p{L}_][\p{L}\p{N}_;]*$/u.test(labels))).toBe(true);
    const known = new Set(ids);
    expect(rows(edges).filter(([start, end, type]) => !known.has(start) || !known.has(end) || type === "")).toEqual([]);
    for (const [header, table] of [
      [nodeHeader, nodes],
      [edgeHeader, edges],
    ]) {
      const types = rows(header)[0].map((field) => field.split(":")[1]);
      const wrong = rows(table).flatMap((row) => row.filter((cell, index) => !CELLS[types[index]]?.test(cell)));
      expect(wrong).toEqual([]);
    }
  });

  itWithPython("gives every text as it is to another reader", () => {
    const [header, naughty] = writeNeo4j(naughtyGraph());
    const read = readWithPython<Record<string, string>[]>("csv", [...header, ...naughty]);
    const cell = (text: string): string => wellFormed(text).replaceAll("\0", "\ufffd");
    expect(read.map((row) => row["note:string"]).sort()).toEqual(NAUGHTY.map(cell).sort());
  });
});
