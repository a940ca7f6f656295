import {type DocumentView, type EntityView, type Why, why} from "../../query/index";
import {table} from "../answer";
import {printLines} from "../blocks";
import {wholeNumber} from "../options";
import type {Question} from "../question";
import {safeText} from "../safe-text";
import type {Terminal} from "../terminal";

const USUAL_LIMIT = 20;
const COLUMNS = ["answer", "name", "with", "rule", "evidence", "confidence", "document"];

/** `hearsay why`: why names are one entity, or two. */
export const whyQuestion: Question<{readonly limit: number}> = {
  name: "why",
  summary: "why names are one, or why not",
  description:
    "Prints the rule, the evidence and the article behind each name that was joined; of names that are kept apart, what speaks for joining them.",
  takes: [
    ["<name>", "a name or an id"],
    ["[other]", "another name or id"],
  ],
  configure: (command) => command.option("--limit <number>", "reasons to print of each kind", wholeNumber, USUAL_LIMIT),
  examples: ['hearsay why "Tom Homan"', 'hearsay why "Tom Homan" "Thomas Homan"', "hearsay why ice cbp --json"],
  answer: ({knowledge, words: [name = "", other], options: {limit}, terminal}) => {
    const found = why(knowledge, name, other);
    return {json: found, csv: () => table(COLUMNS, rows(found)), text: () => printWhy(found, other, limit, terminal)};
  },
};

function rows({merges, within, candidates}: Why): (string | number | null)[][] {
  return [
    ...merges.map(({name, with: other, rule, evidence, confidence, document}) => [
      "joined",
      name,
      other,
      rule,
      evidence,
      confidence,
      placeOf(document),
    ]),
    ...within.map((document) => ["one in the article", null, null, null, null, null, placeOf(document)]),
    ...candidates.map(({entity, with: other, rule, evidence, confidence}) => [
      "may be the same",
      entity.name,
      other.name,
      rule,
      evidence,
      confidence,
      null,
    ]),
  ];
}

function printWhy(found: Why, other: string | undefined, limit: number, terminal: Terminal): void {
  const {entities, names, merges, within, candidates} = found;
  const [a, b] = entities;
  terminal.print(b ? `Two: ${described(a, terminal)} and ${described(b, terminal)}` : `One: ${described(a, terminal)}`);
  const joined = merges.map(({name, with: joinedWith, rule, evidence, document}) =>
    safeText(`${name} = ${joinedWith}: ${rule}, ${evidence} (${placeOf(document)})`),
  );
  if (!b) printLines("Names", [names.map(safeText).join(", ")], 1, terminal);
  printLines("Joined across articles", joined, limit, terminal);
  printLines("One thing within an article", within.map(placeOf).map(safeText), limit, terminal);
  const reasons = candidates.map(({entity, with: maybe, rule, evidence}) =>
    safeText(`${entity.name} and ${maybe.name}: ${rule}, ${evidence}`),
  );
  printLines(b ? "What speaks for one" : "May be the same as", reasons, limit, terminal);
  if (b && reasons.length === 0) terminal.print(`\nNo rule found a reason to join them.${typesDiffer(a, b)}`);
  if (!b && joined.length + within.length === 0) {
    terminal.print(
      other === undefined
        ? "\nNo other article has it, or under no name that had to be joined."
        : "\nIt goes by both names.",
    );
  }
}

function described({name, type, id}: EntityView, {colours}: Terminal): string {
  return `${colours.bold(safeText(name))}  ${colours.dim(`${type} · ${id}`)}`;
}

function typesDiffer(a: EntityView, b: EntityView): string {
  return a.type === b.type ? "" : ` They are of different types: ${a.type} and ${b.type}.`;
}

function placeOf({path, id}: DocumentView): string {
  return path ?? id;
}
