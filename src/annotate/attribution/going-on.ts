import type {AttributionFrame, References} from "../../model/layers";
import type {Chain, Mention} from "../../model/record";
import type {Span} from "../../model/span";
import {jointSpeakers} from "./joint-sources";
import {indexMentions} from "./mention-index";
import {mentionOfSource} from "./source-mention";

/** How far back, in characters, the statement before may end: before "it" a sentence may stand between the two, before "they" it may name others. */
const REACH = {it: 220, they: 130} as const;

/**
 * "The council said so. It added …", "Residents said so, … they said": a body, a text or a group that spoke last goes on, where nothing
 * else tells what the pronoun stands for.
 * @returns the references with a mention for each such pronoun
 */
export function addGoingOn(text: string, frames: readonly AttributionFrame[], references: References): References {
  const chains = new Map(references.chains.map((chain) => [chain.id, chain]));
  const inOrder = [...frames].sort((a, b) => a.cue[0].start - b.cue[0].start);
  let current = references;
  let index = indexMentions(text, current);
  inOrder.forEach((frame, at) => {
    const pronoun = frame.source ? text.slice(frame.source.start, frame.source.end).toLowerCase() : "";
    if (!frame.source || (pronoun !== "it" && pronoun !== "they")) return;
    if (mentionOfSource(index, frame.source)) return;
    const outer = pronoun === "they" ? inOrder.find(({id}) => id === frame.within) : undefined;
    const before =
      outer && opensWith(text, outer, frame.source)
        ? outer
        : isSaying(frame) || (pronoun === "they" && followsInSentence(text, inOrder[at - 1], frame.source))
          ? lastBefore(inOrder.slice(0, at), frame, REACH[pronoun])
          : null;
    const speaker = before?.source && (jointSpeakers(index, before.source)[0] ?? mentionOfSource(index, before.source));
    const chain = speaker && chains.get(speaker.chain);
    if (!before || !chain || !fits(text, pronoun, before, chain)) return;
    current = {...current, mentions: withMention(current.mentions, text, frame.source, chain)};
    index = indexMentions(text, current);
  });
  return current;
}

/** What is said, not wanted or planned by whom the pronoun stands for. */
function isSaying({kind}: AttributionFrame): boolean {
  return kind === "speech" || kind === "document";
}

/** "The workers said they want more": nobody else is named between the cue and the pronoun. */
function opensWith(text: string, {cue, content, mode}: AttributionFrame, pronoun: Span): boolean {
  const opens = content[0]?.start ?? -1;
  return (
    mode !== "direct" &&
    cue.some(({end}) => end < opens && /^\s(?:that\s)?$/.test(text.slice(end, opens))) &&
    /^(?:that\s)?$/i.test(text.slice(opens, pronoun.start))
  );
}

/** "The police named nobody, but they suspect a leak": a clause further on in the sentence of the statement before. */
function followsInSentence(text: string, before: AttributionFrame | undefined, pronoun: Span): boolean {
  const from = before?.source?.end ?? pronoun.start;
  return from < pronoun.start && !/[.!?;]["”’)]*\s|\n/u.test(text.slice(from, pronoun.start));
}

/** The statement right before, within no other one, with little between the two. */
function lastBefore(
  earlier: readonly AttributionFrame[],
  frame: AttributionFrame,
  reach: number,
): AttributionFrame | null {
  const opens = Math.min(...partsOf(frame).map(({start}) => start));
  const last = earlier.filter(({within, source}) => within === null && source !== null).at(-1);
  if (!last || !isSaying(last)) return null;
  const ends = Math.max(...partsOf(last).map(({end}) => end));
  return ends <= opens && opens - ends <= reach ? last : null;
}

function partsOf({source, cue, content}: AttributionFrame): Span[] {
  return [...(source ? [source] : []), ...cue, ...content];
}

/** Several in one phrase, or a word for many. */
const MANY = /(?:\band\b|\b(?:police|people|some|many|others|several|few)$|s$)/i;

/** "It" is no person and "they" are several, or a body that speaks as its people do. */
function fits(text: string, pronoun: string, {source, sourceKind}: AttributionFrame, {type}: Chain): boolean {
  const words = source
    ? text
        .slice(source.start, source.end)
        .replace(/[,;(].*$/su, "")
        .trim()
    : "";
  const head = words.replace(/\s(?:of|in|at|from|for|by|about|into|who|that|with|on|released|published)\s.*$/su, "");
  // "Bo Martins" is one man for all his s.
  if (pronoun === "they" && type === "PERSON" && /\p{Lu}\p{L}*s$/u.test(head) && !/\band\b/u.test(head)) return false;
  if (pronoun === "it") return type !== "PERSON" && type !== "NORP" && !MANY.test(head);
  return type === "NORP" || (type !== "PLACE" && sourceKind !== "document" && MANY.test(head));
}

function withMention(mentions: readonly Mention[], text: string, span: Span, chain: Chain): readonly Mention[] {
  const id = mentions.reduce((highest, mention) => Math.max(highest, Number(mention.id.slice(1)) || 0), -1) + 1;
  return [
    ...mentions,
    {
      id: `m${id}`,
      start: span.start,
      end: span.end,
      text: text.slice(span.start, span.end),
      kind: "pronoun",
      type: chain.type,
      subtype: chain.subtype,
      title: null,
      chain: chain.id,
      by: "speaker-goes-on",
    },
  ];
}
