import type {Knowledge} from "../model/knowledge";
import type {Call} from "./call";
import {fittingRelations} from "./relations";
import {saidStatements} from "./said";

/** A call that asks for less, and how much answers it. */
export interface Wider {
  readonly call: Call;
  readonly count: number;
}

/** For a call that nothing answers: the calls with one part fewer that something does, the narrowest first. */
export function wider(knowledge: Knowledge, call: Call): readonly Wider[] {
  if (call.name === "conflicts") {
    const about: Call = {name: "said", question: {about: call.of ?? call.to}};
    const count = answers(knowledge, about);
    return count > 0 ? [{call: about, count}] : [];
  }
  if (call.name !== "said" && call.name !== "relations") return [];
  const parts = Object.entries(call.question).filter(([, value]) => value !== undefined);
  if (parts.length < 2) return [];
  return parts
    .map(([left]) => ({...call, question: Object.fromEntries(parts.filter(([part]) => part !== left))}) as Call)
    .map((each) => ({call: each, count: answers(knowledge, each)}))
    .filter(({count}) => count > 0)
    .sort((a, b) => a.count - b.count);
}

function answers(knowledge: Knowledge, call: Call): number {
  try {
    if (call.name === "said") return saidStatements(knowledge, call.question).length;
    return call.name === "relations" ? fittingRelations(knowledge, call.question).length : 0;
  } catch {
    return 0;
  }
}
