import type {Decision} from "../model/decision";
import type {Problem} from "../model/problem";

/** A decision that holds, with its line in the log, counted from 1. */
export interface ActiveDecision {
  readonly line: number;
  readonly decision: Decision;
}

/**
 * The decisions that hold after every "undo" is applied. An undo may itself be undone by a later line; the last word wins.
 * An undo that names no line before it is a problem.
 */
export function activeDecisions(
  decisions: readonly Decision[],
  report: (problem: Problem) => void,
): readonly ActiveDecision[] {
  const undone = new Set<number>();
  for (let line = decisions.length; line >= 1; line--) {
    const decision = decisions[line - 1];
    if (decision.op !== "undo" || undone.has(line)) continue;
    if (decision.ref >= 1 && decision.ref < line) undone.add(decision.ref);
    else report(withoutTarget(line, `takes back line ${decision.ref}, which is not a line before it`));
  }
  return decisions
    .map((decision, index) => ({line: index + 1, decision}))
    .filter(({line, decision}) => decision.op !== "undo" && !undone.has(line));
}

/** A decision that finds nothing to work on. */
export function withoutTarget(line: number, why: string): Problem {
  return {
    code: "DECISION_WITHOUT_TARGET",
    text: `Decision on line ${line} ${why}. Correct it or take it back with {"op":"undo","ref":${line}}.`,
    by: "decide",
  };
}

/** Two decisions of which only one can hold. */
export function conflict(line: number, other: number, why: string): Problem {
  return {
    code: "DECISION_CONFLICT",
    text: `Decisions on lines ${other} and ${line} contradict each other: ${why}. Take one of them back with an undo.`,
    by: "decide",
  };
}
