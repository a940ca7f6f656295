import {type Command, Option} from "commander";
import {CLOCKS, type Clock, timeline} from "../../query/index";
import {give, table} from "../answer";
import type {Context} from "../context";
import {load} from "../load";
import {type AnswerOptions, addQuestionOptions, type ReadingOptions} from "../options";
import {place, speakerName} from "../print-statement";
import {safeText} from "../safe-text";
import {wrap} from "../wrap";

interface TimelineOptions extends ReadingOptions, AnswerOptions {
  readonly clock: Clock;
}

/** Adds `hearsay timeline`. */
export function addTimeline(program: Command, context: Context): void {
  const command = program
    .command("timeline")
    .summary("statements in the order of time")
    .description(
      "Prints statements by, to or about a name (without one: all) by one clock: when said, when published, or the times spoken about.",
    )
    .argument("[name]", "a name, or words of the content")
    .addOption(new Option("--clock <clock>", "which time counts").choices(CLOCKS).default("said"))
    .addHelpText("after", "\nExamples:\n  hearsay timeline ice\n  hearsay timeline --clock spoken-about --csv");
  addQuestionOptions(command).action(async (name: string | undefined, options: TimelineOptions) => {
    const {knowledge} = await load({...options, folder: options.workspace}, context);
    const entries = timeline(knowledge, name, options.clock);
    const {print, colours, width} = context.terminal;
    give(
      {
        json: entries,
        csv: () =>
          table(
            ["from", "to", "statement", "speaker", "text"],
            entries.map(({from, to, statement}) => [
              from,
              to,
              statement.id,
              statement.speaker?.name ?? statement.source,
              statement.text,
            ]),
          ),
        text: () => {
          if (entries.length === 0) print("No statement fits.");
          for (const {from, to, statement} of entries) {
            const time = from === null ? "undated" : from === to ? from : `${from} to ${to}`;
            print(`${colours.bold(time)}  ${colours.cyan(speakerName(statement))}`);
            print(`   ${wrap(safeText(statement.text), width, 3)}`);
            const [report] = statement.reports;
            if (report) print(`   ${wrap(colours.dim(place(report)), width, 3)}`);
          }
        },
      },
      options,
      context.terminal,
    );
  });
}
