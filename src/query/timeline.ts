import type {Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import type {Statement} from "../model/statement";
import {compareText} from "../model/text";
import {meant, unknownName} from "./find";
import {compareStatements, periodOf, readPeriod} from "./order";
import {speaksOf, topicWords} from "./topic";
import {type StatementView, viewStatement} from "./view";

/** The clocks by which a timeline may run, the usual one first. */
export const CLOCKS = ["said", "published", "spoken-about"] as const;
/** Which time counts: when it was said (as told, else published), when it was first printed, or the times it speaks of. Never mixed. */
export type Clock = (typeof CLOCKS)[number];

/** A statement with the days at which it stands on the clock asked for. */
export interface TimelineEntry {
  /** First and last ISO 8601 day; both null where the time is not known. */
  readonly from: string | null;
  readonly to: string | null;
  readonly statement: StatementView;
}

/**
 * Statements by, to or about an entity or topic (without a name: all), in the order of one clock; those without a time last.
 * @throws HearsayError `UNKNOWN_NAME` if nothing is called so and no statement speaks of it
 */
export function timeline(knowledge: Knowledge, name?: string, clock: Clock = "said"): readonly TimelineEntry[] {
  const statements = name === undefined ? saidAmong(knowledge.statements) : concerning(knowledge, name);
  return [...statements]
    .sort(compareStatements)
    .flatMap((statement) => timesOf(statement, clock).map((time) => ({...time, statement})))
    .sort((a, b) => compareText(a.from ?? "9999", b.from ?? "9999") || compareText(a.to ?? "9999", b.to ?? "9999"))
    .map((entry) => ({...entry, statement: viewStatement(knowledge, entry.statement)}));
}

function concerning(knowledge: Knowledge, name: string): readonly Statement[] {
  const ids = new Set(meant(knowledge, name).map(({id}) => id));
  const words = topicWords(name);
  const found = saidAmong(knowledge.statements).filter(
    (statement) =>
      [statement.speaker, statement.addressee, ...statement.about].some((id) => id !== null && ids.has(id)) ||
      speaksOf(statement, words),
  );
  if (ids.size === 0 && found.length === 0) throw unknownName(knowledge, "timeline", name);
  return found;
}

function timesOf(statement: Statement, clock: Clock): {readonly from: string | null; readonly to: string | null}[] {
  const periods =
    clock === "said"
      ? [periodOf(statement)]
      : clock === "published"
        ? [readPeriod(statement.published)]
        : statement.times.map(readPeriod);
  const known = periods.filter((period) => period !== null);
  return known.length > 0 ? known : [{from: null, to: null}];
}
