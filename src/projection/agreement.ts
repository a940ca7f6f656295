import {LIST_SEPARATOR} from "../model/graph-attributes";
import type {KnowledgeGraph} from "../model/knowledge";
import type {Statement, StatementLink} from "../model/statement";
import {compareText} from "../model/text";
import {Groups} from "./aggregate";
import {drawPicture} from "./picture";
import {type Projectable, withSpeakersPosition} from "./speakers";

/** Speakers who say the same: an edge "congruence" for the links SAME_AS between statements of two speakers. */
export function congruencePicture(knowledge: Projectable): KnowledgeGraph {
  return linkPicture(knowledge, "congruence", ["SAME_AS"]);
}

/** Speakers who contradict each other: an edge "conflict" for the links CONFLICTS_WITH and RESPONDS_TO between their statements. */
export function conflictPicture(knowledge: Projectable): KnowledgeGraph {
  return linkPicture(knowledge, "conflict", ["CONFLICTS_WITH", "RESPONDS_TO"]);
}

function linkPicture(knowledge: Projectable, kind: string, types: readonly StatementLink["type"][]): KnowledgeGraph {
  const {statements, links, graph} = knowledge;
  const byId = new Map<string, Statement>(statements.map((statement) => [statement.id, statement]));
  const groups = new Groups<StatementLink>();
  for (const link of links) {
    if (!types.includes(link.type) || link.status === "rejected") continue;
    const ends = [byId.get(link.from)?.speaker, byId.get(link.to)?.speaker].flatMap((speaker) => speaker ?? []);
    const [source, target] = ends.sort(compareText);
    if (target !== undefined && source !== target) groups.add(source, target, link);
  }
  const edges = groups.edges(kind, describeLinks);
  return drawPicture(
    graph,
    new Set(edges.flatMap(({source, target}) => [source, target])),
    edges,
    withSpeakersPosition,
  );
}

function describeLinks(links: readonly StatementLink[]) {
  return {
    weight: links.length,
    count: links.length,
    accepted: links.filter(({status}) => status === "accepted").length,
    ids: links.flatMap(({from, to}) => [from, to]).join(LIST_SEPARATOR),
    quote: links.map(({reason}) => reason).join(LIST_SEPARATOR),
  };
}
