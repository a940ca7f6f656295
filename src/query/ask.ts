import type {Knowledge} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import {type About, about} from "./about";
import {type Absent, absent} from "./absent";
import {type Call, callText} from "./call";
import {type Comparison, compare} from "./compare";
import {conflicts} from "./conflicts";
import {meant} from "./find";
import type {LinkView} from "./link-view";
import {type Neighbour, neighbours} from "./neighbours";
import {type NumberRow, numbers} from "./numbers";
import {parseQuestion} from "./parse-question";
import {type Path, pathBetween} from "./path-between";
import type {RelationView} from "./relation-view";
import {POSITION_TYPES, relations} from "./relations";
import {said} from "./said";
import {leftOpen, type Source, sources} from "./sources";
import {type TimelineEntry, timeline} from "./timeline";
import type {StatementView} from "./view";
import {type Dossier, who} from "./who";

/** What a question was taken for, and its answer; `name` says which of the query functions gave it. */
export type Asked = {readonly understood: string} & (
  | {readonly name: "said"; readonly answer: readonly StatementView[]}
  | {readonly name: "relations"; readonly answer: readonly RelationView[]}
  | {readonly name: "about"; readonly answer: About}
  | {readonly name: "who"; readonly answer: Dossier}
  | {readonly name: "timeline"; readonly answer: readonly TimelineEntry[]}
  | {readonly name: "neighbours"; readonly answer: readonly Neighbour[]}
  | {readonly name: "numbers"; readonly answer: readonly NumberRow[]}
  | {readonly name: "pathBetween"; readonly answer: Path | null}
  | {readonly name: "compare"; readonly answer: Comparison}
  | {readonly name: "sources"; readonly answer: readonly Source[]; readonly leftOpen: number}
  | {readonly name: "conflicts"; readonly answer: readonly LinkView[]}
  | {readonly name: "absent"; readonly answer: readonly Absent[]}
);

/**
 * Answers a question in the words of the field: "What did Roe say about the curfew?", "How many arrests?", "How is Roe linked to Poe?",
 * or a name or topic alone. `understood` says what it was taken for, as the call that gives the same.
 * @throws HearsayError `NOT_UNDERSTOOD` if it fits no form of question, and what the call throws
 */
export function ask(knowledge: Knowledge, question: string): Asked {
  const parsed = parseQuestion(question);
  const call = parsed ? settled(knowledge, parsed) : bareWords(knowledge, question);
  return {understood: callText(call), ...answer(knowledge, call)};
}

/**
 * Words of which only the corpus can tell what they are: "Who is the mayor of Northport?" asks for a position if somebody is told to hold it,
 * else for the dossier of what is named; and where no text tells of a deed, what is said about it answers best.
 */
function settled(knowledge: Knowledge, call: Call): Call {
  if (call.name === "who" && meant(knowledge, call.of).length === 0) {
    const question = {words: call.of, types: POSITION_TYPES};
    return relations(knowledge, question).length > 0 ? {name: "relations", question} : call;
  }
  if (call.name !== "relations" || relations(knowledge, call.question).length > 0) return call;
  const {words, subject, object} = call.question;
  const named = [words, words?.split(/ (?:of|at|for|in) (?:the )?/).at(-1)].find(
    (each) => each !== undefined && meant(knowledge, each).length > 0,
  );
  if (named !== undefined) return {name: "who", of: named};
  const topic = [subject, object].filter(Boolean).join(" ");
  return topic !== "" && about(knowledge, topic).statements.length > 0 ? {name: "about", of: topic} : call;
}

/** A name alone asks for its dossier, other words for what is said about them. */
function bareWords(knowledge: Knowledge, question: string): Call {
  const words = question
    .trim()
    .replace(/[?!.]+$/u, "")
    .replace(/^(?:who|whom|what|which|where|when|why|how)(?: (?:is|are|was|were|did|does|do|has|have|had))? /iu, "");
  if (meant(knowledge, words).length > 0) return {name: "who", of: words};
  if (words !== "" && about(knowledge, words).statements.length > 0) return {name: "about", of: words};
  throw new HearsayError(
    "NOT_UNDERSTOOD",
    `ask: "${question}" is no question this understands. Ask, for example: What did NAME say about TOPIC? Who is NAME? Who denied TOPIC? Who arrested NAME? How many ARRESTS? How is NAME linked to NAME? Compare NAME and NAME. Who is never quoted?`,
  );
}

/** An answer without the word of how the question was understood. */
type Answer = Asked extends infer Each ? (Each extends Asked ? Omit<Each, "understood"> : never) : never;

function answer(knowledge: Knowledge, call: Call): Answer {
  switch (call.name) {
    case "said":
      return {name: call.name, answer: said(knowledge, call.question)};
    case "relations":
      return {name: call.name, answer: relations(knowledge, call.question)};
    case "about":
      return {name: call.name, answer: about(knowledge, call.of)};
    case "who":
      return {name: call.name, answer: who(knowledge, call.of)};
    case "timeline":
      return {name: call.name, answer: timeline(knowledge, call.of)};
    case "neighbours":
      return {name: call.name, answer: neighbours(knowledge, call.of)};
    case "numbers":
      return {name: call.name, answer: numbers(knowledge, call.topic)};
    case "pathBetween":
      return {name: call.name, answer: pathBetween(knowledge, call.a, call.b)};
    case "compare":
      return {name: call.name, answer: compare(knowledge, call.a, call.b)};
    case "sources":
      return {name: call.name, answer: sources(knowledge, call.options), leftOpen: leftOpen(knowledge, call.options)};
    case "conflicts":
      return {name: call.name, answer: conflicts(knowledge)};
    case "absent":
      return {name: call.name, answer: absent(knowledge)};
  }
}
