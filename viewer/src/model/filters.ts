import type {AttributionKind, Mode, SourceKind, Stance} from "../../../src/model/record";
import type {EntityRelation, Statement} from "../../../src/model/statement";
import {foldText} from "../../../src/model/text";
import type {Corpus} from "../data/corpus";
import type {EntityClass} from "./entity-class";
import {statementsFor} from "./question";

/** A row of the legend that can be switched off. */
export type LegendRow = EntityClass | "said" | "hedged" | "denied" | "relation";

/** What is left in and what is left out. Empty lists and nulls leave everything in. */
export interface Filters {
  /** Legend rows switched off. */
  readonly off: readonly LegendRow[];
  readonly outlets: readonly string[];
  readonly documents: readonly string[];
  readonly modes: readonly Mode[];
  readonly stances: readonly Stance[];
  readonly kinds: readonly AttributionKind[];
  readonly sources: readonly SourceKind[];
  readonly relationTypes: readonly string[];
  /** Least confidence, 0 to 1. */
  readonly confidence: number;
  /** Least number of reports. */
  readonly reports: number;
  /** First and last day of publication (ISO 8601). */
  readonly from: string | null;
  readonly to: string | null;
  /** First and last day spoken about. */
  readonly spokenFrom: string | null;
  readonly spokenTo: string | null;
  /** Entity id of the speaker, and of what is spoken about. */
  readonly by: string | null;
  readonly about: string | null;
  /** Words the statement must hold. */
  readonly words: string;
  /** A question as it was typed: only the statements that answer it, in its order. */
  readonly question: string;
  /** Ids that alone are drawn; empty: all. */
  readonly only: readonly string[];
  /** Ids that are not drawn. */
  readonly hidden: readonly string[];
  /** Least number of neighbours a name must have to be drawn. */
  readonly degree: number;
}

export const NO_FILTERS: Filters = {
  off: [],
  outlets: [],
  documents: [],
  modes: [],
  stances: [],
  kinds: [],
  sources: [],
  relationTypes: [],
  confidence: 0,
  reports: 0,
  from: null,
  to: null,
  spokenFrom: null,
  spokenTo: null,
  by: null,
  about: null,
  words: "",
  question: "",
  only: [],
  hidden: [],
  degree: 0,
};

/** True if any filter leaves something out. */
export function isFiltering(filters: Filters): boolean {
  return (Object.keys(NO_FILTERS) as (keyof Filters)[]).some(
    (key) => String(filters[key] ?? "") !== String(NO_FILTERS[key] ?? ""),
  );
}

/** A denial in any form: the saying is negated, or the cue denies. */
export function isDenied(statement: Statement): boolean {
  return statement.negated || statement.stance === "deny";
}

/** The day to sort and filter a statement by: when it was printed, else when it was said. */
export function dayOf(statement: Statement): string | null {
  return statement.published ?? statement.date?.slice(0, 10) ?? null;
}

/** The statements that pass, in the order of the question or, without one, of the corpus. */
export function shownStatements(corpus: Corpus, filters: Filters): Statement[] {
  const tests = statementTests(corpus, filters);
  const asked = filters.question === "" ? corpus.said : statementsFor(corpus, filters.question);
  return asked.filter((statement) => tests.every((test) => test(statement)));
}

type Test = (statement: Statement) => boolean;

function statementTests(corpus: Corpus, filters: Filters): Test[] {
  const tests: Test[] = [];
  const off = new Set(filters.off);
  if (off.has("said")) tests.push((statement) => statement.hedged || isDenied(statement));
  if (off.has("hedged")) tests.push((statement) => !statement.hedged);
  if (off.has("denied")) tests.push((statement) => !isDenied(statement));
  oneOf(tests, filters.modes, ({mode}) => mode);
  oneOf(tests, filters.stances, ({stance}) => stance);
  oneOf(tests, filters.kinds, ({kind}) => kind);
  oneOf(tests, filters.sources, ({sourceKind}) => sourceKind);
  if (filters.documents.length > 0) {
    const wanted = new Set(filters.documents);
    tests.push(({reports}) => reports.some(({document}) => wanted.has(document)));
  }
  if (filters.outlets.length > 0) {
    const wanted = new Set(filters.outlets);
    tests.push(({reports}) => reports.some(({document}) => wanted.has(corpus.documents.get(document)?.outlet ?? "")));
  }
  if (filters.confidence > 0) tests.push(({confidence}) => confidence >= filters.confidence);
  if (filters.reports > 0) tests.push(({reports}) => reports.length >= filters.reports);
  if (filters.by) tests.push(({speaker}) => speaker === filters.by);
  if (filters.about) tests.push(({about}) => about.includes(filters.about!));
  if (filters.words) {
    const words = foldText(filters.words);
    tests.push(({text, source, cue}) => foldText(`${source} ${cue} ${text}`).includes(words));
  }
  return [...tests, ...timeTests(filters)];
}

function oneOf<T>(tests: Test[], wanted: readonly T[], value: (statement: Statement) => T): void {
  if (wanted.length > 0) tests.push((statement) => wanted.includes(value(statement)));
}

function timeTests({from, to, spokenFrom, spokenTo}: Filters): Test[] {
  const tests: Test[] = [];
  if (from || to) tests.push((statement) => within(dayOf(statement), from, to));
  if (spokenFrom || spokenTo) {
    tests.push(({times}) => times.some((interval) => overlapsDays(interval, spokenFrom, spokenTo)));
  }
  return tests;
}

function within(day: string | null, from: string | null, to: string | null): boolean {
  return day !== null && (!from || day >= from) && (!to || day.slice(0, to.length) <= to);
}

function overlapsDays(interval: string, from: string | null, to: string | null): boolean {
  const [first, last = first] = interval.split("/");
  return (!from || last >= from) && (!to || first.slice(0, to.length) <= to);
}

/** The relations that pass: documents and outlets of their evidence, confidence, type, and days of publication. */
export function shownRelations(corpus: Corpus, filters: Filters): EntityRelation[] {
  if (filters.off.includes("relation")) return [];
  const types = new Set(filters.relationTypes);
  const outlets = new Set(filters.outlets);
  const documents = new Set(filters.documents);
  return corpus.data.relations.filter((relation) => {
    if (types.size > 0 && !types.has(relation.type)) return false;
    if (relation.confidence < filters.confidence) return false;
    return relation.evidence.some(({document}) => {
      const printed = corpus.documents.get(document);
      if (documents.size > 0 && !documents.has(document)) return false;
      if (outlets.size > 0 && !outlets.has(printed?.outlet ?? "")) return false;
      return !(filters.from || filters.to) || within(printed?.published ?? null, filters.from, filters.to);
    });
  });
}
