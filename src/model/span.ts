/** A half-open range of UTF-16 code units in a document's text exactly as it was given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Document order: by start, and where starts are equal the longer span first (the outer before the inner). */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** True if the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True if every character of `inner` lies in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True if both spans have the same ends. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The words a span stands for. */
export function cut(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The smallest span that covers all of `spans`, or null of none. */
export function cover(spans: readonly Span[]): Span | null {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return end < 0 ? null : {start, end};
}

/** The span without white space at its ends; empty spans stay at their start. */
export function trimSpan(text: string, span: Span): Span {
  let {start, end} = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return {start, end};
}
