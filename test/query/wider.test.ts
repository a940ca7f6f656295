import {wider} from "../../src/query/wider";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("asking for less", () => {
  it("leaves out one part after the other and counts what answers, the narrowest first", () => {
    const found = wider(knowledge, {name: "said", question: {by: "Roe", about: "Northport", stance: "deny"}});
    expect(found.map(({call}) => call)).toEqual([{name: "said", question: {by: "Roe", about: "Northport"}}]);
    expect(found[0].count).toBeGreaterThan(0);
    const relations = wider(knowledge, {name: "relations", question: {subject: "Roe", types: ["arrested"]}});
    expect(relations.map(({call}) => call)).toContainEqual({name: "relations", question: {types: ["arrested"]}});
  });

  it("knows nothing wider for one part alone, for what nothing answers, or for other calls", () => {
    expect(wider(knowledge, {name: "said", question: {stance: "deny"}})).toEqual([]);
    expect(wider(knowledge, {name: "said", question: {by: "Zanzibar", stance: "order"}})).toEqual([]);
    expect(wider(knowledge, {name: "absent"})).toEqual([]);
  });

  it("tells what is said of somebody whom nobody answers", () => {
    const [about] = wider(knowledge, {name: "conflicts", of: "Northport"});
    expect(about.call).toEqual({name: "said", question: {about: "Northport"}});
    expect(about.count).toBeGreaterThan(0);
  });
});
