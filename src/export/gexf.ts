import type {KnowledgeGraph} from "../model/knowledge";
import {compareText} from "../model/text";
import {type Column, columnsOf} from "./columns";
import {dayAfter, isDay} from "./day";
import {attributesOf, type EdgeRow, edgeRows, type NodeRow, nodeRows} from "./graph-rows";
import {isPresent, numberText, type Scalar, scalarText} from "./scalar";
import {xmlAttribute, xmlText} from "./xml";

/** How a GEXF file is written. */
export interface GexfOptions {
  /** 1.3 by default; 1.2 for readers that know no newer one (NetworkX up to 3.4). */
  readonly version?: "1.3" | "1.2";
  /** Nodes and edges carry the time from their `first` to their `last` publication, as days. */
  readonly dynamic?: boolean;
  /** What the file shows, in words. */
  readonly description?: string;
  /** Terms under which the file may be used. */
  readonly licence?: string;
}

const NAMESPACES = {
  "1.3": {main: "http://gexf.net/1.3", viz: "http://gexf.net/1.3/viz", schema: "http://gexf.net/1.3/gexf.xsd"},
  "1.2": {
    main: "http://www.gexf.net/1.2draft",
    viz: "http://www.gexf.net/1.2draft/viz",
    schema: "http://www.gexf.net/1.2draft/gexf.xsd",
  },
} as const;

/** What stands in attributes or viz elements of its own, so not among the attribute values. */
const NODE_OWN = ["label", "x", "y", "z", "size", "color", "shape"];
const EDGE_OWN = ["label", "weight", "color", "thickness", "shape"];

/** Attributes that hold the days on which something was in print. */
const DAYS = ["firstDate", "lastDate", "first", "last", "published"];

/** Shapes that GEXF knows. */
const NODE_SHAPES = ["disc", "square", "triangle", "diamond", "image"];
const EDGE_SHAPES = ["solid", "dotted", "dashed", "double"];

interface Style {
  readonly version: "1.3" | "1.2";
  readonly dynamic: boolean;
}

/**
 * The graph as GEXF for Gephi and Gephi Lite, element by element: typed attributes, positions, sizes and colours, and every parallel edge,
 * told apart by `kind`.
 */
export function* writeGexf(graph: KnowledgeGraph, options: GexfOptions = {}): Generator<string> {
  const style: Style = {version: options.version ?? "1.3", dynamic: (options.dynamic ?? false) && hasDays(graph)};
  const nodes = columnsOf(attributesOf(nodeRows(graph)), "node", NODE_OWN);
  const edges = columnsOf(attributesOf(edgeRows(graph)), "edge", EDGE_OWN);
  yield head(style, options);
  yield declarations("node", nodes);
  yield declarations("edge", edges);
  yield `    <nodes count="${graph.order}">\n`;
  for (const row of nodeRows(graph)) yield nodeElement(row, nodes, style);
  yield `    </nodes>\n    <edges count="${graph.size}">\n`;
  for (const row of edgeRows(graph)) yield edgeElement(row, edges, style);
  yield "    </edges>\n  </graph>\n</gexf>\n";
}

/** A dynamic graph in which nothing has a time is read as static, or freezes the program: such a one is written as static. */
function hasDays(graph: KnowledgeGraph): boolean {
  const has = (_: string, attributes: Readonly<Record<string, Scalar>>): boolean =>
    DAYS.some((name) => isDay(attributes[name]));
  return graph.someNode(has) || graph.someEdge(has);
}

