import {compareText} from "../../model/text";
import type {Fault, GraphFile, Item} from "./graph-file";
import {ALL_FORMATS, GEXF_ONLY, type Rule} from "./rule";

function nodes({items}: GraphFile): readonly Item[] {
  return items.filter(({element}) => element === "node");
}

function edges({items}: GraphFile): readonly Item[] {
  return items.filter(({element}) => element === "edge");
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}

/** What an item is called in a message. */
function called({element, id, source, target}: Item): string {
  return id === undefined ? `${element} ${source ?? ""} -> ${target ?? ""}` : `${element} "${id}"`;
}

/** The second and further items of each key; items without a key are passed over. */
function* repeated(items: readonly Item[], key: (item: Item) => string | null): Generator<Item> {
  const seen = new Set<string>();
  for (const item of items) {
    const own = key(item);
    if (own === null) continue;
    if (seen.has(own)) yield item;
    seen.add(own);
  }
}

/** Source, target and kind as one text; null where an end is missing. */
function triple({source = "", target = "", kind, undirected}: Item): string | null {
  if (isEmpty(source) || isEmpty(target)) return null;
  const ends = undirected ? [source, target].sort(compareText) : [source, target];
  return JSON.stringify([...ends, kind ?? ""]);
}

function* where(items: Iterable<Item>, text: (item: Item) => string): Generator<Fault> {
  for (const item of items) yield {text: text(item), line: item.line};
}

function hasColumn({header}: GraphFile, name: string): boolean {
  return header.some((title) => title.trim().toLowerCase() === name);
}

/** A table without such a column is another matter. */
function lacksId(file: GraphFile, {element, id, source, target}: Item): boolean {
  const expected = (name: string): boolean => file.format !== "csv" || hasColumn(file, name);
  if (element === "node") return isEmpty(id) && expected("id");
  return (
    (id !== undefined && id.trim() === "") ||
    (isEmpty(source) && expected("source")) ||
    (isEmpty(target) && expected("target"))
  );
}

/** Rules about ids, ends and kinds. */
export const STRUCTURE_RULES: readonly Rule[] = [
  {
    id: "E01",
    name: "empty-id",
    text: "Gephi refuses a file in which a node has no id or an edge no source or target",
    formats: ALL_FORMATS,
    find: (file) =>
      where(
        file.items.filter((item) => lacksId(file, item)),
        (item) => `${called(item)} has an empty id, source or target`,
      ),
  },
  {
    id: "E02",
    name: "dangling",
    text: "an edge to a node that is not in the file is dropped, or makes a ghost node",
    formats: ["gexf", "graphml"],
    find: (file) => {
      const known = new Set(nodes(file).map(({id}) => id));
      const missing = (end: string | undefined): boolean => !isEmpty(end) && !known.has(end);
      return where(
        edges(file).filter(({source, target}) => missing(source) || missing(target)),
        (edge) => `${called(edge)} ends at "${missing(edge.source) ? edge.source : edge.target}", which is no node`,
      );
    },
  },
  {
    id: "E03",
    name: "duplicate-id",
    text: "of several nodes or edges with one id all but one are lost",
    formats: ALL_FORMATS,
    find: (file) =>
      where(
        repeated(file.items, ({element, id}) => (isEmpty(id) ? null : `${element} ${id}`)),
        (item) => `${called(item)} is there twice`,
      ),
  },
  {
    id: "E04",
    name: "parallel-same-kind",
    text: "edges with the same source, target and kind are merged or lost on import",
    formats: ["gexf", "csv"],
    find: (file) =>
      where(
        repeated(
          edges(file).filter(({kind}) => !isEmpty(kind)),
          triple,
        ),
        (edge) => `${called(edge)} repeats source, target and kind of another`,
      ),
  },
  {
    id: "E05",
    name: "no-kind",
    text: "without kind Gephi knows no type of relation and merges parallel edges",
    formats: GEXF_ONLY,
    find: (file) =>
      file.version === "1.3"
        ? where(
            edges(file).filter(({kind}) => isEmpty(kind)),
            (edge) => `${called(edge)} has no kind`,
          )
        : [],
  },
  {
    id: "W22",
    name: "csv-header",
    text: "Gephi knows the columns Id, Label, Source, Target, Type, Kind and Weight only when they are spelt so",
    formats: ["csv"],
    find: (file) => misspelt(file),
  },
  {
    id: "W23",
    name: "merge-strategy",
    text: "without a column Kind Gephi sums, averages or picks one of parallel edges, as a dialog says",
    formats: ["csv"],
    find: (file) =>
      hasColumn(file, "kind")
        ? []
        : where(repeated(edges(file), triple), (edge) => `${called(edge)} is parallel to another`),
  },
  {
    id: "W26",
    name: "self-loop",
    text: "an edge from a node to itself is legal, but many viewers do not draw it",
    formats: ALL_FORMATS,
    find: (file) =>
      where(
        edges(file).filter(({source, target}) => !isEmpty(source) && source === target),
        (edge) => `${called(edge)} begins and ends at "${edge.source}"`,
      ),
  },
  {
    id: "W28",
    name: "flattened",
    text: "a kind that lists several kinds tells of parallel edges that the exporter merged; they cannot be told apart again",
    formats: ["gexf", "csv"],
    find: (file) =>
      where(
        edges(file).filter(({kind}) => /\S\s*[|,;]\s*\S/.test(kind ?? "")),
        (edge) => `${called(edge)} is of the kinds "${edge.kind}"`,
      ),
  },
  {
    id: "W29",
    name: "nested",
    text: "graphs or nodes within nodes, and edges between more than two, are refused or dropped by most programs",
    formats: ["gexf", "graphml"],
    find: ({nested}) => nested,
  },
];

const TABLE_HEADERS = ["Id", "Label", "Source", "Target", "Type", "Kind", "Weight"];

function* misspelt(file: GraphFile): Generator<Fault> {
  for (const title of file.header) {
    const right = TABLE_HEADERS.find((header) => header.toLowerCase() === title.trim().toLowerCase());
    if (right !== undefined && right !== title) yield {text: `the column "${title}" should be "${right}"`, line: 1};
  }
  const isEdges = hasColumn(file, "source") || hasColumn(file, "target");
  const missing = (isEdges ? ["Source", "Target"] : ["Id"]).filter((name) => !hasColumn(file, name.toLowerCase()));
  for (const name of missing) yield {text: `there is no column "${name}"`, line: 1};
}
