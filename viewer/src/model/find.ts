import type {PageDocument} from "../../../src/export/page";
import type {Entity} from "../../../src/model/entity";
import type {Statement} from "../../../src/model/statement";
import {compareText, foldText} from "../../../src/model/text";
import type {Corpus} from "../data/corpus";

/** What a search found, best first in each list. */
interface Found {
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly documents: readonly PageDocument[];
}

/** Searches names, words of statements, and titles of one corpus. */
export interface Finder {
  /** Entities whose name or alias holds the words, by how well and how often. */
  entities(words: string, limit: number): Entity[];
  everything(words: string, limit: number): Found;
}

interface Named {
  readonly entity: Entity;
  readonly names: readonly string[];
  readonly weight: number;
}

/** Makes the searches of a corpus; statements are folded at the first search that needs them. */
export function makeFinder(corpus: Corpus): Finder {
  const named = [...corpus.entities.values()].map((entity): Named => {
    const weight =
      (corpus.statementsBy.get(entity.id)?.length ?? 0) + (corpus.statementsAbout.get(entity.id)?.length ?? 0);
    return {entity, names: [entity.name, ...entity.aliases].map(foldText), weight};
  });
  let folded: readonly Folded[] | null = null;
  const statements = (words: string, limit: number): Statement[] => {
    folded ??= foldStatements(corpus);
    return findStatements(folded, foldText(words), limit);
  };
  const entities = (words: string, limit: number): Entity[] => findEntities(named, foldText(words), limit);
  return {
    entities,
    everything: (words, limit) => ({
      entities: entities(words, limit),
      statements: foldText(words).length < 2 ? [] : statements(words, limit),
      documents: findDocuments(corpus, foldText(words), limit),
    }),
  };
}

function findEntities(named: readonly Named[], words: string, limit: number): Entity[] {
  if (words === "") return [];
  const hits = named.flatMap(({entity, names, weight}) => {
    const score = Math.max(...names.map((name) => nameScore(name, words)));
    return score > 0 ? [{entity, score: score + Math.min(0.9, Math.log2(1 + weight) / 10), weight}] : [];
  });
  hits.sort((a, b) => b.score - a.score || b.weight - a.weight || compareText(a.entity.id, b.entity.id));
  return hits.slice(0, limit).map(({entity}) => entity);
}

/** Whole name 4, start of name 3, start of a word 2.5, all words somewhere 2, inside a word 1. */
function nameScore(name: string, words: string): number {
  if (name === words) return 4;
  if (name.startsWith(words)) return 3;
  if (name.includes(` ${words}`)) return 2.5;
  const parts = words.split(" ");
  if (parts.length > 1 && parts.every((part) => name.includes(part))) return 2;
  return words.length > 1 && name.includes(words) ? 1 : 0;
}

function findDocuments(corpus: Corpus, words: string, limit: number): PageDocument[] {
  if (words.length < 2) return [];
  const hit = ({title, outlet, path}: PageDocument): boolean =>
    foldText(`${title ?? ""} ${outlet ?? ""} ${path ?? ""}`).includes(words);
  return corpus.data.documents.filter(hit).slice(0, limit);
}

interface Folded {
  readonly statement: Statement;
  readonly text: string;
}

function foldStatements(corpus: Corpus): Folded[] {
  return corpus.said.map((statement) => ({
    statement,
    text: foldText(`${statement.source}: ${statement.text}`),
  }));
}

/** Statements that hold every word, those that hold them in a row first, then the most printed and the surest. */
function findStatements(folded: readonly Folded[], words: string, limit: number): Statement[] {
  const parts = words.split(" ");
  const hits = folded.filter(({text}) => parts.every((part) => text.includes(part)));
  const rank = ({statement, text}: Folded): number =>
    (text.includes(words) ? 100 : 0) + Math.min(50, statement.reports.length) + statement.confidence;
  return hits
    .map((hit) => ({hit, score: rank(hit)}))
    .sort((a, b) => b.score - a.score || compareText(a.hit.statement.id, b.hit.statement.id))
    .slice(0, limit)
    .map(({hit}) => hit.statement);
}
