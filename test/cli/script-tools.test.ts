import {scriptTools} from "../../src/cli/script-tools";
import {makeKnowledge} from "../help/corpus";

it("the tools of a script ask, draw views, write formats and measure", async () => {
  const {said, project, gexf, metrics, shortestPath, louvain, graphology} = await scriptTools();
  const knowledge = makeKnowledge();
  const view = project(knowledge, "speakers");
  expect(said(knowledge, {by: "Jane Roe"})).toHaveLength(4);
  expect([...gexf(knowledge)].join("")).toMatch(/^<\?xml/);
  expect(Object.keys(metrics.centrality.pagerank(view, {getEdgeWeight: null}))).toHaveLength(view.order);
  expect(Object.keys(louvain(view))).toHaveLength(view.order);
  expect(shortestPath.bidirectional(knowledge.graph, "person:jane-roe", "person:jane-roe")).toEqual([
    "person:jane-roe",
  ]);
  expect(new graphology.DirectedGraph().order).toBe(0);
});
