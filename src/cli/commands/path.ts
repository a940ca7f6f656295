import type {Command} from "commander";
import type {Knowledge} from "../../model/knowledge";
import {evidenceFor, type Path, type PathEdge, pathBetween} from "../../query/index";
import {give, table} from "../answer";
import type {Context} from "../context";
import {load} from "../load";
import {type AnswerOptions, addQuestionOptions, formatList, type ReadingOptions} from "../options";
import {place} from "../print-statement";
import {safeText} from "../safe-text";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";

interface PathOptions extends ReadingOptions, AnswerOptions {
  readonly kinds?: readonly string[];
  readonly without?: readonly string[];
}

/** Adds `hearsay path`. */
export function addPath(program: Command, context: Context): void {
  const command = program
    .command("path")
    .summary("how two entities are linked")
    .description(
      "Prints a shortest chain of statements and relations between two entities, with the sentences behind each step.",
    )
    .argument("<from>", "a name or an id")
    .argument("<to>", "a name or an id")
    .option(
      "--kinds <names>",
      "kinds of links to go by, with commas between: SAID_ABOUT, SAID_TO, SPEAKS_FOR, relation types",
      formatList,
    )
    .option("--without <names>", "entities to go around, with commas between", formatList)
    .addHelpText(
      "after",
      '\nExamples:\n  hearsay path homan philadelphia\n  hearsay path "Tom Homan" ice --without "Fox News"',
    );
  addQuestionOptions(command).action(async (from: string, to: string, options: PathOptions) => {
    const {knowledge} = await load({...options, folder: options.workspace}, context);
    const path = pathBetween(knowledge, from, to, options);
    const {terminal} = context;
    give(
      {
        json: path && withEvidence(knowledge, path),
        csv: () => pathTable(knowledge, path),
        text: () => printPath(knowledge, path, terminal),
      },
      options,
      terminal,
    );
  });
}

function withEvidence(knowledge: Knowledge, path: Path): unknown {
  return {...path, edges: path.edges.map((edge) => ({...edge, evidence: evidenceFor(knowledge, edge)}))};
}

function pathTable(knowledge: Knowledge, path: Path | null): Iterable<string> {
  const rows = (path?.edges ?? []).flatMap((edge, index) =>
    evidenceFor(knowledge, edge).map(({document, start, end, sentence}) => [
      index + 1,
      edge.from.name,
      edge.to.name,
      kindsOf(edge),
      document.path ?? document.id,
      start,
      end,
      sentence,
    ]),
  );
  return table(["step", "from", "to", "kinds", "document", "start", "end", "sentence"], rows);
}

function kindsOf({ties}: PathEdge): string {
  return ties.map(({kind}) => kind).join(" | ");
}

function printPath(knowledge: Knowledge, path: Path | null, {print, colours, width}: Terminal): void {
  if (path === null) {
    print("No chain of statements and relations leads from one to the other.");
    return;
  }
  print(path.entities.map(({name}) => colours.bold(safeText(name))).join(" — "));
  for (const edge of path.edges) {
    const [first, ...more] = evidenceFor(knowledge, edge);
    print(`\n${safeText(edge.from.name)} — ${safeText(edge.to.name)}  ${colours.dim(kindsOf(edge))}`);
    if (!first) continue;
    print(`   ${wrap(safeText(first.sentence), width, 3)}`);
    print(`   ${wrap(colours.dim(place(first)), width, 3)}`);
    if (more.length > 0) print(colours.dim(`   … and ${more.length} more (--json shows all)`));
  }
}
