import {MultiDirectedGraph} from "graphology";
import type {EdgeAttributes, KnowledgeGraph, NodeAttributes} from "../model/knowledge";
import {GRAPH_FORMAT} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import {compareText} from "../model/text";
import {sortedJson} from "./json";

/** What the file calls itself. */
const FORMAT = "hearsay graph";

/** The graph in Graphology's own serialisation, one node or edge a line, with the version of its form: `Graph.from(JSON.parse(text))` reads it. */
export function* writeGraphJson(graph: KnowledgeGraph): Generator<string> {
  const head = {attributes: graph.getAttributes(), format: FORMAT, formatVersion: GRAPH_FORMAT};
  const options = {allowSelfLoops: true, multi: true, type: "directed"};
  yield `${sortedJson(head).slice(0, -1)},\n"options":${sortedJson(options)},\n"nodes":[`;
  yield* lines(graph.nodes().sort(compareText), (key) => ({key, attributes: graph.getNodeAttributes(key)}));
  yield '],\n"edges":[';
  yield* lines(graph.edges().sort(compareText), (key) => {
    const [source, target] = graph.extremities(key);
    return {key, source, target, attributes: graph.getEdgeAttributes(key)};
  });
  yield "]}\n";
}

function* lines(keys: readonly string[], row: (key: string) => object): Generator<string> {
  let separator = "\n";
  for (const key of keys) {
    yield separator + sortedJson(row(key));
    separator = ",\n";
  }
}

/**
 * Reads back what `writeGraphJson` wrote.
 * @throws HearsayError `GRAPH_FORMAT` if it is not such a file, `GRAPH_FORMAT_NEWER` if a newer Hearsay wrote it in a form this one does not know.
 */
export function readGraphJson(text: string): KnowledgeGraph {
  const data = parsed(text);
  if (data.format !== FORMAT || typeof data.formatVersion !== "string") throw foreign(`"format" is not "${FORMAT}"`);
  const [theirs, ours] = [major(data.formatVersion), major(GRAPH_FORMAT)];
  if (!(theirs <= ours)) {
    throw new HearsayError(
      "GRAPH_FORMAT_NEWER",
      `readGraphJson: the graph has format ${data.formatVersion}, this Hearsay reads up to ${ours}.x. Update Hearsay, or export the graph again with this one.`,
    );
  }
  const graph: KnowledgeGraph = new MultiDirectedGraph();
  for (const [name, value] of Object.entries(asObject(data.attributes)))
    graph.setAttribute(name as never, value as never);
  for (const row of asList(data.nodes)) addNode(graph, asObject(row));
  for (const row of asList(data.edges)) addEdge(graph, asObject(row));
  return graph;
}

function addNode(graph: KnowledgeGraph, {key, attributes}: Readonly<Record<string, unknown>>): void {
  const flat = scalars(attributes);
  if (typeof flat.label !== "string" || typeof flat.kind !== "string")
    throw foreign(`node "${String(key)}" has no kind or label`);
  graph.addNode(checkedKey(key), flat as NodeAttributes);
}

function addEdge(graph: KnowledgeGraph, {key, source, target, attributes}: Readonly<Record<string, unknown>>): void {
  const flat = scalars(attributes);
  if (typeof flat.kind !== "string") throw foreign(`edge "${String(key)}" has no kind`);
  const [from, to] = [checkedKey(source), checkedKey(target)];
  if (!graph.hasNode(from) || !graph.hasNode(to))
    throw foreign(`edge "${String(key)}" names a node that is not in the file`);
  graph.addDirectedEdgeWithKey(checkedKey(key), from, to, flat as EdgeAttributes);
}

/** Keys have a prefix (`person:`, `SAID|`): names such as `__proto__` are none and would break the graph. */
function checkedKey(key: unknown): string {
  if (typeof key !== "string" || !/^[a-z_]+[:|]/i.test(key))
    throw foreign(`"${String(key)}" is no key: it has no prefix`);
  return key;
}

function scalars(value: unknown): Record<string, unknown> {
  const flat = asObject(value);
  for (const [name, member] of Object.entries(flat)) {
    if (name === "__proto__" || (typeof member === "object" && member !== null)) {
      throw foreign(`attribute "${name}" is not a text, number, boolean or null`);
    }
  }
  return flat;
}

function parsed(text: string): Record<string, unknown> {
  try {
    return asObject(JSON.parse(text));
  } catch (error) {
    if (error instanceof HearsayError) throw error;
    throw foreign("it is not JSON");
  }
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw foreign("an object is missing");
  return value as Record<string, unknown>;
}

function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw foreign("a list of nodes or edges is missing");
  return value;
}

function major(version: string): number {
  return Number(/^(\d+)\./.exec(version)?.[1] ?? Number.NaN);
}

function foreign(what: string): HearsayError {
  return new HearsayError(
    "GRAPH_FORMAT",
    `readGraphJson: this is no graph.json of Hearsay (${what}). Expecting the file that "hearsay build" or "hearsay export --format json" wrote.`,
  );
}
