import {findCommunities, MOST_NODES_FOR_BETWEENNESS, measureBetweenness} from "../../src/graph/measure";
import {type SimpleGraph, simplify} from "../../src/graph/simple";
import {emptyGraph} from "../../src/projection/picture";

function link(...pairs: readonly string[]): SimpleGraph {
  const graph = emptyGraph();
  for (const key of new Set(pairs.flatMap((pair) => pair.split("-")))) graph.addNode(key, {kind: "entity", label: key});
  for (const pair of pairs.filter((item) => item.includes("-"))) {
    const [source, target] = pair.split("-");
    graph.addEdgeWithKey(pair, source, target, {kind: "x", weight: 1});
  }
  return simplify(graph);
}

describe("communities", () => {
  it("are numbered by size, equal ones by key", () => {
    const graph = link("a-b", "b-c", "a-c", "x-y", "m-n", "c-d", "d-a");
    expect(Object.fromEntries(findCommunities(graph))).toEqual({a: 0, b: 0, c: 0, d: 0, m: 1, n: 1, x: 2, y: 2});
  });

  it("are single nodes where nothing is linked", () => {
    expect([...findCommunities(link("a", "b")).values()]).toEqual([0, 1]);
    expect(findCommunities(link())).toEqual(new Map());
  });
});

describe("betweenness", () => {
  it("is highest for what joins the rest", () => {
    expect(Object.fromEntries(measureBetweenness(link("a-b", "b-c")))).toEqual({a: 0, b: 1, c: 0});
  });

  it("is left out for graphs that are too large", () => {
    const many = Array.from({length: MOST_NODES_FOR_BETWEENNESS + 1}, (_, index) => `n${index}`);
    expect(measureBetweenness(link(...many)).size).toBe(0);
    expect(measureBetweenness(link()).size).toBe(0);
  });
});
