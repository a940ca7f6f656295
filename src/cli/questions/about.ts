import type {Knowledge} from "../../model/knowledge";
import {type About, about} from "../../query/index";
import type {Answer} from "../answer";
import {printStatements} from "../blocks";
import {legend} from "../marked-sentence";
import type {Question} from "../question";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";
import {statementTable} from "./said";
import {numbered} from "./who";

/** `hearsay about`: what is said about a thing, and by whom. */
export const aboutQuestion: Question = {
  name: "about",
  summary: "what is said about a thing, and by whom",
  description: "Prints who speaks about an entity or topic, most often first, and every statement.",
  takes: [["<name>", "a name, or words of the content"]],
  examples: ["hearsay about ice", 'hearsay about "sanctuary cities" --csv'],
  answer: ({knowledge, words: [name = ""], terminal}) => aboutAnswer(knowledge, about(knowledge, name), terminal),
};

/** What is said about a thing, as an answer. */
export function aboutAnswer(knowledge: Knowledge, found: About, terminal: Terminal): Answer {
  const {print, colours, width} = terminal;
  return {
    json: found,
    csv: () => statementTable(knowledge, found.statements),
    text: () => {
      if (found.statements.length === 0) {
        print("Nothing is said about it.");
        return;
      }
      const speakers = found.speakers.map(numbered).join(", ");
      if (speakers !== "") print(`${colours.bold("Speakers")}\n   ${wrap(speakers, width, 3)}\n`);
      printStatements(found.statements, terminal);
      print(colours.dim(legend(colours)));
    },
  };
}
