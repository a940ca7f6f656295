import {directory} from "../model/directory";
import type {Askable, Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import {HearsayError} from "../model/problem";
import {
  ATTRIBUTION_KINDS,
  type AttributionKind,
  MODES,
  type Mode,
  SOURCE_KINDS,
  type SourceKind,
  STANCES,
  type Stance,
} from "../model/record";
import {cut} from "../model/span";
import type {EntityRelation, Statement} from "../model/statement";
import {foldText} from "../model/text";
import {ATTITUDES, type Attitude, attitudeOf} from "./attitude";
import {meant, suggestions, unknownName} from "./find";
import {fold} from "./names";
import {compareStatements, periodOf} from "./order";
import {fittingRelations, POSITION_TYPES} from "./relations";
import {hasWords, mostTelling, singular, speaksOf, topicWords, wordsOf} from "./topic";
import {type StatementView, viewStatement} from "./view";

/** What is asked for; all parts must hold. */
export interface SaidQuestion {
  /**
   * Name, part of a name or id of the speaker, an office ("mayor of Northport"), a list of these ("Roe and Poe", "Northport and Eastport
   * mayors") or "outlets". Unnamed sources answer for the organisation they belong to.
   */
  readonly by?: string;
  /**
   * Name or id of a thing spoken about, or words of the content. Where no statement that fits otherwise has them all, those whose
   * sentence has them; failing these too, those with the most telling of the words, the best first.
   */
  readonly about?: string;
  /** Name or id of who was spoken to. */
  readonly to?: string;
  /** Id, title or outlet of the document, or a part of it. */
  readonly in?: string;
  /** ISO 8601 day, month or year: said (or, where that is not told, published) then or later. */
  readonly after?: string;
  /** ISO 8601 day, month or year: said or published before it begins. */
  readonly before?: string;
  readonly mode?: Mode;
  readonly stance?: Stance;
  /** Which way it speaks of what it is about, by words of praise and blame: a hint to read by. */
  readonly attitude?: Attitude;
  readonly kind?: AttributionKind;
  readonly sourceKind?: SourceKind;
  readonly hedged?: boolean;
  readonly negated?: boolean;
  /** True for what somebody says that somebody else said. */
  readonly secondHand?: boolean;
  /** 0 to 1. */
  readonly minConfidence?: number;
  readonly limit?: number;
}

type Test = (statement: Statement) => boolean;

/**
 * The statements that fit the question, in the order of time, each with its documents, sentences and offsets.
 * @throws HearsayError `UNKNOWN_NAME` if nobody is called so, `UNKNOWN_VALUE` for a mode, stance ... that does not exist, `BAD_DATE`
 */
export function said(knowledge: Knowledge, question: SaidQuestion = {}): readonly StatementView[] {
  return saidStatements(knowledge, question).map((statement) => viewStatement(knowledge, statement));
}

/** Statements that fit, and how. */
export interface SaidMatch {
  readonly statements: readonly Statement[];
  /** True where none holds all words of the topic, nor does its sentence: these hold the most telling ones, the best first. */
  readonly byWords: boolean;
}

/** As `said`, with the statements as they are stored. */
export function saidStatements(knowledge: Askable, question: SaidQuestion = {}): readonly Statement[] {
  return matchStatements(knowledge, question).statements;
}

/** As `saidStatements`, and whether they were found by single words only. */
export function matchStatements(knowledge: Askable, question: SaidQuestion): SaidMatch {
  const tests = [...valueTests(question), ...timeTests(question), ...nameTests(knowledge, question)];
  const {attitude, about, limit} = question;
  if (attitude !== undefined) {
    const own = new Set(about === undefined ? [] : meant(knowledge, about).map(({id}) => id));
    tests.push((statement) => !own.has(statement.speaker ?? "") && attitudeOf(knowledge, statement, own) === attitude);
  }
  const fitting = saidAmong(knowledge.statements).filter((statement) => tests.every((test) => test(statement)));
  const {statements, byWords} = aboutTopic(knowledge, fitting, about);
  const ordered = byWords ? statements : [...statements].sort(compareStatements);
  return {statements: ordered.slice(0, limit ?? fitting.length), byWords};
}

/** Relations by which texts tell who supports or opposes what a question is about; none where it does not ask for that. */
export function sideRelations(knowledge: Askable, {by, about, attitude}: SaidQuestion): readonly EntityRelation[] {
  if (attitude === undefined || about === undefined) return [];
  return fittingRelations(knowledge, {
    subject: by,
    object: about,
    types: [attitude === "for" ? "supports" : "opposes"],
  });
}

const CHOICES = {
  mode: MODES,
  stance: STANCES,
  kind: ATTRIBUTION_KINDS,
  sourceKind: SOURCE_KINDS,
  attitude: ATTITUDES,
} as const satisfies {readonly [part in keyof SaidQuestion]?: readonly string[]};

function valueTests(question: SaidQuestion): Test[] {
  const tests: Test[] = [];
  for (const part of Object.keys(CHOICES) as (keyof typeof CHOICES)[]) {
    const wanted = question[part];
    if (wanted === undefined) continue;
    const choices: readonly string[] = CHOICES[part];
    if (!choices.includes(wanted)) {
      throw new HearsayError(
        "UNKNOWN_VALUE",
        `said: unknown ${part} "${wanted}". Expecting one of ${choices.join(", ")}.`,
      );
    }
    if (part !== "attitude") tests.push((statement) => statement[part] === wanted);
  }
  for (const part of ["hedged", "negated"] as const) {
    const wanted = question[part];
    if (wanted !== undefined) tests.push((statement) => statement[part] === wanted);
  }
  const {secondHand, minConfidence} = question;
  if (secondHand !== undefined) tests.push(({within}) => (within !== null) === secondHand);
  if (minConfidence !== undefined) tests.push(({confidence}) => confidence >= minConfidence);
  return tests;
}

function timeTests({after, before}: SaidQuestion): Test[] {
  const tests: Test[] = [];
  if (after !== undefined) {
    const from = checkedDate("after", after);
    tests.push((statement) => (periodOf(statement)?.to ?? "") >= from);
  }
  if (before !== undefined) {
    const until = checkedDate("before", before);
    tests.push((statement) => (periodOf(statement)?.from ?? "9999") < until);
  }
  return tests;
}

function checkedDate(part: string, date: string): string {
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date)) return date;
  throw new HearsayError(
    "BAD_DATE",
    `said: ${part} "${date}" is no date. Expecting a year, month or day as 2017, 2017-09 or 2017-09-28.`,
  );
}

