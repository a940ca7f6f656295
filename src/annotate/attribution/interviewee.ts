import type {AttributionFrame, References} from "../../model/layers";
import type {Span} from "../../model/span";
import {indexMentions, mentionsIn} from "./mention-index";

/** Words that announce a talk in questions and answers. */
const ANNOUNCES =
  /\b(?:interview(?:s|ed|ing)?|spoke\s(?:with|to)|talk(?:s|ed)\s(?:with|to)|sat\sdown\s(?:with|to)|caught\sup\swith|Q&A)\b/giu;
/** Ends of sentences, with what closes them. */
const SENTENCE_END = /[.?!]["”’)]*\s+|\n/gu;

/** True of the label of answers in a talk of "Q" and "A". */
export function isAnswerLabel(text: string, {by, source}: Pick<AttributionFrame, "by" | "source">): boolean {
  return by === "name-before-colon" && source !== null && text.slice(source.start, source.end) === "A";
}

/**
 * Whose answers the label "A" marks: of the people named where the talk is announced the one spoken of most before it begins; where no
 * announcement names anybody, the one whom the introduction speaks of most. Null if two stand equal.
 */
export function intervieweeOf(
  text: string,
  frames: readonly AttributionFrame[],
  references: References,
): string | null {
  const labels = frames.filter((frame) => isAnswerLabel(text, frame));
  if (labels.length < 2) return null;
  const end = Math.min(
    ...frames.flatMap(({by, source}) => (by === "name-before-colon" && source ? [source.start] : [])),
  );
  const types = new Map(references.chains.map(({id, type, unnamed}) => [id, unnamed ? null : type]));
  const counts = new Map<string, number>();
  const index = indexMentions(text, references);
  for (const {chain} of mentionsIn(index, {start: 0, end}))
    if (types.get(chain) === "PERSON") counts.set(chain, (counts.get(chain) ?? 0) + 1);
  const announced = new Set(
    [...text.slice(0, end).matchAll(ANNOUNCES)].flatMap((match) =>
      mentionsIn(index, sentenceAround(text, match.index, end)).map(({chain}) => chain),
    ),
  );
  const all = [...counts].sort((a, b) => b[1] - a[1]);
  const named = all.filter(([chain]) => announced.has(chain));
  const [first, second] = named.length > 0 ? named : all;
  return first && first[1] !== second?.[1] ? first[0] : null;
}

function sentenceAround(text: string, at: number, end: number): Span {
  let start = 0;
  for (const match of text.slice(0, end).matchAll(SENTENCE_END)) {
    if (match.index >= at) return {start, end: match.index};
    start = match.index + match[0].length;
  }
  return {start, end};
}

/** What the interviewer says before each answer: from the end of the last answer, or the paragraph right before the first. */
export function questionsOf(
  text: string,
  frames: readonly AttributionFrame[],
): {readonly question: Span; readonly frame: AttributionFrame}[] {
  const answers = frames
    .filter(({by, content}) => by === "interview-answer" && content.length > 0)
    .sort((a, b) => a.content[0].start - b.content[0].start);
  return answers.map((frame, place) => {
    const {start} = frame.content[0];
    const before = answers[place - 1]?.content.at(-1)?.end;
    const line = text.slice(0, start).trimEnd().lastIndexOf("\n") + 1;
    return {question: {start: before ?? line, end: start}, frame};
  });
}
