import {diff, isSame} from "../../src/query/diff";
import {courier, gazette, makeKnowledge, monthly, reprint} from "../help/corpus";

const before = makeKnowledge([courier(), gazette()]);

describe("the difference of two builds", () => {
  it("is nothing for equal ones", () => {
    const same = diff(before, makeKnowledge([courier(), gazette()]));
    expect(isSame(same)).toBe(true);
  });

  it("of an article more is what that article brings", () => {
    const {documents, statements, entities} = diff(before, makeKnowledge([courier(), gazette(), monthly()]));
    expect(documents.added.map(({id}) => id)).toEqual(["monthly.txt"]);
    expect(statements.gone).toEqual([]);
    expect(statements.added.every(({reports}) => reports[0].document.id === "monthly.txt")).toBe(true);
    expect(entities.added.map(({name}) => name)).toContain("Thomas Kerr");
  });

  it("of a reprint is more reports of the same statements", () => {
    const {statements} = diff(before, makeKnowledge([courier(), gazette(), reprint()]));
    expect([statements.added, statements.gone]).toEqual([[], []]);
    expect(statements.changed.map(({parts}) => parts)).toEqual(statements.changed.map(() => ["reports"]));
    expect(statements.changed).toHaveLength(4);
  });

  it("of a decision is what it does", () => {
    const target = {name: "Jane Roe", type: "PERSON"} as const;
    const renamed = makeKnowledge([courier(), gazette()], [{v: 1, op: "rename", a: target, to: "Jane A. Roe"}]);
    const {entities, documents} = diff(before, renamed);
    expect(documents).toEqual({added: [], gone: []});
    expect([...entities.added.map(({name}) => name), ...entities.changed.map(({after}) => after.name)]).toEqual([
      "Jane A. Roe",
    ]);
  });
});
