import {filterPicture, only} from "../../src/projection/filter";
import {project} from "../../src/projection/project";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("filters", () => {
  it("keep nodes and edges, and nodes without edges unless asked", () => {
    const full = project(knowledge, "full");
    const said = filterPicture(full, {edges: ({kind}) => kind === "SAID"});
    expect(said.order).toBe(full.order);
    expect(new Set(said.mapEdges((_, {kind}) => kind))).toEqual(new Set(["SAID"]));
    const linked = filterPicture(full, {edges: ({kind}) => kind === "SAID", dropIsolated: true});
    expect(linked.order).toBeLessThan(full.order);
    const entities = filterPicture(full, {nodes: ({kind}) => kind === "entity"});
    expect(entities.everyEdge((_, {kind}) => kind === kind.toLowerCase())).toBe(true);
  });

  it("keep statements before anything is summed up, and only links between them", () => {
    const denied = only(knowledge, {statements: ({stance}) => stance === "deny", relations: () => false});
    expect(denied.statements).toHaveLength(1);
    expect(denied.links).toEqual([]);
    expect(project(denied, "speakers").mapEdges((_, {count}) => count)).toEqual([1]);
    expect(only(knowledge, {})).toEqual(knowledge);
  });
});
