import {UndirectedGraph} from "graphology";
import {type Knowledge, said} from "../src/index";

/** Who is quoted together: speakers joined by the documents that quote both. */
export function* run(knowledge: Knowledge): Generator<string> {
  const quoted = new Map<string, Set<string>>();
  for (const {speaker, reports} of said(knowledge)) {
    if (!speaker || speaker.unnamed) continue;
    for (const {document} of reports) quoted.set(document.id, (quoted.get(document.id) ?? new Set()).add(speaker.name));
  }
  const graph = new UndirectedGraph<Record<string, never>, {documents: number}>();
  for (const names of quoted.values()) {
    const speakers = [...names].sort();
    for (const name of speakers) graph.mergeNode(name);
    for (const [index, a] of speakers.entries()) {
      for (const b of speakers.slice(index + 1)) {
        graph.updateEdge(a, b, (edge) => ({documents: (edge.documents ?? 0) + 1}));
      }
    }
  }
  const pairs = graph.mapEdges((_, {documents}, a, b) => `${documents}  ${a} and ${b}`);
  yield* pairs.sort().reverse();
}
