import {MultiDirectedGraph} from "graphology";
import {edgeRows, isUsableWeight, nodeRows, shortLabel} from "../../src/export/graph-rows";
import type {KnowledgeGraph} from "../../src/model/knowledge";

const graph: KnowledgeGraph = new MultiDirectedGraph();
graph.addNode("person:b", {kind: "entity", label: "b".repeat(90)});
graph.addNode("person:a", {kind: "entity", label: "a"});
for (const key of ["x|3", "x|1", "x|2"]) {
  graph.addDirectedEdgeWithKey(key, "person:a", "person:b", {kind: "x", weight: Number.NaN});
}
graph.addDirectedEdgeWithKey("x|0", "person:b", "person:a", {kind: "x", weight: 3});

describe("the rows of a graph", () => {
  it("come in the order of their keys", () => {
    expect([...nodeRows(graph)].map(({id}) => id)).toEqual(["person:a", "person:b"]);
    expect([...edgeRows(graph)].map(({id}) => id)).toEqual(["x|0", "x|1", "x|2", "x|3"]);
  });

  it("number parallel edges of one kind and one direction", () => {
    expect([...edgeRows(graph)].map(({kind}) => kind)).toEqual(["x", "x", "x #2", "x #3"]);
  });

  it("have a weight above 0", () => {
    expect([...edgeRows(graph)].map(({weight}) => weight)).toEqual([3, 1, 1, 1]);
    expect([1, 0.5, 0, -1, Number.NaN, "1"].map(isUsableWeight)).toEqual([true, true, false, false, false, false]);
  });

  it("shorten a long label and keep the whole in an attribute", () => {
    const [, long] = nodeRows(graph);
    expect(long.label).toBe(`${"b".repeat(79)}…`);
    expect(long.attributes.label_full).toBe("b".repeat(90));
  });

  it("never cut a character in half", () => {
    expect(shortLabel("😀".repeat(41))).toBe(`${"😀".repeat(39)}…`);
  });
});
