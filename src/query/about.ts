import type {Knowledge} from "../model/knowledge";
import {type Count, countBy} from "./count";
import {meant} from "./find";
import {saidStatements} from "./said";
import {type EntityView, pickEntity, type StatementView, viewEntity, viewStatement} from "./view";

/** What is said about a thing, and by whom. */
export interface About {
  /** The entities that the words mean; none for a topic that is no entity. */
  readonly entities: readonly EntityView[];
  /** Who speaks about it, most often first. */
  readonly speakers: readonly Count<EntityView>[];
  readonly statements: readonly StatementView[];
}

/**
 * Everything said about an entity or a topic.
 * @throws HearsayError `UNKNOWN_NAME` if nothing is called so and nothing said of it, but something with a near name is there
 */
export function about(knowledge: Knowledge, name: string): About {
  const statements = saidStatements(knowledge, {about: name});
  return {
    entities: meant(knowledge, name).map(pickEntity),
    speakers: countBy(
      statements.map(({speaker}) => (speaker === null ? null : viewEntity(knowledge, speaker))),
      ({id}) => id,
    ),
    statements: statements.map((statement) => viewStatement(knowledge, statement)),
  };
}
