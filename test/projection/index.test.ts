import fc from "fast-check";
import {LIST_SEPARATOR} from "../../src/model/graph-attributes";
import type {Knowledge, KnowledgeGraph} from "../../src/model/knowledge";
import {ego, filterPicture, only, PROJECTIONS, project} from "../../src/projection";
import {makeArticles, makeKnowledge} from "../help/corpus";

/** Knowledge of any selection of the made articles. */
const knowledges = fc.subarray([...makeArticles()]).map((articles) => makeKnowledge(articles));

function sumOf(graph: KnowledgeGraph, kind: string, attribute: string): number {
  return graph.reduceEdges(
    (sum, _, attributes) => sum + (attributes.kind === kind ? Number(attributes[attribute]) : 0),
    0,
  );
}

function pairsSaid({statements, graph}: Knowledge): number {
  return statements
    .filter(({speaker}) => speaker !== null && graph.hasNode(speaker))
    .reduce((sum, {about}) => sum + about.filter((id) => graph.hasNode(id)).length, 0);
}

describe("projections", () => {
  it("sum up to the statements and relations they stand for", () => {
    fc.assert(
      fc.property(knowledges, (knowledge) => {
        const speakers = project(knowledge, "speakers");
        expect(sumOf(speakers, "said", "count")).toBe(pairsSaid(knowledge));
        const entities = filterPicture(project(knowledge, "two-mode"), {nodes: ({kind}) => kind === "entity"});
        expect(sumOf(entities, "about", "count")).toBe(pairsSaid(knowledge));
        const related = knowledge.relations.filter(({subject, object}) => subject !== null && object !== null);
        expect(sumOf(speakers, "relation", "count")).toBe(related.length);
      }),
      {numRuns: 16},
    );
  });

  it("list on each edge exactly what it stands for", () => {
    const knowledge = makeKnowledge();
    const statements = new Map(knowledge.statements.map((statement) => [statement.id, statement]));
    project(knowledge, "speakers").forEachEdge((_, {kind, count, weight, ids}, source, target) => {
      const listed = String(ids).split(LIST_SEPARATOR);
      expect(listed).toHaveLength(Number(count));
      expect(weight).toBe(count);
      if (kind !== "said") return;
      for (const id of listed) {
        expect(statements.get(id)?.speaker).toBe(source);
        expect(statements.get(id)?.about).toContain(target);
      }
    });
  });

  it("have at most one edge for each source, target and kind", () => {
    const knowledge = makeKnowledge();
    for (const name of PROJECTIONS.filter((projection) => projection !== "full")) {
      const keys = project(knowledge, name).mapEdges((_, {kind}, source, target) => `${kind} ${source} ${target}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("leave the knowledge as it is and give equal graphs each time", () => {
    const knowledge = makeKnowledge();
    const before = JSON.stringify(knowledge.graph.export());
    for (const name of PROJECTIONS) {
      const picture = project(knowledge, name);
      expect(JSON.stringify(picture.export())).toBe(JSON.stringify(project(knowledge, name).export()));
      for (const key of picture.nodes()) picture.dropNode(key);
    }
    expect(JSON.stringify(knowledge.graph.export())).toBe(before);
  });

  it("work together: the company of a speaker in a filtered picture", () => {
    const knowledge = makeKnowledge();
    const direct = only(knowledge, {statements: ({mode}) => mode === "direct", relations: () => false});
    const picture = ego(project(direct, "speakers"), "person:jane-roe", 1);
    expect(picture.nodes()).toEqual(["org:border-office", "person:jane-roe"]);
  });
});
