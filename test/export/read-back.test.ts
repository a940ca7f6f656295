import {MultiDirectedGraph} from "graphology";
import {writeGexf} from "../../src/export/gexf";
import {writeEdgesCsv, writeNodesCsv} from "../../src/export/graph-csv";
import {writeGraphJson} from "../../src/export/graph-json";
import {writeGraphml} from "../../src/export/graphml";
import {jsonLines} from "../../src/export/json";
import {xmlCharacters} from "../../src/export/xml";
import type {KnowledgeGraph} from "../../src/model/knowledge";
import {wellFormed} from "../../src/model/text";
import {NAUGHTY, naughtyGraph} from "../help/naughty";
import {itWithPython, readWithPython} from "../help/python";

interface Item {
  readonly id: string;
  readonly source?: string;
  readonly target?: string;
  readonly kind?: string;
  readonly weight?: string;
  readonly values: Readonly<Record<string, string>>;
  readonly viz?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
interface Items {
  readonly nodes: readonly Item[];
  readonly edges: readonly Item[];
}

const graph = naughtyGraph();

/** A node for each block of 4096 Unicode scalars, which holds them all. */
function everyScalar(): KnowledgeGraph {
  const all: KnowledgeGraph = new MultiDirectedGraph();
  for (let block = 0; block < 0x110; block++) {
    let note = "";
    for (let code = block * 4096; code < (block + 1) * 4096; code++) {
      if (code < 0xd800 || code > 0xdfff) note += String.fromCodePoint(code);
    }
    all.addNode(`misc:${block}`, {kind: "entity", label: `block ${block}`, note});
  }
  return all;
}

function checkNodes(nodes: readonly Item[], text: (value: string) => string): void {
  expect(nodes.map(({id}) => id).sort()).toEqual(graph.nodes().sort());
  for (const {id, values} of nodes) {
    const {note, rank, even} = graph.getNodeAttributes(id);
    expect([values.note, values.rank]).toEqual([text(String(note)), String(rank)]);
    expect([values.even, values.missing]).toEqual([String(even), undefined]);
  }
}

function checkEdges(edges: readonly Item[], text: (value: string) => string): void {
  expect(edges.map(({id}) => id).sort()).toEqual(graph.edges().sort());
  for (const {id, source, target, values} of edges) {
    expect([source, target]).toEqual(graph.extremities(id));
    const {quote, kind, start} = graph.getEdgeAttributes(id);
    expect([values.quote, values.relation, values.own_start]).toEqual([text(String(quote)), kind, String(start)]);
  }
}

describe("naughty strings", () => {
  it("are more than the big list has, each once", () => {
    expect(NAUGHTY.length).toBeGreaterThan(515);
    expect(new Set(NAUGHTY).size).toBe(NAUGHTY.length);
  });
});

describe("files that Python reads", () => {
  itWithPython("GEXF: same nodes, edges, attributes, positions and colours", () => {
    const {nodes, edges} = readWithPython<Items>("gexf", writeGexf(graph));
    checkNodes(nodes, xmlCharacters);
    checkEdges(edges, xmlCharacters);
    expect(nodes[0].viz).toEqual({
      size: {value: "3"},
      position: {x: "0", y: "0"},
      color: {r: "21", g: "110", b: "197", hex: "#156ec5"},
    });
    const triples = edges.map(({source, target, kind}) => `${source} ${target} ${kind}`);
    expect(new Set(triples).size).toBe(graph.size);
  });

  itWithPython("GraphML: same nodes, edges and attributes", () => {
    const {nodes, edges} = readWithPython<Items>("graphml", writeGraphml(graph));
    checkNodes(nodes, xmlCharacters);
    checkEdges(edges, xmlCharacters);
  });

  itWithPython("CSV: same rows and cells", () => {
    const nodes = readWithPython<Record<string, string>[]>("csv", writeNodesCsv(graph, {raw: true}));
    const cell = (text: string): string => wellFormed(text).replaceAll("\0", "\ufffd");
    expect(nodes.map(({note}) => note).sort()).toEqual(NAUGHTY.map(cell).sort());
    const edges = readWithPython<Record<string, string>[]>("csv", writeEdgesCsv(graph));
    expect(edges.map(({Source, Target}) => `${Source} ${Target}`).sort()).toEqual(
      graph.mapEdges((_, __, source, target) => `${source} ${target}`).sort(),
    );
  });

  itWithPython("JSON and JSON Lines: same values", () => {
    const read = readWithPython<{nodes: {key: string; attributes: object}[]}>("json", writeGraphJson(graph));
    expect(read.nodes.map(({key}) => key)).toEqual(graph.nodes().sort());
    expect(readWithPython("jsonl", jsonLines(NAUGHTY))).toEqual(NAUGHTY.map(wellFormed));
  });

  itWithPython("every Unicode scalar, in every format", () => {
    const all = everyScalar();
    const notes = all.mapNodes((_, {note}) => String(note));
    const sorted = (values: readonly string[]): string[] => [...values].sort();
    for (const items of [
      readWithPython<Items>("gexf", writeGexf(all)),
      readWithPython<Items>("graphml", writeGraphml(all)),
    ]) {
      expect(sorted(items.nodes.map(({values}) => values.note))).toEqual(sorted(notes.map(xmlCharacters)));
    }
    const rows = readWithPython<Record<string, string>[]>("csv", writeNodesCsv(all, {raw: true}));
    expect(sorted(rows.map(({note}) => note))).toEqual(sorted(notes.map((note) => note.replaceAll("\0", "\ufffd"))));
    expect(readWithPython("jsonl", jsonLines(notes))).toEqual(notes);
  });
});
