import {type Absent, absent} from "../../query/index";
import {type Answer, table} from "../answer";
import {wholeNumber} from "../options";
import type {Question} from "../question";
import {safeText} from "../safe-text";
import {counted} from "../summary";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";
import {numbered} from "./who";

/** `hearsay absent`: talked about, never quoted. */
export const absentQuestion: Question<{readonly atLeast: number}> = {
  name: "absent",
  summary: "who is talked about and never quoted",
  description: "Prints people and bodies that are much talked about in these articles and never speak in them.",
  configure: (command) =>
    command.option("--at-least <number>", "how often they must be spoken about or mentioned", wholeNumber, 3),
  examples: ["hearsay absent", "hearsay absent --at-least 1 --csv"],
  answer: ({knowledge, options: {atLeast}, terminal}) => absentAnswer(absent(knowledge, {atLeast}), terminal),
};

/** Those who never speak, as an answer. */
export function absentAnswer(found: readonly Absent[], {print, colours, width}: Terminal): Answer {
  return {
    json: found,
    csv: () =>
      table(
        ["id", "name", "type", "spoken_about", "mentions", "documents", "one_sided", "by"],
        found.map(({entity: {id, name, type}, spokenAbout, mentions, documents, oneSided, by}) => [
          ...[id, name, type, spokenAbout, mentions, documents, oneSided],
          by.map(({of}) => of.name).join(" | "),
        ]),
      ),
    text: () => {
      if (found.length === 0) print("In these articles, everybody talked about so often is quoted too.");
      for (const {entity, spokenAbout, mentions, documents, oneSided, by} of found) {
        const details = [
          entity.type,
          `spoken about in ${counted(spokenAbout, "statement")}`,
          `${counted(mentions, "mention")} in ${counted(documents, "document")}`,
          ...(by.length > 0 ? [`by ${by.map(numbered).join(", ")}`] : []),
          ...(oneSided ? ["one side only"] : []),
        ];
        print(wrap(`${colours.bold(safeText(entity.name))}  ${colours.dim(details.join(" · "))}`, width, 3));
      }
    },
  };
}
