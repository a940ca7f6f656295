import type {TimeExpression} from "../../model/record";
import type {Span} from "../../model/span";
import type {Finding} from "./finding";
import {type Placed, type Reading, timesBetween} from "./reading";
import {evidenceOf} from "./triggered";

/** Characters of a bracket with a life in it. */
const LONGEST = 160;
/** Years that part a life from a term of office: days of birth and death are given in full, bare years are of both. */
const YOUNGEST = 15;
const YOUNGEST_IN_YEARS = 40;
const OLDEST = 115;
/** What else two dates in brackets may span. */
const OTHER = /\b(?:in\s+office|office|term|served|reign(?:ed)?|ruled|active|tenure|season|from|since|president|r)\b/i;
const DASH = /\s*[–—-]\s*/;

/** Birth and death in brackets behind a name: "Jane Roe (17 March 1849 – 31 December 1934)". */
export function lifespans(reading: Reading): Finding[] {
  return reading.placed.flatMap((place) => {
    const days = place.chain.type === "PERSON" && place.mention.kind === "name" ? lifeAfter(reading, place) : null;
    if (!days) return [];
    return (["born_on", "died_on"] as const).map((type, index): Finding => {
      const literal = days[index] as Span;
      return {
        type,
        subject: place.chain,
        object: null,
        literal,
        evidence: evidenceOf(reading, place.head, [place.mention, literal]),
        anchor: literal.start,
        confidence: 0.85,
        by: "life-in-brackets",
      };
    });
  });
}

function lifeAfter(reading: Reading, {mention}: Placed): readonly [Span, Span] | null {
  const after = reading.text.slice(mention.end, mention.end + LONGEST);
  const inside = /^\s*\(([^()\n]+)\)/u.exec(after)?.[1];
  if (inside === undefined || OTHER.test(inside) || !/\d{4}/.test(inside)) return null;
  const start = mention.end + after.indexOf("(") + 1;
  const times = timesBetween(reading, start, start + inside.length);
  const days = times.length === 1 ? halves(times[0] as TimeExpression) : both(reading.text, times);
  return days && isLife(reading.text, days) ? days : null;
}

/** The two ends of "17 March 1849 – 31 December 1934". */
function halves({start, end, text}: TimeExpression): readonly [Span, Span] | null {
  const dash = /(?<=\d{4})\s*[–—-]\s*(?=.*\d{4}$)/u.exec(text);
  if (!dash) return null;
  return [
    {start, end: start + dash.index},
    {start: start + dash.index + dash[0].length, end},
  ];
}

/** "8 July 1914, Halifax – 23 May 1999": two expressions with a dash somewhere between. */
function both(text: string, times: readonly TimeExpression[]): readonly [Span, Span] | null {
  const [first, second] = times;
  if (!first || !second || times.length !== 2 || !DASH.test(text.slice(first.end, second.start))) return null;
  return [
    {start: first.start, end: first.end},
    {start: second.start, end: second.end},
  ];
}

function isLife(text: string, days: readonly [Span, Span]): boolean {
  const [birth, death] = days.map(({start, end}) => text.slice(start, end)) as [string, string];
  const years = yearOf(death) - yearOf(birth);
  const least = /^\d{4}$/.test(birth) && /^\d{4}$/.test(death) ? YOUNGEST_IN_YEARS : YOUNGEST;
  return years >= least && years <= OLDEST;
}

function yearOf(day: string): number {
  return Number(/\b\d{4}\b/.exec(day)?.[0] ?? Number.NaN);
}
