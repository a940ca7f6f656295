import {overlaps} from "../model/span";
import type {EntityRelation, Statement, StatementLink} from "../model/statement";
import {compareText} from "../model/text";
import {countsAgainst} from "./counts";
import {meaningWords} from "./meaning";
import {oppositeRelations} from "./polarity";
import {hasNot} from "./same-statements";
import {wordsOf} from "./words";

/** A word in more statements than this says nothing about which of them belong together. */
const TOO_COMMON = 60;

interface Sketch {
  readonly statement: Statement;
  readonly words: ReadonlySet<string>;
  readonly numbers: string;
  /** Its words without those of the names of what it is about. */
  readonly claim: ReadonlySet<string>;
  readonly hasNot: boolean;
}

type Link = Omit<StatementLink, "from" | "to" | "status"> & {readonly from: Statement; readonly to: Statement};

/**
 * Candidate links between statements, each with its reason: the same said again in other words, an answer to what somebody
 * said, a contradiction. Only pairs that share telling words are compared, and only what is plain is linked.
 */
export function linkStatements(
  statements: readonly Statement[],
  relations: readonly EntityRelation[],
  met: readonly Link[] = [],
): readonly StatementLink[] {
  const sketches = statements.map(sketch);
  const links = [...pairs(sketches)].flatMap(([a, b, shared]) => compare(a, b, shared) ?? []);
  const found = new Map<string, StatementLink>();
  for (const {from, to, type, rule, reason, confidence} of [
    ...links,
    ...countsAgainst(statements, relations),
    ...oppositeRelations(statements, relations),
    ...met,
  ]) {
    const link: StatementLink = {type, rule, reason, confidence, from: from.id, to: to.id, status: "candidate"};
    const key = `${link.type}|${link.from}|${link.to}`;
    const known = found.get(key);
    if (!known || known.confidence < link.confidence) found.set(key, link);
  }
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, link]) => link);
}

function sketch(statement: Statement): Sketch {
  const words = wordsOf(statement.text);
  return {
    statement,
    words: new Set(meaningWords(words)),
    numbers: words
      .filter((word) => /^\d/.test(word))
      .sort()
      .join(" "),
    claim: claimOf(statement, words),
    hasNot: hasNot(words),
  };
}

/** What is claimed apart from whom or where it concerns: the words that no key of an entity in it has. */
function claimOf({about, speaker}: Statement, words: readonly string[]): ReadonlySet<string> {
  const named = new Set([...about, speaker ?? ""].flatMap((id) => id.slice(id.indexOf(":") + 1).split("-")));
  return new Set(meaningWords(words.filter((word) => !named.has(word))));
}

/** Pairs of statements that share at least two telling words, with how many they share. */
function* pairs(sketches: readonly Sketch[]): Generator<readonly [Sketch, Sketch, number]> {
  const index = new Map<string, Sketch[]>();
  for (const item of sketches) {
    const shared = new Map<Sketch, number>();
    for (const word of item.words) {
      const list = index.get(word);
      if (!list) index.set(word, [item]);
      else if (list.length < TOO_COMMON) {
        for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
        list.push(item);
      }
    }
    for (const [other, count] of shared) if (count >= 2) yield [other, item, count];
  }
}

function compare(a: Sketch, b: Sketch, shared: number): Link | null {
  const [first, second] = [a.statement, b.statement];
  if (shareText(first, second)) return null;
  const small = Math.min(a.words.size, b.words.size);
  const large = Math.max(a.words.size, b.words.size);
  if (first.speaker !== null && first.speaker === second.speaker)
    return saidAgain(a, b, shared / small, shared / large);
  return answers(a, b) ?? answers(b, a) ?? contradicts(a, b, shared / large);
}

/** One stands within the other in a text: a report of a saying, not another one. */
function shareText(a: Statement, b: Statement): boolean {
  return (
    a.within === b.id ||
    b.within === a.id ||
    a.reports.some((one) => b.reports.some((other) => one.document === other.document && overlaps(one, other)))
  );
}

function saidAgain(a: Sketch, b: Sketch, ofSmall: number, ofLarge: number): Link | null {
  const alike = a.words.size >= 3 && b.words.size >= 3 && ofSmall >= 0.75 && ofLarge >= 0.6;
  if (!alike || denies(a) !== denies(b) || a.hasNot !== b.hasNot || a.numbers !== b.numbers) return null;
  const reason = `one speaker, ${Math.round(ofSmall * 100)} % of the words that matter are the same`;
  return {...ends(a, b), type: "SAME_AS", rule: "paraphrase", reason, confidence: round(0.4 + ofLarge / 2)};
}

function denies({statement}: Sketch): boolean {
  return statement.stance === "deny" || statement.negated;
}

/** Cues that deny what is claimed; to refuse or to decline denies nothing. */
const DENIALS = /\b(?:den(?:y|ied|ies|ying|ial)|disput|reject|refut|dismiss|contradict|rebut|contest)/i;

/** Words of a claim that a denial must take up, names left aside. */
const TAKEN_UP = 2;

/** A denial answers the statement whose claim it takes up, if that one is about, or by, somebody the denial concerns. */
function answers(reply: Sketch, said: Sketch): Link | null {
  const {statement} = reply;
  if (
    statement.stance !== "deny" ||
    !DENIALS.test(statement.cue) ||
    denies(said) ||
    said.statement.kind === "intention"
  )
    return null;
  const shared = [...reply.claim].filter((word) => said.claim.has(word)).length;
  const ofSmall = shared / Math.min(reply.claim.size, said.claim.size);
  if (shared < TAKEN_UP || ofSmall < 0.6) return null;
  const concerned = [...statement.about, ...(statement.speaker ? [statement.speaker] : [])];
  const {about, speaker} = said.statement;
  if (![...about, ...(speaker ? [speaker] : [])].some((id) => concerned.includes(id))) return null;
  const reason = `"${statement.cue}" takes up the words of the other statement`;
  return {
    from: statement,
    to: said.statement,
    type: "RESPONDS_TO",
    rule: "denial",
    reason,
    confidence: round(0.3 + ofSmall / 2),
  };
}

/** What is asked for, ordered or promised is not said to be so. */
function isWish({statement: {stance, kind, text}}: Sketch): boolean {
  return (
    stance === "ask" || stance === "order" || stance === "promise" || kind === "intention" || /\bnot to\b/.test(text)
  );
}

/** Two speakers, the same words, and one of them with "not". */
function contradicts(a: Sketch, b: Sketch, ofLarge: number): Link | null {
  if (a.words.size < 3 || ofLarge < 0.75 || a.hasNot === b.hasNot || denies(a) || denies(b)) return null;
  if (isWish(a) || isWish(b)) return null;
  const reason = "the same words, in one of the two with a negation";
  return {...ends(a, b), type: "CONFLICTS_WITH", rule: "negation", reason, confidence: round(ofLarge - 0.2)};
}

function ends(a: Sketch, b: Sketch): {readonly from: Statement; readonly to: Statement} {
  const [from, to] =
    compareText(a.statement.id, b.statement.id) <= 0 ? [a.statement, b.statement] : [b.statement, a.statement];
  return {from, to};
}

function round(confidence: number): number {
  return Math.round(Math.min(0.95, confidence) * 100) / 100;
}
