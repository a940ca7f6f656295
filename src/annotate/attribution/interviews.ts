import {trimContent} from "./contents";
import type {Draft} from "./draft";
import {isQuoteMark, type Material, type TokenRange} from "./material";

/** How an interview announces itself, before the first question. */
const ANNOUNCED =
  /^(?:interview|interviews|interviewed|interviewing|q&a)$|^(?:spoke|speaks|talked|talks|sat|caught|chatted|chats)$/;
/** After verbs that need it: "spoke with", "sat down with". */
const WITH = /^(?:with|to)$/;
/** Fewest questions, each with an answer. */
const FEWEST = 3;
/** Share of the answers that speak of "I" or "we", and of the questions that speak to a "you". */
const FIRST_PERSON_SHARE = 0.5;
const SECOND_PERSON_SHARE = 0.3;
/** A question without its mark, "You have been busy lately.", has no more tokens. */
const LONGEST_REMARK = 40;
const FIRST_PERSON = /^(?:i|i['’]\p{L}+|me|my|we|we['’]\p{L}+|us|our|mine|ours)$/u;
const SECOND_PERSON = /^(?:you|you['’]\p{L}+|your|yours|yourself)$/u;
const CONFIDENCE = 0.8;

/** A paragraph as tokens. */
interface Block extends TokenRange {
  readonly asks: boolean;
}

/** An interview printed as questions and answers without labels: who answers, where that is told, and the answers. */
interface Interview {
  readonly interviewee: TokenRange;
  readonly cue: number;
  readonly answers: readonly TokenRange[];
}

/**
 * "We spoke with Ann Field … Why did you leave? – I was tired.": paragraphs that answer questions are said by the one who is interviewed.
 * The source and the cue are the words that announce the interview.
 */
export function interviewAnswers(material: Material): Draft[] {
  const interview = findInterview(material);
  if (interview === null) return [];
  return interview.answers.map((answer) => ({
    source: interview.interviewee,
    cue: [{first: interview.cue, last: interview.cue + 1}],
    head: interview.cue,
    content: [trimContent(material, answer)],
    addressee: null,
    negation: [],
    entry: null,
    confidence: CONFIDENCE,
    by: "interview-answer",
    spoken: true,
  }));
}

function findInterview(material: Material): Interview | null {
  const blocks = blocksOf(material);
  const opening = blocks.findIndex(({asks}) => asks);
  if (opening < 0 || blocks[opening].first === 0) return null;
  const answers = answersOf(blocks.slice(opening));
  const questions = blocks.filter(({asks}) => asks);
  if (answers.length < FEWEST) return null;
  const speaking = answers.filter((answer) => hasWord(material, answer, FIRST_PERSON)).length;
  const asking = questions.filter((question) => hasWord(material, question, SECOND_PERSON)).length;
  if (speaking < FIRST_PERSON_SHARE * answers.length || asking < SECOND_PERSON_SHARE * questions.length) return null;
  const introduction = {first: 0, last: blocks[opening].first};
  const announced = announcement(material, introduction);
  return announced && {...announced, answers};
}

function blocksOf(material: Material): Block[] {
  const {sentences, tokens} = material;
  const blocks: Block[] = [];
  for (let index = 0; index < sentences.length; ) {
    let end = index;
    while (end + 1 < sentences.length && sentences[end + 1].paragraph === sentences[index].paragraph) end++;
    const range = {first: sentences[index].first, last: sentences[end].last};
    if (!sentences[index].heading || /\?$/.test(tokens.words[range.last - 1]))
      blocks.push({asks: asks(material, range), ...range});
    index = end + 1;
  }
  return blocks;
}

/** Ends in a question mark, outside quotation marks; or a short remark to a "you" by somebody who says nothing of himself. */
function asks(material: Material, range: TokenRange): boolean {
  const {words} = material.tokens;
  let last = range.last - 1;
  while (last > range.first && /^[)\]]$/.test(words[last])) last--;
  if (material.quoteOf[last] >= 0 || isQuoteMark(words[last])) return false;
  if (words[last].endsWith("?")) return true;
  return (
    range.last - range.first <= LONGEST_REMARK &&
    hasWord(material, range, SECOND_PERSON) &&
    !hasWord(material, range, FIRST_PERSON)
  );
}

/** What stands between one question and the next. */
function answersOf(blocks: readonly Block[]): TokenRange[] {
  const answers: TokenRange[] = [];
  let open: TokenRange | null = null as TokenRange | null;
  for (const block of blocks) {
    if (block.asks) {
      if (open) answers.push(open);
      open = null;
    } else open = {first: open?.first ?? block.first, last: block.last};
  }
  if (open) answers.push(open);
  return answers;
}

function hasWord({tokens}: Material, {first, last}: TokenRange, pattern: RegExp): boolean {
  for (let token = first; token < last; token++) if (pattern.test(tokens.lower[token])) return true;
  return false;
}

/** Of the people whom the sentences that announce an interview name, the one whom the introduction names most; null if nobody is, or two as often. */
function announcement(
  material: Material,
  introduction: TokenRange,
): {readonly interviewee: TokenRange; readonly cue: number} | null {
  const {names, sentences, tokens} = material;
  const counts = new Map<string, number>();
  const familyOf = ({last}: TokenRange): string => tokens.lower[last - 1].replace(/['’]s$/u, "");
  const people = names.filter(({type, last}) => type === "PERSON" && last <= introduction.last);
  for (const name of people) counts.set(familyOf(name), (counts.get(familyOf(name)) ?? 0) + 1);
  const found: {readonly interviewee: TokenRange; readonly cue: number; readonly count: number}[] = [];
  for (const {first, last} of sentences) {
    if (first >= introduction.last) break;
    const cue = announcingToken(material, {first, last});
    if (cue < 0) continue;
    for (const name of people) {
      if (name.first < first || name.last > last) continue;
      const known = found.find(({interviewee}) => familyOf(interviewee) === familyOf(name));
      if (!known)
        found.push({interviewee: {first: name.first, last: name.last}, cue, count: counts.get(familyOf(name)) ?? 0});
    }
  }
  found.sort((a, b) => b.count - a.count);
  if (found.length === 0 || found[1]?.count === found[0].count) return null;
  return found[0];
}

/** The word that announces an interview, or -1. */
function announcingToken({tokens}: Material, {first, last}: TokenRange): number {
  for (let token = first; token < last; token++) {
    const word = tokens.lower[token];
    if (!ANNOUNCED.test(word)) continue;
    if (/^(?:interview|q&a)/.test(word)) return token;
    if (WITH.test(tokens.lower[token + 1] ?? "") || WITH.test(tokens.lower[token + 2] ?? "")) return token;
  }
  return -1;
}
