import {HearsayError} from "../../src/model/problem";
import {find, findMatches, get, meant, suggestions} from "../../src/query/find";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("find", () => {
  it("gives entities, the best fit first, and may find nothing", () => {
    expect(find(knowledge, "roe").map(({name}) => name)[0]).toBe("Jane Roe");
    expect(find(knowledge, "Zanzibar")).toEqual([]);
  });

  it("keeps to a type, a fit and a number", () => {
    expect(find(knowledge, "harbour", {type: "ORG"}).map(({name}) => name)).toEqual(["Harbour Party"]);
    expect(find(knowledge, "harbour", {limit: 1})).toHaveLength(1);
    expect(find(knowledge, "Nortphort", {fit: "part"})).toEqual([]);
    expect(findMatches(knowledge, "BO")[0]).toMatchObject({fit: "exact", name: "BO"});
  });

  it("refuses a type that does not exist, with the choices", () => {
    expect(() => find(knowledge, "roe", {type: "PEOPLE" as never})).toThrow(
      /unknown type "PEOPLE". Expecting one of PERSON/,
    );
  });
});

describe("get", () => {
  it("gives the one entity that is meant", () => {
    expect(get(knowledge, "Roe").id).toBe("person:jane-roe");
    expect(get(knowledge, "person:jane-roe").name).toBe("Jane Roe");
  });

  it("throws where nothing is called so, with names that are near", () => {
    expect(() => get(knowledge, "Nortphort")).toThrow(
      new HearsayError("UNKNOWN_NAME", 'get: nothing in this corpus is called "Nortphort". Did you mean "Northport"?'),
    );
    expect(() => get(knowledge, "Zanzibar")).toThrow(/No name is near to it/);
    expect(suggestions(knowledge, "Jane Rowe")).toEqual(["Jane Roe"]);
    expect(suggestions(knowledge, "Borders Offices")[0]).toBe("Border Office");
  });
});

describe("what a name in a question means", () => {
  it("is what it fits exactly or by surname; only without such, by word", () => {
    expect(meant(knowledge, "Border Office").map(({name}) => name)).toEqual(["Border Office"]);
    expect(
      meant(knowledge, "Harbour")
        .map(({name}) => name)
        .sort(),
    ).toEqual(["Harbour Act", "Harbour Party", "March for the Harbour"]);
    expect(meant(knowledge, "Nortphort")).toEqual([]);
  });
});
