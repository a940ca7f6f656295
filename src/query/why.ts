import {directory} from "../model/directory";
import type {Candidate, Entity, Merge} from "../model/entity";
import type {Knowledge} from "../model/knowledge";
import {findMatches, meant, unknownName} from "./find";
import {fold} from "./names";
import {type DocumentView, type EntityView, pickDocument, pickEntity, viewEntity} from "./view";

/** Why a name of one document counts as an entity that other names stand for. */
export interface MergeView extends Omit<Merge, "document"> {
  readonly document: DocumentView;
}

/** A reason to take two entities for one that did not suffice. */
export interface CandidateView extends Omit<Candidate, "entity"> {
  readonly entity: EntityView;
  /** What it may be the same as. */
  readonly with: EntityView;
}

/** Why names are one entity, or why not. */
export interface Why {
  /** What the names mean: one entity, or two that are kept apart. */
  readonly entities: readonly EntityView[];
  /** Every name that the entities go by. */
  readonly names: readonly string[];
  /** Names that were joined across documents; of two names that are one, without repetitions of the same name. */
  readonly merges: readonly MergeView[];
  /** Documents in which two names asked for stand for one thing by what the document itself says. */
  readonly within: readonly DocumentView[];
  /** Reasons that did not suffice: between the two, or from the one to any other; a person may decide. */
  readonly candidates: readonly CandidateView[];
}

/**
 * Why a name counts as its entity, or why two names are one entity or two.
 * @throws HearsayError `UNKNOWN_NAME` if nothing is called so
 */
export function why(knowledge: Knowledge, first: string, second?: string): Why {
  const [a, b] = second === undefined ? [best(knowledge, first)] : pair(knowledge, first, second);
  const entities = b === undefined || b === a ? [a] : [a, b];
  const isOne = entities.length === 1;
  const merges = isOne ? a.merges.filter(({name, with: other}) => b === undefined || fold(name) !== fold(other)) : [];
  return {
    entities: entities.map(pickEntity),
    names: entities.flatMap(({name, aliases}) => [name, ...aliases]),
    merges: merges.map((merge) => ({...merge, document: documentOf(knowledge, merge.document)})),
    within: isOne && second !== undefined ? documentsWithBoth(knowledge, a, [first, second]) : [],
    candidates: entities.flatMap((entity) =>
      candidatesOf(knowledge, entity, isOne ? null : entities.filter((each) => each !== entity)),
    ),
  };
}

/** What two names mean: one entity wherever one goes by both. */
function pair(knowledge: Knowledge, first: string, second: string): readonly [Entity, Entity] {
  const others = new Set(meant(knowledge, second));
  const both = meant(knowledge, first).find((entity) => others.has(entity));
  return both ? [both, both] : [best(knowledge, first), best(knowledge, second)];
}

function best(knowledge: Knowledge, name: string): Entity {
  const [match] = findMatches(knowledge, name, {fit: "prefix", limit: 1});
  if (!match) throw unknownName(knowledge, "why", name);
  return match.entity;
}

function documentsWithBoth(knowledge: Knowledge, {chains}: Entity, names: readonly string[]): DocumentView[] {
  const wanted = names.map(fold);
  const {records} = directory(knowledge);
  const found = chains.filter(({document, chain}) => {
    const mentions = records.get(document)?.mentions.filter((mention) => mention.chain === chain) ?? [];
    const texts = new Set(mentions.map(({text}) => fold(text)));
    return wanted.every((name) => texts.has(name));
  });
  return [...new Set(found.map(({document}) => document))].map((id) => documentOf(knowledge, id));
}

function candidatesOf(knowledge: Knowledge, entity: Entity, among: readonly Entity[] | null): CandidateView[] {
  return entity.candidates.flatMap(({entity: id, ...reason}) => {
    const other = viewEntity(knowledge, id);
    if (!other || (among && !among.some((each) => each.id === other.id))) return [];
    return [{entity: pickEntity(entity), with: other, ...reason}];
  });
}

function documentOf(knowledge: Knowledge, id: string): DocumentView {
  const document = directory(knowledge).documents.get(id);
  return document ? pickDocument(document) : {id, sha256: ""};
}
