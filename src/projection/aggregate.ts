import {LIST_SEPARATOR} from "../model/graph-attributes";
import {edgeKey} from "../model/keys";
import type {EdgeAttributes} from "../model/knowledge";
import type {EntityRelation, Statement} from "../model/statement";
import {compareText, wellFormed} from "../model/text";

/** An edge that stands for several statements or relations. */
export interface Aggregate {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/** What is summed up on an edge from `source` to `target`. */
interface Group<T> {
  readonly source: string;
  readonly target: string;
  readonly items: T[];
}

/** Collects items by ends. */
export class Groups<T> {
  readonly #groups = new Map<string, Group<T>>();

  add(source: string, target: string, item: T): void {
    const key = `${source}\n${target}`;
    const group = this.#groups.get(key);
    if (!group) this.#groups.set(key, {source, target, items: [item]});
    else group.items.push(item);
  }

  /** One edge for each pair of ends, in the order of their keys. */
  edges(kind: string, describe: (items: readonly T[]) => Omit<EdgeAttributes, "kind">): readonly Aggregate[] {
    return [...this.#groups.values()]
      .map(({source, target, items}) => ({
        key: edgeKey(kind, source, target),
        source,
        target,
        attributes: {kind, ...describe(items)} as EdgeAttributes,
      }))
      .sort((a, b) => compareText(a.key, b.key));
  }
}

/** Longest quote on an aggregated edge, in characters. */
const QUOTE_LENGTH = 300;

/** What an edge says about the statements it stands for. */
export function describeStatements(statements: readonly Statement[]): Omit<EdgeAttributes, "kind"> {
  const days = statements.flatMap(({published}) => published ?? []).sort(compareText);
  const count = statements.length;
  const best = [...statements].sort((a, b) => b.confidence - a.confidence || compareText(a.id, b.id))[0];
  return {
    weight: count,
    count,
    independent: statements.reduce((sum, {independentSources}) => sum + independentSources, 0),
    hedgedShare: share(statements.filter(({hedged}) => hedged).length, count),
    negatedShare: share(statements.filter(({negated, stance}) => negated || stance === "deny").length, count),
    first: days[0] ?? "",
    last: days.at(-1) ?? "",
    ids: statements
      .map(({id}) => id)
      .sort(compareText)
      .join(LIST_SEPARATOR),
    quote: wellFormed(best.text.slice(0, QUOTE_LENGTH)),
  };
}

/** What an edge says about the relations it stands for. */
export function describeRelations(
  relations: readonly EntityRelation[],
  publishedOf: (document: string) => string | undefined,
): Omit<EdgeAttributes, "kind"> {
  const documents = new Set(relations.flatMap(({evidence}) => evidence.map(({document}) => document)));
  const days = [...documents].flatMap((id) => publishedOf(id) ?? []).sort(compareText);
  const count = relations.length;
  const types = [...new Set(relations.map(({type}) => type))].sort(compareText);
  return {
    weight: count,
    count,
    independent: documents.size,
    hedgedShare: share(relations.filter(({modality}) => modality !== "asserted").length, count),
    negatedShare: share(relations.filter(({negated}) => negated).length, count),
    first: days[0] ?? "",
    last: days.at(-1) ?? "",
    types: types.join(LIST_SEPARATOR),
    ids: relations
      .map(({id}) => id)
      .sort(compareText)
      .join(LIST_SEPARATOR),
    quote: types.join(", "),
  };
}

function share(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 1000;
}
