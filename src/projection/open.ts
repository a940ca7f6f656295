import type {KnowledgeGraph} from "../model/knowledge";
import type {EntityRelation} from "../model/statement";
import {describeRelations, Groups} from "./aggregate";
import {drawPicture} from "./picture";
import {type Projectable, withSpeakersPosition} from "./speakers";

/**
 * What verbs say between named things outside the schema: an edge "open" from each subject to each object, with the verb phrases as its
 * kinds. Read off the syntax without a check of meaning, so no other view shows them.
 */
export function openPicture({documents, openRelations = [], graph}: Projectable): KnowledgeGraph {
  const groups = new Groups<EntityRelation>();
  for (const relation of openRelations) {
    const {subject, object} = relation;
    if (subject && object && subject !== object && graph.hasNode(subject) && graph.hasNode(object))
      groups.add(subject, object, relation);
  }
  const published = new Map(documents.map(({id, published: day}) => [id, day]));
  const edges = groups.edges("open", (items) => describeRelations(items, (id) => published.get(id)));
  const nodes = [...new Set(edges.flatMap(({source, target}) => [source, target]))];
  return drawPicture(graph, nodes, edges, withSpeakersPosition);
}
