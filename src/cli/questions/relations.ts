import {type RelationsQuestion, type RelationView, relations} from "../../query/index";
import {type Answer, table} from "../answer";
import {formatList, wholeNumber} from "../options";
import {relationLine} from "../print-relation";
import type {Question} from "../question";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";

interface RelationsOptions {
  readonly subject?: string;
  readonly object?: string;
  readonly type?: readonly string[];
  readonly words?: string;
  readonly limit?: number;
}

const COLUMNS = [
  "type",
  "subject",
  "object",
  "literal",
  "count",
  "negated",
  "modality",
  "document",
  "start",
  "end",
  "sentence",
];

/** `hearsay relations`: who is what, and who did what to whom. */
export const relationsQuestion: Question<RelationsOptions> = {
  name: "relations",
  summary: "who is what, and who did what to whom",
  description: "Prints relations between people, bodies, places and events, each with the sentence it stands in.",
  takes: [["[name]", "a name, or words of a description, at either end"]],
  configure: (command) =>
    command
      .option("--subject <name>", "who does or is it")
      .option("--object <name>", "whom or what it is done to")
      .option("--type <names>", "only these types of relations, with commas between", formatList)
      .option("--words <words>", 'words that its ends hold between them: "mayor of Chicago"')
      .option("--limit <number>", "at most so many", wholeNumber),
  examples: [
    "hearsay relations ice",
    "hearsay relations --type arrested,detained --subject ice",
    'hearsay relations --type holds_position --words "mayor of Chicago" --json',
  ],
  answer: ({knowledge, words: [of], options: {subject, object, type: types, words, limit}, terminal}) => {
    const question: RelationsQuestion = {of, subject, object, types, words, limit};
    return relationsAnswer(relations(knowledge, question), terminal);
  },
};

/** Relations as an answer, each with its first sentence. */
export function relationsAnswer(found: readonly RelationView[], terminal: Terminal): Answer {
  const {print, colours, width} = terminal;
  return {
    json: found,
    csv: () => table(COLUMNS, found.map(row)),
    text: () => {
      if (found.length === 0) print("No relation fits.");
      for (const relation of found) {
        print(wrap(relationLine(relation), width, 3));
        const [first] = relation.evidence;
        if (first) print(colours.dim(wrap(`   ${first.sentence.replace(/\s+/gu, " ")}`, width, 3)));
      }
    },
  };
}

function row({type, subject, object, literal, qualifiers, negated, modality, evidence}: RelationView) {
  const [first] = evidence;
  const place = [first?.document.id ?? null, first?.start ?? null, first?.end ?? null, first?.sentence ?? null];
  const ends = [subject?.name ?? null, object?.name ?? null, literal ?? null];
  return [type, ...ends, qualifiers.count ?? null, String(negated), modality, ...place];
}
