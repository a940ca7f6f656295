import type {Command} from "commander";
import {type Difference, diff, type StatementView} from "../../query/index";
import {give, table} from "../answer";
import {printLines} from "../blocks";
import type {Context} from "../context";
import {load} from "../load";
import {type AnswerOptions, wholeNumber} from "../options";
import {place, speakerName} from "../print-statement";
import {safeText} from "../safe-text";

interface DiffOptions extends AnswerOptions {
  readonly limit: number;
}

/** Adds `hearsay diff`. */
export function addDiff(program: Command, context: Context): void {
  program
    .command("diff")
    .summary("what differs between two collections of articles")
    .description(
      "Builds both and prints what came, went and changed: articles, statements, entities, and which names count as the same.",
    )
    .argument("<before>", "folder, file or glob of articles, or a workspace")
    .argument("<after>", "the same")
    .option("--limit <number>", "lines of each kind", wholeNumber, 20)
    .option("--json", "answer as JSON")
    .option("--csv", "answer as CSV")
    .addHelpText("after", "\nExamples:\n  hearsay diff march/ april/\n  hearsay diff march/ april/ --json")
    .action(async (before: string, after: string, options: DiffOptions) => {
      const [old, now] = [await load({documents: before}, context), await load({documents: after}, context)];
      const difference = diff(old.knowledge, now.knowledge);
      const lines = linesOf(difference);
      give(
        {
          json: difference,
          csv: () =>
            table(
              ["kind", "change", "what"],
              lines.flatMap(({kind, change, items}) => items.map((what) => [kind, change, what])),
            ),
          text: () => {
            if (lines.every(({items}) => items.length === 0)) context.terminal.print("Nothing differs.");
            for (const {kind, change, items} of lines) {
              printLines(`${kind} ${change} (${items.length})`, items.map(safeText), options.limit, context.terminal);
            }
          },
        },
        options,
        context.terminal,
      );
    });
}

interface Lines {
  readonly kind: string;
  readonly change: "added" | "gone" | "changed";
  readonly items: readonly string[];
}

function linesOf({documents, statements, entities, relations, merges}: Difference): Lines[] {
  const rows = <T>(
    kind: string,
    sides: {readonly added: readonly T[]; readonly gone: readonly T[]},
    text: (item: T) => string,
  ): Lines[] => [
    {kind, change: "added", items: sides.added.map(text)},
    {kind, change: "gone", items: sides.gone.map(text)},
  ];
  return [
    ...rows("Articles", documents, ({id, title}) => (title === undefined ? id : `${id}: ${title}`)),
    ...rows("Statements", statements, statementText),
    {
      kind: "Statements",
      change: "changed",
      items: statements.changed.map(({after, parts}) => `${statementText(after)} [${parts.join(", ")}]`),
    },
    ...rows("Entities", entities, ({id, name}) => `${name} (${id})`),
    {
      kind: "Entities",
      change: "changed",
      items: entities.changed.map(({after: {id, name}, parts}) => `${name} (${id}) [${parts.join(", ")}]`),
    },
    ...rows(
      "Relations",
      relations,
      ({subject, type, object, literal}) => `${subject ?? "(open)"} ${type} ${object ?? literal ?? "(open)"}`,
    ),
    ...rows("Merges", merges, ({name, with: other, rule, evidence}) => `${name} = ${other}: ${rule}, ${evidence}`),
  ];
}

function statementText(statement: StatementView): string {
  const [report] = statement.reports;
  return `${speakerName(statement)}: ${statement.text}${report ? ` (${place(report)})` : ""}`;
}
