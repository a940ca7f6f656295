import {placeNodes} from "../../src/graph/place";
import {simplify} from "../../src/graph/simple";
import {project} from "../../src/projection";
import {emptyGraph} from "../../src/projection/picture";
import {makeKnowledge} from "../help/corpus";

describe("positions", () => {
  const picture = project(makeKnowledge(), "speakers");
  const place = () => placeNodes(simplify(picture, () => 5));

  it("are the same each time, finite and rounded", () => {
    const positions = place();
    expect(place()).toEqual(positions);
    for (const {x, y} of positions.values()) {
      expect(Math.round(x * 100) / 100).toBe(x);
      expect(Math.round(y * 100) / 100).toBe(y);
    }
  });

  it("keep nodes from lying on each other", () => {
    const positions = [...place().values()];
    for (const [index, a] of positions.entries()) {
      for (const b of positions.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(5);
    }
  });

  it("are there for one node, and none for none", () => {
    const graph = emptyGraph();
    expect(placeNodes(simplify(graph)).size).toBe(0);
    graph.addNode("a", {kind: "entity", label: "a"});
    expect(placeNodes(simplify(graph)).size).toBe(1);
  });
});
