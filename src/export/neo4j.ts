import type {KnowledgeGraph, NodeAttributes} from "../model/knowledge";
import {type Column, type ColumnType, columnsOf} from "./columns";
import {csvRow} from "./csv-row";
import {attributesOf, edgeRows, nodeRows} from "./graph-rows";

/** Files of the bulk import, in the order in which `writeNeo4j` gives them. */
export const NEO4J_FILES = [
  "neo4j-nodes-header.csv",
  "neo4j-nodes.csv",
  "neo4j-edges-header.csv",
  "neo4j-edges.csv",
  "neo4j.cypher",
] as const;

const TYPES: {readonly [type in ColumnType]: string} = {
  boolean: "boolean",
  integer: "int",
  long: "long",
  double: "double",
  string: "string",
};
const CONVERSIONS: {readonly [type in ColumnType]: (cell: string) => string} = {
  boolean: (cell) => `toBoolean(${cell})`,
  integer: (cell) => `toInteger(${cell})`,
  long: (cell) => `toInteger(${cell})`,
  double: (cell) => `toFloat(${cell})`,
  string: (cell) => cell,
};

const RAW = {raw: true};

/** The graph for Neo4j: tables and headers for `neo4j-admin database import`, and a Cypher script that loads the same tables into a running database. */
export function writeNeo4j(graph: KnowledgeGraph): readonly Iterable<string>[] {
  const nodes = columnsOf(attributesOf(nodeRows(graph)), "node", ["label"]);
  const edges = columnsOf(attributesOf(edgeRows(graph)), "edge", ["weight", "label"]);
  return [
    [csvRow(["key:ID", ":LABEL", "label:string", ...nodes.map(header)], RAW)],
    nodeTable(graph, nodes),
    [csvRow([":START_ID", ":END_ID", ":TYPE", "key:string", "weight:double", ...edges.map(header)], RAW)],
    edgeTable(graph, edges),
    script(graph, nodes, edges),
  ];
}

function header({title, type}: Column): string {
  return `${property(title)}:${TYPES[type]}`;
}

/** Property names hold neither colons nor grave accents: both mean something in headers and in Cypher. */
function property(title: string): string {
  return title.replace(/[^\p{L}\p{N}_]/gu, "_");
}

function* nodeTable(graph: KnowledgeGraph, columns: readonly Column[]): Generator<string> {
  for (const {id, label, attributes} of nodeRows(graph)) {
    yield csvRow([id, labels(attributes).join(";"), label, ...columns.map(({name}) => attributes[name])], RAW);
  }
}

function* edgeTable(graph: KnowledgeGraph, columns: readonly Column[]): Generator<string> {
  for (const {id, source, target, weight, attributes} of edgeRows(graph)) {
    const own = [source, target, identifier(attributes.kind), id, weight];
    yield csvRow([...own, ...columns.map(({name}) => attributes[name])], RAW);
  }
}

/** Labels of a node: Hearsay, what it is, and the type of an entity. */
function labels({kind, type}: NodeAttributes): readonly string[] {
  const names = ["Hearsay", capital(kind), ...(typeof type === "string" ? [capital(type.toLowerCase())] : [])];
  return names.map(identifier);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A label or relation type of letters, digits and underscores alone. */
function identifier(name: string): string {
  return name.replace(/[^\p{L}\p{N}_]/gu, "_") || "_";
}

function* script(graph: KnowledgeGraph, nodes: readonly Column[], edges: readonly Column[]): Generator<string> {
  const kinds = new Set(graph.mapNodes((_, attributes) => labels(attributes).join(";")));
  const types = new Set(graph.mapEdges((_, {kind}) => identifier(kind)));
  yield "// Bulk import into an empty database:\n";
  yield "// neo4j-admin database import full --multiline-fields=true --nodes=neo4j-nodes-header.csv,neo4j-nodes.csv --relationships=neo4j-edges-header.csv,neo4j-edges.csv neo4j\n";
  yield "// Or into a running one, with db.import.csv.legacy_quote_escaping=false: put both tables into its import folder, run this script.\n\n";
  yield ":param nodes => 'file:///neo4j-nodes.csv';\n:param edges => 'file:///neo4j-edges.csv';\n\n";
  yield "CREATE CONSTRAINT hearsay_key IF NOT EXISTS FOR (node:Hearsay) REQUIRE node.key IS UNIQUE;\n\n";
  for (const kind of [...kinds].sort()) {
    yield `LOAD CSV FROM $nodes AS row WITH row WHERE row[1] = '${kind}'\n`;
    yield `MERGE (node:Hearsay {key: row[0]}) SET node:${kind.split(";").join(":")}, node.label = row[2]${settings("node", nodes, 3)};\n\n`;
  }
  for (const type of [...types].sort()) {
    yield `LOAD CSV FROM $edges AS row WITH row WHERE row[2] = '${type}'\n`;
    yield "MATCH (source:Hearsay {key: row[0]}) MATCH (target:Hearsay {key: row[1]})\n";
    yield `MERGE (source)-[edge:${type} {key: row[3]}]->(target) SET edge.weight = toFloat(row[4])${settings("edge", edges, 5)};\n\n`;
  }
}

/** Sets a property from each cell that is not empty. */
function settings(variable: string, columns: readonly Column[], first: number): string {
  return columns
    .map(({title, type}, index) => {
      const cell = `row[${first + index}]`;
      return `,\n  ${variable}.${property(title)} = CASE ${cell} WHEN '' THEN null ELSE ${CONVERSIONS[type](cell)} END`;
    })
    .join("");
}
