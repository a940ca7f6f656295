import type {Guarded} from "../model/layers";
import {guarded} from "../model/layers";
import type {Span} from "../model/span";
import {annotator} from "./annotator";

/** Longest run without white space that the tokeniser gets to see; its cost is quadratic in the run. */
const LONGEST_RUN = 256;
/** Longest text that is mined; what lies beyond is kept and reported. */
const LONGEST_TEXT = 20_000_000;
/** Code points that wink-nlp drops between words, as seen in version 2.4.0, and line separators of old systems. */
const DROPPED = /[\u000b\u000c\u0085\u1680\u2000\u2001\u2006-\u2008\u2028\u2029\u3000\ufeff]/g;

/** A dash that the tokeniser would take for part of a word: "The Post–shows". */
const GLUED_DASH = /[–―](?=\p{L}{2})/gu;
const WORD_BEFORE = /[\p{L}\p{N}]\p{L}$/u;

/** Blanks, at the same length, what would break or stall the tokeniser: offsets stay true for the text as given. */
export function guardText(text: string): Guarded {
  const blanked: Span[] = [];
  let shadow = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  if (shadow.length < text.length) blanked.push({start: LONGEST_TEXT, end: text.length});
  shadow = shadow
    .replace(DROPPED, " ")
    .replace(GLUED_DASH, (dash, at: number, whole: string) =>
      WORD_BEFORE.test(whole.slice(Math.max(0, at - 4), at)) ? "—" : dash,
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, " ");
  return {shadow: blankLongRuns(shadow, blanked), blanked};
}

function blankLongRuns(shadow: string, blanked: Span[]): string {
  const pieces: string[] = [];
  let kept = 0;
  for (let start = 0; start < shadow.length; ) {
    while (start < shadow.length && isBlank(shadow.charCodeAt(start))) start++;
    let end = start;
    while (end < shadow.length && !isBlank(shadow.charCodeAt(end))) end++;
    if (end - start > LONGEST_RUN) {
      pieces.push(shadow.slice(kept, start), " ".repeat(end - start));
      blanked.push({start, end});
      kept = end;
    }
    start = end;
  }
  return pieces.length === 0 ? shadow : pieces.join("") + shadow.slice(kept);
}

/** Whether a code unit is white space of a text that went through `guardText`. */
export function isBlank(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    unit === 0x202f ||
    unit === 0x205f ||
    (unit >= 0x2002 && unit <= 0x200a)
  );
}

/** Text -> the shadow that is safe to tokenise. */
export const guard = annotator({
  name: "guard",
  needs: [],
  gives: guarded,
  run: (document, _values, report) => {
    const result = guardText(document.text);
    for (const span of result.blanked) {
      const long = span.start >= LONGEST_TEXT;
      report({
        code: long ? "TEXT_TOO_LONG" : "LONG_RUN",
        text: long
          ? `The text has ${document.text.length} characters; the first ${LONGEST_TEXT} were read.`
          : `A run of ${span.end - span.start} characters without white space was left out of the analysis (at most ${LONGEST_RUN} are read).`,
        span,
      });
    }
    return result;
  },
});
