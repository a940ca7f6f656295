import {simplify} from "../../src/graph/simple";
import {emptyGraph} from "../../src/projection/picture";

describe("the simple form of a graph", () => {
  it("sums parallel and opposite edges and drops loops", () => {
    const graph = emptyGraph();
    for (const key of ["b", "a"]) graph.addNode(key, {kind: "entity", label: key});
    graph.addEdgeWithKey("1", "a", "b", {kind: "x", weight: 2});
    graph.addEdgeWithKey("2", "b", "a", {kind: "y", weight: 3});
    graph.addEdgeWithKey("3", "a", "a", {kind: "x", weight: 9});
    const simple = simplify(graph, (key) => (key === "a" ? 5 : 1));
    expect(simple.nodes()).toEqual(["a", "b"]);
    expect(simple.size).toBe(1);
    expect(simple.getUndirectedEdgeAttribute("a", "b", "weight")).toBe(5);
    expect(simple.getNodeAttribute("a", "size")).toBe(5);
  });
});
