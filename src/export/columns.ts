import {
  AGGREGATE_ATTRIBUTES,
  type AttributeDefinition,
  type AttributeType,
  EDGE_ATTRIBUTES,
  NODE_ATTRIBUTES,
} from "../model/graph-attributes";
import {compareText} from "../model/text";
import {isPresent, rounded, type Scalar} from "./scalar";
import {xmlCharacters} from "./xml";

export type ColumnType = "boolean" | "integer" | "long" | "double" | "string";

/** One attribute of nodes or edges as a file declares it. */
export interface Column {
  /** Name in the graph. */
  readonly name: string;
  /** Name in the file: unique regardless of case, and none of those Gephi keeps for itself. */
  readonly title: string;
  readonly type: ColumnType;
}

export type Element = "node" | "edge";

/** Names that Gephi, yEd or a spreadsheet give a meaning of their own. */
const RESERVED = new Set([
  "id",
  "label",
  "kind",
  "type",
  "source",
  "target",
  "weight",
  "start",
  "end",
  "interval",
  "timeset",
]);

/** What programs that draw a table of nodes look for by these very names. */
const PICTURE = new Set(["x", "y", "size", "color"]);

const COLUMN_TYPES: {readonly [type in AttributeType]: ColumnType} = {
  string: "string",
  integer: "integer",
  float: "double",
  boolean: "boolean",
};

/** The attributes we define ourselves, by name, in the order in which they are written. */
const DEFINED: {readonly [element in Element]: ReadonlyMap<string, AttributeDefinition>} = {
  node: byName(NODE_ATTRIBUTES),
  edge: byName([...AGGREGATE_ATTRIBUTES, ...EDGE_ATTRIBUTES]),
};

function byName(definitions: readonly AttributeDefinition[]): ReadonlyMap<string, AttributeDefinition> {
  return new Map(definitions.map((definition) => [definition.name, definition]));
}

/** True if Gephi uses a column of this name itself. */
export function isReservedTitle(title: string): boolean {
  return RESERVED.has(title.toLowerCase());
}

/**
 * The columns that hold these attributes: first those we define, in their order, then others by name. A type fits every value
 * present; an attribute with values of several types is text; one without any value is left out.
 */
export function columnsOf(
  rows: Iterable<Readonly<Record<string, Scalar>>>,
  element: Element,
  without: readonly string[] = [],
): readonly Column[] {
  const defined = DEFINED[element];
  const types = new Map<string, ColumnType>();
  for (const row of rows) {
    for (const name of Object.keys(row)) {
      if (!isPresent(row[name]) || without.includes(name)) continue;
      const definition = defined.get(name);
      const known = types.get(name) ?? (definition && COLUMN_TYPES[definition.type]);
      types.set(name, known === undefined ? typeOf(row[name]) : wider(known, typeOf(row[name])));
    }
  }
  const ordered = [...defined.keys()].filter((name) => types.has(name));
  const others = [...types.keys()].filter((name) => !defined.has(name)).sort(compareText);
  const taken = new Set<string>();
  return [...ordered, ...others].map((name) => {
    const title = freeTitle(PICTURE.has(name) ? name : (defined.get(name)?.title ?? name), taken);
    return {name, title, type: types.get(name) ?? "string"};
  });
}

function typeOf(value: string | number | boolean): ColumnType {
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  const number = rounded(value);
  if (!Number.isInteger(number)) return "double";
  if (Math.abs(number) < 2 ** 31) return "integer";
  return Number.isSafeInteger(number) ? "long" : "double";
}

const NUMBERS: readonly ColumnType[] = ["integer", "long", "double"];

function wider(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a;
  const [i, j] = [NUMBERS.indexOf(a), NUMBERS.indexOf(b)];
  return i < 0 || j < 0 ? "string" : NUMBERS[Math.max(i, j)];
}

function freeTitle(name: string, taken: Set<string>): string {
  const written = xmlCharacters(name).trim() || "attribute";
  const base = isReservedTitle(written) ? `own_${written}` : written;
  let title = base;
  for (let count = 2; taken.has(title.toLowerCase()); count++) title = `${base}_${count}`;
  taken.add(title.toLowerCase());
  return title;
}
