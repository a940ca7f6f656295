import type {Command} from "commander";
import {statementsCsv} from "../../export/index";
import {about, saidStatements} from "../../query/index";
import {give} from "../answer";
import type {Context} from "../context";
import {load} from "../load";
import {legend} from "../marked-sentence";
import {type AnswerOptions, addQuestionOptions, type ReadingOptions} from "../options";
import {printStatement} from "../print-statement";
import {safeText} from "../safe-text";
import {wrap} from "../wrap";

/** Adds `hearsay about`. */
export function addAbout(program: Command, context: Context): void {
  const command = program
    .command("about")
    .summary("what is said about a thing, and by whom")
    .description("Prints who speaks about an entity or topic, most often first, and every statement.")
    .argument("<name>", "a name, or words of the content")
    .addHelpText("after", '\nExamples:\n  hearsay about ice\n  hearsay about "sanctuary cities" --csv');
  addQuestionOptions(command).action(async (name: string, options: ReadingOptions & AnswerOptions) => {
    const {knowledge} = await load({...options, folder: options.workspace}, context);
    const answer = about(knowledge, name);
    const {terminal} = context;
    const {print, colours, width} = terminal;
    give(
      {
        json: answer,
        csv: () => statementsCsv(knowledge, {statements: saidStatements(knowledge, {about: name})}),
        text: () => {
          if (answer.statements.length === 0) {
            print("Nothing is said about it.");
            return;
          }
          const speakers = answer.speakers.map(({of, count}) => `${safeText(of.name)} (${count})`);
          if (speakers.length > 0) print(`${colours.bold("Speakers")}\n   ${wrap(speakers.join(", "), width, 3)}\n`);
          for (const statement of answer.statements) {
            printStatement(statement, terminal);
            print("");
          }
          print(legend(colours));
        },
      },
      options,
      terminal,
    );
  });
}
