import type {Guarded, Paragraph, Sentence, Tokens} from "../model/layers";
import {guarded, noise, paragraphs, sentences, tokens} from "../model/layers";
import type {Noise} from "../model/record";
import {compareSpans} from "../model/span";
import {annotator} from "./annotator";
import {datelineEnd, rareDatelineEnd} from "./sentences";

/** Share of a document, from each end, in which mastheads and appeals are looked for. */
const MASTHEAD_LINES = 6;
const LONGEST_LABEL = 45;

/** A whole paragraph that is furniture of the page wherever it stands. */
const FURNITURE: readonly (readonly [by: string, pattern: RegExp])[] = [
  [
    "byline",
    /^(?:by|written by|reporting by|editing by|additional reporting by|posted by|story by)\s+\p{Lu}[^.!?]{2,80}$/iu,
  ],
  [
    "share",
    /^(?:share|tweet|e-?mail|print|save|comment|comments|follow us|share this(?: article| story)?|click to share)(?:\b[^.!?]{0,60})?$/iu,
  ],
  [
    "link",
    /^(?:read (?:more|also|next|the full (?:story|article))|see also|related(?: (?:articles?|stories|content|coverage))?|more (?:from|on|stories)|watch|listen|also read|recommended|trending(?: now)?|advertisement|sponsored(?: content)?|story continues(?: below)?(?: advertisement)?|continue reading(?: below)?)\b\s*:?[^.!?]{0,140}[.…]*$/iu,
  ],
  [
    "credit",
    /^(?:\(?(?:photo|image|picture|video|graphic|illustration|credit|file photo)s?\b\s*(?::|by|credit|via|courtesy)[^!?]{0,160}|\((?:AP|Reuters|AFP|Getty)[^)]{0,80}\))$/iu,
  ],
  [
    "copyright",
    /^(?:copyright\b|©|\(c\)\s*(?:19|20)\d\d|all rights reserved|this material may not be published)[^!?]{0,260}$/iu,
  ],
  [
    "contact",
    /^(?:contact (?:us|the (?:author|writer|reporter))|reach (?:him|her|them|the reporter)|follow (?:him|her|them|@\w+)|e-?mail (?:him|her|the (?:author|writer)))\b.{0,200}$/iu,
  ],
];
/** A line that dates the page: "Today : Feb 02, 2025", "02 February 2025", "Published: Jan. 3, 2024 at 5:30 p.m. ET". */
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const DATE_LINE = new RegExp(
  `^(?:(?:today|published|updated|last updated|posted|first published|date|created|modified)\\b\\s*(?:on\\s*)?[:|-]?\\s*)*(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?,?\\s+)?(?:${MONTH}\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}\\s+${MONTH}\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4})(?:[,|\\s-]+(?:at\\s+)?\\d{1,2}[:.]\\d{2}\\s*(?:[ap]\\.?m\\.?)?\\s*(?:[a-z]{2,4})?)?$`,
  "i",
);
/** Words with which an outlet asks its readers for money or attention. */
const APPEAL =
  /\b(?:donat(?:e|es|ion|ions|ing)|subscri(?:be|bing|ption)|sign up|newsletter|tax-deductible|your (?:support|gift|contribution|help)|support (?:our|us|independent|free|quality|local)|our (?:journalism|journalists|reporting|readers|newsroom)|become a (?:member|supporter|subscriber)|stand with (?:our|us)|free press|press freedoms?|paywall|ad-free|chip in|contribute (?:today|now)|now is the time to (?:give|donate)|reader-(?:funded|supported))\b/i;
const SHOUTED_APPEAL = /^(?:SUPPORT|DONATE|SUBSCRIBE|JOIN|GIVE|SIGN UP)\b[\p{Lu}\s!]{0,60}$/u;

