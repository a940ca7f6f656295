import {ego} from "../../src/projection/ego";
import {emptyGraph} from "../../src/projection/picture";

const path = emptyGraph();
for (const key of "abcde") path.addNode(key, {kind: "entity", label: key});
for (const [source, target] of ["ab", "cb", "cd", "de"]) {
  path.addEdgeWithKey(source + target, source, target, {kind: "x", weight: 1});
}

describe("the surroundings of a node", () => {
  it("grow step by step, whatever the direction of edges", () => {
    expect(ego(path, "b", 0).nodes()).toEqual(["b"]);
    expect(ego(path, "b", 1).nodes()).toEqual(["a", "b", "c"]);
    expect(ego(path, "b", 1).edges()).toEqual(["ab", "cb"]);
    expect(ego(path, "b", 9).nodes()).toEqual([..."abcde"]);
  });

  it("are empty for a node that is not there", () => {
    expect(ego(path, "z", 2).order).toBe(0);
  });
});
