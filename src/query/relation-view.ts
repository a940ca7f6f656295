import type {Knowledge} from "../model/knowledge";
import type {EntityRelation} from "../model/statement";
import {type EntityView, type EvidenceView, viewEntity, viewEvidence} from "./view";

/** A relation with the things its ids stand for. */
export interface RelationView extends Omit<EntityRelation, "subject" | "object" | "evidence"> {
  readonly subject: EntityView | null;
  readonly object: EntityView | null;
  readonly evidence: readonly EvidenceView[];
}

/** The relation as a query answers it. */
export function viewRelation(knowledge: Knowledge, relation: EntityRelation): RelationView {
  const {subject, object, evidence} = relation;
  return {
    ...relation,
    subject: subject === null ? null : viewEntity(knowledge, subject),
    object: object === null ? null : viewEntity(knowledge, object),
    evidence: evidence.map((place) => viewEvidence(knowledge, place)),
  };
}
