import {shortHash} from "../model/hash";
import {slug} from "../model/keys";
import type {KnowledgeGraph, NodeAttributes} from "../model/knowledge";
import type {Statement} from "../model/statement";
import {compareText} from "../model/text";
import {describeStatements, Groups} from "./aggregate";
import {type KeyPhrase, keyPhrases} from "./key-phrases";
import {emptyGraph} from "./picture";
import type {Projectable} from "./speakers";

/** The key of a node in its role as a topic, so that an entity that speaks and is spoken of stands on both sides. */
export function topicKey(entity: string): string {
  return `topic:${entity}`;
}

/** Speakers on one side, what they speak about on the other: entities, and the phrases that statements share. Edges "about" lead from a speaker to a topic. */
export function twoModePicture({statements, graph}: Projectable): KnowledgeGraph {
  const groups = new Groups<Statement>();
  const topics = new Map<string, NodeAttributes>();
  const speaks = ({speaker}: Statement): boolean => speaker !== null && graph.hasNode(speaker);
  for (const statement of statements.filter(speaks)) {
    for (const entity of statement.about.filter((key) => graph.hasNode(key))) {
      groups.add(statement.speaker!, topicKey(entity), statement);
      topics.set(topicKey(entity), {...graph.getNodeAttributes(entity), role: "topic"});
    }
  }
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  for (const phrase of keyPhrases(statements.filter(speaks))) {
    const key = `topic:${slug(phrase.text) || shortHash(phrase.text)}`;
    topics.set(key, phraseNode(phrase));
    for (const id of phrase.statements) groups.add(byId.get(id)!.speaker!, key, byId.get(id)!);
  }
  const edges = groups.edges("about", describeStatements);
  const picture = emptyGraph();
  for (const key of new Set(edges.map(({source}) => source))) {
    topics.set(key, {...graph.getNodeAttributes(key), role: "speaker"});
  }
  for (const [key, attributes] of [...topics].sort(([a], [b]) => compareText(a, b))) picture.addNode(key, attributes);
  for (const {key, source, target, attributes} of edges) picture.addEdgeWithKey(key, source, target, attributes);
  placeInColumns(picture);
  return picture;
}

/** Distance of the two columns, and of two rows. */
const COLUMNS = 400;
const ROW = 24;

/** Speakers in one column, the busiest first; topics in the other, each near the speakers who speak about it. */
function placeInColumns(picture: KnowledgeGraph): void {
  const isTopic = (key: string): boolean => picture.getNodeAttribute(key, "role") === "topic";
  const [topics, speakers] = [picture.nodes().filter(isTopic), picture.nodes().filter((key) => !isTopic(key))];
  speakers.sort((a, b) => picture.degree(b) - picture.degree(a) || compareText(a, b));
  const row = new Map(speakers.map((key, index) => [key, index]));
  const middle = new Map(
    topics.map((key) => {
      const rows = picture.inNeighbors(key).map((speaker) => row.get(speaker)!);
      return [key, Math.round((100 * rows.reduce((sum, at) => sum + at, 0)) / rows.length)];
    }),
  );
  topics.sort((a, b) => middle.get(a)! - middle.get(b)! || compareText(a, b));
  for (const [column, keys] of [speakers, topics].entries()) {
    keys.forEach((key, index) => {
      const y = (keys.length - 1) * (ROW / 2) - index * ROW;
      picture.mergeNodeAttributes(key, {x: (column - 0.5) * COLUMNS, y});
    });
  }
}

/** Colour and size of topics that are no entities. */
const TOPIC_COLOR = "#530777";
const TOPIC_SIZE = 5;

function phraseNode({text, statements}: KeyPhrase): NodeAttributes {
  return {
    kind: "topic",
    label: text,
    statementsAbout: statements.length,
    role: "topic",
    color: TOPIC_COLOR,
    size: TOPIC_SIZE,
  };
}
