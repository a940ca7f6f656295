import type {Knowledge} from "../../model/knowledge";
import {type Asked, ask, callText, wider} from "../../query/index";
import type {Answer} from "../answer";
import {place} from "../print-statement";
import type {Question} from "../question";
import {safeText} from "../safe-text";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";
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
    'hearsay ask "Who criticizes ICE?"',
    'hearsay ask "Where did ICE carry out raids?"',
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
        const less = isEmpty(asked) ? wider(knowledge, asked.call) : [];
        if (less.length > 0) {
          const rows = less.map(({call, count}) => `${callText(call)} (${count})`);
          terminal.print(terminal.colours.dim(wrap(`With less asked for: ${rows.join(", ")}`, terminal.width, 3)));
        }
      },
    };
  },
};

function answerOf(knowledge: Knowledge, asked: Asked, terminal: Terminal): Answer {
  switch (asked.name) {
    case "said":
      return saidAnswer(knowledge, asked, terminal);
    case "relations":
      return relationsAnswer(asked.answer, terminal);
    case "about":
      return byWords(asked, aboutAnswer(knowledge, asked.answer, terminal), terminal);
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

/** Statements; before them the relations that take a side. */
function saidAnswer(knowledge: Knowledge, asked: Extract<Asked, {readonly name: "said"}>, terminal: Terminal): Answer {
  const statements = statementsAnswer(knowledge, asked.answer, terminal);
  const text = (): void => {
    if (asked.sides.length > 0) relationsAnswer(asked.sides, terminal).text();
    statements.text();
  };
  return byWords(asked, {...statements, text}, terminal);
}

/** An answer that says so where it was found by single words, and what the articles themselves say with all of them. */
function byWords(asked: Extract<Asked, {readonly byWords: boolean}>, answer: Answer, terminal: Terminal): Answer {
  const {print, colours, width} = terminal;
  const text = (): void => {
    if (asked.byWords) {
      print(
        colours.dim("Nobody is told to say all of this; found by the most telling of its words, the best first.\n"),
      );
    }
    answer.text();
    if (asked.written.length > 0) print(colours.bold("\nIn sentences of the articles themselves"));
    for (const {sentence, ...rest} of asked.written) {
      print(`   ${wrap(safeText(sentence), width, 3)}\n   ${wrap(colours.dim(place(rest)), width, 3)}`);
    }
  };
  return {...answer, text};
}

function isEmpty({answer}: Asked): boolean {
  return answer === null || (Array.isArray(answer) && answer.length === 0);
}
