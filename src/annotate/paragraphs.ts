import type {Paragraph} from "../model/layers";
import {guarded, paragraphs} from "../model/layers";
import type {Span} from "../model/span";
import {trimSpan} from "../model/span";
import {annotator} from "./annotator";

/** Words after which a line cannot end: the next line goes on with the sentence. */
const GOES_ON =
  /(?:^|\s)(?:a|an|the|of|and|or|but|nor|to|in|on|at|by|for|from|with|as|that|which|who|whose|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|must|his|her|its|their|our|my|your|this|these|those|than|into|about|over|under|between|through|during|after|before|because|if|when|while|not|said|says|Mr\.|Mrs\.|Ms\.|Dr\.|Sen\.|Rep\.|Gov\.|Gen\.|St\.)$/i;
const ENDS_SENTENCE = /[.!?…:;][)\]"'”’»]*$/u;
const LONGEST_HEADING = 18;

/** Splits text into paragraphs: at blank lines, and at single line breaks unless the line is wrapped text that goes on. */
export function findParagraphs(text: string): Paragraph[] {
  const lines = findLines(text);
  const wrapped = isHardWrapped(text, lines);
  const found: Paragraph[] = [];
  for (let index = 0; index < lines.length; ) {
    let last = index;
    while (last + 1 < lines.length && continues(text, lines[last], lines[last + 1], wrapped)) last++;
    const {start} = lines[index];
    const {end} = lines[last];
    found.push({start, end, heading: isHeading(text.slice(start, end))});
    index = last + 1;
  }
  return found;
}

/** Lines without their white space; a blank line leaves a gap that `continues` sees. */
function findLines(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    let end = start;
    while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
    const line = trimSpan(text, {start, end});
    if (line.end > line.start) lines.push(line);
    start = text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
  }
  return lines;
}

/** True of plain text broken at a fixed width: most lines within a paragraph are about as long as the longest. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  let full = 0;
  let inner = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    if (lineBreaksBetween(text, lines[index], lines[index + 1]) !== 1) continue;
    inner++;
    const length = lines[index].end - lines[index].start;
    if (length >= 50 && length <= 100 && !ENDS_SENTENCE.test(text.slice(lines[index].start, lines[index].end))) full++;
  }
  return inner >= 3 && full / inner > 0.6;
}

function lineBreaksBetween(text: string, a: Span, b: Span): number {
  return text
    .slice(a.end, b.start)
    .replace(/\r\n/g, "\n")
    .replace(/[^\n\r]/g, "").length;
}

function continues(text: string, line: Span, next: Span, wrapped: boolean): boolean {
  if (lineBreaksBetween(text, line, next) !== 1) return false;
  const before = text.slice(Math.max(line.start, line.end - 40), line.end);
  if (wrapped) return !(ENDS_SENTENCE.test(before) && line.end - line.start < 45);
  if (ENDS_SENTENCE.test(before)) return false;
  return /^\p{Ll}/u.test(text.slice(next.start, next.start + 2)) || GOES_ON.test(before) || before.endsWith(",");
}

function isHeading(line: string): boolean {
  if (/[.!?,;:…]["'”’)]*$/u.test(line) && !/\b(?:[A-Z]\.){2,}$/.test(line)) return false;
  return line.split(/\s+/u).length <= LONGEST_HEADING && !/["“]/.test(line.slice(-1));
}

/** Shadow -> paragraphs. */
export const splitParagraphs = annotator({
  name: "paragraphs",
  needs: [guarded],
  gives: paragraphs,
  run: (_document, [{shadow}]) => findParagraphs(shadow),
});
