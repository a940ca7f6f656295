import {trimContent} from "./contents";
import type {Draft} from "./draft";
import {isQuoteMark, type Material} from "./material";
import {isPassive, negationOf} from "./phrases";
import {findSource, venueAfter} from "./sources";

/** How many tokens may stand between the verb and the colon: "told reporters in a statement:". */
const REACH = 9;
/** Shortest block, in tokens. */
const SHORTEST = 8;

/**
 * "The governor added:" and then a paragraph of its own without quotation marks, as papers print a statement in a block: the paragraph
 * is what was said, word for word.
 */
export function blocksAfterColons(material: Material): Draft[] {
  const {tokens, tags, sentences, quoteOf, reporting} = material;
  const found: Draft[] = [];
  for (let index = 0; index + 1 < sentences.length; index++) {
    const {first, last, paragraph} = sentences[index];
    const block = sentences[index + 1];
    if (tokens.words[last - 1] !== ":" || block.paragraph === paragraph || isQuoteMark(tokens.words[block.first]))
      continue;
    const head = verbBefore(material, first, last - 1);
    const entry = head < 0 ? undefined : reporting.verbs.get(tags.lemmas[head]);
    if (!entry?.sure || entry.kind !== "speech" || isPassive(material, head)) continue;
    const source = findSource(material, head)?.source;
    const end = paragraphEnd(material, index + 1);
    if (!source || end - block.first < SHORTEST || !/^[.!?…]+$/.test(tokens.words[end - 1]) || quoteOf[first] >= 0)
      continue;
    const venue = venueAfter(material, Math.max(head + 1, source.last));
    found.push({
      source,
      cue: [{first: head, last: head + 1}, ...(venue ? [venue] : [])],
      head,
      content: [trimContent(material, {first: block.first, last: end})],
      addressee: null,
      negation: negationOf(material, head),
      entry,
      confidence: 0.75,
      by: "block-after-colon",
      spoken: true,
      apart: true,
    });
  }
  return found;
}

/** The verb nearest before the colon; -1 where there is none in reach. */
function verbBefore({tags}: Material, first: number, colon: number): number {
  for (let token = colon - 1; token > first && colon - token <= REACH; token--)
    if (tags.upos[token] === "VERB") return token;
  return -1;
}

function paragraphEnd({sentences}: Material, index: number): number {
  let end = index;
  while (end + 1 < sentences.length && sentences[end + 1].paragraph === sentences[index].paragraph) end++;
  return sentences[end].last;
}
