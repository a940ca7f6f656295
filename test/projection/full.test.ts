import {copyOf, fullPicture} from "../../src/projection/full";
import {makeKnowledge} from "../help/corpus";

const {graph} = makeKnowledge();

describe("the full picture", () => {
  it("is a copy of the graph, and stays one when it is changed", () => {
    const copy = fullPicture({graph});
    expect(copy.export()).toEqual(graph.export());
    copy.setNodeAttribute("person:jane-roe", "label", "changed");
    expect(graph.getNodeAttribute("person:jane-roe", "label")).toBe("Jane Roe");
  });

  it("may be a part of it", () => {
    const part = copyOf(graph, (key) => key.startsWith("person:"));
    expect(part.nodes().every((key) => key.startsWith("person:"))).toBe(true);
    expect(part.order).toBeGreaterThan(3);
  });
});
