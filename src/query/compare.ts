import type {Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import type {Statement} from "../model/statement";
import {compareText} from "../model/text";
import {type Count, countBy} from "./count";
import {get} from "./find";
import {groupBy} from "./group-by";
import {type LinkView, viewLink} from "./link-view";
import {fold} from "./names";
import {compareStatements} from "./order";
import {isTelling, singular} from "./topic";
import {type EntityView, pickEntity, type StatementView, viewEntity, viewStatement} from "./view";

/** What two speakers both speak of, side by side. */
export interface ComparedTopic {
  /** Name of the entity, or a word of the contents. */
  readonly topic: string;
  readonly entity: EntityView | null;
  readonly a: readonly StatementView[];
  readonly b: readonly StatementView[];
}

/** Two speakers side by side. */
export interface Comparison {
  readonly a: EntityView;
  readonly b: EntityView;
  /** Entities first, then words, each by how much both say of it. */
  readonly topics: readonly ComparedTopic[];
  /** What only one of them speaks about. */
  readonly onlyA: readonly Count<EntityView>[];
  readonly onlyB: readonly Count<EntityView>[];
  /** Candidates for agreement, answer and conflict between their statements. */
  readonly links: readonly LinkView[];
}

/** Words in more than this share of all statements are no topic. */
const COMMON = 0.2;
const MOST_WORDS = 12;

/**
 * The topics both of two speakers speak on, with their statements.
 * @throws HearsayError `UNKNOWN_NAME` if nothing is called so
 */
export function compare(knowledge: Knowledge, first: string, second: string): Comparison {
  const [a, b] = [get(knowledge, first), get(knowledge, second)];
  const said = saidAmong(knowledge.statements);
  const [ofA, ofB] = [a, b].map(({id}) => said.filter(({speaker}) => speaker === id).sort(compareStatements));
  const [aboutA, aboutB] = [ofA, ofB].map((all) => groupBy(all, ({about}) => about));
  const view = (all: readonly Statement[]): StatementView[] => all.map((each) => viewStatement(knowledge, each));
  const entities = shared(aboutA, aboutB).map((id): ComparedTopic => {
    const entity = viewEntity(knowledge, id);
    return {topic: entity?.name ?? id, entity, a: view(aboutA.get(id) ?? []), b: view(aboutB.get(id) ?? [])};
  });
  const named = new Set(knowledge.entities.flatMap(({name}) => fold(name).split(" ")));
  const wordTopics = (statement: Statement): string[] =>
    contentWords(statement.text).filter((word) => isTelling(word) && !named.has(word));
  const frequent = tooFrequent(said.map(wordTopics));
  const [wordsA, wordsB] = [ofA, ofB].map((all) =>
    groupBy(all, (statement) => wordTopics(statement).filter((word) => !frequent.has(word))),
  );
  const words = shared(wordsA, wordsB)
    .slice(0, MOST_WORDS)
    .map((word): ComparedTopic => {
      return {topic: word, entity: null, a: view(wordsA.get(word) ?? []), b: view(wordsB.get(word) ?? [])};
    });
  const onlyOne = (own: ReadonlyMap<string, readonly Statement[]>, other: ReadonlyMap<string, unknown>) =>
    countBy(
      [...own].flatMap(([id, all]) => (other.has(id) ? [] : all.map(() => viewEntity(knowledge, id)))),
      ({id}) => id,
    );
  return {
    a: pickEntity(a),
    b: pickEntity(b),
    topics: [...entities, ...words],
    onlyA: onlyOne(aboutA, aboutB),
    onlyB: onlyOne(aboutB, aboutA),
    links: linksBetween(knowledge, ofA, ofB),
  };
}

function contentWords(text: string): string[] {
  return [...new Set(fold(text).split(" ").map(singular))];
}

/** Keys of both, by how much the one that says less says. */
function shared(
  a: ReadonlyMap<string, readonly Statement[]>,
  b: ReadonlyMap<string, readonly Statement[]>,
): readonly string[] {
  const least = (key: string): number => Math.min(a.get(key)?.length ?? 0, b.get(key)?.length ?? 0);
  return [...a.keys()].filter((key) => b.has(key)).sort((x, y) => least(y) - least(x) || compareText(x, y));
}

function tooFrequent(all: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const word of all.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(5, all.length * COMMON);
  return new Set([...counts].filter(([, count]) => count > most).map(([word]) => word));
}

function linksBetween(knowledge: Knowledge, a: readonly Statement[], b: readonly Statement[]): readonly LinkView[] {
  const [ofA, ofB] = [a, b].map((all) => new Set(all.map(({id}) => id)));
  return knowledge.links
    .filter(({from, to}) => (ofA.has(from) && ofB.has(to)) || (ofB.has(from) && ofA.has(to)))
    .map((link) => viewLink(knowledge, link))
    .filter((link) => link !== null);
}