function nameTests(knowledge: Askable, question: SaidQuestion): Test[] {
  const tests: Test[] = [];
  if (question.by !== undefined) tests.push(byTest(knowledge, question.by));
  if (question.to !== undefined) tests.push(toTest(knowledge, question.to));
  if (question.in !== undefined) tests.push(inTest(knowledge, question.in));
  return tests;
}

function byTest(knowledge: Askable, name: string): Test {
  const test = speakerTest(knowledge, name) ?? listTest(knowledge, name);
  if (test) return test;
  throw unknownName(knowledge, "said: by", name);
}

/** Words that ask for what outlets say, as speakers. */
export const OUTLETS = /^(?:news )?(?:outlet|newspaper|paper|media|medium|press)s?$/i;

/** Whose statements a name, an office or words of a source mean; null where they mean nobody's. */
function speakerTest(knowledge: Askable, name: string): Test | null {
  const ids = new Set(meant(knowledge, name).map(({id}) => id));
  if (ids.size > 0) {
    return ({speaker, sourceKind, affiliation}) =>
      (speaker !== null && ids.has(speaker)) || (sourceKind === "unnamed" && affiliation.some((id) => ids.has(id)));
  }
  if (OUTLETS.test(name)) {
    const {entities} = directory(knowledge);
    return ({speaker}) => entities.get(speaker ?? "")?.subtype === "news_outlet";
  }
  const words = ` ${fold(name)} `;
  if (words.trim() === "") return null;
  const one = ` ${words.trim().split(" ").map(singular).join(" ")} `;
  const holders = new Set(
    fittingRelations(knowledge, {words: name, types: POSITION_TYPES}).flatMap(({subject}) => subject ?? []),
  );
  const test: Test = ({source, speaker}) =>
    [words, one].some((each) => ` ${fold(source)} `.includes(each)) || (speaker !== null && holders.has(speaker));
  return holders.size > 0 || knowledge.statements.some(test) ? test : null;
}

