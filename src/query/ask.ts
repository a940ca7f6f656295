import type {Knowledge} from "../model/knowledge";
import {type About, about} from "./about";
import {type Absent, absent} from "./absent";
import {type Call, callText} from "./call";
import {type Comparison, compare} from "./compare";
import {conflicts} from "./conflicts";
import type {LinkView} from "./link-view";
import {type Neighbour, neighbours} from "./neighbours";
import {type NumberRow, numbers} from "./numbers";
import {type Path, pathBetween} from "./path-between";
import {type RelationView, viewRelation} from "./relation-view";
import {relations} from "./relations";
import {matchStatements, type SaidQuestion, sideRelations} from "./said";
import {leftOpen, type Source, sources} from "./sources";
import {type TimelineEntry, timeline} from "./timeline";
import {understand} from "./understand";
import {type EvidenceView, type StatementView, viewStatement} from "./view";
import {type Dossier, who} from "./who";
import {written} from "./written";

/** What a question was taken for, and its answer; `name` says which of the query functions gave it. */
export type Asked = {readonly understood: string; readonly call: Call} & (
  | {
      readonly name: "said";
      readonly answer: readonly StatementView[];
      /** True where no statement has all that was asked for: these have its most telling words, the best first. */
      readonly byWords: boolean;
      /** Where no statement has all of it: sentences of the articles that do, whoever says them. */
      readonly written: readonly EvidenceView[];
      /** Relations that tell who supports or opposes what was asked about, where that was the question. */
      readonly sides: readonly RelationView[];
    }
  | {readonly name: "relations"; readonly answer: readonly RelationView[]}
  | {
      readonly name: "about";
      readonly answer: About;
      readonly byWords: boolean;
      readonly written: readonly EvidenceView[];
    }
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
 * or a name or topic alone. `understood` says what it was taken for, as the call that gives the same; `call` is that call as data.
 * @throws HearsayError `NOT_UNDERSTOOD` if it fits no form of question, and what the call throws
 */
export function ask(knowledge: Knowledge, question: string): Asked {
  const call = understand(knowledge, question);
  return {understood: callText(call), call, ...answer(knowledge, call)};
}

/** An answer without the word of how the question was understood. */
type Answer = Asked extends infer Each ? (Each extends Asked ? Omit<Each, "understood" | "call"> : never) : never;

function answer(knowledge: Knowledge, call: Call): Answer {
  switch (call.name) {
    case "said":
      return saidAnswer(knowledge, call.question);
    case "relations":
      return {name: call.name, answer: relations(knowledge, call.question)};
    case "about":
      return aboutAnswer(knowledge, call.of);
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
      return {name: call.name, answer: conflicts(knowledge, {of: call.of, to: call.to, types: call.types})};
    case "absent":
      return {name: call.name, answer: absent(knowledge)};
  }
}

function saidAnswer(knowledge: Knowledge, question: SaidQuestion): Answer {
  const {statements, byWords} = matchStatements(knowledge, question);
  const sides = sideRelations(knowledge, question).map((relation) => viewRelation(knowledge, relation));
  const {about: topic, attitude, by} = question;
  const isOpen = topic !== undefined && attitude === undefined && by === undefined;
  return {
    name: "said",
    answer: statements.map((each) => viewStatement(knowledge, each)),
    byWords,
    written: isOpen && (byWords || statements.length === 0) ? written(knowledge, topic) : [],
    sides,
  };
}

function aboutAnswer(knowledge: Knowledge, of: string): Answer {
  const {byWords} = matchStatements(knowledge, {about: of});
  return {name: "about", answer: about(knowledge, of), byWords, written: byWords ? written(knowledge, of) : []};
}
