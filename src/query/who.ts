import {directory} from "../model/directory";
import type {Candidate, Entity, Merge} from "../model/entity";
import type {Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import type {Mode, Stance} from "../model/record";
import type {Statement} from "../model/statement";
import {compareText} from "../model/text";
import {type Count, countBy} from "./count";
import {get} from "./find";
import {compareStatements, periodOf} from "./order";
import {type RelationView, viewRelation} from "./relation-view";
import {type EntityView, pickEntity, type StatementView, viewEntity, viewStatement} from "./view";

/** Everything known about one entity. */
export interface Dossier {
  readonly entity: EntityView;
  readonly aliases: readonly string[];
  /** Number of mentions by name, and of documents that hold one. */
  readonly mentions: number;
  readonly documents: number;
  /** First and last day on which it spoke or was spoken about, as told or published. */
  readonly first: string | null;
  readonly last: string | null;
  /** Statements by it, in the order of time. */
  readonly statements: readonly StatementView[];
  /** Statements about it by others. */
  readonly saidAbout: readonly StatementView[];
  readonly modes: readonly Count<Mode>[];
  readonly stances: readonly Count<Stance>[];
  /** What it speaks about, and who speaks about it. */
  readonly speaksAbout: readonly Count<EntityView>[];
  readonly spokenAboutBy: readonly Count<EntityView>[];
  readonly outlets: readonly Count<string>[];
  readonly relations: readonly RelationView[];
  /** Why other names count as this entity. */
  readonly merges: readonly Merge[];
  /** What it may be the same as; a person has to decide. */
  readonly candidates: readonly Candidate[];
}

/**
 * The dossier of the one entity that a name means.
 * @throws HearsayError `UNKNOWN_NAME` if nothing is called so
 */
export function who(knowledge: Knowledge, name: string): Dossier {
  const entity = get(knowledge, name);
  const {id} = entity;
  const said = saidAmong(knowledge.statements);
  const own = said.filter(({speaker}) => speaker === id).sort(compareStatements);
  const others = said.filter(({speaker, about}) => speaker !== id && about.includes(id)).sort(compareStatements);
  const view = (statement: Statement): StatementView => viewStatement(knowledge, statement);
  const entities = (ids: readonly (string | null)[]): readonly Count<EntityView>[] =>
    countBy(
      ids.map((each) => (each === null || each === id ? null : viewEntity(knowledge, each))),
      (each) => each.id,
    );
  return {
    ...ledger(entity),
    ...span([...own, ...others]),
    statements: own.map(view),
    saidAbout: others.map(view),
    modes: countBy(
      own.map(({mode}) => mode),
      String,
    ),
    stances: countBy(
      own.map(({stance}) => stance),
      String,
    ),
    speaksAbout: entities(own.flatMap(({about}) => about)),
    spokenAboutBy: entities(others.map(({speaker}) => speaker)),
    outlets: countBy(outletsOf(knowledge, own), String),
    relations: knowledge.relations
      .filter(({subject, object}) => subject === id || object === id)
      .map((relation) => viewRelation(knowledge, relation)),
  };
}

function ledger(entity: Entity) {
  const {aliases, mentions, merges, candidates} = entity;
  const documents = new Set(mentions.map(({document}) => document)).size;
  return {entity: pickEntity(entity), aliases, merges, candidates, mentions: mentions.length, documents};
}

function span(statements: readonly Statement[]): Pick<Dossier, "first" | "last"> {
  const periods = statements.map(periodOf).filter((period) => period !== null);
  const first = periods.map(({from}) => from).sort(compareText)[0] ?? null;
  const last =
    periods
      .map(({to}) => to)
      .sort(compareText)
      .at(-1) ?? null;
  return {first, last};
}

function outletsOf(knowledge: Knowledge, statements: readonly Statement[]): (string | null)[] {
  const {documents} = directory(knowledge);
  return statements.flatMap(({reports}) => reports.map(({document}) => documents.get(document)?.outlet ?? null));
}
