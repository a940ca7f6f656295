import {chainKey} from "../model/entity";
import {shortHash} from "../model/hash";
import type {AnnotationRecord, Qualifiers, Relation} from "../model/record";
import type {EntityRelation, Evidence} from "../model/statement";
import {compareText, foldText} from "../model/text";
import {type EntityOfChain, interval, sentenceAround} from "./printings";
import {attributionKey} from "./statements";

/**
 * Joins the relations of all records: one for each type, ends, literal, count, polarity, modality and who says so, with all
 * its evidence. Relations between chains that are no entities keep their words only; those without any end are left out.
 */
export function joinRelations(
  records: readonly AnnotationRecord[],
  entityOf: EntityOfChain,
  idOfAttribution: ReadonlyMap<string, string>,
): EntityRelation[] {
  const joined = new Map<string, EntityRelation>();
  for (const record of records) {
    for (const relation of record.relations) {
      const next = toEntities(record, relation, entityOf, idOfAttribution);
      if (next.subject === null && next.object === null) continue;
      const known = joined.get(next.id);
      joined.set(next.id, known ? withMore(known, next) : next);
    }
  }
  return [...joined.values()].sort((a, b) => compareText(a.id, b.id));
}

function toEntities(
  record: AnnotationRecord,
  relation: Relation,
  entityOf: EntityOfChain,
  idOfAttribution: ReadonlyMap<string, string>,
): EntityRelation {
  const entity = (chain: string | null): string | null => (chain && entityOf.get(chainKey(record.id, chain))) || null;
  const {type, negated, modality, confidence, by} = relation;
  const subject = entity(relation.subject);
  const object = entity(relation.object);
  const literal = relation.literal?.text ?? null;
  const saidIn = relation.attribution
    ? (idOfAttribution.get(attributionKey(record.id, relation.attribution)) ?? null)
    : null;
  const qualifiers = qualifiersOf(record, relation.qualifiers, entity);
  const {count = "", percent = "", time = "", place = ""} = qualifiers;
  const identity = [
    type,
    subject,
    object,
    foldText(literal ?? ""),
    negated,
    modality,
    count,
    percent,
    time,
    place,
    saidIn,
  ];
  return {
    id: `relation:${shortHash(identity.join("\n"))}`,
    type,
    subject,
    object,
    literal,
    qualifiers,
    negated,
    modality,
    saidIn,
    evidence: relation.evidence.map(({start, end}) => ({
      document: record.id,
      start,
      end,
      sentence: sentenceAround(record, {start, end}),
    })),
    confidence,
    by,
  };
}

function qualifiersOf(
  record: AnnotationRecord,
  {time, place, ...rest}: Qualifiers,
  entity: (chain: string | null) => string | null,
): Qualifiers {
  const when = time === undefined ? null : interval(record.times.find(({id}) => id === time));
  const where = entity(place ?? null);
  return {...rest, ...(when === null ? {} : {time: when}), ...(where === null ? {} : {place: where})};
}

/** The surest extraction gives the form; the evidence of both is kept, sorted, each place once. */
function withMore(known: EntityRelation, next: EntityRelation): EntityRelation {
  const [first, second] = isBefore(known, next) ? [known, next] : [next, known];
  const evidence = new Map<string, Evidence>();
  for (const place of [...first.evidence, ...second.evidence]) {
    evidence.set(`${place.document}|${place.start}|${place.end}`, place);
  }
  const sorted = [...evidence.values()].sort(
    (a, b) => compareText(a.document, b.document) || a.start - b.start || a.end - b.end,
  );
  return {...first, qualifiers: {...second.qualifiers, ...first.qualifiers}, evidence: sorted};
}

function isBefore(a: EntityRelation, b: EntityRelation): boolean {
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  if (a.by !== b.by) return a.by < b.by;
  return compareText(a.literal ?? "", b.literal ?? "") <= 0;
}
