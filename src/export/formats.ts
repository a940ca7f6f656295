import {writeBibtex, writeCsl} from "./citations";
import {writeDot} from "./dot";
import {writeFtm} from "./follow-the-money";
import type {Format} from "./format";
import {writeGexf} from "./gexf";
import {writeEdgesCsv, writeNodesCsv} from "./graph-csv";
import {writeGraphJson} from "./graph-json";
import {writeGraphml} from "./graphml";
import {entitiesJsonl, problemsJsonl, recordsJsonl, statementsJsonl} from "./json-lines";
import {statementsMarkdown} from "./markdown";
import {NEO4J_FILES, writeNeo4j} from "./neo4j";
import {writeJsonld, writeNquads} from "./rdf";
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
  {
    name: "markdown",
    files: ["statements.md"],
    readers: "people, wikis, GitHub",
    carries: "Statements as a table: when, who, how, what, about whom, where.",
    inBuild: false,
    write: ({knowledge, statements}) => [statementsMarkdown(knowledge, statements)],
  },
  {
    name: "dot",
    files: ["graph.dot"],
    readers: "Graphviz",
    carries: "The graph as a drawing: labels, colours, positions, kinds and quotes; no other attributes.",
    inBuild: false,
    write: ({graph}) => [writeDot(graph)],
  },
  {
    name: "neo4j",
    files: NEO4J_FILES,
    readers: "Neo4j",
    carries:
      "The graph as tables and headers for a bulk import, and a Cypher script that loads them into a running database.",
    inBuild: false,
    write: ({graph}) => writeNeo4j(graph),
  },
  {
    name: "nquads",
    files: ["knowledge.nq"],
    readers: "RDF stores",
    carries: "Linked data: schema.org quotations and claims, Web Annotations, PROV-O; a named graph for each article.",
    inBuild: false,
    write: (scope) => [writeNquads(scope)],
  },
  {
    name: "jsonld",
    files: ["knowledge.jsonld"],
    readers: "RDF stores, JSON-LD processors",
    carries: "The same facts as nquads, as JSON-LD.",
    inBuild: false,
    write: (scope) => [writeJsonld(scope)],
  },
  {
    name: "ftm",
    files: ["entities.ftm.jsonl"],
    readers: "OpenAleph, FollowTheMoney tools",
    carries:
      "People, bodies, companies, places, events and articles; statements as notes with proof; no peoples, laws and things.",
    inBuild: false,
    write: (scope) => [writeFtm(scope)],
  },
  {
    name: "csl",
    files: ["articles.csl.json"],
    readers: "Zotero, Pandoc",
    carries: "The articles as citations.",
    inBuild: false,
    write: ({documents}) => [writeCsl(documents)],
  },
  {
    name: "bibtex",
    files: ["articles.bib"],
    readers: "LaTeX, Zotero",
    carries: "The articles as citations.",
    inBuild: false,
    write: ({documents}) => [writeBibtex(documents)],
  },
];
