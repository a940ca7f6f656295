import betweenness from "graphology-metrics/centrality/betweenness.js";
import {type Knowledge, project} from "../src/index";

/** Who stands between others in the picture of who talks about whom: any package of Graphology works on a projection. */
export function* run(knowledge: Knowledge): Generator<string> {
  const speakers = project(knowledge, "speakers");
  const scores = Object.entries(betweenness(speakers, {getEdgeWeight: null}));
  const ranked = scores.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 10);
  for (const [key, score] of ranked) yield `${score.toFixed(3)}  ${speakers.getNodeAttribute(key, "label")}`;
}
