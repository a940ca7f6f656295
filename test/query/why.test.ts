import {why} from "../../src/query/why";
import {makeKnowledge} from "../help/corpus";

const made = makeKnowledge();
const roe = made.entities.find(({id}) => id === "person:jane-roe")!;
const poe = made.entities.find(({id}) => id === "person:sam-poe")!;
const nickname = {
  ...{name: "Janet Roe", with: "Jane Roe", rule: "nickname", evidence: "forms of one first name"},
  ...{confidence: 0.9, document: "courier.txt"},
};
const office = {entity: poe.id, rule: "office", evidence: "one office", confidence: 0.6};
const knowledge = {
  ...made,
  entities: made.entities.map((entity) =>
    entity.id === roe.id
      ? {...roe, aliases: ["Janet Roe", "Roe"], merges: [...roe.merges, nickname], candidates: [office]}
      : entity,
  ),
};

describe("why", () => {
  it("tells every join and every candidate of one name", () => {
    const {entities, merges, candidates, names} = why(knowledge, "Roe");
    expect(entities.map(({id}) => id)).toEqual([roe.id]);
    expect(names).toEqual(["Jane Roe", "Janet Roe", "Roe"]);
    expect(merges).toHaveLength(roe.merges.length + 1);
    expect(candidates.map(({with: other, rule}) => `${other.name}: ${rule}`)).toEqual(["Sam Poe: office"]);
  });

  it("tells of two names that are one the joins of different names, with their articles", () => {
    const {entities, merges} = why(knowledge, "Jane Roe", "Janet Roe");
    expect(entities).toHaveLength(1);
    expect(merges.map(({rule, document}) => `${rule} ${document.id}`)).toEqual(["nickname courier.txt"]);
  });

  it("tells in which articles two names stand for one thing", () => {
    const {entities, within} = why(knowledge, "Thomas Kerr", "Tom Kerr");
    expect(entities.map(({id}) => id)).toEqual(["person:thomas-kerr"]);
    expect(within.map(({id}) => id)).toEqual(["monthly.txt"]);
  });

  it("tells of two entities only what speaks for joining these two", () => {
    const apart = why(knowledge, "Sam Poe", "Jane Roe");
    expect(apart.entities.map(({id}) => id)).toEqual([poe.id, roe.id]);
    expect(apart.candidates.map(({evidence}) => evidence)).toEqual(["one office"]);
    expect(why(knowledge, "Thomas Kerr", "Jane Roe").candidates).toEqual([]);
    expect(apart.merges).toEqual([]);
  });

  it("throws for a name that nothing is called", () => {
    expect(() => why(knowledge, "Jane Roe", "Zanzibar")).toThrow(/^why: nothing in this corpus is called "Zanzibar"/);
  });
});
