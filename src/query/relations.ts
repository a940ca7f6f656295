import {directory} from "../model/directory";
import type {Askable, Knowledge} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import {RELATION_LABELS} from "../model/relation-labels";
import type {EntityRelation} from "../model/statement";
import {meant} from "./find";
import {type RelationView, viewRelation} from "./relation-view";
import {hasWords, stem, topicWords, wordsOf} from "./topic";

/** What is asked for of relations; all parts must hold. */
export interface RelationsQuestion {
  /** Name, id or words of the thing at either end. */
  readonly of?: string;
  /** Name, id or words of who does or is it. */
  readonly subject?: string;
  /** Name, id or words of whom or what it is done to. */
  readonly object?: string;
  /** Types of relations, as in the schema. */
  readonly types?: readonly string[];
  /** Words that its ends, its title and the name of its type hold between them: "mayor of Northport". */
  readonly words?: string;
  /** Only those that tell a place, or a time. */
  readonly tells?: "place" | "time";
  /** True also for those of which the text leaves open who does it: "agents raided", "were raided". */
  readonly openSubject?: boolean;
  readonly limit?: number;
}

/**
 * The relations that fit the question, in the order of the knowledge: who holds which position, who arrested whom, what was targeted, each
 * with its sentences. What its ends are called counts, and where a text only describes an end, the words of the description.
 * @throws HearsayError `UNKNOWN_VALUE` for a type that does not exist
 */
export function relations(knowledge: Knowledge, question: RelationsQuestion = {}): readonly RelationView[] {
  return fittingRelations(knowledge, question).map((relation) => viewRelation(knowledge, relation));
}

const TYPES = Object.keys(RELATION_LABELS);

/** As `relations`, with the relations as they are stored. */
export function fittingRelations(knowledge: Askable, question: RelationsQuestion = {}): readonly EntityRelation[] {
  const {types, words} = question;
  const unknown = types?.find((type) => !TYPES.includes(type));
  if (unknown !== undefined) {
    throw new HearsayError(
      "UNKNOWN_VALUE",
      `relations: unknown type "${unknown}". Expecting one of ${TYPES.join(", ")}.`,
    );
  }
  const tests = [
    ({type}: EntityRelation) => types === undefined || types.includes(type),
    endTest(knowledge, question.of, ["subject", "object"]),
    subjectTest(knowledge, question),
    endTest(knowledge, question.object, ["object"]),
    (relation: EntityRelation) =>
      words === undefined || hasWords(wordsOf(allWords(knowledge, relation)), topicWords(words)),
    (relation: EntityRelation) => question.tells === undefined || tells(knowledge, relation, question.tells),
  ];
  return knowledge.relations
    .filter((relation) => tests.every((test) => test(relation)))
    .slice(0, question.limit ?? knowledge.relations.length);
}

/** True if it says where, or when: in its qualifiers, by its object or by its type. */
function tells(knowledge: Askable, {type, object, qualifiers}: EntityRelation, what: "place" | "time"): boolean {
  if (qualifiers[what] !== undefined || /_in$/.test(type)) return what === "place" || qualifiers.time !== undefined;
  if (what === "time") return /_on$/.test(type);
  return object !== null && directory(knowledge).entities.get(object)?.type === "PLACE";
}

function subjectTest(
  knowledge: Askable,
  {subject, openSubject}: RelationsQuestion,
): (relation: EntityRelation) => boolean {
  const test = endTest(knowledge, subject, ["subject"]);
  if (!openSubject) return test;
  const {entities} = directory(knowledge);
  return (relation) =>
    relation.subject === null || (entities.get(relation.subject)?.unnamed ?? false) || test(relation);
}

type End = "subject" | "object";

function endTest(
  knowledge: Askable,
  name: string | undefined,
  ends: readonly End[],
): (relation: EntityRelation) => boolean {
  if (name === undefined) return () => true;
  const ids = new Set(meant(knowledge, name).map(({id}) => id));
  const words = topicWords(name);
  return (relation) =>
    ends.some((end) => {
      const id = relation[end];
      return (id !== null && ids.has(id)) || hasWords(wordsOf(endWords(knowledge, relation, end)), words);
    });
}

/** What an end is called or, where it is no entity, the words that stand for it. */
function endWords(knowledge: Askable, relation: EntityRelation, end: End): string {
  const id = relation[end];
  const name = id === null ? "" : (directory(knowledge).entities.get(id)?.name ?? "");
  return end === "object" ? `${name} ${relation.literal ?? ""}` : name;
}

function allWords(knowledge: Askable, relation: EntityRelation): string {
  const {entities} = directory(knowledge);
  const object = relation.object === null ? undefined : entities.get(relation.object);
  const title = relation.qualifiers.title ?? "";
  const label = new Map<string, string>(Object.entries(RELATION_LABELS)).get(relation.type) ?? "";
  const subject = endWords(knowledge, relation, "subject");
  return [subject, label, relation.literal ?? "", title, object?.name ?? "", ...(object?.aliases ?? [])].join(" ");
}

/** Verbs that the names of the types do not show. */
const OTHER_VERBS: {readonly [verb: string]: readonly string[]} = {
  head: ["leads", "holds_position"],
  lead: ["leads", "holds_position"],
  run: ["leads", "holds_position"],
  ran: ["leads"],
  met: ["met_with"],
  meet: ["met_with"],
  work: ["works_for", "holds_position", "affiliated_with"],
  belong: ["member_of", "party"],
  arrest: ["arrested", "detained"],
  detain: ["detained", "arrested"],
  plan: ["planned"],
  accus: ["accused_of"],
  charg: ["charged_with"],
  convict: ["convicted_of"],
  conduct: ["conducts", "organized", "planned"],
  organis: ["organized"],
};

/** The types of relations that a verb or the noun of a deed asks for, whatever its form: "arrests", "arrested", "deportations". None where no type is called so. */
export function typesOfVerb(verb: string): readonly string[] {
  const wanted = stem(verb.toLowerCase().replace(/ations?$/, ""));
  return OTHER_VERBS[wanted] ?? TYPES.filter((type) => stem(type.split("_")[0]) === wanted);
}

/** Types that tell what somebody is, for questions such as "Who is the mayor?". */
export const POSITION_TYPES: readonly string[] = [
  "holds_position",
  "leads",
  "works_for",
  "affiliated_with",
  "member_of",
];
