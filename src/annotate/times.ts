import {isoDay, parseIsoDay} from "../model/calendar";
import type {Document} from "../model/document";
import {headerDate} from "../model/header-date";
import {names, sentences, times} from "../model/layers";
import type {TimeExpression} from "../model/record";
import {compareSpans, overlaps, type Span} from "../model/span";
import {eachMatch} from "../model/text";
import {annotator} from "./annotator";
import {ABSOLUTE_RULES} from "./times/absolute";
import {joinRanges} from "./times/range";
import type {TimeContext, TimeFinding, TimeRule} from "./times/reading";
import {RELATIVE_RULES} from "./times/relative";

const RULES: readonly TimeRule[] = [...ABSOLUTE_RULES, ...RELATIVE_RULES];

interface Match extends Span {
  readonly rule: TimeRule;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

const FUTURE =
  /\b(?:will|won['’]t|shall|(?:is|are|be|being)\s+(?:to|due|set|slated|scheduled|expected)|upcoming|scheduled\s+for)\b|['’]ll\b/gi;
const REPORTED = /\b(?:said|says|told|announced|reported|wrote|tweeted|stated|added)\b/gi;
/** Characters before an expression in which words of the future count. */
const LOOK_BACK = 100;

/** The annotator of the layer `times`: every time expression, with the days it means where they can be told. */
export const findTimes = annotator({
  name: "times",
  needs: [sentences, names],
  gives: times,
  run: (document, [sentences, names]) => timesOf(document, sentences, names),
});

/**
 * Finds time expressions and resolves them against the day of publication: `document.published`, else the date in the article's own
 * header, else none. Without an anchor "last week" is found and left open; the clock of the machine is never asked.
 * What is part of a longer name ("USA Today") is no time.
 */
export function timesOf(document: Document, sentences: readonly Span[], names: readonly Span[] = []): TimeExpression[] {
  const published = document.published ? parseIsoDay(document.published) : null;
  const header = published === null ? headerDate(document.text) : null;
  const anchor = published ?? (header === null ? null : parseIsoDay(header));
  const free = readAll(document.text, sentences, anchor).filter((time) => !isInName(time, names));
  const found = joinRanges(document.text, free, anchor);
  return found.map(({start, end, reading}, index) => ({
    id: `t${index}`,
    start,
    end,
    text: document.text.slice(start, end),
    from: reading.from === null ? null : isoDay(reading.from),
    to: reading.to === null ? null : isoDay(reading.to),
    granularity: reading.granularity,
    anchor:
      reading.from === null && reading.to === null
        ? null
        : !reading.anchored
          ? "explicit"
          : published === null
            ? "document"
            : "published",
  }));
}

/** The longest match at each place wins; of equal ones the rule that stands first. */
function readAll(text: string, sentences: readonly Span[], anchor: number | null): TimeFinding[] {
  const found: TimeFinding[] = [];
  let lastDay: number | null = null;
  for (const match of matches(text)) {
    const last = found.at(-1);
    if (last && overlaps(last, match)) continue;
    const context: TimeContext = {anchor, future: isFuture(text, sentences, match), lastDay};
    const reading = match.rule.read(match.groups, context);
    if (reading === null) continue;
    found.push({start: match.start, end: match.end, rule: match.rule.name, reading});
    if (reading.from !== null && reading.from === reading.to) lastDay = reading.from;
  }
  return found;
}

function matches(text: string): Match[] {
  const found: Match[] = [];
  for (const rule of RULES) {
    eachMatch(text, rule.pattern, (match) => {
      found.push({start: match.index, end: match.index + match[0].trimEnd().length, rule, groups: match.groups ?? {}});
    });
  }
  return found.sort(compareSpans);
}

function isInName(time: Span, names: readonly Span[]): boolean {
  const name = names[lastAt(names, time.end - 1)];
  return name !== undefined && overlaps(name, time) && name.start < time.start;
}

/** Speaks the sentence of the future before this expression, after its last verb of saying? */
function isFuture(text: string, sentences: readonly Span[], span: Span): boolean {
  const sentence = sentences[lastAt(sentences, span.start)];
  const before = text.slice(Math.max(sentence?.start ?? 0, span.start - LOOK_BACK), span.start);
  return lastIndex(before, FUTURE) > lastIndex(before, REPORTED);
}

/** Index of the last span that begins at or before an offset; 0 if none does. */
function lastAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle] as Span).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  eachMatch(text, pattern, ({index}) => {
    last = index;
  });
  return last;
}
