import type {GraphFile, Item} from "./graph-file";

/** What a table of nodes or edges says; it is one of edges if it has a source or target, however they are spelt. */
export function readTable(text: string): GraphFile {
  const [head, ...rows] = cells(text);
  const header = head?.values ?? [];
  const column = (name: string): number => header.findIndex((title) => title.trim().toLowerCase() === name);
  const isEdges = column("source") >= 0 || column("target") >= 0;
  const items = rows.map(({values, line}): Item => {
    const cell = (name: string): string | undefined => values[column(name)];
    const item = {id: cell("id"), label: cell("label"), values: [], viz: [], times: [], line};
    if (!isEdges) return {element: "node", ...item, undirected: false};
    const ends = {source: cell("source"), target: cell("target"), kind: cell("kind"), weight: cell("weight")};
    const undirected = /^undirected$/i.test(cell("type") ?? "");
    return {element: "edge", ...item, ...ends, undirected};
  });
  const declarations = header.map((title, index) => ({
    ...{element: isEdges ? "edge" : "node", id: String(index), title, type: "string", dynamic: false, line: 1},
  }));
  const shape = {
    version: null,
    namespaces: new Map<string, string>(),
    dynamic: false,
    dates: true,
    faults: [],
    nested: [],
  };
  return {format: "csv", ...shape, declarations, items, header};
}

interface Row {
  readonly values: readonly string[];
  readonly line: number;
}

/** Rows of RFC 4180 with the line where each begins. */
function* cells(text: string): Generator<Row> {
  const pattern = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|\n|\r|$)/gy;
  let values: string[] = [];
  let line = 1;
  let begun = 1;
  pattern.lastIndex = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) return;
    const [whole, quoted, plain, end] = match;
    values.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.split(/\r\n|\r|\n/).length - 1;
    if (end === ",") continue;
    yield {values, line: begun};
    [values, begun] = [[], line];
  }
}
