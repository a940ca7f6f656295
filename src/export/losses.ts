import type {KnowledgeGraph} from "../model/knowledge";
import {columnsOf} from "./columns";
import {isFormula} from "./csv-row";
import {ftmSchemaOf} from "./follow-the-money";
import type {ExportOptions} from "./format";
import {attributesOf, edgeRows, isUsableWeight, nodeRows, shortLabel} from "./graph-rows";
import {isPresent, type Scalar} from "./scalar";
import type {Scope} from "./scope";
import {isXmlText} from "./xml";

/** Something that a file of a format holds otherwise than the knowledge, or not at all. */
export interface Loss {
  /** Stable, for programs. */
  readonly code: string;
  /** How often. */
  readonly count: number;
  /** One sentence: what, and where it is kept. */
  readonly text: string;
}

interface LossRule {
  readonly code: string;
  /** Names of the formats it concerns. */
  readonly formats: readonly string[];
  count(scope: Scope, options: ExportOptions): number;
  text(count: number): string;
}

const XML = ["gexf", "speakers", "graphml"];
const TABLES = ["duckdb", "parquet"];
const GRAPHS = [...XML, "csv", "neo4j"];

const RULES: readonly LossRule[] = [
  {
    code: "CHARACTERS",
    formats: XML,
    count: ({graph}) => countValues(graph, (value) => typeof value === "string" && !isXmlText(value)),
    text: (count) => `${count} texts hold characters that XML 1.0 cannot; graph.json has them whole.`,
  },
  {
    code: "SURROGATES",
    formats: ["json", "csv", "jsonl", "neo4j", "dot", "markdown", ...TABLES],
    count: ({graph}) => countValues(graph, (value) => typeof value === "string" && /[\ud800-\udfff]/u.test(value)),
    text: (count) => `${count} texts hold halves of characters, which UTF-8 cannot; they became U+FFFD.`,
  },
  {
    code: "PARALLEL_NUMBERED",
    formats: ["gexf", "csv"],
    count: ({graph}, {version}) => (version === "1.2" ? 0 : numbered(graph)),
    text: (count) =>
      `${count} parallel links of one kind got a number in it, since readers would merge them; "relation" has the kind as it is.`,
  },
  {
    code: "PARALLEL_MERGED",
    formats: ["gexf"],
    count: ({graph}, {version}) => (version === "1.2" ? parallel(graph) : 0),
    text: (count) =>
      `${count} parallel links may be merged by readers, because GEXF 1.2 has no kind; GEXF 1.3 keeps them apart.`,
  },
  {
    code: "SHORT_LABELS",
    formats: [...GRAPHS, "dot"],
    count: ({graph}) => graph.filterNodes((_, {label}) => shortLabel(label) !== label).length,
    text: (count) => `${count} labels were cut for the picture; "label_full" has the whole.`,
  },
  {
    code: "WEIGHTS",
    formats: GRAPHS,
    count: ({graph}) => graph.filterEdges((_, {weight}) => !isUsableWeight(weight)).length,
    text: (count) => `${count} links had no weight above 0 and got 1.`,
  },
  {
    code: "MIXED_TYPES",
    formats: GRAPHS,
    count: ({graph}) => mixed(graph),
    text: (count) => `${count} attributes hold values of several types and were written as text.`,
  },
  {
    code: "GUARDED_CELLS",
    formats: ["csv"],
    count: ({graph}, {raw}) => (raw ? 0 : countValues(graph, (value) => typeof value === "string" && isFormula(value))),
    text: (count) => `${count} cells got a leading ' so that no spreadsheet runs them; the option raw leaves it out.`,
  },
  {
    code: "LOOPS",
    formats: [...GRAPHS, "json", "dot"],
    count: ({statements}, {projection}) =>
      projection === undefined || projection === "full"
        ? 0
        : statements.filter(({speaker, about}) => speaker !== null && about.includes(speaker)).length,
    text: (count) =>
      `${count} statements of speakers about themselves are no links in a view; the whole graph has them.`,
  },
  {
    code: "SUMMED_UP",
    formats: ["speakers"],
    count: ({statements}) => statements.length,
    text: (count) =>
      `${count} statements are summed up in links, whose "ids" name them; graph.gexf has each as a node.`,
  },
  {
    code: "ATTRIBUTES",
    formats: ["dot"],
    count: ({graph}) => columnsOf(attributesOf(nodeRows(graph)), "node").length,
    text: (count) => `Of ${count} attributes of nodes only label, kind, colour, position and text are drawn.`,
  },
  {
    code: "TYPES",
    formats: ["ftm"],
    count: ({entities}) => entities.filter((entity) => !entity.hidden && ftmSchemaOf(entity) === null).length,
    text: (count) => `${count} peoples, laws and things have no schema in FollowTheMoney and are left out.`,
  },
  {
    code: "SPEECH",
    formats: ["ftm"],
    count: ({statements}) => statements.length,
    text: (count) => `${count} statements became notes: mode, stance, hedges and offsets have no place there.`,
  },
  {
    code: "PICTURE",
    formats: TABLES,
    count: ({graph}) => graph.order,
    text: (count) =>
      `Of ${count} nodes the tables hold no position, measure or community, and no links between statements; graph.json has them.`,
  },
  {
    code: "STATEMENTS",
    formats: ["csl", "bibtex"],
    count: ({statements}) => statements.length,
    text: (count) => `${count} statements are left out: the format holds articles alone.`,
  },
];

/** What a format cannot carry of what is exported; nothing where all of it arrives. */
export function lossesOf(scope: Scope, format: string, options: ExportOptions = {}): readonly Loss[] {
  return RULES.filter(({formats}) => formats.includes(format)).flatMap(({code, count, text}) => {
    const found = count(scope, options);
    return found === 0 ? [] : [{code, count: found, text: text(found)}];
  });
}

function countValues(graph: KnowledgeGraph, test: (value: Scalar) => boolean): number {
  let count = 0;
  const add = (attributes: Readonly<Record<string, Scalar>>): void => {
    for (const name of Object.keys(attributes)) if (test(attributes[name])) count++;
  };
  graph.forEachNode((_, attributes) => add(attributes));
  graph.forEachEdge((_, attributes) => add(attributes));
  return count;
}

function numbered(graph: KnowledgeGraph): number {
  let count = 0;
  for (const {kind, attributes} of edgeRows(graph)) if (kind !== attributes.kind) count++;
  return count;
}

function parallel(graph: KnowledgeGraph): number {
  const pairs = new Set(graph.mapEdges((_, __, source, target) => `${source}\n${target}`));
  return graph.size - pairs.size;
}

function mixed(graph: KnowledgeGraph): number {
  const types = new Map<string, string>();
  const several = new Set<string>();
  const add = (element: string, attributes: Readonly<Record<string, Scalar>>): void => {
    for (const [name, value] of Object.entries(attributes)) {
      if (!isPresent(value)) continue;
      const key = `${element} ${name}`;
      const known = types.get(key);
      if (known !== undefined && known !== typeof value) several.add(key);
      types.set(key, typeof value);
    }
  };
  graph.forEachNode((_, attributes) => add("node", attributes));
  graph.forEachEdge((_, attributes) => add("edge", attributes));
  return several.size;
}
