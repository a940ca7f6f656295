import {commandSections} from "./commands";
import {
  codeTable,
  decisionTable,
  exitTable,
  formatTable,
  graphTables,
  lintTable,
  projectionTable,
  relationTable,
  sqlTable,
  statementTable,
} from "./sections";

/**
 * The text of `docs/reference.md`, made from the code itself.
 * @param root the folder of the checkout
 */
export async function reference(root: string): Promise<string> {
  const parts = [
    "<!-- Made from the code by npm run reference; edit the code, or docs/codes.tsv, and make it again. -->",
    "# Reference",
    "## Commands",
    ...(await commandSections()),
    "## Exit codes",
    exitTable(),
    "## Export formats",
    formatTable(),
    "## Views",
    "What `hearsay export --projection` and `project` may be asked for; the full graph unless told otherwise.",
    await projectionTable(root),
    "## The graph",
    "Lists are strings joined with ` | `. Files name an attribute by its title, since other programs keep some names for themselves; `graph.json` has the attributes as they are. Under *On*, “relation” stands for every type of relation.",
    ...graphTables(),
    "## Types of relations",
    relationTable(),
    "## Statements as rows",
    "The columns of `statements.csv`, which `--csv` answers with too wherever the answer is statements.",
    statementTable(),
    "## Tables for SQL",
    "What `querySql`, `writeDuckdb` and `writeParquet` of `hearsay/disk` hold. Offsets count UTF-16 code units; ids are those of the graph.",
    sqlTable(),
    "## Decisions",
    "`decisions.jsonl` holds one decision a line. Entities are named by `name` and `type`, and by the SHA-256 of a `document` where one name means two things; places by the SHA-256 of the text and offsets in it. Every line may have a `reason` and say who decided (`by`).",
    decisionTable(),
    "## Rules of hearsay lint",
    "E loses data or stops an import, W is likely to surprise.",
    lintTable(),
    "## Errors",
    "Thrown as `HearsayError` with a `code`; the command line prints the text and ends with the exit code.",
    await codeTable(root, "error"),
    "## Problems",
    "Faults of the material, which never stop a build: they stand in `problems.jsonl` and in the records.",
    await codeTable(root, "problem"),
    "## Losses",
    "What an export tells when a format cannot hold all.",
    await codeTable(root, "loss"),
    "## Refusals of the viewer's server",
    "The answer to a request that is refused is its code and nothing else; codes of errors may stand there too.",
    await codeTable(root, "refusal"),
  ];
  return `${parts.join("\n\n")}\n`;
}
