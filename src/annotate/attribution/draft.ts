import type {ReportingEntry} from "../../lexicon/reporting";
import type {TokenRange} from "./material";

/** An attribution in the making: who, by which words, what, as ranges of tokens. */
export interface Draft {
  readonly source: TokenRange | null;
  readonly cue: readonly TokenRange[];
  /** The word that decides: verb, "according", noun or adverb. */
  readonly head: number;
  readonly content: readonly TokenRange[];
  readonly addressee: TokenRange | null;
  readonly negation: readonly TokenRange[];
  /** What the lexicon knows of the cue; null for a cue it lacks. */
  readonly entry: ReportingEntry | null;
  readonly confidence: number;
  readonly by: string;
  /** Printed word for word without quotation marks: a turn of a transcript, an answer of an interview. */
  readonly spoken?: boolean;
  /** The content stands in a paragraph of its own, after that of source and cue: there the statement has its place among the others. */
  readonly apart?: boolean;
}

/** The range that covers all of `ranges`; they must not be empty. */
export function coverRange(ranges: readonly TokenRange[]): TokenRange {
  return {
    first: Math.min(...ranges.map(({first}) => first)),
    last: Math.max(...ranges.map(({last}) => last)),
  };
}

/** True if the token lies in one of the ranges. */
export function holds(ranges: readonly TokenRange[], token: number): boolean {
  return ranges.some(({first, last}) => first <= token && token < last);
}

/** True if a range holds any token: of a mark alone ("”be warned") nothing is left. */
export function isSome({first, last}: TokenRange): boolean {
  return first < last;
}

/** Cuts `hole` out of `range`: nothing, one or two ranges are left. */
export function without(range: TokenRange, hole: TokenRange): TokenRange[] {
  if (hole.last <= range.first || hole.first >= range.last) return [range];
  return [
    {first: range.first, last: hole.first},
    {first: hole.last, last: range.last},
  ].filter(isSome);
}

/** True if a range holds nothing of a draft's cue and content: its source may take the range. */
export function isFree({cue, content}: Draft, {first, last}: TokenRange): boolean {
  return [...cue, ...content].every((taken) => last <= taken.first || taken.last <= first);
}

/** True if both have the same cue. */
export function sameCue(a: Draft, b: Draft): boolean {
  return holds(a.cue, b.head) || holds(b.cue, a.head);
}

/** Share of the words of both contents that are in both. */
export function overlap(a: Draft, b: Draft): number {
  const shared = common(a.content, b.content);
  return shared / (size(a.content) + size(b.content) - shared);
}

function size(ranges: readonly TokenRange[]): number {
  return ranges.reduce((sum, {first, last}) => sum + last - first, 0);
}

function common(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let shared = 0;
  for (const one of a)
    for (const other of b) shared += Math.max(0, Math.min(one.last, other.last) - Math.max(one.first, other.first));
  return shared;
}
