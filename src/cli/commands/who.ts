import type {Command} from "commander";
import {statementsCsv} from "../../export/index";
import {type Dossier, saidStatements, who} from "../../query/index";
import {give} from "../answer";
import type {Context} from "../context";
import {load} from "../load";
import {type AnswerOptions, addQuestionOptions, type ReadingOptions, wholeNumber} from "../options";
import {relationLine} from "../print-relation";
import {printStatement} from "../print-statement";
import {safeText} from "../safe-text";
import {counted} from "../summary";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";

interface WhoOptions extends ReadingOptions, AnswerOptions {
  readonly limit: number;
}

/** Adds `hearsay who`. */
export function addWho(program: Command, context: Context): void {
  const command = program
    .command("who")
    .summary("everything known about a person, body or place")
    .description(
      "Prints names, relations with who says so, what it says, what is said about it, and why other names count as the same.",
    )
    .argument("<name>", "a name, a part of one, or an id")
    .option("--limit <number>", "statements to print of each kind", wholeNumber, 5)
    .addHelpText("after", "\nExamples:\n  hearsay who homan\n  hearsay who ice --json");
  addQuestionOptions(command).action(async (name: string, options: WhoOptions) => {
    const {knowledge} = await load({...options, folder: options.workspace}, context);
    const dossier = who(knowledge, name);
    const {id} = dossier.entity;
    give(
      {
        json: dossier,
        csv: () => statementsCsv(knowledge, {statements: saidStatements(knowledge, {by: id})}),
        text: () => printDossier(dossier, options.limit, context.terminal),
      },
      options,
      context.terminal,
    );
  });
}

function printDossier(dossier: Dossier, limit: number, terminal: Terminal): void {
  const {print, colours, width} = terminal;
  const {entity, aliases, mentions, documents, first, last} = dossier;
  print(
    `${colours.bold(safeText(entity.name))}  ${colours.dim(`${entity.type}${entity.subtype ? ` ${entity.subtype}` : ""} · ${entity.id}`)}`,
  );
  const facts = [
    ...(aliases.length > 0 ? [`also ${aliases.map(safeText).join(", ")}`] : []),
    `${counted(mentions, "mention")} by name in ${counted(documents, "document")}`,
    ...(first === null ? [] : [first === last ? first : `${first} to ${last}`]),
  ];
  print(`   ${wrap(facts.join(" · "), width, 3)}`);
  list(
    "Speaks about",
    dossier.speaksAbout.map(({of, count}) => `${safeText(of.name)} (${count})`),
    terminal,
  );
  list(
    "Spoken about by",
    dossier.spokenAboutBy.map(({of, count}) => `${safeText(of.name)} (${count})`),
    terminal,
  );
  rows("Relations", dossier.relations.map(relationLine), limit, terminal);
  rows(
    "Why these names",
    dossier.merges.map((merge) => safeText(`${merge.name} = ${merge.with}: ${merge.rule}, ${merge.evidence}`)),
    limit,
    terminal,
  );
  rows(
    "May be the same as",
    dossier.candidates.map((candidate) => safeText(`${candidate.entity}: ${candidate.evidence}`)),
    limit,
    terminal,
  );
  statements(`Said (${dossier.statements.length})`, dossier.statements, limit, terminal);
  statements(`Said about it by others (${dossier.saidAbout.length})`, dossier.saidAbout, limit, terminal);
}

function list(title: string, items: readonly string[], {print, colours, width}: Terminal): void {
  if (items.length === 0) return;
  print(`\n${colours.bold(title)}\n   ${wrap(items.slice(0, 20).join(", "), width, 3)}`);
}

function rows(title: string, lines: readonly string[], limit: number, {print, colours, width}: Terminal): void {
  if (lines.length === 0 || limit === 0) return;
  print(`\n${colours.bold(title)}`);
  for (const line of lines.slice(0, limit)) print(`   ${wrap(line, width, 6)}`);
  if (lines.length > limit) print(colours.dim(`   … and ${lines.length - limit} more (--limit ${lines.length})`));
}

function statements(title: string, views: Dossier["statements"], limit: number, terminal: Terminal): void {
  if (views.length === 0 || limit === 0) return;
  terminal.print(`\n${terminal.colours.bold(title)}`);
  for (const view of views.slice(0, limit)) {
    printStatement(view, terminal);
    terminal.print("");
  }
  if (views.length > limit)
    terminal.print(terminal.colours.dim(`… and ${views.length - limit} more (--limit ${views.length})`));
}
