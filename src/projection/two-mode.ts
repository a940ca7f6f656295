import type {KnowledgeGraph} from "../model/knowledge";
import type {Statement} from "../model/statement";
import {describeStatements, Groups} from "./aggregate";
import {drawPicture} from "./picture";
import {type Projectable, withSpeakersPosition} from "./speakers";

/** The key of a node in its role as a topic, so that an entity that speaks and is spoken of stands on both sides. */
export function topicKey(entity: string): string {
  return `topic:${entity}`;
}

/** Speakers on one side, what they speak about on the other: edges "about" only lead from a speaker to a topic. */
export function twoModePicture({statements, graph}: Projectable): KnowledgeGraph {
  const groups = new Groups<Statement>();
  for (const statement of statements) {
    const {speaker, about} = statement;
    if (speaker && graph.hasNode(speaker)) for (const entity of about) groups.add(speaker, topicKey(entity), statement);
  }
  const edges = groups.edges("about", describeStatements);
  const picture = drawPicture(graph, new Set(edges.map(({source}) => source)), [], (attributes) => ({
    ...withSpeakersPosition(attributes),
    role: "speaker",
  }));
  for (const {key, source, target, attributes} of edges) {
    const entity = target.slice(topicKey("").length);
    if (!graph.hasNode(entity)) continue;
    if (!picture.hasNode(target)) {
      picture.addNode(target, {...withSpeakersPosition(graph.getNodeAttributes(entity)), role: "topic"});
    }
    picture.addEdgeWithKey(key, source, target, attributes);
  }
  return picture;
}
