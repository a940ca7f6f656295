import type {EntityRelation, Statement, StatementLink} from "../../../src/model/statement";
import {compareText} from "../../../src/model/text";
import type {Corpus} from "../data/corpus";
import {dayOf, isDenied} from "./filters";

export const LINK_KINDS = ["said", "relation", "quotes", "conflict", "congruence"] as const;
/** What joins two ends: what is said, what the articles assert, who is quoted where, who contradicts or says the same as whom. */
export type LinkKind = (typeof LINK_KINDS)[number];

/** Everything of one kind that leads from one end to another, as one edge. */
export interface Link {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly kind: LinkKind;
  readonly statements: readonly Statement[];
  readonly relations: readonly EntityRelation[];
  /** Sentences behind it: statements or relations. */
  readonly count: number;
  readonly independent: number;
  readonly hedged: number;
  readonly denied: number;
  /** Some statement on it is an end of a candidate conflict. */
  readonly disputed: boolean;
  readonly first: string | null;
  readonly last: string | null;
}

/** The key of the link between two entities: at most one per direction and kind. */
export function linkKey(source: string, target: string, kind: LinkKind): string {
  return `${source}~${target}~${kind}`;
}

/** The ends and kind a key names, or null if it is none. */
export function readLinkKey(key: string): {source: string; target: string; kind: LinkKind} | null {
  const [source, target, name, ...rest] = key.split("~");
  const kind = LINK_KINDS.find((one) => one === name);
  return source && target && kind && rest.length === 0 ? {source, target, kind} : null;
}

/** Statements and relations as aggregated links, strongest first. Ends that are hidden or unresolved make no link. */
export function aggregate(
  corpus: Corpus,
  statements: readonly Statement[],
  relations: readonly EntityRelation[],
): Link[] {
  const said = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (!statement.speaker || !corpus.entities.has(statement.speaker)) continue;
    for (const target of new Set(statement.about)) {
      if (corpus.entities.has(target)) append(said, linkKey(statement.speaker, target, "said"), statement);
    }
  }
  const related = new Map<string, EntityRelation[]>();
  for (const relation of relations) {
    const {subject, object} = relation;
    if (!subject || !object || !corpus.entities.has(subject) || !corpus.entities.has(object)) continue;
    append(related, linkKey(subject, object, "relation"), relation);
  }
  const links = [
    ...[...said].map(([key, list]) => makeLink(corpus, key, list, [])),
    ...[...related].map(([key, list]) => makeLink(corpus, key, [], list)),
  ];
  return links.sort(compareLinks);
}

/** Strongest first: said before asserted, then by number of sentences, independent sources, key. */
export function compareLinks(a: Link, b: Link): number {
  return strength(b) - strength(a) || b.independent - a.independent || compareText(a.key, b.key);
}

function strength({kind, count}: Link): number {
  return kind === "relation" ? count * 0.4 : count;
}

/** Adds an item to the list under a key. */
export function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** What stands behind one link, counted. */
export function makeLink(
  corpus: Corpus,
  key: string,
  statements: readonly Statement[],
  relations: readonly EntityRelation[],
): Link {
  const ends = readLinkKey(key)!;
  const days = [
    ...statements.map(dayOf),
    ...relations.flatMap(({evidence}) =>
      evidence.map(({document}) => corpus.documents.get(document)?.published ?? null),
    ),
  ].filter((day) => day !== null);
  days.sort(compareText);
  return {
    key,
    ...ends,
    statements,
    relations,
    count: statements.length + relations.length,
    independent: statements.reduce((sum, {independentSources}) => sum + independentSources, 0),
    hedged: statements.filter(({hedged}) => hedged).length,
    denied: statements.filter(isDenied).length + relations.filter(({negated}) => negated).length,
    disputed: statements.some(({id}) => isDisputed(corpus, id)),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}

/** True for what the board of conflicts shows: two statements that contradict each other, or one that answers the other. */
export function isContradiction({type}: StatementLink): boolean {
  return type === "CONFLICTS_WITH" || type === "RESPONDS_TO";
}

/** True if the statement is an end of a conflict that nobody has rejected. */
export function isDisputed(corpus: Corpus, statement: string): boolean {
  return (corpus.linksOf.get(statement) ?? []).some(
    ({type, status}) => type === "CONFLICTS_WITH" && status !== "rejected",
  );
}
