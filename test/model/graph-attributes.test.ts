import {AGGREGATE_ATTRIBUTES, EDGE_ATTRIBUTES, NODE_ATTRIBUTES} from "../../src/model/graph-attributes";
import {PROJECTIONS, project} from "../../src/projection";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const RESERVED = ["id", "label", "source", "target", "weight", "type", "kind", "start", "end", "timeset"];

describe("the attributes of the graph", () => {
  it("have titles of their own, none of which other programs keep for themselves", () => {
    for (const table of [NODE_ATTRIBUTES, EDGE_ATTRIBUTES, AGGREGATE_ATTRIBUTES]) {
      const titles = table.map(({title}) => title.toLowerCase());
      expect(new Set(titles).size).toBe(titles.length);
      expect(new Set(table.map(({name}) => name)).size).toBe(table.length);
      expect(titles.filter((title) => RESERVED.includes(title))).toEqual([]);
    }
  });

  it("are all declared, with the type they have", () => {
    const check = (
      table: readonly {readonly name: string; readonly type: string}[],
      attributes: {readonly [name: string]: unknown},
    ): void => {
      for (const [name, value] of Object.entries(attributes)) {
        const definition = table.find((item) => item.name === name);
        expect(`${name}: ${definition ? "declared" : "unknown"}`).toBe(`${name}: declared`);
        const type = typeof value === "number" ? (Number.isInteger(value) ? "integer float" : "float") : typeof value;
        expect(type).toContain(definition?.type);
      }
    };
    knowledge.graph.forEachNode((_, attributes) => check(NODE_ATTRIBUTES, attributes));
    knowledge.graph.forEachEdge((_, attributes) => check(EDGE_ATTRIBUTES, attributes));
    for (const name of PROJECTIONS.filter((projection) => projection !== "full")) {
      const picture = project(knowledge, name);
      picture.forEachNode((_, attributes) => check(NODE_ATTRIBUTES, attributes));
      picture.forEachEdge((_, attributes) => check([...AGGREGATE_ATTRIBUTES, ...EDGE_ATTRIBUTES], attributes));
    }
  });
});
