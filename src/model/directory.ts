import type {Document} from "./document";
import type {Entity} from "./entity";
import type {Askable} from "./knowledge";
import type {AnnotationRecord} from "./record";
import type {Statement} from "./statement";

/** The parts of a knowledge by their ids. */
export interface Directory {
  readonly documents: ReadonlyMap<string, Document>;
  /** By the id of their document. */
  readonly records: ReadonlyMap<string, AnnotationRecord>;
  /** Former ids lead to the entity they went into. */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly statements: ReadonlyMap<string, Statement>;
}

const made = new WeakMap<Askable, Directory>();

/** The directory of a knowledge; made once, since a knowledge never changes. */
export function directory(knowledge: Askable): Directory {
  const known = made.get(knowledge);
  if (known) return known;
  const entities = byId(knowledge.entities);
  for (const [old, now] of Object.entries(knowledge.formerIds)) {
    const entity = entities.get(now);
    if (entity && !entities.has(old)) entities.set(old, entity);
  }
  const fresh: Directory = {
    documents: byId(knowledge.documents),
    records: byId(knowledge.records),
    entities,
    statements: byId(knowledge.statements),
  };
  made.set(knowledge, fresh);
  return fresh;
}

function byId<T extends {readonly id: string}>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
