import {Option} from "commander";
import {MENTION_TYPES, type MentionType} from "../../model/record";
import {findMatches, type NameMatch} from "../../query/index";
import {table} from "../answer";
import {wholeNumber} from "../options";
import type {Question} from "../question";
import {safeText} from "../safe-text";
import {counted} from "../summary";
import type {Terminal} from "../terminal";

interface FindOptions {
  readonly type?: MentionType;
  readonly limit?: number;
}

const USUAL_LIMIT = 20;
const COLUMNS = ["id", "name", "type", "subtype", "aliases", "mentions", "fit"];

/** `hearsay find`: entities by name. */
export const findQuestion: Question<FindOptions> = {
  name: "find",
  summary: "entities by name",
  description:
    "Prints the people, bodies, places and other things that a name may mean, the best fit first. Accents, capitals and a wrong letter do not matter.",
  takes: [["<name>", "a name or a part of one"]],
  configure: (command) =>
    command
      .addOption(new Option("--type <type>", "only this type").choices(MENTION_TYPES))
      .option(
        "--limit <number>",
        `at most so many; unless told otherwise, all, of which ${USUAL_LIMIT} are printed`,
        wholeNumber,
      ),
  examples: ["hearsay find homan", "hearsay find ice --type ORG --json"],
  answer: ({knowledge, words: [name = ""], options: {type, limit}, terminal}) => {
    const matches = findMatches(knowledge, name, {type, limit});
    return {
      json: matches.map(({entity}) => entity),
      csv: () => table(COLUMNS, matches.map(row)),
      text: () => {
        if (matches.length === 0) terminal.print(`Nothing is called "${safeText(name)}".`);
        for (const match of matches.slice(0, limit ?? USUAL_LIMIT)) printMatch(match, terminal);
        const more = matches.length - (limit ?? USUAL_LIMIT);
        if (more > 0) terminal.print(terminal.colours.dim(`… and ${more} more (--limit ${matches.length})`));
      },
    };
  },
};

function row({entity: {id, name, type, subtype, aliases, mentions}, fit}: NameMatch): (string | number | null)[] {
  return [id, name, type, subtype, aliases.join(" | "), mentions.length, fit];
}

function printMatch(
  {entity: {id, name, type, subtype, aliases, mentions}, fit}: NameMatch,
  {print, colours}: Terminal,
): void {
  const details = [
    type + (subtype ? ` ${subtype}` : ""),
    id,
    counted(mentions.length, "mention"),
    fit,
    ...(aliases.length > 0 ? [`also ${aliases.join(", ")}`] : []),
  ];
  print(`${colours.bold(safeText(name))}  ${colours.dim(safeText(details.join(" · ")))}`);
}
