import type {EntityRelation, Statement, StatementLink} from "../model/statement";
import {compareText} from "../model/text";
import {countsAgainst} from "./counts";
import {meaningWords} from "./meaning";
import {hasNot} from "./same-statements";
import {wordsOf} from "./words";

/** A word in more statements than this says nothing about which of them belong together. */
const TOO_COMMON = 60;

interface Sketch {
  readonly statement: Statement;
  readonly words: ReadonlySet<string>;
  readonly numbers: string;
  readonly denies: boolean;
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
): readonly StatementLink[] {
  const sketches = statements.map(sketch);
  const links = [...pairs(sketches)].flatMap(([a, b, shared]) => compare(a, b, shared) ?? []);
  const found = new Map<string, StatementLink>();
  for (const {from, to, ...rest} of [...links, ...countsAgainst(statements, relations)]) {
    const link: StatementLink = {...rest, from: from.id, to: to.id, status: "candidate"};
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
    denies: statement.stance === "deny" || statement.negated,
    hasNot: hasNot(words),
  };
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
  if (first.within === second.id || second.within === first.id) return null;
  const small = Math.min(a.words.size, b.words.size);
  const large = Math.max(a.words.size, b.words.size);
  if (first.speaker !== null && first.speaker === second.speaker)
    return saidAgain(a, b, shared / small, shared / large);
  return answers(a, b, shared / small) ?? answers(b, a, shared / small) ?? contradicts(a, b, shared / large);
}

function saidAgain(a: Sketch, b: Sketch, ofSmall: number, ofLarge: number): Link | null {
  const alike = a.words.size >= 3 && ofSmall >= 0.75 && ofLarge >= 0.6;
  if (!alike || a.denies !== b.denies || a.hasNot !== b.hasNot || a.numbers !== b.numbers) return null;
  const reason = `one speaker, ${Math.round(ofSmall * 100)} % of the words that matter are the same`;
  return {...ends(a, b), type: "SAME_AS", rule: "paraphrase", reason, confidence: round(0.4 + ofLarge / 2)};
}

/** A denial answers the statement whose words it takes up, if it is by, or about, somebody the statement is about. */
function answers(reply: Sketch, said: Sketch, ofSmall: number): Link | null {
  const {statement} = reply;
  if (!reply.denies || said.denies || ofSmall < 0.6) return null;
  const concerned = [...statement.about, ...(statement.speaker ? [statement.speaker] : [])];
  if (!said.statement.about.some((id) => concerned.includes(id))) return null;
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

/** Two speakers, the same words, and one of them with "not". */
function contradicts(a: Sketch, b: Sketch, ofLarge: number): Link | null {
  if (a.words.size < 3 || ofLarge < 0.75 || a.hasNot === b.hasNot || a.denies || b.denies) return null;
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
