import type {MentionType} from "../../../src/model/record";

/** The six classes that colours and letters tell apart. */
export const ENTITY_CLASSES = ["person", "organisation", "place", "event", "topic", "other"] as const;
export type EntityClass = (typeof ENTITY_CLASSES)[number];

const CLASS_OF: {readonly [type in MentionType]: EntityClass} = {
  PERSON: "person",
  ORG: "organisation",
  PLACE: "place",
  EVENT: "event",
  LAW: "topic",
  NORP: "other",
  MISC: "other",
};

/** The class an entity's type is drawn as. */
export function entityClass(type: MentionType): EntityClass {
  return CLASS_OF[type];
}

/** The letter that stands for the class wherever colour alone would not do. */
export const CLASS_LETTER: {readonly [kind in EntityClass]: string} = {
  person: "P",
  organisation: "O",
  place: "L",
  event: "E",
  topic: "T",
  other: "·",
};
