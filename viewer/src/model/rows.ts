import type {Entity} from "../../../src/model/entity";
import type {Statement} from "../../../src/model/statement";
import {compareText, foldText} from "../../../src/model/text";
import type {Corpus} from "../data/corpus";
import {entityClass} from "./entity-class";
import {dayOf} from "./filters";
import type {Link} from "./links";
import {endOf} from "./picture";

/** One row of a table: what it stands for, and a cell for each column. */
export interface Row {
  readonly key: string;
  readonly cells: readonly (string | number)[];
}

export interface Column<T> {
  readonly name: string;
  /** What is shown and sorted by: numbers as numbers. */
  value(item: T): string | number;
}

/** Rows of `items` in the order `sort` asks for: a column's name, with `-` before it downwards. Equal cells keep the order of the items. */
export function makeRows<T>(
  items: readonly T[],
  columns: readonly Column<T>[],
  {key, sort}: {readonly key: (item: T) => string; readonly sort: string},
): Row[] {
  const rows = items.map((item) => ({key: key(item), cells: columns.map((column) => column.value(item))}));
  const index = columns.findIndex(({name}) => name === sort.replace(/^-/, ""));
  if (index < 0) return rows;
  const sign = sort.startsWith("-") ? -1 : 1;
  const folded = rows.map((row) => ({row, by: sortable(row.cells[index])}));
  return folded.sort((a, b) => sign * compareCells(a.by, b.by)).map(({row}) => row);
}

function sortable(cell: string | number): string | number {
  return typeof cell === "string" ? foldText(cell) : cell;
}

/** Empty cells go last, whichever way the rest goes first. */
function compareCells(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareText(String(a), String(b));
}

/** Names of the columns of each table, in order. */
export const COLUMNS = {
  statements: ["day", "speaker", "cue", "about", "text", "mode", "stance", "outlet", "reports", "confidence"],
  entities: ["name", "class", "made", "about", "documents", "aliases"],
  links: ["source", "kind", "target", "count", "independent", "hedged", "denied", "first", "last"],
} as const;

/** The columns of statements. */
export function statementColumns(corpus: Corpus): Column<Statement>[] {
  const name = (id: string | null): string => (id === null ? "" : (corpus.entities.get(id)?.name ?? ""));
  const outlets = ({reports}: Statement): string => {
    const found = reports.map(({document}) => corpus.documents.get(document));
    return [...new Set(found.flatMap((document) => document?.outlet ?? document?.title ?? []))].join(", ");
  };
  return [
    {name: "day", value: (one) => dayOf(one) ?? ""},
    {name: "speaker", value: (one) => name(one.speaker) || one.source},
    {name: "cue", value: ({cue}) => cue},
    {name: "about", value: ({about}) => about.map(name).filter(Boolean).join(", ")},
    {name: "text", value: ({text}) => text},
    {name: "mode", value: ({mode}) => mode},
    {name: "stance", value: ({stance, negated}) => (negated ? `${stance}, not` : stance)},
    {name: "outlet", value: outlets},
    {name: "reports", value: ({reports}) => reports.length},
    {name: "confidence", value: ({confidence}) => Math.round(confidence * 100) / 100},
  ];
}

/** The columns of entities; `made` and `about` count within the statements given. */
export function entityColumns(statements: readonly Statement[]): Column<Entity>[] {
  const made = new Map<string, number>();
  const about = new Map<string, number>();
  for (const statement of statements) {
    if (statement.speaker) made.set(statement.speaker, (made.get(statement.speaker) ?? 0) + 1);
    for (const id of new Set(statement.about)) about.set(id, (about.get(id) ?? 0) + 1);
  }
  return [
    {name: "name", value: ({name}) => name},
    {name: "class", value: ({type}) => entityClass(type)},
    {name: "made", value: ({id}) => made.get(id) ?? 0},
    {name: "about", value: ({id}) => about.get(id) ?? 0},
    {
      name: "documents",
      value: ({chains, mentions}) => new Set([...chains, ...mentions].map(({document}) => document)).size,
    },
    {name: "aliases", value: ({aliases}) => aliases.join(", ")},
  ];
}

/** The columns of links. */
export function linkColumns(corpus: Corpus): Column<Link>[] {
  const name = (id: string): string => endOf(corpus, id)?.name ?? id;
  return [
    {name: "source", value: ({source}) => name(source)},
    {
      name: "kind",
      value: ({kind, relations}) =>
        kind === "relation" ? [...new Set(relations.map(({type}) => type))].join(", ") : kind,
    },
    {name: "target", value: ({target}) => name(target)},
    {name: "count", value: ({count}) => count},
    {name: "independent", value: ({independent}) => independent},
    {name: "hedged", value: ({hedged}) => hedged},
    {name: "denied", value: ({denied}) => denied},
    {name: "first", value: ({first}) => first ?? ""},
    {name: "last", value: ({last}) => last ?? ""},
  ];
}
