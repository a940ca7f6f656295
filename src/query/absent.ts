import type {Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import {compareText} from "../model/text";
import {type Count, countBy} from "./count";
import {groupBy} from "./group-by";
import {type EntityView, pickEntity, viewEntity} from "./view";

/** What counts as much spoken about. */
export interface AbsentOptions {
  /** How often it must be spoken about or mentioned by name; 3 unless told otherwise. */
  readonly atLeast?: number;
}

/** Somebody talked about in this corpus who never speaks in it. */
export interface Absent {
  readonly entity: EntityView;
  /** Statements about it. */
  readonly spokenAbout: number;
  readonly mentions: number;
  readonly documents: number;
  /** Who speaks about it. */
  readonly by: readonly Count<EntityView>[];
  /** True where all that is said of it comes from one speaker. */
  readonly oneSided: boolean;
}

/** People and organisations much talked about and never quoted in this corpus, the most talked about first. */
export function absent(knowledge: Knowledge, {atLeast = 3}: AbsentOptions = {}): readonly Absent[] {
  const said = saidAmong(knowledge.statements);
  const speaking = new Set(said.flatMap(({speaker, affiliation}) => [speaker, ...affiliation]));
  const about = groupBy(said, (statement) => statement.about);
  return knowledge.entities
    .filter(
      ({id, type, hidden, unnamed}) => !hidden && !unnamed && ["PERSON", "ORG"].includes(type) && !speaking.has(id),
    )
    .map((entity): Absent => {
      const statements = about.get(entity.id) ?? [];
      const by = countBy(
        statements.map(({speaker}) => (speaker === null ? null : viewEntity(knowledge, speaker))),
        ({id}) => id,
      );
      return {
        entity: pickEntity(entity),
        spokenAbout: statements.length,
        mentions: entity.mentions.length,
        documents: new Set(entity.mentions.map(({document}) => document)).size,
        by,
        oneSided: by.length === 1,
      };
    })
    .filter(({spokenAbout, mentions}) => Math.max(spokenAbout, mentions) >= atLeast)
    .sort((a, b) => b.spokenAbout - a.spokenAbout || b.mentions - a.mentions || compareText(a.entity.id, b.entity.id));
}
