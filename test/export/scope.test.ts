import {exportFiles, FORMATS, partOf, scopeOf} from "../../src/export/index";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const roe = knowledge.entities.find(({name}) => name === "Jane Roe")!;

describe("the scope of an export", () => {
  it("is everything, the graph itself included, unless told otherwise", () => {
    const scope = scopeOf(knowledge);
    expect(scope.graph).toBe(knowledge.graph);
    expect(scope.statements).toEqual(knowledge.statements);
  });

  it("of statements holds them, what they join, and their documents", () => {
    const said = knowledge.statements.filter(({speaker}) => speaker === roe.id);
    const {graph, statements, documents} = scopeOf(knowledge, {statements: said});
    expect(statements).toEqual(said);
    expect(graph.filterNodes((_, {kind}) => kind === "statement").sort()).toEqual(said.map(({id}) => id).sort());
    expect(graph.hasNode(roe.id)).toBe(true);
    expect(documents.map(({id}) => id)).toContain("courier.txt");
    expect(graph.order).toBeLessThan(knowledge.graph.order);
  });

  it("has no edge from a node to itself in a view", () => {
    for (const projection of ["speakers", "two-mode", "co-mention"] as const) {
      expect(scopeOf(knowledge, {projection}).graph.selfLoopCount).toBe(0);
    }
    expect(knowledge.statements.some(({speaker, about}) => speaker !== null && about.includes(speaker))).toBe(true);
  });

  it("of entities drops the others", () => {
    const {graph, entities} = scopeOf(knowledge, {projection: "speakers", entities: ({type}) => type === "PERSON"});
    expect(entities.length).toBeGreaterThan(1);
    expect(new Set(entities.map(({type}) => type))).toEqual(new Set(["PERSON"]));
    expect(graph.everyNode((_, {type}) => type === "PERSON")).toBe(true);
  });

  it("of an ego network holds what is within so many steps", () => {
    const near = scopeOf(knowledge, {projection: "speakers", ego: roe.id});
    const far = scopeOf(knowledge, {projection: "speakers", ego: roe.id, hops: 3});
    expect(near.graph.hasNode(roe.id)).toBe(true);
    expect(near.graph.order).toBeLessThan(far.graph.order);
    expect(near.statements.length).toBeGreaterThan(0);
    expect(near.statements.length).toBeLessThanOrEqual(far.statements.length);
  });

  it.each(FORMATS.map(({name}) => name))(
    "is kept by the format %s: nothing of what is outside stands in its files",
    (format) => {
      const options = {statements: knowledge.statements.filter(({speaker}) => speaker === roe.id)};
      const inside = scopeOf(knowledge, options);
      const shown = new Set([...inside.statements, ...inside.entities, ...inside.relations].map(({id}) => id));
      const outside = [...knowledge.statements, ...knowledge.entities, ...knowledge.relations]
        .map(({id}) => id)
        .filter((id) => !shown.has(id));
      expect(outside.length).toBeGreaterThan(5);
      for (const {name, text} of exportFiles(knowledge, format, options)) {
        const words = new Set([...text].join("").match(/[\w:-]+/g) ?? []);
        expect([name, ...outside.filter((id) => words.has(id))]).toEqual([name]);
      }
    },
  );

  it("is a knowledge of its own for the viewer's page, with records that fit its documents", () => {
    expect(partOf(scopeOf(knowledge))).toBe(knowledge);
    const one = knowledge.statements.filter(({reports}) => reports.length === 1).slice(0, 1);
    const part = partOf(scopeOf(knowledge, {statements: one}));
    expect(part.documents).toHaveLength(1);
    expect(part.records.map(({sha256}) => sha256)).toEqual(part.documents.map(({sha256}) => sha256));
    const ids = new Set([...part.statements, ...part.entities].map(({id}) => id));
    expect(part.links.every(({from, to}) => ids.has(from) && ids.has(to))).toBe(true);
    expect(part.graph.everyNode((key) => ids.has(key) || part.documents.some(({id}) => id === key))).toBe(true);
  });
});
