import type {Knowledge} from "../../model/knowledge";
import {type Asked, ask} from "../../query/index";
import type {Answer} from "../answer";
import type {Question} from "../question";
import type {Terminal} from "../terminal";
import {aboutAnswer} from "./about";
import {absentAnswer} from "./absent";
import {comparisonAnswer} from "./compare";
import {conflictsAnswer} from "./conflicts";
import {neighboursAnswer} from "./neighbours";
import {numbersAnswer} from "./numbers";
import {pathAnswer} from "./path";
import {relationsAnswer} from "./relations";
import {statementsAnswer} from "./said";
import {sourcesAnswer} from "./sources";
import {timelineAnswer} from "./timeline";
import {dossierAnswer} from "./who";

/** `hearsay ask`: a question in plain English. */
export const askQuestion: Question = {
  name: "ask",
  summary: "a question in plain English",
  description:
    "Answers a question such as those below and says what it was taken for. There is no language model behind it: it knows forms of questions, and says so where it knows none that fits.",
  takes: [["<question>", "in quotation marks"]],
  examples: [
    'hearsay ask "What did Homan say about sanctuary cities?"',
    'hearsay ask "How many arrests?"',
    'hearsay ask "Who is the mayor of Chicago?"',
    'hearsay ask "How is Homan linked to Fox News?"',
    'hearsay ask "Who is never quoted?"',
  ],
  answer: ({knowledge, words: [question = ""], terminal}) => {
    const asked = ask(knowledge, question);
    const answer = answerOf(knowledge, asked, terminal);
    return {
      json: asked,
      csv: answer.csv,
      text: () => {
        terminal.note(terminal.colours.dim(`Understood as ${asked.understood}`));
        answer.text();
      },
    };
  },
};

function answerOf(knowledge: Knowledge, asked: Asked, terminal: Terminal): Answer {
  switch (asked.name) {
    case "said":
      return statementsAnswer(knowledge, asked.answer, terminal);
    case "relations":
      return relationsAnswer(asked.answer, terminal);
    case "about":
      return aboutAnswer(knowledge, asked.answer, terminal);
    case "who":
      return dossierAnswer(knowledge, asked.answer, terminal);
    case "timeline":
      return timelineAnswer(asked.answer, terminal);
    case "neighbours":
      return neighboursAnswer(asked.answer, terminal);
    case "numbers":
      return numbersAnswer(asked.answer, terminal);
    case "pathBetween":
      return pathAnswer(asked.answer, terminal);
    case "compare":
      return comparisonAnswer(asked.answer, terminal);
    case "sources":
      return sourcesAnswer(asked.answer, asked.leftOpen, terminal);
    case "conflicts":
      return conflictsAnswer(asked.answer, terminal);
    case "absent":
      return absentAnswer(asked.answer, terminal);
  }
}
