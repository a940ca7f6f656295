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

/** Names that Gephi, yEd or a spreadsheet give a meaning of their own, and what ours are called instead. */
const RESERVED: {readonly [element in Element]: ReadonlyMap<string, string>} = {
  node: new Map([
    ["id", "own_id"],
    ["kind", "node_kind"],
    ["type", "entity_type"],
    ["source", "source_words"],
    ["target", "target_words"],
    ["weight", "node_weight"],
    ["start", "start_offset"],
    ["end", "end_offset"],
    ["interval", "interval_text"],
    ["timeset", "timeset_text"],
  ]),
  edge: new Map([
    ["id", "own_id"],
    ["kind", "relation"],
    ["type", "edge_type"],
    ["source", "source_words"],
    ["target", "target_words"],
    ["start", "start_offset"],
    ["end", "end_offset"],
    ["interval", "interval_text"],
    ["timeset", "timeset_text"],
  ]),
};

/** True if Gephi uses a column of this name itself. */
export function isReservedTitle(title: string, element: Element): boolean {
  return RESERVED[element].has(title.toLowerCase()) || ["label", "weight"].includes(title.toLowerCase());
}

/**
 * The columns that hold these attributes, sorted by name. A type fits every value present; an attribute with values of several
 * types is text; one without any value is left out.
 */
export function columnsOf(
  rows: Iterable<Readonly<Record<string, Scalar>>>,
  element: Element,
  without: readonly string[] = [],
): readonly Column[] {
  const types = new Map<string, ColumnType>();
  for (const row of rows) {
    for (const name of Object.keys(row)) {
      if (!isPresent(row[name]) || without.includes(name)) continue;
      const known = types.get(name);
      types.set(name, known === undefined ? typeOf(row[name]) : wider(known, typeOf(row[name])));
    }
  }
  const taken = new Set<string>();
  return [...types]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, type]) => ({name, title: freeTitle(name, element, taken), type}));
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

function freeTitle(name: string, element: Element, taken: Set<string>): string {
  const base = RESERVED[element].get(name.toLowerCase()) ?? (xmlCharacters(name).trim() || "attribute");
  let title = base;
  for (let count = 2; taken.has(title.toLowerCase()); count++) title = `${base}_${count}`;
  taken.add(title.toLowerCase());
  return title;
}