/** "Roe and Poe"; "Northport and Eastport mayors" and "mayors of Northport and Eastport", where what is common is said once. */
function listTest(knowledge: Askable, name: string): Test | null {
  const parts = name.split(/,? and (?:the )?|, /i);
  if (parts.length < 2) return null;
  const head = /^\S+ (?:of|for|at|in) /i.exec(parts[0])?.[0] ?? "";
  const tail = / \S+$/.exec(parts.at(-1) ?? "")?.[0] ?? "";
  const ways = [
    ...(tail === "" ? [] : [parts.map((part, index) => (index < parts.length - 1 ? part + tail : part))]),
    ...(head === "" ? [] : [parts.map((part, index) => (index > 0 ? head + part : part))]),
    parts,
  ];
  for (const way of ways) {
    const tests = way.flatMap((part) => speakerTest(knowledge, part) ?? []);
    if (tests.length === parts.length) return (statement) => tests.some((test) => test(statement));
  }
  return null;
}

/** Those of the statements that speak of a topic: of the entity or with all words; else with all words in the sentence; else with the most telling words. */
function aboutTopic(knowledge: Askable, statements: readonly Statement[], topic: string | undefined): SaidMatch {
  if (topic === undefined) return {statements, byWords: false};
  const ids = new Set(meant(knowledge, topic).map(({id}) => id));
  const words = topicWords(topic);
  const isAbout: Test = (statement) => statement.about.some((id) => ids.has(id)) || speaksOf(statement, words);
  if (ids.size === 0 && suggestions(knowledge, topic).length > 0 && !knowledge.statements.some(isAbout)) {
    throw unknownName(knowledge, "said: about", topic);
  }
  for (const test of [isAbout, (statement: Statement) => isNear(knowledge, statement, words)]) {
    const found = statements.filter(test);
    if (found.length > 0) return {statements: found, byWords: false};
  }
  const found = mostTelling(knowledge, statements, words);
  return {statements: found, byWords: found.length > 0};
}

/** True if a sentence in which the statement is printed holds all the words. */
function isNear(knowledge: Askable, {reports}: Statement, words: readonly string[]): boolean {
  const {documents} = directory(knowledge);
  return reports.some(({document, sentence}) => {
    const text = documents.get(document)?.text;
    return text !== undefined && hasWords(wordsOf(cut(text, sentence)), words);
  });
}

function toTest(knowledge: Askable, name: string): Test {
  const ids = new Set(meant(knowledge, name).map(({id}) => id));
  if (ids.size === 0) throw unknownName(knowledge, "said: to", name);
  return ({addressee}) => addressee !== null && ids.has(addressee);
}

function inTest(knowledge: Askable, words: string): Test {
  const wanted = foldText(words);
  const fits = new Set(
    knowledge.documents
      .filter(({id, title, outlet, path, url}) =>
        [id, title, outlet, path, url].some((part) => part !== undefined && foldText(part).includes(wanted)),
      )
      .map(({id}) => id),
  );
  if (fits.size === 0) {
    const known = [...directory(knowledge).documents.keys()].slice(0, 5).join(", ");
    throw new HearsayError(
      "UNKNOWN_DOCUMENT",
      `said: in "${words}" is no document, title or outlet. There are, for example: ${known}.`,
    );
  }
  return ({reports}) => reports.some(({document}) => fits.has(document));
}
