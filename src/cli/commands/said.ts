import {type Command, Option} from "commander";
import {statementsCsv} from "../../export/index";
import {ATTRIBUTION_KINDS, MODES, SOURCE_KINDS, STANCES} from "../../model/record";
import {type SaidQuestion, saidStatements, viewStatement} from "../../query/index";
import {type Answer, give} from "../answer";
import type {Context} from "../context";
import {load} from "../load";
import {legend} from "../marked-sentence";
import {type AnswerOptions, addQuestionOptions, type ReadingOptions, share, wholeNumber} from "../options";
import {printStatement} from "../print-statement";
import {counted} from "../summary";

type SaidOptions = ReadingOptions & AnswerOptions & SaidQuestion;

/** Adds `hearsay said`. */
export function addSaid(program: Command, context: Context): void {
  const command = program
    .command("said")
    .summary("statements: who said what, about whom, where")
    .description(
      "Prints every statement that fits, with its mode and hedges, its sentence with speaker, cue and content marked, the article and the offsets.",
    )
    .option("--by <name>", "who says it: a name, a part of one, or an id")
    .option("--about <name>", "what it is about: a name, or words of the content")
    .option("--to <name>", "who was spoken to")
    .option("--in <words>", "part of the name, title or outlet of the article")
    .option("--after <date>", "said or published then or later: 2017, 2017-09, 2017-09-28")
    .option("--before <date>", "said or published earlier")
    .addOption(new Option("--mode <mode>", "how it is quoted").choices(MODES))
    .addOption(new Option("--stance <stance>", "stance of the cue").choices(STANCES))
    .addOption(new Option("--kind <kind>", "speech, belief, plan ...").choices(ATTRIBUTION_KINDS))
    .addOption(new Option("--source-kind <kind>", "kind of source").choices(SOURCE_KINDS))
    .option("--hedged", 'only with a hedge ("reportedly")')
    .option("--negated", "only where the saying is negated")
    .option("--second-hand", "only what somebody says that somebody else said")
    .option("--min-confidence <number>", "0 to 1", share)
    .option("--limit <number>", "at most so many", wholeNumber)
    .addHelpText("after", EXAMPLES);
  addQuestionOptions(command).action((options: SaidOptions) => runSaid(options, context));
}

const EXAMPLES = `
Examples:
  hearsay said --by homan --about ice
  hearsay said --about "sanctuary cities" --mode direct --json
  hearsay said --source-kind unnamed --csv > unnamed.csv`;

async function runSaid(options: SaidOptions, context: Context): Promise<void> {
  const {knowledge} = await load({...options, folder: options.workspace}, context);
  const statements = saidStatements(knowledge, options);
  const views = statements.map((statement) => viewStatement(knowledge, statement));
  const {terminal} = context;
  const answer: Answer = {
    json: views,
    csv: () => statementsCsv(knowledge, {statements}),
    text: () => {
      for (const view of views) {
        printStatement(view, terminal);
        terminal.print("");
      }
      if (views.length > 0)
        terminal.print(terminal.colours.dim(`${counted(views.length, "statement")}.  ${legend(terminal.colours)}`));
      else terminal.print("No statement fits.");
    },
  };
  give(answer, options, terminal);
}
