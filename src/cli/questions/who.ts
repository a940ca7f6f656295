import type {Knowledge} from "../../model/knowledge";
import {type Dossier, who} from "../../query/index";
import type {Answer} from "../answer";
import {printLines, printList, printStatements} from "../blocks";
import {wholeNumber} from "../options";
import {relationLine} from "../print-relation";
import type {Question} from "../question";
import {safeText} from "../safe-text";
import {counted} from "../summary";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";
import {statementTable} from "./said";

const USUAL_LIMIT = 5;

/** `hearsay who`: everything known about one entity. */
export const whoQuestion: Question<{readonly limit: number}> = {
  name: "who",
  summary: "everything known about a person, body or place",
  description:
    "Prints names, relations with who says so, what it says, what is said about it, and why other names count as the same.",
  takes: [["<name>", "a name, a part of one, or an id"]],
  configure: (command) =>
    command.option("--limit <number>", "statements to print of each kind", wholeNumber, USUAL_LIMIT),
  examples: ["hearsay who homan", "hearsay who ice --json"],
  answer: ({knowledge, words: [name = ""], options: {limit}, terminal}) =>
    dossierAnswer(knowledge, who(knowledge, name), terminal, limit),
};

/** A dossier as an answer; as a table, the statements of the entity. */
export function dossierAnswer(knowledge: Knowledge, dossier: Dossier, terminal: Terminal, limit = USUAL_LIMIT): Answer {
  return {
    json: dossier,
    csv: () => statementTable(knowledge, dossier.statements),
    text: () => printDossier(dossier, limit, terminal),
  };
}

function printDossier(dossier: Dossier, limit: number, terminal: Terminal): void {
  const {print, colours, width} = terminal;
  const {entity, aliases, mentions, documents, first, last} = dossier;
  const kind = `${entity.type}${entity.subtype ? ` ${entity.subtype}` : ""} · ${entity.id}`;
  print(`${colours.bold(safeText(entity.name))}  ${colours.dim(kind)}`);
  const facts = [
    ...(aliases.length > 0 ? [`also ${aliases.map(safeText).join(", ")}`] : []),
    `${counted(mentions, "mention")} by name in ${counted(documents, "document")}`,
    ...(first === null ? [] : [first === last ? first : `${first} to ${last}`]),
  ];
  print(`   ${wrap(facts.join(" · "), width, 3)}`);
  printList("Speaks about", dossier.speaksAbout.map(numbered), terminal);
  printList("Spoken about by", dossier.spokenAboutBy.map(numbered), terminal);
  printLines("Relations", dossier.relations.map(relationLine), limit, terminal);
  printLines("Why these names", reasons(dossier), limit, terminal);
  const candidates = dossier.candidates.map(({entity: other, evidence}) => safeText(`${other}: ${evidence}`));
  printLines("May be the same as", candidates, limit, terminal);
  printSome(`Said (${dossier.statements.length})`, dossier.statements, limit, terminal);
  printSome(`Said about it by others (${dossier.saidAbout.length})`, dossier.saidAbout, limit, terminal);
}

/** "Ann Reed (3)". */
export function numbered({of, count}: {readonly of: {readonly name: string}; readonly count: number}): string {
  return `${safeText(of.name)} (${count})`;
}

function reasons({merges}: Dossier): string[] {
  return [
    ...new Set(
      merges.map(({name, with: other, rule, evidence}) => safeText(`${name} = ${other}: ${rule}, ${evidence}`)),
    ),
  ];
}

function printSome(title: string, views: Dossier["statements"], limit: number, terminal: Terminal): void {
  if (views.length === 0 || limit === 0) return;
  const {print, colours} = terminal;
  print(`\n${colours.bold(title)}`);
  printStatements(views.slice(0, limit), terminal);
  if (views.length > limit) print(colours.dim(`… and ${views.length - limit} more (--limit ${views.length})`));
}
