import type {KnowledgeGraph} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import type {Statement} from "../model/statement";
import {compareText} from "../model/text";
import {describeStatements, Groups} from "./aggregate";
import {drawPicture} from "./picture";
import {type Projectable, withSpeakersPosition} from "./speakers";

/** Statements about more entities than this are lists; each pair of them would tell nothing and cost much. */
const MOST_ENTITIES = 12;

/** Entities that one statement is about: an edge "together" for each pair, once, from the smaller key to the larger. */
export function coMentionPicture({statements, graph}: Projectable): KnowledgeGraph {
  const groups = new Groups<Statement>();
  for (const statement of saidAmong(statements)) {
    const about = statement.about.filter((key) => graph.hasNode(key)).sort(compareText);
    if (about.length > MOST_ENTITIES) continue;
    about.forEach((source, index) => {
      for (const target of about.slice(index + 1)) groups.add(source, target, statement);
    });
  }
  const edges = groups.edges("together", describeStatements);
  return drawPicture(
    graph,
    new Set(edges.flatMap(({source, target}) => [source, target])),
    edges,
    withSpeakersPosition,
  );
}
