import type {AnnotationRecord, TimeExpression} from "../model/record";
import {overlaps, type Span} from "../model/span";

/** When a figure holds. */
export interface When {
  /** ISO 8601 day or interval, or null where the text leaves the year open. */
  readonly interval: string | null;
  /** The words of the text: "Jan. 26". */
  readonly words: string;
  /** Equal for equal times: the interval, or for a time that nobody can tell its words in its document. */
  readonly key: string;
}

/** "That day" is the last day the text spoke of. */
const SAME = /^(?:that|the same)\s+(day|week|month|year|night|morning|afternoon|evening)$/iu;

/** The time that a place in a sentence speaks of: the nearest one of its sentence; null if it tells none. */
export function whenOf(record: AnnotationRecord, sentence: Span, place: Span): When | null {
  const [nearest] = record.times
    .filter((time) => overlaps(time, sentence))
    .sort((a, b) => distance(a, place) - distance(b, place) || a.start - b.start);
  if (!nearest) return null;
  const meant = antecedent(record, nearest);
  const interval = intervalOf(meant);
  return {interval, words: meant.text, key: interval ?? `${record.id} ${meant.text.toLowerCase()}`};
}

function antecedent(record: AnnotationRecord, time: TimeExpression): TimeExpression {
  const [, unit = null] = SAME.exec(time.text) ?? [];
  if (unit === null || time.from !== null) return time;
  const wanted = /^(?:night|morning|afternoon|evening)$/i.test(unit) ? "day" : unit.toLowerCase();
  return (
    record.times.findLast(
      (other) => other.end <= time.start && other.granularity === wanted && !SAME.test(other.text),
    ) ?? time
  );
}

function distance(a: Span, b: Span): number {
  return Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end));
}

function intervalOf({from, to}: TimeExpression): string | null {
  return from === null || to === null || from === to ? from : `${from}/${to}`;
}
