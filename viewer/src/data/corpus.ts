import type {PageData, PageDocument} from "../../../src/export/page";
import type {Entity} from "../../../src/model/entity";
import type {Askable} from "../../../src/model/knowledge";
import {saidAmong} from "../../../src/model/own-words";
import type {EntityRelation, Statement, StatementLink} from "../../../src/model/statement";
import {compareText} from "../../../src/model/text";

/** The page's data with the look-ups that the screens need. Built once per set of decisions, never changed. */
export interface Corpus {
  readonly data: PageData;
  /** The same, as the questions of the library take it. */
  readonly askable: Askable;
  /** Entities that are not hidden by a decision. */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly documents: ReadonlyMap<string, PageDocument>;
  /** What somebody said. An article's own words that meet a statement are not among them, so that nothing counts or lists them. */
  readonly said: readonly Statement[];
  /** Everything that can be the end of a candidate link or open in the reader: what was said, and articles' own words. */
  readonly statements: ReadonlyMap<string, Statement>;
  readonly relations: ReadonlyMap<string, EntityRelation>;
  readonly statementsBy: ReadonlyMap<string, readonly Statement[]>;
  readonly statementsAbout: ReadonlyMap<string, readonly Statement[]>;
  /** Relations an entity is subject or object of. */
  readonly relationsOf: ReadonlyMap<string, readonly EntityRelation[]>;
  /** Candidate links a statement is one end of. */
  readonly linksOf: ReadonlyMap<string, readonly StatementLink[]>;
  /** Layout of the build: entity key -> row of `data.nodes`. */
  readonly placed: ReadonlyMap<string, number>;
  readonly outlets: readonly string[];
}

/** Indexes the data of the page. */
export function makeCorpus(data: PageData): Corpus {
  const statementsBy = new Map<string, Statement[]>();
  const statementsAbout = new Map<string, Statement[]>();
  const said = saidAmong(data.statements);
  for (const statement of said) {
    if (statement.speaker) append(statementsBy, statement.speaker, statement);
    for (const target of new Set(statement.about)) append(statementsAbout, target, statement);
  }
  const relationsOf = new Map<string, EntityRelation[]>();
  for (const relation of data.relations) {
    for (const end of new Set([relation.subject, relation.object])) if (end) append(relationsOf, end, relation);
  }
  const linksOf = new Map<string, StatementLink[]>();
  for (const link of data.links) {
    append(linksOf, link.from, link);
    append(linksOf, link.to, link);
  }
  return {
    data,
    askable: {...data, records: data.records ?? []},
    entities: new Map(data.entities.filter(({hidden}) => !hidden).map((entity) => [entity.id, entity])),
    documents: new Map(data.documents.map((document) => [document.id, document])),
    said,
    statements: new Map(data.statements.map((statement) => [statement.id, statement])),
    relations: new Map(data.relations.map((relation) => [relation.id, relation])),
    statementsBy,
    statementsAbout,
    relationsOf,
    linksOf,
    placed: new Map(data.nodes.keys.map((key, row) => [key, row])),
    outlets: [...new Set(data.documents.flatMap(({outlet}) => (outlet ? [outlet] : [])))].sort(compareText),
  };
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The entity an id stands for today: itself, or the one it was merged into; null if there is none. */
export function currentEntity(corpus: Corpus, id: string): string | null {
  let current = id;
  for (let step = 0; step < 20 && !corpus.entities.has(current); step++) {
    if (!Object.hasOwn(corpus.data.formerIds, current)) return null;
    current = corpus.data.formerIds[current];
  }
  return corpus.entities.has(current) ? current : null;
}

/** The name to show for an entity id; the id itself where nothing is known of it. */
export function nameOf(corpus: Corpus, id: string | null): string {
  return id === null ? "" : (corpus.entities.get(id)?.name ?? id);
}

/** Who says that a relation holds: the speaker's name, else the words of the source; null where the article itself says so. */
export function speakerOf(corpus: Corpus, relation: EntityRelation): string | null {
  const statement = relation.saidIn ? corpus.statements.get(relation.saidIn) : undefined;
  if (!statement) return null;
  return (statement.speaker && corpus.entities.get(statement.speaker)?.name) || statement.source || null;
}
