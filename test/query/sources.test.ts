import {leftOpen, sources} from "../../src/query/sources";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("sources", () => {
  it("are listed with their statements, the most quoted first", () => {
    const found = sources(knowledge);
    expect(found[0]).toMatchObject({words: "Jane Roe", kind: "named"});
    expect(found.reduce((sum, {statements}) => sum + statements.length, 0)).toBe(knowledge.statements.length);
  });

  it("that are unnamed keep their words and organisation, and are nobody", () => {
    const [official, ...others] = sources(knowledge, {unnamed: true});
    expect(others).toEqual([]);
    expect(official).toMatchObject({words: "An official at the Border Office", kind: "unnamed", singleSource: 1});
    expect(official.affiliation.map(({name}) => name)).toEqual(["Border Office"]);
    expect(official.outlets.map(({of}) => of).sort()).toEqual(["Evening Wire", "Northport Courier"]);
  });

  it("that are unnamed are never one over two documents, whatever they are called", () => {
    const [example] = knowledge.statements.filter(({sourceKind}) => sourceKind === "unnamed");
    const elsewhere = {
      ...example,
      id: `${example.id}2`,
      speaker: null,
      reports: [{...example.reports[0], document: "else.txt"}],
    };
    const twice = {...knowledge, statements: [...knowledge.statements, elsewhere]};
    expect(sources(twice, {unnamed: true}).map(({statements}) => statements.length)).toEqual([1, 1]);
  });

  it("that are unnamed have their role and, where the text tells, the reason", () => {
    const [official] = sources(knowledge, {unnamed: true});
    expect(official).toMatchObject({role: "official", reason: null});
  });

  it("of one kind alone, or only the named", () => {
    expect(sources(knowledge, {kind: "document"}).map(({words}) => words)).toEqual(["Ministry of Justice"]);
    expect(sources(knowledge, {unnamed: false}).some(({kind}) => kind === "unnamed")).toBe(false);
  });

  it('that are words like "they" are none: what they say is counted', () => {
    const [example] = knowledge.statements.filter(({sourceKind}) => sourceKind === "unnamed");
    const open = ["They", "many others"].map((source, index) => ({
      ...example,
      ...{id: `${example.id}${index}`, speaker: null, affiliation: [], source},
    }));
    const more = {...knowledge, statements: [...knowledge.statements, ...open]};
    expect(sources(more, {unnamed: true})).toHaveLength(1);
    expect(sources(more)).toHaveLength(sources(knowledge).length);
    expect([leftOpen(more), leftOpen(more, {unnamed: true}), leftOpen(more, {unnamed: false})]).toEqual([2, 2, 0]);
    expect(leftOpen(knowledge)).toBe(0);
  });
});