/** Text that is not the article: mastheads, section labels, date lines, bylines, links, appeals, datelines, blanked runs. */
export function findNoise(
  text: string,
  {blanked}: Guarded,
  blocks: readonly Paragraph[],
  units: readonly Sentence[],
  words: Tokens,
): Noise[] {
  const found: Noise[] = blanked.map(({start, end}) => ({start, end, by: "unbroken-run"}));
  const marked = new Set<number>();
  const mark = (index: number, by: string): void => {
    if (marked.has(index)) return;
    marked.add(index);
    found.push({start: blocks[index].start, end: blocks[index].end, by});
  };
  blocks.forEach((block, index) => {
    const by = furniture(text.slice(block.start, block.end));
    if (by) mark(index, by);
  });
  for (const index of masthead(text, blocks)) mark(index, "masthead");
  for (const index of appeals(text, blocks)) mark(index, "appeal");
  for (const sentence of units) {
    if (!marked.has(sentence.paragraph) && isDateline(words, sentence, blocks))
      found.push({start: sentence.start, end: sentence.end, by: "dateline"});
  }
  return found.sort(compareSpans);
}

function furniture(line: string): string | null {
  if (line.length > 300) return null;
  if (DATE_LINE.test(line)) return "date-line";
  return FURNITURE.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

/** Short labels at the top, before or between date lines: "U.S. News". Only where a date line shows that a masthead is there. */
function masthead(text: string, blocks: readonly Paragraph[]): number[] {
  const top = blocks.slice(0, MASTHEAD_LINES).map((block) => text.slice(block.start, block.end));
  const lastDate = top.findLastIndex((line) => DATE_LINE.test(line));
  if (lastDate < 1) return [];
  const labels = top
    .slice(0, lastDate)
    .map((line, index) => (line.length <= LONGEST_LABEL && blocks[index].heading ? index : -1));
  return labels.filter((index) => index >= 0 && !DATE_LINE.test(top[index]) && top[index].split(/\s+/u).length <= 4);
}

/**
 * The run of paragraphs at the end in which the outlet speaks to its readers. A paragraph between two appeals is one too, as is a
 * short heading or sentence right before the run that speaks of "your support".
 */
function appeals(text: string, blocks: readonly Paragraph[]): number[] {
  const isAppeal = (index: number): boolean => {
    const line = text.slice(blocks[index].start, blocks[index].end);
    return (
      SHOUTED_APPEAL.test(line) ||
      (APPEAL.test(line) && !/["“]/.test(line) && !/\b(?:said|told|according to)\b/i.test(line))
    );
  };
  let first = blocks.length;
  let gap = 0;
  for (let index = blocks.length - 1; index >= Math.floor(blocks.length / 3) && gap <= 1; index--) {
    if (isAppeal(index)) {
      first = index;
      gap = 0;
    } else gap++;
  }
  const hits = Array.from({length: blocks.length - first}, (_, offset) => first + offset).filter(isAppeal).length;
  return hits >= 2 || (hits === 1 && first === blocks.length - 1)
    ? Array.from({length: blocks.length - first}, (_, offset) => first + offset)
    : [];
}

/** The first sentence of an opening paragraph that is nothing but place, agency and dash. */
function isDateline(words: Tokens, sentence: Sentence, blocks: readonly Paragraph[]): boolean {
  if (sentence.paragraph > 4 || sentence.start !== blocks[sentence.paragraph].start) return false;
  const after = words.ends[sentence.last - 1] < blocks[sentence.paragraph].end ? sentence.last + 3 : sentence.last;
  const last = Math.min(after, words.count);
  return [datelineEnd, rareDatelineEnd].some((endOf) => endOf(words, sentence.first, last) === sentence.last);
}

/** Everything known so far -> noise. */
export const markNoise = annotator({
  name: "noise",
  needs: [guarded, paragraphs, tokens, sentences],
  gives: noise,
  run: (document, [shadow, blocks, words, units]) => findNoise(document.text, shadow, blocks, units, words),
});