function head({version, dynamic}: Style, {description, licence}: GexfOptions): string {
  const {main, viz, schema} = NAMESPACES[version];
  const words = [description ?? "Who said what, about whom", licence && `Licence: ${licence}`]
    .filter(Boolean)
    .join(". ");
  const time =
    version === "1.3"
      ? 'mode="dynamic" timeformat="date" timerepresentation="interval"'
      : 'mode="dynamic" timeformat="date"';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gexf xmlns="${main}" xmlns:viz="${viz}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${main} ${schema}" version="${version}">`,
    "  <meta>",
    "    <creator>Hearsay</creator>",
    `    <description>${xmlText(words)}</description>`,
    "  </meta>",
    `  <graph defaultedgetype="directed" ${dynamic ? time : 'mode="static"'} idtype="string">`,
    "",
  ].join("\n");
}

function declarations(element: "node" | "edge", columns: readonly Column[]): string {
  if (columns.length === 0) return "";
  const lines = columns.map(({title, type}) => {
    const name = xmlAttribute(title);
    return `      <attribute id="${name}" title="${name}" type="${type}"/>\n`;
  });
  return `    <attributes class="${element}" mode="static">\n${lines.join("")}    </attributes>\n`;
}

function nodeElement(row: NodeRow, columns: readonly Column[], style: Style): string {
  const {attributes} = row;
  const body = values(attributes, columns) + vizNode(attributes, style);
  const start = `      <node id="${xmlAttribute(row.id)}" label="${xmlAttribute(row.label)}"${period(attributes, style)}`;
  return body === "" ? `${start}/>\n` : `${start}>\n${body}      </node>\n`;
}

function edgeElement(row: EdgeRow, columns: readonly Column[], style: Style): string {
  const {attributes, kind} = row;
  const parts = [
    `      <edge id="${xmlAttribute(row.id)}"`,
    `source="${xmlAttribute(row.source)}"`,
    `target="${xmlAttribute(row.target)}"`,
    ...(style.version === "1.3" ? [`kind="${xmlAttribute(kind)}"`] : []),
    `label="${xmlAttribute(labelOf(attributes.label, kind))}"`,
    `weight="${numberText(row.weight)}"${period(attributes, style)}`,
  ];
  const body = values(attributes, columns) + color(attributes.color, style) + shape(attributes.shape, EDGE_SHAPES);
  return body === "" ? `${parts.join(" ")}/>\n` : `${parts.join(" ")}>\n${body}      </edge>\n`;
}

function labelOf(label: Scalar, kind: string): string {
  return typeof label === "string" && label !== "" ? label : kind;
}

function values(attributes: Readonly<Record<string, Scalar>>, columns: readonly Column[]): string {
  const lines = columns
    .filter(({name}) => isPresent(attributes[name]))
    .map(
      ({name, title}) =>
        `          <attvalue for="${xmlAttribute(title)}" value="${xmlAttribute(scalarText(attributes[name]))}"/>\n`,
    );
  return lines.length === 0 ? "" : `        <attvalues>\n${lines.join("")}        </attvalues>\n`;
}

function vizNode(attributes: Readonly<Record<string, Scalar>>, style: Style): string {
  const {x, y, z, size} = attributes;
  const third = isNumber(z) ? ` z="${numberText(z)}"` : "";
  return [
    isNumber(size) && size > 0 ? `        <viz:size value="${numberText(size)}"/>\n` : "",
    isNumber(x) && isNumber(y) ? `        <viz:position x="${numberText(x)}" y="${numberText(y)}"${third}/>\n` : "",
    color(attributes.color, style),
    shape(attributes.shape, NODE_SHAPES),
  ].join("");
}

function isNumber(value: Scalar): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function color(value: Scalar, {version}: Style): string {
  const hex = typeof value === "string" ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value) : null;
  if (!hex) return "";
  const [r, g, b] = hex.slice(1).map((part) => Number.parseInt(part, 16));
  const whole = version === "1.3" ? ` hex="${hex[0].toLowerCase()}"` : "";
  return `        <viz:color r="${r}" g="${g}" b="${b}"${whole}/>\n`;
}

function shape(value: Scalar, known: readonly string[]): string {
  return typeof value === "string" && known.includes(value) ? `        <viz:shape value="${value}"/>\n` : "";
}

/** From the first day to the day after the last, so that one day is not an empty interval. */
function period(attributes: Readonly<Record<string, Scalar>>, {dynamic}: Style): string {
  if (!dynamic) return "";
  const days = DAYS.map((name) => attributes[name])
    .filter(isDay)
    .sort(compareText);
  return days.length === 0 ? "" : ` start="${days[0]}" end="${dayAfter(days[days.length - 1])}"`;
}
