import {compare} from "../../src/query/compare";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("comparing two speakers", () => {
  it("sets side by side what both speak of: entities, then words", () => {
    const {topics} = compare(knowledge, "Roe", "Poe");
    expect(topics.map(({topic, a, b}) => `${topic} ${a.length} ${b.length}`)).toEqual([
      "Border Office 2 1",
      "curfew 2 1",
    ]);
    expect(topics[1].b[0].text).toBe("“The curfew was never legal,”");
  });

  it("tells what only one of them speaks about", () => {
    const {onlyA, onlyB} = compare(knowledge, "Roe", "Poe");
    expect(onlyA.map(({of, count}) => `${of.name} ${count}`)).toEqual(["Northport 3"]);
    expect(onlyB.map(({of}) => of.name)).toEqual(["Sam Poe"]);
  });

  it("holds the candidates between their statements", () => {
    const {links, a, b} = compare(knowledge, "Ministry of Justice", "Roe");
    expect([a.name, b.name]).toEqual(["Ministry of Justice", "Jane Roe"]);
    expect(links.map(({type}) => type)).toEqual(["CONFLICTS_WITH"]);
  });
});
