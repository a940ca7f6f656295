import {jest} from "@jest/globals";
import fc from "fast-check";
import {MultiDirectedGraph as Theirs} from "graphology";
import {writeGexf} from "../../../src/export/gexf";
import {writeEdgesCsv, writeNodesCsv} from "../../../src/export/graph-csv";
import {writeGraphJson} from "../../../src/export/graph-json";
import {writeGraphml} from "../../../src/export/graphml";
import type {KnowledgeGraph} from "../../../src/model/knowledge";
import {MultiDirectedGraph as Ours} from "../../../viewer/src/canvas/small-graph";
import {makeNewsroom} from "../../help/newsroom";

/** What the page asks of a graph, as both have it. */
interface Graph {
  readonly order: number;
  readonly size: number;
  addNode(key: string, attributes?: Record<string, unknown>): string;
  addEdgeWithKey(key: string, source: string, target: string, attributes?: Record<string, unknown>): string;
  dropNode(key: string): void;
  nodes(): string[];
  edges(): string[];
  hasNode(key: string): boolean;
  degree(key: string): number;
  extremities(key: string): string[];
  setNodeAttribute(key: string, name: string, value: unknown): unknown;
  mergeNodeAttributes(key: string, data: Record<string, unknown>): unknown;
  getNodeAttributes(key: string): Record<string, unknown>;
  forEachEdge(visit: (...edge: unknown[]) => void): void;
  someNode(fits: (key: string) => boolean): boolean;
  on(name: string, listener: (payload: {readonly key: string; readonly type?: string}) => void): unknown;
}

const KEYS = ["a", "b", "c", "d"];
const STEPS = fc.array(
  fc.oneof(
    fc.record({do: fc.constant("node"), key: fc.constantFrom(...KEYS), x: fc.integer()}),
    fc.record({do: fc.constant("edge"), from: fc.constantFrom(...KEYS), to: fc.constantFrom(...KEYS), x: fc.integer()}),
    fc.record({do: fc.constant("drop"), key: fc.constantFrom(...KEYS)}),
    fc.record({do: fc.constant("merge"), key: fc.constantFrom(...KEYS), x: fc.integer()}),
  ),
  {maxLength: 30},
);

type Step = {
  readonly do: string;
  readonly key?: string;
  readonly from?: string;
  readonly to?: string;
  readonly x?: number;
};

/** What a graph says of itself after the steps: refused steps, contents, events. */
function told(graph: Graph, steps: readonly Step[]): unknown {
  const events: string[] = [];
  for (const name of ["nodeAdded", "edgeAdded", "nodeDropped", "edgeDropped", "nodeAttributesUpdated"]) {
    graph.on(name, ({key, type}) => events.push([name, key, type].join(" ")));
  }
  const refused = steps.map((step, index) => {
    try {
      if (step.do === "node") graph.addNode(step.key!, {x: step.x});
      if (step.do === "edge") graph.addEdgeWithKey(`e${index}`, step.from!, step.to!, {x: step.x});
      if (step.do === "drop") graph.dropNode(step.key!);
      if (step.do === "merge") graph.mergeNodeAttributes(step.key!, {y: step.x});
      return false;
    } catch {
      return true;
    }
  });
  const edges: unknown[] = [];
  graph.forEachEdge((...edge) => edges.push(edge.slice(0, 6)));
  const nodes = graph.nodes().map((key) => [key, graph.getNodeAttributes(key), graph.degree(key)]);
  const ends = graph.edges().map((key) => graph.extremities(key));
  const known = KEYS.map((key) => [graph.hasNode(key), graph.someNode((one) => one === key)]);
  return {refused, edges, nodes, ends, known, size: [graph.order, graph.size], events: events.sort()};
}

describe("the small graph", () => {
  it("is, after any steps, what graphology's is, refuses what it refuses, and tells the same", () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        expect(told(new Ours() as unknown as Graph, steps)).toEqual(told(new Theirs() as unknown as Graph, steps));
      }),
      {numRuns: 150},
    );
  });

  it("is written by every writer of the page as graphology's is, whole and in part", () => {
    const graph = makeNewsroom({articles: 6}).graph;
    graph.forEachDirectedEdge((key, {kind, label, weight}, source, target) => {
      if (key.endsWith("1")) graph.addEdgeWithKey(`${key} again`, source, target, {kind, label, weight});
    });
    const ours = new Ours();
    graph.forEachNode((key, attributes) => ours.addNode(key, {...attributes}));
    graph.forEachEdge((key, attributes, source, target) => ours.addEdgeWithKey(key, source, target, {...attributes}));
    for (const write of [writeGexf, writeGraphml, writeGraphJson, writeNodesCsv, writeEdgesCsv]) {
      expect([...write(ours as unknown as KnowledgeGraph)].join("")).toBe([...write(graph)].join(""));
    }
  });

  it("keeps attributes of its own, and tells of one that is set", () => {
    const graph = new Ours();
    graph.setAttribute("title", "a title");
    expect(graph.getAttributes()).toEqual({title: "a title"});
    graph.addNode("a");
    const heard = jest.fn();
    graph.on("nodeAttributesUpdated", heard);
    graph.setNodeAttribute("a", "x", 3);
    expect(heard).toHaveBeenCalledWith(expect.objectContaining({key: "a", type: "set", name: "x"}));
    expect(graph.getNodeAttribute("a", "x")).toBe(3);
    expect(() => graph.getEdgeAttributes("none")).toThrow('no edge "none"');
    expect(() => graph.addUndirectedEdgeWithKey()).toThrow(/directed edges only/);
  });
});
