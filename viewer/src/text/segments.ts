import type {Span} from "../../../src/model/span";

/** What a stretch of text is, to the reader. */
export type Role = "speaker" | "cue" | "content" | "hedge" | "negation" | "name" | "nested" | "noise" | "found";

/** A span with what it is and what it belongs to. */
export interface Marking extends Span {
  readonly role: Role;
  /** Id of the statement or entity it belongs to. */
  readonly id: string;
}

/** A stretch of text over which the same markings lie. */
export interface Segment extends Span {
  readonly text: string;
  readonly markings: readonly Marking[];
  /** Markings whose first or last character this holds: where a screen reader is told. */
  readonly opens: readonly Marking[];
  readonly closes: readonly Marking[];
}

/**
 * Cuts `range` of the text at every end of a marking: flat pieces without gaps or overlaps, each with all markings over it. Overlapping
 * spans need no nesting then. Markings that reach beyond the range are cut to it; empty ones, and ones outside, are left out.
 */
export function segments(text: string, markings: readonly Marking[], range: Span): Segment[] {
  const first = Math.max(0, Math.min(range.start, text.length));
  const last = Math.max(first, Math.min(range.end, text.length));
  const inside = markings
    .map((marking) => ({marking, start: Math.max(first, marking.start), end: Math.min(last, marking.end)}))
    .filter(({start, end}) => start < end);
  const cuts = new Set([first, last]);
  for (const {start, end} of inside) cuts.add(start).add(end);
  const ordered = [...cuts].sort((a, b) => a - b);
  const result: Segment[] = [];
  for (let index = 0; index + 1 < ordered.length; index++) {
    const [start, end] = [ordered[index], ordered[index + 1]];
    const over = inside.filter((one) => one.start <= start && end <= one.end);
    result.push({
      start,
      end,
      text: text.slice(start, end),
      markings: over.map(({marking}) => marking),
      opens: over.filter((one) => one.start === start).map(({marking}) => marking),
      closes: over.filter((one) => one.end === end).map(({marking}) => marking),
    });
  }
  return result;
}
