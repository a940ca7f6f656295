import {describeRelations, describeStatements, Groups} from "../../src/projection/aggregate";
import {makeKnowledge} from "../help/corpus";

const {statements, relations} = makeKnowledge();

describe("edges that stand for several things", () => {
  it("are one for each pair of ends, in the order of their keys", () => {
    const groups = new Groups<number>();
    groups.add("b", "a", 1);
    groups.add("a", "b", 2);
    groups.add("b", "a", 3);
    const edges = groups.edges("sum", (items) => ({weight: items.reduce((sum, item) => sum + item, 0)}));
    expect(edges.map(({key, attributes}) => `${key} ${attributes.weight}`)).toEqual(["sum|a|b 2", "sum|b|a 4"]);
  });

  it("quote the surest statement, give the days, and list all", () => {
    const described = describeStatements(statements);
    expect(described.count).toBe(statements.length);
    expect(described.first).toBe("2017-09-28");
    expect(described.last).toBe("2017-09-29");
    expect(statements.map(({text}) => text)).toContain(described.quote);
    expect(String(described.ids).split(" | ")).toHaveLength(statements.length);
  });

  it("name the relation types, each once", () => {
    const described = describeRelations(relations, () => "2020-01-01");
    expect(described.types).toBe([...new Set(relations.map(({type}) => type))].sort().join(" | "));
    expect(described).toMatchObject({first: "2020-01-01", last: "2020-01-01", count: relations.length});
  });
});
