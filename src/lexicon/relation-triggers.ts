import type {MentionType, Subtype} from "../model/record";
import {readTable} from "./table";

/** What may fill one place of a relation. */
export interface Place {
  readonly types: ReadonlySet<MentionType>;
  /** Types of which a common noun will do. */
  readonly nouns: ReadonlySet<MentionType>;
  /** Only chains of this subtype, where set. */
  readonly subtype: Subtype | null;
  /** Any words will do. */
  readonly any: boolean;
}

/** A word that tells a relation. */
export interface Trigger {
  readonly lemma: string;
  readonly part: "verb" | "noun";
  /** The particle that must stand by the verb; "" for none. */
  readonly particle: string;
  readonly type: string;
  /** Where the first place is filled from. */
  readonly from: "subject" | "object" | "inverse" | "owner";
  /** Where the second place is filled from: "object", or a preposition. */
  readonly to: string;
  readonly subjects: Place;
  readonly objects: Place;
}

/** Reads the table `relation-triggers`: part and lemma ("verb arrest") -> its triggers. */
export function readTriggers(table: string | undefined): ReadonlyMap<string, readonly Trigger[]> {
  const triggers = new Map<string, Trigger[]>();
  for (const row of readTable("relation-triggers", table).rows) {
    const [lemma, part, particle, type, roles, subjects, objects] = row as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const [from, to] = roles.split(" ") as [Trigger["from"], string];
    const trigger: Trigger = {
      lemma,
      part: part as Trigger["part"],
      particle,
      type,
      from,
      to,
      subjects: readPlace(subjects),
      objects: readPlace(objects),
    };
    const key = `${part} ${lemma}`;
    const others = triggers.get(key);
    if (others) others.push(trigger);
    else triggers.set(key, [trigger]);
  }
  return triggers;
}

function readPlace(cell: string): Place {
  const types = new Set<MentionType>();
  const nouns = new Set<MentionType>();
  let subtype: Subtype | null = null;
  for (const part of cell.split(",")) {
    const [type, wanted] = part.replace("*", "").split(":") as [MentionType, Subtype | undefined];
    if (part !== "any") types.add(type);
    if (part.endsWith("*")) nouns.add(type);
    if (wanted !== undefined) subtype = wanted;
  }
  return {types, nouns, subtype, any: cell.split(",").includes("any")};
}
