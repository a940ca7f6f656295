import type {AttributionFrame, References} from "../../model/layers";
import type {Chain, Mention} from "../../model/record";
import {contains, type Span} from "../../model/span";
import {indexMentions, type MentionIndex, mentionsIn} from "./mention-index";
import {mentionOfSource} from "./source-mention";

/** How far back, in characters, the speaker may have spoken last. */
const REACH = 1500;

/**
 * "Lee should wait, he said.": nobody names himself in what he says, so "he" is not Lee. Where a pronoun that says something stands for a
 * person whose name its content holds, it stands for who spoke last instead, if that can be.
 * @returns the references with such pronouns in the chain of the speaker before
 */
export function apartFromOwnName(
  text: string,
  frames: readonly AttributionFrame[],
  references: References,
): References {
  const index = indexMentions(text, references);
  const chains = new Map(references.chains.map((chain) => [chain.id, chain]));
  const moved = new Map<string, string>();
  const inOrder = [...frames].sort((a, b) => a.cue[0].start - b.cue[0].start);
  inOrder.forEach((frame, at) => {
    const pronoun = pronounOf(text, index, frame);
    if (!pronoun || !isNamedIn(index, frame, pronoun.chain)) return;
    // "Lee said it would rain, he added.": that is Lee.
    if (frames.some(({source, within}) => within === frame.id && source && speaks(index, source, pronoun.chain)))
      return;
    const speaker = speakerBefore(index, inOrder.slice(0, at), frame, moved);
    const chain = speaker && chains.get(speaker);
    if (!chain || !canBe(index, frame, chain, pronoun)) return;
    moved.set(pronoun.id, chain.id);
  });
  if (moved.size === 0) return references;
  const mentions = references.mentions.map((mention) => {
    const chain = moved.get(mention.id);
    return chain === undefined ? mention : {...mention, chain, by: "not-own-name"};
  });
  return {mentions, chains: references.chains};
}

/** The mention of "he" or "she" that says something plainly; null for other sources, within what others say, and for what somebody thinks or wants. */
function pronounOf(text: string, index: MentionIndex, {source, kind, within}: AttributionFrame): Mention | null {
  if (!source || within !== null || (kind !== "speech" && kind !== "document")) return null;
  return /^s?he$/i.test(text.slice(source.start, source.end)) ? mentionOfSource(index, source) : null;
}

function speaks(index: MentionIndex, source: Span, chain: string): boolean {
  return mentionOfSource(index, source)?.chain === chain;
}

/** A name of the chain lies in what is said. */
function isNamedIn(index: MentionIndex, {content}: Pick<AttributionFrame, "content">, chain: string): boolean {
  return content.some((part) =>
    mentionsIn(index, part).some((mention) => mention.kind === "name" && mention.chain === chain),
  );
}

/** The chain of the last speaker named or meant before, whose statement lies in no other. */
function speakerBefore(
  index: MentionIndex,
  earlier: readonly AttributionFrame[],
  frame: AttributionFrame,
  moved: ReadonlyMap<string, string>,
): string | null {
  const start = frame.source?.start ?? 0;
  for (const {source, within, kind, content} of [...earlier].reverse()) {
    if (!source || within !== null || (kind !== "speech" && kind !== "document")) continue;
    if (start - source.start > REACH) return null;
    if (
      frame.content.some((part) => contains(part, source)) ||
      content.some((part) => contains(part, frame.source ?? part))
    )
      continue;
    const mention = mentionOfSource(index, source);
    return mention === null ? null : (moved.get(mention.id) ?? mention.chain);
  }
  return null;
}

/** A person who is named, not in what is said, and whom no pronoun of the other sex stands for. */
function canBe(index: MentionIndex, frame: AttributionFrame, chain: Chain, pronoun: Mention): boolean {
  if (chain.type !== "PERSON" || chain.id === pronoun.chain || isNamedIn(index, frame, chain.id)) return false;
  const other = /^she$/i.test(pronoun.text) ? /^(?:he|him|his|himself)$/i : /^(?:she|her|hers|herself)$/i;
  return !index.mentions.some(({chain: id, kind, text}) => id === chain.id && kind === "pronoun" && other.test(text));
}
