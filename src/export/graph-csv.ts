import type {KnowledgeGraph} from "../model/knowledge";
import {columnsOf} from "./columns";
import {type CsvOptions, csvRow} from "./csv-row";
import {attributesOf, edgeRows, nodeRows} from "./graph-rows";

/** The nodes as a spreadsheet that Gephi imports: `Id`, `Label`, then every attribute. */
export function* writeNodesCsv(graph: KnowledgeGraph, options: CsvOptions = {}): Generator<string> {
  const columns = columnsOf(attributesOf(nodeRows(graph)), "node", ["label"]);
  yield csvRow(["Id", "Label", ...columns.map(({title}) => title)], {raw: true});
  for (const {id, label, attributes} of nodeRows(graph)) {
    yield csvRow([id, label, ...columns.map(({name}) => attributes[name])], options);
  }
}

/** The edges as a spreadsheet that Gephi imports: `Source`, `Target`, `Type`, `Kind`, `Id`, `Label`, `Weight`, then every other attribute. */
export function* writeEdgesCsv(graph: KnowledgeGraph, options: CsvOptions = {}): Generator<string> {
  const columns = columnsOf(attributesOf(edgeRows(graph)), "edge", ["label", "weight"]);
  yield csvRow(["Source", "Target", "Type", "Kind", "Id", "Label", "Weight", ...columns.map(({title}) => title)], {
    raw: true,
  });
  for (const {id, source, target, kind, weight, attributes} of edgeRows(graph)) {
    const own = [source, target, "Directed", kind, id, attributes.label ?? attributes.kind, weight];
    yield csvRow([...own, ...columns.map(({name}) => attributes[name])], options);
  }
}
