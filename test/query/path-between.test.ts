import {evidenceFor} from "../../src/query/evidence-for";
import {pathBetween} from "../../src/query/path-between";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("the path between two entities", () => {
  it("is shortest, and every hop has evidence", () => {
    const path = pathBetween(knowledge, "Thomas Kerr", "Sam Poe");
    expect(path?.entities.at(0)?.name).toBe("Thomas Kerr");
    expect(path?.entities.at(-1)?.name).toBe("Sam Poe");
    expect(path?.edges).toHaveLength(path!.entities.length - 1);
    for (const edge of path!.edges) {
      expect(edge.ties.length).toBeGreaterThan(0);
      expect(evidenceFor(knowledge, edge).map(({sentence}) => sentence.length > 0)).not.toContain(false);
    }
  });

  it("is one hop where two are joined, with all that joins them", () => {
    const path = pathBetween(knowledge, "Roe", "Border Office");
    expect(path?.edges.map(({ties}) => ties.map(({kind}) => kind))).toEqual([["SAID_ABOUT", "holds_position"]]);
  });

  it("keeps to kinds of ties and goes around entities", () => {
    expect(pathBetween(knowledge, "Roe", "Border Office", {kinds: ["holds_position"]})?.edges[0].ties).toHaveLength(1);
    expect(pathBetween(knowledge, "Roe", "Border Office", {kinds: ["lives_in"]})).toBeNull();
    const around = pathBetween(knowledge, "Roe", "Ann Major", {without: ["Border Office"]});
    expect(around?.entities.map(({name}) => name) ?? []).not.toContain("Border Office");
    expect(pathBetween(knowledge, "Roe", "Ann Major")?.entities.map(({name}) => name)).toEqual([
      "Jane Roe",
      "Border Office",
      "Ann Major",
    ]);
  });

  it("is null where nothing joins them", () => {
    expect(pathBetween(knowledge, "Roe", "Golden Anchor")).toBeNull();
  });
});
