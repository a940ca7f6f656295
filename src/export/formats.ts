import type {Format} from "./format";
import {writeGexf} from "./gexf";
import {writeEdgesCsv, writeNodesCsv} from "./graph-csv";
import {writeGraphJson} from "./graph-json";
import {writeGraphml} from "./graphml";
import {entitiesJsonl, problemsJsonl, recordsJsonl, statementsJsonl} from "./json-lines";
import {scopeOf} from "./scope";
import {statementsCsv} from "./statements-csv";

/** Every format, in the order in which they are listed. A new one is one file in this room and one entry here. */
export const FORMATS: readonly Format[] = [
  {
    name: "json",
    files: ["graph.json"],
    readers: "Graphology",
    carries: "The graph: every node, edge and attribute, with the version of its form.",
    inBuild: true,
    write: ({graph}) => [writeGraphJson(graph)],
  },
  {
    name: "gexf",
    files: ["graph.gexf"],
    readers: "Gephi, Gephi Lite",
    carries: "The graph with positions, sizes and colours; parallel edges told apart by kind.",
    inBuild: true,
    write: ({graph}, options) => [writeGexf(graph, options)],
  },
  {
    name: "speakers",
    files: ["speakers.gexf"],
    readers: "Gephi, Gephi Lite",
    carries:
      "Who talks about whom: one edge from each speaker to each thing spoken about, as heavy as the statements it stands for.",
    inBuild: true,
    write: ({knowledge}, options) => [
      writeGexf(scopeOf(knowledge, {...options, projection: "speakers"}).graph, options),
    ],
  },
  {
    name: "graphml",
    files: ["graph.graphml"],
    readers: "yEd, Cytoscape, NetworkX, igraph",
    carries: "The graph; every attribute declared for nodes or for edges.",
    inBuild: true,
    write: ({graph}) => [writeGraphml(graph)],
  },
  {
    name: "csv",
    files: ["nodes.csv", "edges.csv", "statements.csv"],
    readers: "spreadsheets, Gephi, pandas, R",
    carries: "Nodes and edges with Gephi's headers, and one row a statement with every variable.",
    inBuild: true,
    write: ({knowledge, graph, statements}, options) => [
      writeNodesCsv(graph, options),
      writeEdgesCsv(graph, options),
      statementsCsv(knowledge, {...options, statements}),
    ],
  },
  {
    name: "jsonl",
    files: ["statements.jsonl", "records.jsonl", "entities.jsonl", "problems.jsonl"],
    readers: "jq, any programming language",
    carries: "Statements with every report, annotation records, entities with their mentions, problems: one a line.",
    inBuild: true,
    write: ({knowledge, statements, entities, documents}) => [
      statementsJsonl(knowledge, statements),
      recordsJsonl(knowledge, documents),
      entitiesJsonl(entities),
      problemsJsonl(knowledge),
    ],
  },
];
