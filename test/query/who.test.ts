import {who} from "../../src/query/who";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("the dossier", () => {
  it("tells what a speaker is, says, and speaks about", () => {
    const roe = who(knowledge, "roe");
    expect(roe.entity.name).toBe("Jane Roe");
    expect(roe.aliases).toEqual(["Roe"]);
    expect([roe.statements.length, roe.documents]).toEqual([4, 3]);
    expect(roe.speaksAbout.map(({of, count}) => `${of.name} ${count}`)).toEqual(["Northport 3", "Border Office 2"]);
    expect(roe.stances.map(({of, count}) => `${of} ${count}`)).toEqual(["neutral 3", "promise 1"]);
    expect([roe.first, roe.last]).toEqual(["2017-09-28", "2017-09-28"]);
    expect(roe.relations.map(({type, object, literal}) => `${type} ${object?.name} ${literal}`).sort()).toEqual([
      "holds_position Border Office director",
      "member_of Harbour Party null",
    ]);
    expect(roe.relations[0].evidence[0].sentence.length).toBeGreaterThan(10);
  });

  it("tells what others say of somebody", () => {
    const poe = who(knowledge, "Sam Poe");
    expect(poe.spokenAboutBy.map(({of}) => of.name).sort()).toEqual(["An official at the Border Office", "Ann Major"]);
    expect(poe.saidAbout.every(({speaker}) => speaker?.id !== poe.entity.id)).toBe(true);
    expect(poe.outlets).toEqual([{of: "Daily Gazette", count: 3}]);
  });

  it("throws for a name that nothing is called", () => {
    expect(() => who(knowledge, "Zanzibar")).toThrow(/nothing in this corpus is called "Zanzibar"/);
  });
});
