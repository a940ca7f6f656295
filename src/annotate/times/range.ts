import type {Span} from "../../model/span";
import type {Reading, TimeFinding} from "./reading";

const JOIN = /^[^\S\r\n]*(?<word>-|–|—|and|to|through|thru|until|till)[^\S\r\n]*(?:the\s+)?$/i;
const OPENING = /\b(?<word>between|from|since|until|till|through|up to)\s+(?:at least\s+|about\s+|around\s+)?$/i;
const LONGEST_OPENING = 24;

/**
 * Joins neighbours into ranges ("between Monday and Thursday", "from 3 May to 6 May") and opens those after "since" and "until".
 * Two times that merely stand side by side ("Monday and Thursday") stay two.
 */
export function joinRanges(text: string, found: readonly TimeFinding[], anchor: number | null): TimeFinding[] {
  const joined: TimeFinding[] = [];
  for (let index = 0; index < found.length; index++) {
    const first = found[index] as TimeFinding;
    const opening = openingOf(text, first, joined.at(-1));
    const second = found[index + 1];
    const word = second ? JOIN.exec(text.slice(first.end, second.start))?.groups?.word?.toLowerCase() : undefined;
    if (second && word && isRange(opening?.word, word)) {
      joined.push({
        start: opening?.start ?? first.start,
        end: second.end,
        rule: "range",
        reading: between(first.reading, second),
      });
      index++;
    } else if (opening && /since|until|till|through|up to/.test(opening.word)) {
      joined.push({
        start: opening.start,
        end: first.end,
        rule: "open",
        reading: open(first.reading, opening.word, anchor),
      });
    } else joined.push(first);
  }
  return joined;
}

function openingOf(text: string, first: Span, last: Span | undefined): {start: number; word: string} | null {
  const from = Math.max(last?.end ?? 0, first.start - LONGEST_OPENING);
  const match = OPENING.exec(text.slice(from, first.start));
  return match ? {start: from + match.index, word: match.groups?.word?.toLowerCase() ?? ""} : null;
}

function isRange(opening: string | undefined, word: string): boolean {
  if (word === "and") return opening === "between";
  if (word === "to" || /^[-–—]$/.test(word)) return opening !== "since";
  return opening === undefined || opening === "from";
}

/** "Thursday to Monday" told on a Wednesday began before it ended: the first weekday goes back a week where it must. */
function between(first: Reading, second: TimeFinding): Reading {
  const {to, granularity} = second.reading;
  let from = first.from;
  if (from !== null && to !== null && from > to && second.rule === "weekday") from -= 7;
  return {from, to, granularity, anchored: first.anchored || second.reading.anchored};
}

function open(reading: Reading, word: string, anchor: number | null): Reading {
  if (reading.from === null) return reading;
  return word === "since" ? {...reading, to: anchor} : {...reading, from: null};
}
