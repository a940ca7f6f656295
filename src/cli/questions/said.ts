import {Option} from "commander";
import {statementsCsv} from "../../export/index";
import type {Knowledge} from "../../model/knowledge";
import {ATTRIBUTION_KINDS, MODES, SOURCE_KINDS, STANCES} from "../../model/record";
import {ATTITUDES, type SaidQuestion, type StatementView, said} from "../../query/index";
import type {Answer} from "../answer";
import {printStatements} from "../blocks";
import {legend} from "../marked-sentence";
import {share, wholeNumber} from "../options";
import type {Question} from "../question";
import {counted} from "../summary";
import type {Terminal} from "../terminal";

/** `hearsay said`: every statement that fits. */
export const saidQuestion: Question<SaidQuestion> = {
  name: "said",
  summary: "statements: who said what, about whom, where",
  description:
    "Prints every statement that fits, with its mode and hedges, its sentence with speaker, cue and content marked, the article and the offsets.",
  configure: (command) =>
    command
      .option("--by <name>", "who says it: a name, a part of one, or an id")
      .option("--about <name>", "what it is about: a name, or words of the content")
      .option("--to <name>", "who was spoken to")
      .option("--in <words>", "part of the name, title or outlet of the article")
      .option("--after <date>", "said or published then or later: 2017, 2017-09, 2017-09-28")
      .option("--before <date>", "said or published earlier")
      .addOption(new Option("--mode <mode>", "how it is quoted").choices(MODES))
      .addOption(new Option("--stance <stance>", "stance of the cue").choices(STANCES))
      .addOption(
        new Option("--attitude <side>", "for or against what it is about, by words of praise and blame").choices(
          ATTITUDES,
        ),
      )
      .addOption(new Option("--kind <kind>", "what the cue makes of it").choices(ATTRIBUTION_KINDS))
      .addOption(new Option("--source-kind <kind>", "kind of source").choices(SOURCE_KINDS))
      .option("--hedged", 'only with a hedge ("reportedly")')
      .option("--negated", "only where the saying is negated")
      .option("--second-hand", "only what somebody says that somebody else said")
      .option("--min-confidence <number>", "0 to 1", share)
      .option("--limit <number>", "at most so many", wholeNumber),
  examples: [
    "hearsay said --by homan --about ice",
    'hearsay said --about "sanctuary cities" --mode direct --json',
    "hearsay said --source-kind unnamed --csv > unnamed.csv",
  ],
  answer: ({knowledge, options, terminal}) => statementsAnswer(knowledge, said(knowledge, options), terminal),
};

/** Statements as an answer. */
export function statementsAnswer(knowledge: Knowledge, views: readonly StatementView[], terminal: Terminal): Answer {
  return {
    json: views,
    csv: () => statementTable(knowledge, views),
    text: () => {
      printStatements(views, terminal);
      const {print, colours} = terminal;
      if (views.length === 0) print("No statement fits.");
      else print(colours.dim(`${counted(views.length, "statement")}.  ${legend(colours)}`));
    },
  };
}

/** Statements as a table with every variable, as in `statements.csv`. */
export function statementTable(knowledge: Knowledge, views: readonly StatementView[]): Iterable<string> {
  const byId = new Map(knowledge.statements.map((statement) => [statement.id, statement]));
  return statementsCsv(knowledge, {statements: views.flatMap(({id}) => byId.get(id) ?? [])});
}
