import type {PageData} from "../../../src/export/page";
import type {Decision, EntityTarget, SpanTarget} from "../../../src/model/decision";
import type {Entity} from "../../../src/model/entity";
import {chainKey} from "../../../src/model/entity";
import {isInOwnWords} from "../../../src/model/own-words";
import type {Span} from "../../../src/model/span";
import type {EntityRelation, Statement} from "../../../src/model/statement";
import {foldText} from "../../../src/model/text";
import {type Meetings, type Met, resolveWith} from "../../../src/resolve/resolve-with";
import type {Corpus} from "../data/corpus";

/** What a set of decisions does to what is shown. */
export interface Effect {
  readonly data: PageData;
  /** What went wrong with the decisions, in words. */
  readonly problems: readonly string[];
}

/**
 * What met when the graph was built, among the statements as they are now: the page looks for no new meetings, the next build does.
 */
function metBefore(base: PageData, {statements, entityOf}: Met): Meetings {
  const now = new Map<string, string>();
  for (const {id, chains} of base.entities) {
    const found = chains.map(({document, chain}) => entityOf.get(chainKey(document, chain))).find(Boolean);
    if (found !== undefined) now.set(id, found);
  }
  const own = base.statements
    .filter(isInOwnWords)
    .map((statement) => ({...statement, about: [...new Set(statement.about.map((id) => now.get(id) ?? id))]}));
  const placed = new Map([...statements, ...own].map((statement) => [placeOf(statement), statement]));
  const ends = new Map(base.statements.map((statement) => [statement.id, placed.get(placeOf(statement))]));
  return {
    statements: own,
    links: base.links.flatMap(({from, to, status: _, ...link}) => {
      const [one, other] = [ends.get(from)?.id, ends.get(to)?.id];
      return one && other && one !== other ? [{...link, from: one, to: other, status: "candidate" as const}] : [];
    }),
    formerIds: {},
  };
}

function placeOf({reports: [{document, start}], by}: Statement): string {
  return `${document} ${start} ${by}`;
}

/** The data under other decisions, by the code that the build runs. Without records only the log changes: the next build applies it. */
export function applyDecisions(base: PageData, decisions: readonly Decision[]): Effect {
  if (!base.records) return {data: {...base, decisions}, problems: []};
  const resolution = resolveWith(base.documents, base.records, decisions, (met) => metBefore(base, met));
  const {entities, statements, links, relations, formerIds, problems} = resolution;
  const texts = problems.filter(({code}) => code.startsWith("DECISION")).map(({text}) => text);
  return {data: {...base, entities, statements, links, relations, formerIds, decisions}, problems: texts};
}

/** What a change does, counted: for the word before a person confirms it. */
export interface Difference {
  /** Names that are there no more, and names that are new. */
  readonly gone: readonly string[];
  readonly made: readonly string[];
  /** Statements that go, come, or change their speaker or targets. */
  readonly statements: number;
  readonly relations: number;
}

/** Compares what two sets of decisions show. */
export function differenceOf(before: PageData, after: PageData): Difference {
  const shown = (data: PageData): Map<string, string> =>
    new Map(data.entities.filter(({hidden}) => !hidden).map(({id, name}) => [id, name]));
  const [old, now] = [shown(before), shown(after)];
  const missing = (from: Map<string, string>, to: Map<string, string>): string[] =>
    [...from].filter(([id, name]) => to.get(id) !== name).map(([, name]) => name);
  return {
    gone: missing(old, now),
    made: missing(now, old),
    statements: changed(before.statements, after.statements, ({speaker, about}) => `${speaker}|${about.join()}`),
    relations: changed(before.relations, after.relations, ({subject, object}) => `${subject}|${object}`),
  };
}

function changed<T extends {readonly id: string}>(
  before: readonly T[],
  after: readonly T[],
  sign: (item: T) => string,
): number {
  const old = new Map(before.map((item) => [item.id, sign(item)]));
  const now = new Map(after.map((item) => [item.id, sign(item)]));
  const moved = [...now].filter(([id, value]) => old.get(id) !== value).length;
  return moved + [...old.keys()].filter((id) => !now.has(id)).length;
}

/** The line of the last decision that holds, counted from 1; null if none does. Undo lines are looked through. */
export function lastStanding(decisions: readonly Decision[]): number | null {
  const undone = undoneLines(decisions);
  for (let line = decisions.length; line >= 1; line--) {
    if (decisions[line - 1].op !== "undo" && !undone.has(line)) return line;
  }
  return null;
}

/** The undo to take back so that the last undone decision holds again; null if the log does not end with undos. */
export function lastUndo(decisions: readonly Decision[]): number | null {
  const undone = undoneLines(decisions);
  for (let line = decisions.length; line >= 1; line--) {
    const decision = decisions[line - 1];
    if (decision.op !== "undo") return null;
    const target = decisions[decision.ref - 1];
    if (!undone.has(line) && target && target.op !== "undo") return line;
  }
  return null;
}

/** Lines that an undo which itself holds takes back. */
export function undoneLines(decisions: readonly Decision[]): Set<number> {
  const undone = new Set<number>();
  for (let line = decisions.length; line >= 1; line--) {
    const decision = decisions[line - 1];
    if (decision.op === "undo" && !undone.has(line)) undone.add(decision.ref);
  }
  return undone;
}

/** An entity as decisions name it: by name and type, and by a document where another is called the same. */
export function targetOf(corpus: Corpus, {id, name, type, chains}: Entity): EntityTarget {
  const folded = foldText(name);
  const same = corpus.data.entities.filter(
    (other) => other.id !== id && other.type === type && foldText(other.name) === folded,
  );
  const document = same.length > 0 ? corpus.documents.get(chains[0]?.document ?? "") : undefined;
  return document ? {name, type, document: document.sha256} : {name, type};
}

/** A statement as decisions name it: the span of its first report in the text itself. */
export function statementTarget(corpus: Corpus, statement: Statement): SpanTarget | null {
  const [report] = statement.reports;
  return spanTarget(corpus, report.document, report);
}

/** A relation as decisions name it. */
export function relationTarget(
  corpus: Corpus,
  relation: EntityRelation,
): (SpanTarget & {readonly type: string}) | null {
  const [evidence] = relation.evidence;
  const span = evidence ? spanTarget(corpus, evidence.document, evidence) : null;
  return span ? {...span, type: relation.type} : null;
}

function spanTarget(corpus: Corpus, document: string, {start, end}: Span): SpanTarget | null {
  const found = corpus.documents.get(document);
  return found ? {sha256: found.sha256, start, end} : null;
}

/** A mention of one of the names that make up an entity, to split it off by. */
export function mentionOf(corpus: Corpus, entity: Entity, name: string, document: string): SpanTarget | null {
  const folded = foldText(name);
  const text = corpus.documents.get(document)?.text ?? "";
  const mention = entity.mentions.find(
    (one) => one.document === document && foldText(text.slice(one.start, one.end)) === folded,
  );
  return mention ? spanTarget(corpus, document, mention) : null;
}
