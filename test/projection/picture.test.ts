import {drawPicture, emptyGraph} from "../../src/projection/picture";

describe("a picture", () => {
  it("holds the nodes asked for in the order of their keys, and edges between them", () => {
    const graph = emptyGraph();
    for (const key of ["c", "a", "b"]) graph.addNode(key, {kind: "entity", label: key});
    const edge = (source: string, target: string) => ({
      key: source + target,
      source,
      target,
      attributes: {kind: "x", weight: 1},
    });
    const picture = drawPicture(graph, ["b", "a"], [edge("a", "b"), edge("a", "c")], (attributes) => ({
      ...attributes,
      seen: true,
    }));
    expect(picture.nodes()).toEqual(["a", "b"]);
    expect(picture.edges()).toEqual(["ab"]);
    expect(picture.getNodeAttribute("a", "seen")).toBe(true);
    expect(graph.getNodeAttribute("a", "seen")).toBeUndefined();
  });
});
