import type {Knowledge} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import type {ExportFile, ExportOptions} from "./format";
import {FORMATS} from "./formats";
import {writeGexf} from "./gexf";
import {writeEdgesCsv, writeNodesCsv} from "./graph-csv";
import {writeGraphml} from "./graphml";
import {type ScopeOptions, scopeOf} from "./scope";
import {statementsCsv} from "./statements-csv";

/**
 * The files of one format, for all of a knowledge or the scope asked for. Graph files of another view than the full one bear its name.
 * @throws HearsayError `UNKNOWN_FORMAT` if there is no such format, `UNKNOWN_PROJECTION`
 */
export function exportFiles(knowledge: Knowledge, format: string, options: ExportOptions = {}): readonly ExportFile[] {
  const known = FORMATS.find(({name}) => name === format);
  if (!known) {
    const names = FORMATS.map(({name}) => name).join(", ");
    throw new HearsayError("UNKNOWN_FORMAT", `exportFiles: unknown format "${format}". Expecting one of ${names}.`);
  }
  const texts = known.write(scopeOf(knowledge, options), options);
  return known.files.map((name, index) => ({name: fileName(name, options), text: texts[index]}));
}

/** The graph as GEXF, in the scope asked for. */
export function gexf(knowledge: Knowledge, options: ExportOptions = {}): Iterable<string> {
  return writeGexf(scopeOf(knowledge, options).graph, options);
}

/** The graph as GraphML, in the scope asked for. */
export function graphml(knowledge: Knowledge, options: ScopeOptions = {}): Iterable<string> {
  return writeGraphml(scopeOf(knowledge, options).graph);
}

/** Nodes, edges and statements as tables, in the scope asked for. */
export function csv(
  knowledge: Knowledge,
  options: ExportOptions = {},
): {readonly [table in "nodes" | "edges" | "statements"]: Iterable<string>} {
  const {graph, statements} = scopeOf(knowledge, options);
  return {
    nodes: writeNodesCsv(graph, options),
    edges: writeEdgesCsv(graph, options),
    statements: statementsCsv(knowledge, {...options, statements}),
  };
}

function fileName(name: string, {projection}: ExportOptions): string {
  return projection === undefined || projection === "full" ? name : name.replace(/^graph\./, `${projection}.`);
}
