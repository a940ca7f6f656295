import type {Statement} from "../../../src/model/statement";
import type {Call} from "../../../src/query/call";
import {parseQuestion} from "../../../src/query/parse-question";
import {type SaidQuestion, saidStatements} from "../../../src/query/said";
import {settle} from "../../../src/query/settle";
import type {Corpus} from "../data/corpus";

/** A line as it was taken, and the statements that answer it, in the order in which the program lists them; none where it asks for no statements. */
interface Answered {
  readonly line: string;
  readonly call: Call | null;
  readonly statements: readonly Statement[];
}

const latest = new WeakMap<Corpus, Answered>();

/**
 * A line of the search box as the call that the program and scripts take it for; null where it has no form of a question, which is a plain search,
 * or names what is not there.
 */
export function readQuestion(corpus: Corpus, line: string): Call | null {
  return answered(corpus, line).call;
}

/** The statements that answer a line, in the order in which the program lists them; none where it asks for no statements. */
export function statementsFor(corpus: Corpus, line: string): readonly Statement[] {
  return answered(corpus, line).statements;
}

/** What a call asks of statements; null for a call that is answered with something else. */
export function saidQuestion(call: Call | null): SaidQuestion | null {
  if (call?.name === "said") return call.question;
  return call?.name === "about" ? {about: call.of} : null;
}

function answered(corpus: Corpus, line: string): Answered {
  const known = latest.get(corpus);
  if (known?.line === line) return known;
  const fresh = answer(corpus, line);
  latest.set(corpus, fresh);
  return fresh;
}

function answer({askable}: Corpus, line: string): Answered {
  const none = {line, call: null, statements: []};
  const parsed = parseQuestion(line);
  if (!parsed) return none;
  try {
    const call = settle(askable, line, parsed);
    const question = saidQuestion(call);
    return {line, call, statements: question ? saidStatements(askable, question) : []};
  } catch {
    return none;
  }
}
