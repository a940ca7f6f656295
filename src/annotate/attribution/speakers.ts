import type {NounEntry} from "../../lexicon/nouns";
import type {AttributionFrame, References, Resolved} from "../../model/layers";
import type {Mention} from "../../model/record";
import {contains, overlaps, type Span} from "../../model/span";
import {addGoingOn} from "./going-on";
import {intervieweeOf, isAnswerLabel, questionsOf} from "./interviewee";
import {indexMentions} from "./mention-index";
import {apartFromOwnName} from "./not-own-name";
import {mentionOfPhrase, mentionOfSource} from "./source-mention";
import {addUnnamed, nextId} from "./unnamed";

/** References with a chain for each source that nobody names, and with "I" and "you" in quotations joined to who they are. */
export function resolveReferences(
  text: string,
  frames: readonly AttributionFrame[],
  references: References,
  nouns: ReadonlyMap<string, NounEntry>,
  groups: Resolved["groups"] = new Map(),
): Resolved {
  const single = frames.filter(({id}) => !groups.has(id));
  const labelled = addOneOfTwo(text, frames, addAnswerLabels(text, frames, references));
  const unnamed = addUnnamed(text, single, labelled, nouns);
  const apart = apartFromOwnName(text, frames, unnamed);
  return {...addQuotedPersons(text, frames, addGoingOn(text, single, apart)), groups};
}

/** The label "A" of each answer stands for the one who is interviewed. */
function addAnswerLabels(text: string, frames: readonly AttributionFrame[], references: References): References {
  const chain = intervieweeOf(text, frames, references);
  if (chain === null) return references;
  let next = nextId(references.mentions);
  const labels = frames.flatMap((frame): Mention[] =>
    frame.source && isAnswerLabel(text, frame)
      ? [
          {
            id: `m${next++}`,
            start: frame.source.start,
            end: frame.source.end,
            text: text.slice(frame.source.start, frame.source.end),
            kind: "nominal",
            type: "PERSON",
            subtype: null,
            title: null,
            chain,
            by: "interviewee",
          },
        ]
      : [],
  );
  return {mentions: [...references.mentions, ...labels], chains: references.chains};
}

/** How far back, in characters, the two may be named for whom "the former" and "the latter" stand. */
const REACH_OF_TWO = 250;

/** "Ann Field and Bo Ray spoke. The latter said …": the last, or the last but one, of the people named before. */
function addOneOfTwo(text: string, frames: readonly AttributionFrame[], references: References): References {
  const index = indexMentions(text, references);
  let next = nextId(references.mentions);
  const added = frames.flatMap(({source}): Mention[] => {
    const which = source ? /^the (former|latter)$/i.exec(text.slice(source.start, source.end)) : null;
    if (!source || !which || mentionOfSource(index, source)) return [];
    const near = index.mentions.filter(
      ({kind, type, start, end}) =>
        kind === "name" && type === "PERSON" && end <= source.start && start >= source.start - REACH_OF_TWO,
    );
    const order = [...new Set(near.reverse().map(({chain}) => chain))];
    const chain = order.length > 1 ? order[which[1]?.toLowerCase() === "latter" ? 0 : 1] : undefined;
    if (chain === undefined) return [];
    const words = text.slice(source.start, source.end);
    return [
      {
        id: `m${next++}`,
        start: source.start,
        end: source.end,
        text: words,
        kind: "nominal",
        type: "PERSON",
        subtype: null,
        title: null,
        chain,
        by: "one-of-two",
      },
    ];
  });
  return added.length === 0 ? references : {mentions: [...references.mentions, ...added], chains: references.chains};
}

const FIRST_PERSON = /\b(?:I|me|my|mine|myself|Me|My|Mine|Myself)\b(?![.’']\p{L}\.)/gu;
const FIRST_PLURAL = /\b(?:we|us|our|ours|ourselves)\b(?!\.)/giu;
const SECOND_PERSON = /\b(?:you|your|yours|yourself)\b/giu;

/** "I" within a direct quotation is its speaker, "we" the body that speaks, "you" the person spoken to, where a single person is. */
function addQuotedPersons(text: string, frames: readonly AttributionFrame[], references: References): References {
  const index = indexMentions(text, references);
  const typeOf = new Map(references.chains.map(({id, type}) => [id, type]));
  const mentions = [...references.mentions];
  const taken = new Set(mentions.map(({start}) => start));
  let next = nextId(mentions);
  const add = (span: Span, type: Mention["type"], chain: string): void => {
    taken.add(span.start);
    mentions.push({
      id: `m${next++}`,
      start: span.start,
      end: span.end,
      text: text.slice(span.start, span.end),
      kind: "pronoun",
      type,
      subtype: null,
      title: null,
      chain,
      by: "person-in-quotation",
    });
  };
  for (const {question, frame} of questionsOf(text, frames)) {
    const asked = frame.source && (mentionOfSource(index, frame.source)?.chain ?? null);
    if (!asked || typeOf.get(asked) !== "PERSON") continue;
    for (const match of text.slice(question.start, question.end).matchAll(SECOND_PERSON)) {
      const start = question.start + match.index;
      if (!taken.has(start)) add({start, end: start + match[0].length}, "PERSON", asked);
    }
  }
  for (const frame of [...frames].reverse()) {
    if (frame.mode === "indirect" || !frame.source) continue;
    const speaker = mentionOfSource(index, frame.source)?.chain ?? null;
    const addressee = frame.addresseeSpan && (mentionOfPhrase(index, frame.addresseeSpan)?.chain ?? null);
    for (const [chain, pattern, type] of [
      [speaker, FIRST_PERSON, "PERSON"],
      [speaker, FIRST_PLURAL, "ORG"],
      [addressee, SECOND_PERSON, "PERSON"],
    ] as const) {
      if (!chain || typeOf.get(chain) !== type) continue;
      for (const span of quotedMatches(text, frame, pattern)) {
        if (
          taken.has(span.start) ||
          frames.some((inner) => inner !== frame && inner.within === frame.id && inContent(inner, span))
        )
          continue;
        add(span, type, chain);
      }
    }
  }
  return {mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end), chains: references.chains};
}

function inContent({content, mode}: AttributionFrame, span: Span): boolean {
  return mode !== "indirect" && content.some((part) => overlaps(part, span));
}

function* quotedMatches(text: string, {content, mode}: AttributionFrame, pattern: RegExp): Generator<Span> {
  for (const part of content) {
    const words = text.slice(part.start, part.end);
    for (const match of words.matchAll(pattern)) {
      const span = {start: part.start + match.index, end: part.start + match.index + match[0].length};
      if (mode === "direct" || quotedBefore(words, match.index)) yield span;
    }
  }
}

/** True if an opening mark stands before the place without its closing one. */
function quotedBefore(words: string, at: number): boolean {
  const before = words.slice(0, at);
  const straight = (before.match(/"/g) ?? []).length % 2 === 1;
  return straight || before.lastIndexOf("“") > before.lastIndexOf("”");
}

/** True if one span lies in any of the others. */
export function inAny(spans: readonly Span[], span: Span): boolean {
  return spans.some((outer) => contains(outer, span));
}
