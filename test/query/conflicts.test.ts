import {conflicts} from "../../src/query/conflicts";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("conflicts", () => {
  it("are candidates with a reason and both statements", () => {
    const found = conflicts(knowledge);
    expect(found.map(({type}) => type).sort()).toEqual(["CONFLICTS_WITH", "RESPONDS_TO"]);
    expect(
      found.every(
        ({reason, from, to, status}) => reason && from.reports[0].sentence && to.text && status === "candidate",
      ),
    ).toBe(true);
  });

  it("put the accepted first and leave out the rejected unless asked", () => {
    const [first, ...rest] = knowledge.links;
    const judged = {
      ...knowledge,
      links: [{...first, status: "rejected" as const}, ...rest.map((link) => ({...link, status: "accepted" as const}))],
    };
    const types = ["CONFLICTS_WITH", "RESPONDS_TO", "SAME_AS"] as const;
    expect(conflicts(judged, {types})).toHaveLength(knowledge.links.length - 1);
    const all = conflicts(judged, {types, rejected: true});
    expect(all).toHaveLength(knowledge.links.length);
    expect(all.at(-1)?.status).toBe("rejected");
  });

  it("can be those in which somebody else answers or contradicts a name", () => {
    const all = conflicts(knowledge);
    const response = all.find(({type}) => type === "RESPONDS_TO")!;
    const [asker, answerer] = [response.to, response.from].map(({speaker, source}) => speaker?.name ?? source);
    expect(conflicts(knowledge, {to: asker}).map(({to}) => to.id)).toContain(response.to.id);
    expect(conflicts(knowledge, {to: answerer}).filter(({type}) => type === "RESPONDS_TO")).toEqual([]);
    expect(() => conflicts(knowledge, {to: "Zanzibar"})).toThrow(/nothing in this corpus is called "Zanzibar"/);
  });

  it("can be those that concern a name or topic; a name that nothing has is told", () => {
    const all = conflicts(knowledge);
    const [{from}] = all;
    const some = conflicts(knowledge, {of: from.speaker?.name ?? from.source});
    expect(some.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining([...some]));
    expect(conflicts(knowledge, {of: "Golden Anchor"}).length).toBeLessThan(all.length);
    expect(() => conflicts(knowledge, {of: "Zanzibar"})).toThrow(/nothing in this corpus is called "Zanzibar"/);
  });
});
