import {assemble} from "../../src/graph";
import {resolve} from "../../src/resolve";
import {type Article, makeArticles, makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const {graph} = knowledge;

describe("the graph", () => {
  it("has a node for each entity, statement and document, and an edge of each kind", () => {
    const kinds = new Set(graph.mapEdges((_, {kind}) => kind));
    for (const kind of "SAID TO ABOUT WITHIN REPORTED_IN SAME_AS RESPONDS_TO CONFLICTS_WITH MENTIONED_IN member_of".split(
      " ",
    )) {
      expect(kinds).toContain(kind);
    }
    const count = (kind: string): number => graph.filterNodes((_, attributes) => attributes.kind === kind).length;
    expect(count("entity")).toBe(knowledge.entities.length);
    expect(count("statement")).toBe(knowledge.statements.length);
    expect(count("document")).toBe(knowledge.documents.length);
  });

  it("has flat attributes and a key with a prefix everywhere", () => {
    const flat = (value: unknown): boolean => value === null || ["string", "number", "boolean"].includes(typeof value);
    graph.forEachNode((key, attributes) => {
      expect(key).toMatch(/^(person|org|place|norp|event|law|misc|statement|document):[0-9a-z-]+$/);
      expect(Object.values(attributes).every(flat)).toBe(true);
    });
    graph.forEachEdge((_, attributes) => {
      expect(Object.values(attributes).every(flat)).toBe(true);
      expect(attributes.weight).toBeGreaterThan(0);
    });
  });

  it("has nodes and edges in the order of their keys", () => {
    expect(graph.nodes()).toEqual([...graph.nodes()].sort());
    expect(graph.edges()).toEqual([...graph.edges()].sort());
  });

  it("has a finite position, a size and a colour for every node", () => {
    graph.forEachNode((_, {x, y, size, color}) => {
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      expect(size).toBeGreaterThanOrEqual(3);
      expect(size).toBeLessThanOrEqual(16);
      expect(color).toMatch(/^#[0-9A-F]{6}$/);
    });
  });

  it("has a community, betweenness and a position among speakers for those in their picture", () => {
    const {community, betweenness, speakersX, speakersY, degree} = graph.getNodeAttributes("person:jane-roe");
    expect([community, betweenness, speakersX, speakersY, degree].every(Number.isFinite)).toBe(true);
  });

  it("is the same for any order of the documents", () => {
    const draw = (articles: readonly Article[]) => {
      const documents = articles.map(({document}) => document);
      const records = articles.map(({record}) => record);
      return JSON.stringify(assemble(documents, records, resolve(documents, records, [])).export());
    };
    expect(draw([...makeArticles()].reverse())).toBe(draw(makeArticles()));
  });

  it("shows nothing of what a person hid", () => {
    const hidden = makeKnowledge(undefined, [{v: 1, op: "hide", a: {name: "Sam Poe", type: "PERSON"}}]).graph;
    expect(hidden.hasNode("person:sam-poe")).toBe(false);
    expect(hidden.order).toBe(graph.order - 1);
  });

  it("has one node for two files with the same bytes", () => {
    const articles = makeArticles();
    const copies = articles.map(({document, record}): Article => {
      const id = `copy-of-${document.id}`;
      return {document: {...document, id}, record: {...record, id}};
    });
    const twice = makeKnowledge([...articles, ...copies]).graph;
    expect(twice.nodes()).toEqual(graph.nodes());
    expect(twice.size).toBeGreaterThan(graph.size);
  });

  it("is empty for no documents", () => {
    expect(makeKnowledge([]).graph.order).toBe(0);
  });
});
