import type {KnowledgeGraph} from "../model/knowledge";
import {type Column, type ColumnType, columnsOf} from "./columns";
import {attributesOf, type EdgeRow, edgeRows, type NodeRow, nodeRows} from "./graph-rows";
import {isPresent, type Scalar, scalarText} from "./scalar";
import {xmlAttribute, xmlText} from "./xml";

const TYPE_NAMES: {readonly [type in ColumnType]: string} = {
  boolean: "boolean",
  integer: "int",
  long: "long",
  double: "double",
  string: "string",
};

const LABEL: Column = {name: "label", title: "label", type: "string"};
const WEIGHT: Column = {name: "weight", title: "weight", type: "double"};

interface Key extends Column {
  readonly id: string;
}

/** The graph as GraphML for yEd, Cytoscape, NetworkX and igraph: every attribute declared with a plain type, for nodes or for edges. */
export function* writeGraphml(graph: KnowledgeGraph): Generator<string> {
  const nodes = keys("n", [LABEL, ...columnsOf(attributesOf(nodeRows(graph)), "node", ["label"])]);
  const edges = keys("e", [WEIGHT, ...columnsOf(attributesOf(edgeRows(graph)), "edge", ["weight"])]);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ';
  yield 'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield declarations("node", nodes) + declarations("edge", edges);
  yield '  <graph id="hearsay" edgedefault="directed">\n';
  for (const row of nodeRows(graph)) yield nodeElement(row, nodes);
  for (const row of edgeRows(graph)) yield edgeElement(row, edges);
  yield "  </graph>\n</graphml>\n";
}

function keys(prefix: string, columns: readonly Column[]): readonly Key[] {
  return columns.map((column, index) => ({...column, id: `${prefix}${index}`}));
}

function declarations(element: "node" | "edge", columns: readonly Key[]): string {
  return columns
    .map(
      ({id, title, type}) =>
        `  <key id="${id}" for="${element}" attr.name="${xmlAttribute(title)}" attr.type="${TYPE_NAMES[type]}"/>\n`,
    )
    .join("");
}

function nodeElement(row: NodeRow, columns: readonly Key[]): string {
  const data = values({...row.attributes, label: row.label}, columns);
  return `    <node id="${xmlAttribute(row.id)}">\n${data}    </node>\n`;
}

function edgeElement(row: EdgeRow, columns: readonly Key[]): string {
  const ends = `source="${xmlAttribute(row.source)}" target="${xmlAttribute(row.target)}"`;
  const data = values({...row.attributes, weight: row.weight}, columns);
  return `    <edge id="${xmlAttribute(row.id)}" ${ends}>\n${data}    </edge>\n`;
}

function values(attributes: Readonly<Record<string, Scalar>>, columns: readonly Key[]): string {
  return columns
    .filter(({name}) => isPresent(attributes[name]))
    .map(({id, name}) => `      <data key="${id}">${xmlText(scalarText(attributes[name]))}</data>\n`)
    .join("");
}
