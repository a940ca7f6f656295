import type {Entity, Merge} from "../model/entity";
import type {Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import type {EntityRelation, Statement} from "../model/statement";
import {compareText} from "../model/text";
import {type DocumentView, type EntityView, pickDocument, pickEntity, type StatementView, viewStatement} from "./view";

/** Something there before and after, in another form. */
export interface Changed<T> {
  readonly before: T;
  readonly after: T;
  /** What of it differs. */
  readonly parts: readonly string[];
}

/** What came, what went, what changed. */
export interface Difference {
  readonly documents: {readonly added: readonly DocumentView[]; readonly gone: readonly DocumentView[]};
  readonly statements: {
    readonly added: readonly StatementView[];
    readonly gone: readonly StatementView[];
    readonly changed: readonly Changed<StatementView>[];
  };
  readonly entities: {
    readonly added: readonly EntityView[];
    readonly gone: readonly EntityView[];
    readonly changed: readonly Changed<EntityView>[];
  };
  readonly relations: {readonly added: readonly EntityRelation[]; readonly gone: readonly EntityRelation[]};
  /** Names that count as another entity now and did not, and the other way round, with the reason. */
  readonly merges: {readonly added: readonly Merge[]; readonly gone: readonly Merge[]};
}

/** The parts of a statement that are compared; its printings count by number. */
const STATEMENT_PARTS = [
  ...([
    "text",
    "speaker",
    "source",
    "sourceKind",
    "cue",
    "kind",
    "mode",
    "stance",
    "hedged",
    "negated",
    "addressee",
  ] as const),
  ...(["about", "affiliation", "within", "date", "times", "published", "reports", "independentSources"] as const),
];
const ENTITY_PARTS = ["name", "type", "subtype", "aliases", "hidden", "mentions"] as const;

/** Everything in which two builds differ; nothing for two equal ones. Documents are the same where their text is, statements and entities where their id is. */
export function diff(before: Knowledge, after: Knowledge): Difference {
  const documents = sides(before.documents, after.documents, ({sha256}) => sha256);
  const statements = sides(saidAmong(before.statements), saidAmong(after.statements), ({id}) => id);
  const entities = sides(before.entities, after.entities, ({id}) => id);
  const relations = sides(before.relations, after.relations, ({id}) => id);
  const merges = sides(mergesOf(before), mergesOf(after), sameForm);
  return {
    documents: {added: documents.added.map(pickDocument), gone: documents.gone.map(pickDocument)},
    statements: {
      added: statements.added.map((each) => viewStatement(after, each)),
      gone: statements.gone.map((each) => viewStatement(before, each)),
      changed: changes<Statement>(statements.both, STATEMENT_PARTS).map((change) => ({
        ...change,
        before: viewStatement(before, change.before),
        after: viewStatement(after, change.after),
      })),
    },
    entities: {
      added: entities.added.map(pickEntity),
      gone: entities.gone.map(pickEntity),
      changed: changes<Entity>(entities.both, ENTITY_PARTS).map((change) => ({
        ...change,
        before: pickEntity(change.before),
        after: pickEntity(change.after),
      })),
    },
    relations: {added: relations.added, gone: relations.gone},
    merges: {added: merges.added, gone: merges.gone},
  };
}

/** True if nothing differs. */
export function isSame({documents, statements, entities, relations, merges}: Difference): boolean {
  return [documents, statements, entities, relations, merges].every((sides) =>
    Object.values(sides).every((list: readonly unknown[]) => list.length === 0),
  );
}

interface Sides<T> {
  readonly added: readonly T[];
  readonly gone: readonly T[];
  readonly both: readonly (readonly [before: T, after: T])[];
}

function sides<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): Sides<T> {
  const [old, now] = [before, after].map((items) => new Map(items.map((item) => [key(item), item])));
  const keys = (items: ReadonlyMap<string, T>): string[] => [...items.keys()].sort(compareText);
  return {
    added: keys(now).flatMap((id) => (old.has(id) ? [] : [now.get(id) as T])),
    gone: keys(old).flatMap((id) => (now.has(id) ? [] : [old.get(id) as T])),
    both: keys(old).flatMap((id) => (now.has(id) ? [[old.get(id) as T, now.get(id) as T] as const] : [])),
  };
}

function changes<T>(pairs: Sides<T>["both"], parts: readonly (keyof T & string)[]): Changed<T>[] {
  return pairs.flatMap(([before, after]) => {
    const differing = parts.filter((part) => sameForm(before[part]) !== sameForm(after[part]));
    return differing.length === 0 ? [] : [{before, after, parts: differing}];
  });
}

function mergesOf({entities}: Knowledge): readonly Merge[] {
  return entities.flatMap(({merges}) => merges);
}

function sameForm(value: unknown): string {
  return JSON.stringify(value);
}
