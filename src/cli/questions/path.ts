import {type Path, type PathEdge, pathBetween} from "../../query/index";
import {type Answer, table} from "../answer";
import {formatList} from "../options";
import {place} from "../print-statement";
import type {Question} from "../question";
import {safeText} from "../safe-text";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";

interface PathOptions {
  readonly kinds?: readonly string[];
  readonly without?: readonly string[];
}

const COLUMNS = ["step", "from", "to", "kinds", "document", "start", "end", "sentence"];

/** `hearsay path`: how two entities are linked. */
export const pathQuestion: Question<PathOptions> = {
  name: "path",
  summary: "how two entities are linked",
  description:
    "Prints a shortest chain of statements and relations between two entities, with the sentences behind each step.",
  takes: [
    ["<from>", "a name or an id"],
    ["<to>", "a name or an id"],
  ],
  configure: (command) =>
    command
      .option(
        "--kinds <names>",
        "kinds of links to go by, with commas between: SAID_ABOUT, SAID_TO, SPEAKS_FOR, relation types",
        formatList,
      )
      .option("--without <names>", "entities to go around, with commas between", formatList),
  examples: ["hearsay path homan philadelphia", 'hearsay path "Tom Homan" ice --without "Fox News"'],
  answer: ({knowledge, words: [from = "", to = ""], options, terminal}) =>
    pathAnswer(pathBetween(knowledge, from, to, options), terminal),
};

/** A chain between two entities, as an answer. */
export function pathAnswer(path: Path | null, terminal: Terminal): Answer {
  return {
    json: path,
    csv: () =>
      table(
        COLUMNS,
        (path?.edges ?? []).flatMap((edge, index) => rows(edge, index + 1)),
      ),
    text: () => {
      if (path === null) terminal.print("No chain of statements and relations leads from one to the other.");
      else printPath(path, terminal);
    },
  };
}

function rows(edge: PathEdge, step: number): (string | number)[][] {
  return edge.evidence.map(({document, start, end, sentence}) => [
    step,
    edge.from.name,
    edge.to.name,
    kindsOf(edge),
    document.path ?? document.id,
    start,
    end,
    sentence,
  ]);
}

function kindsOf({ties}: PathEdge): string {
  return ties.map(({kind}) => kind).join(" | ");
}

function printPath(path: Path, {print, colours, width}: Terminal): void {
  print(path.entities.map(({name}) => colours.bold(safeText(name))).join(" — "));
  for (const edge of path.edges) {
    const [first, ...more] = edge.evidence;
    print(`\n${safeText(edge.from.name)} — ${safeText(edge.to.name)}  ${colours.dim(kindsOf(edge))}`);
    if (!first) continue;
    print(`   ${wrap(safeText(first.sentence), width, 3)}`);
    print(`   ${wrap(colours.dim(place(first)), width, 3)}`);
    if (more.length > 0) print(colours.dim(`   … and ${more.length} more (--json shows all)`));
  }
}
