import {type Command, Option} from "commander";
import {MENTION_TYPES, type MentionType} from "../../model/record";
import {findMatches} from "../../query/index";
import {give, table} from "../answer";
import type {Context} from "../context";
import {load} from "../load";
import {type AnswerOptions, addQuestionOptions, type ReadingOptions, wholeNumber} from "../options";
import {safeText} from "../safe-text";
import {counted} from "../summary";

interface FindOptions extends ReadingOptions, AnswerOptions {
  readonly type?: MentionType;
  readonly limit: number;
}

/** Adds `hearsay find`. */
export function addFind(program: Command, context: Context): void {
  const command = program
    .command("find")
    .summary("entities by name")
    .description(
      "Prints the people, bodies, places and other things that a name may mean, the best fit first. Accents, capitals and a wrong letter do not matter.",
    )
    .argument("<name>", "a name or a part of one")
    .addOption(new Option("--type <type>", "only this type").choices(MENTION_TYPES))
    .option("--limit <number>", "at most so many", wholeNumber, 20)
    .addHelpText("after", "\nExamples:\n  hearsay find homan\n  hearsay find ice --type ORG --json");
  addQuestionOptions(command).action(async (name: string, options: FindOptions) => {
    const {knowledge} = await load({...options, folder: options.workspace}, context);
    const matches = findMatches(knowledge, name, {type: options.type, limit: options.limit});
    const {print, colours} = context.terminal;
    give(
      {
        json: matches.map(({entity, fit}) => ({...entity, fit})),
        csv: () =>
          table(
            ["id", "name", "type", "subtype", "aliases", "mentions", "fit"],
            matches.map(({entity: {id, name: known, type, subtype, aliases, mentions}, fit}) => [
              id,
              known,
              type,
              subtype,
              aliases.join(" | "),
              mentions.length,
              fit,
            ]),
          ),
        text: () => {
          if (matches.length === 0) print(`Nothing is called "${safeText(name)}".`);
          for (const {entity, fit} of matches) {
            const {id, name: known, type, subtype, aliases, mentions} = entity;
            const details = [
              type + (subtype ? ` ${subtype}` : ""),
              id,
              counted(mentions.length, "mention"),
              fit,
              ...(aliases.length > 0 ? [`also ${aliases.join(", ")}`] : []),
            ];
            print(`${colours.bold(safeText(known))}  ${colours.dim(safeText(details.join(" · ")))}`);
          }
        },
      },
      options,
      context.terminal,
    );
  });
}
