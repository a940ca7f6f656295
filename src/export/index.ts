import type {Knowledge} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import type {ExportFile, ExportOptions, Format} from "./format";
import {gexf} from "./gexf";
import {edgesCsv, nodesCsv} from "./graph-csv";
import {graphJson} from "./graph-json";
import {graphml} from "./graphml";
import {entitiesJsonl, problemsJsonl, recordsJsonl, statementsJsonl} from "./json-lines";
import {statementsCsv} from "./statements-csv";

export type {CsvOptions} from "./csv-row";
export type {ExportFile, ExportOptions, Format} from "./format";
export {type GexfOptions, gexf} from "./gexf";
export {edgesCsv, nodesCsv} from "./graph-csv";
export {graphJson, readGraphJson} from "./graph-json";
export {graphml} from "./graphml";
export {jsonLines, sortedJson} from "./json";
export {entitiesJsonl, problemsJsonl, recordsJsonl, statementsJsonl} from "./json-lines";
export {STATEMENT_COLUMNS, statementRow} from "./statement-row";
export {statementsCsv} from "./statements-csv";

/** Every format, in the order in which they are listed. A new one is one file in this room and one entry here. */
export const FORMATS: readonly Format[] = [
  {
    name: "json",
    files: ["graph.json"],
    readers: "Graphology",
    carries: "The whole graph: every node, edge and attribute, with the version of its form.",
    inBuild: true,
    write: ({graph}) => [{name: "graph.json", text: graphJson(graph)}],
  },
  {
    name: "gexf",
    files: ["graph.gexf"],
    readers: "Gephi, Gephi Lite",
    carries: "The whole graph with positions, sizes and colours; parallel edges told apart by kind.",
    inBuild: true,
    write: ({graph}, options) => [{name: "graph.gexf", text: gexf(graph, options)}],
  },
  {
    name: "graphml",
    files: ["graph.graphml"],
    readers: "yEd, Cytoscape, NetworkX, igraph",
    carries: "The whole graph; every attribute declared for nodes or for edges.",
    inBuild: true,
    write: ({graph}) => [{name: "graph.graphml", text: graphml(graph)}],
  },
  {
    name: "csv",
    files: ["nodes.csv", "edges.csv", "statements.csv"],
    readers: "spreadsheets, Gephi, pandas, R",
    carries: "Nodes and edges with Gephi's headers, and one row a statement with every variable.",
    inBuild: true,
    write: (knowledge, options) => [
      {name: "nodes.csv", text: nodesCsv(knowledge.graph, options)},
      {name: "edges.csv", text: edgesCsv(knowledge.graph, options)},
      {name: "statements.csv", text: statementsCsv(knowledge, options)},
    ],
  },
  {
    name: "jsonl",
    files: ["statements.jsonl", "records.jsonl", "entities.jsonl", "problems.jsonl"],
    readers: "jq, any programming language",
    carries: "Statements with every report, annotation records, entities with their mentions, problems: one a line.",
    inBuild: true,
    write: (knowledge, {statements}) => [
      {name: "statements.jsonl", text: statementsJsonl(knowledge, statements)},
      {name: "records.jsonl", text: recordsJsonl(knowledge)},
      {name: "entities.jsonl", text: entitiesJsonl(knowledge)},
      {name: "problems.jsonl", text: problemsJsonl(knowledge)},
    ],
  },
];

/**
 * The files of one format.
 * @throws HearsayError `UNKNOWN_FORMAT` if there is no such format
 */
export function exportFiles(knowledge: Knowledge, format: string, options: ExportOptions = {}): readonly ExportFile[] {
  const known = FORMATS.find(({name}) => name === format);
  if (!known) {
    const names = FORMATS.map(({name}) => name).join(", ");
    throw new HearsayError("UNKNOWN_FORMAT", `exportFiles: unknown format "${format}". Expecting one of ${names}.`);
  }
  return known.write(knowledge, options);
}
