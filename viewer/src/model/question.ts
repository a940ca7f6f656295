import type {Statement} from "../../../src/model/statement";
import type {Call} from "../../../src/query/call";
import {parseQuestion} from "../../../src/query/parse-question";
import {type SaidQuestion, saidStatements} from "../../../src/query/said";
import {understand} from "../../../src/query/understand";
import type {Corpus} from "../data/corpus";

/**
 * A line of the search box as the call that the program and scripts take it for; null where it has no form of a question, which is a plain search,
 * or names what is not there.
 */
export function readQuestion({askable}: Pick<Corpus, "askable">, line: string): Call | null {
  if (!parseQuestion(line)) return null;
  try {
    return understand(askable, line);
  } catch {
    return null;
  }
}

/** What a call asks of statements; null for a call that is answered with something else. */
export function saidQuestion(call: Call | null): SaidQuestion | null {
  if (call?.name === "said") return call.question;
  return call?.name === "about" ? {about: call.of} : null;
}

interface Answered {
  readonly line: string;
  readonly statements: readonly Statement[];
}

const latest = new WeakMap<Corpus, Answered>();

/** The statements that answer a line, in the order in which the program lists them; none where it asks for no statements. */
export function statementsFor(corpus: Corpus, line: string): readonly Statement[] {
  const known = latest.get(corpus);
  if (known?.line === line) return known.statements;
  const statements = answer(corpus, saidQuestion(readQuestion(corpus, line)));
  latest.set(corpus, {line, statements});
  return statements;
}

function answer({askable}: Corpus, question: SaidQuestion | null): readonly Statement[] {
  if (!question) return [];
  try {
    return saidStatements(askable, question);
  } catch {
    return [];
  }
}
