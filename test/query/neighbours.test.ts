import {neighbours, tiesByEntity} from "../../src/query/neighbours";
import {ties} from "../../src/query/ties";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const names = (found: ReturnType<typeof neighbours>): string[] =>
  found.map(({entity, hops}) => `${entity.name} ${hops}`);

describe("neighbours", () => {
  it("are those with the most ties first", () => {
    expect(names(neighbours(knowledge, "Roe"))).toEqual([
      "Border Office 1",
      "Northport 1",
      "Daily Gazette 1",
      "Harbour Party 1",
    ]);
  });

  it("go further hop by hop, each entity once", () => {
    const far = neighbours(knowledge, "Roe", {hops: 9});
    expect(far.map(({hops}) => hops)).toEqual(far.map(({hops}) => hops).sort());
    expect(new Set(far.map(({entity}) => entity.id)).size).toBe(far.length);
    expect(names(far)).toContain("Thomas Kerr 2");
    expect(far.every(({ties: all}) => all.length > 0)).toBe(true);
  });

  it("keep to kinds and a number", () => {
    expect(names(neighbours(knowledge, "Roe", {kinds: ["member_of"]}))).toEqual(["Harbour Party 1"]);
    expect(neighbours(knowledge, "Roe", {hops: 2, limit: 2})).toHaveLength(2);
  });

  it("have the ties that begin or end at them", () => {
    const around = tiesByEntity(ties(knowledge));
    expect(around.get("org:daily-gazette")?.map(({kind}) => kind)).toEqual(["SAID_TO"]);
  });
});
