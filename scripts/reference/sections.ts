import {join} from "node:path";
import {EXIT_MEANINGS, exitCodeOf} from "../../src/cli/run";
import {PAGE_FORMAT} from "../../src/disk/outputs";
import {TABLE_FORMATS} from "../../src/disk/table-formats";
import {FORMATS, RULES, STATEMENT_COLUMNS, TABLES} from "../../src/export/index";
import {DECISION_OPS} from "../../src/model/decision";
import {
  AGGREGATE_ATTRIBUTES,
  type AttributeDefinition,
  EDGE_ATTRIBUTES,
  NODE_ATTRIBUTES,
} from "../../src/model/graph-attributes";
import {RELATION_TYPES} from "../../src/model/relation-types";
import {PROJECTIONS} from "../../src/projection/index";
import {readCodeMeanings} from "./code-meanings";
import type {CodeKind} from "./code-scan";
import {DECISION_EXAMPLES} from "./decision-examples";
import {EDGE_KINDS} from "./edge-kinds";
import {exportsOf} from "./exports";
import {functionComments} from "./function-comments";
import {code, table} from "./markdown";

/** Every export format: its files, what reads it and what it carries. */
export function formatTable(): string {
  const rows = FORMATS.map(({name, files, readers, carries, inBuild}) => [
    code(name),
    files.map(code).join(", "),
    readers,
    carries,
    inBuild ? "yes" : "",
  ]);
  const tables = TABLE_FORMATS.map(({name, files, readers, carries}) => [
    code(name),
    files.map(code).join(", "),
    readers,
    carries,
    "",
  ]);
  const page = [
    code(PAGE_FORMAT),
    code("index.html"),
    "browsers",
    "The viewer with the whole graph in one file.",
    "yes",
  ];
  return table(["Format", "Files", "Readers", "What it carries", "In every build"], [...rows, ...tables, page]);
}

/** Every view of the graph, as the function that draws it describes it. */
export async function projectionTable(root: string): Promise<string> {
  const comments = await functionComments(join(root, "src", "projection"));
  return table(
    ["View", "What it shows"],
    PROJECTIONS.map((name) => {
      const maker = `${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Picture`;
      return [code(name), comments.get(maker) ?? ""];
    }),
  );
}

/** What the graph is made of: kinds of edges, and the attributes of nodes, of edges, and of edges of views. */
export function graphTables(): readonly string[] {
  return [
    "### Kinds of edges",
    table(
      ["Kind", "From", "To", "Meaning"],
      EDGE_KINDS.map(([kind, ...rest]) => [code(kind), ...rest]),
    ),
    "Every other kind is a type of relation and leads from its subject to its object.",
    "### Attributes of nodes",
    attributes(NODE_ATTRIBUTES),
    "### Attributes of edges",
    attributes(EDGE_ATTRIBUTES),
    "### Further attributes of edges of views",
    attributes(AGGREGATE_ATTRIBUTES),
  ];
}

function attributes(definitions: readonly AttributeDefinition[]): string {
  return table(
    ["Attribute", "Title in files", "Type", "On", "Meaning"],
    definitions.map(({name, title, type, on, meaning}) => [code(name), code(title), type, on.join(", "), meaning]),
  );
}

/** Every type of relation with what it joins. */
export function relationTable(): string {
  return table(
    ["Type", "Reads", "From the object", "Subject", "Object", "Both ways", "Example"],
    RELATION_TYPES.map(({type, label, inverse, subjects, objects, symmetric, example}) => [
      code(type),
      label,
      inverse ?? "",
      subjects.join(", "),
      objects.join(", "),
      symmetric ? "yes" : "",
      example,
    ]),
  );
}

/** Every op of decisions with a line that shows it. */
export function decisionTable(): string {
  return table(
    ["Op", "What it decides", "Example"],
    DECISION_OPS.map((op) => {
      const {does, example} = DECISION_EXAMPLES[op];
      return [code(op), does, code(JSON.stringify(example))];
    }),
  );
}

/** The columns of `statements.csv`. */
export function statementTable(): string {
  return table(
    ["Column", "Meaning"],
    Object.entries(STATEMENT_COLUMNS).map(([name, meaning]) => [code(name), meaning]),
  );
}

/** The tables of the relational form. */
export function sqlTable(): string {
  return table(
    ["Table", "Columns"],
    TABLES.map(({name, columns}) => [
      code(name),
      Object.entries(columns)
        .map(([column, type]) => `${code(column)} ${type}`)
        .join(", "),
    ]),
  );
}

/** The rules of `hearsay lint`. */
export function lintTable(): string {
  return table(
    ["Rule", "Name", "Files", "What goes wrong"],
    RULES.map(({id, name, formats, text}) => [code(id), name, formats.join(", "), text]),
  );
}

/** What the program ends with. */
export function exitTable(): string {
  return table(["Exit code", "Meaning"], Object.entries(EXIT_MEANINGS));
}

/** The codes of one kind; for errors with the exit code of the program. */
export async function codeTable(root: string, wanted: CodeKind): Promise<string> {
  const rows = (await readCodeMeanings(root)).filter(({kind}) => kind === wanted);
  const isError = wanted === "error";
  return table(
    ["Code", "Meaning", ...(isError ? ["Exit code"] : [])],
    rows.map(({code: name, meaning}) => [code(name), meaning, ...(isError ? [String(exitCodeOf(name))] : [])]),
  );
}

/** What a module of the package offers to scripts, types left out: these an editor shows. */
export async function moduleTable(root: string, source: string): Promise<string> {
  const offered = await exportsOf(join(root, "src", source));
  return table(
    ["Export", "What it is"],
    offered
      .filter(({signature}) => !signature.startsWith("type "))
      .map(({signature, comment}) => [code(signature), comment]),
  );
}
