import {trimContent} from "./contents";
import type {Draft} from "./draft";
import {isQuoteMark, type Material, type TokenRange} from "./material";
import {isPassive, negationOf, phraseBefore, sentenceAround, verbGroup} from "./phrases";
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

/** Shortest quotation that a colon opens, in tokens with its marks. */
const SHORTEST_QUOTATION = 8;
/** What somebody publishes that a quotation is taken from: "issued a joint statement: “…”". */
const PUBLISHED = /^(?:statement|letter|message|post|tweet|note|appeal|warning|communique|communiqué)s?$/;
const PUBLISHES = /^(?:issue|release|publish|post|send|write|deliver)$/;

/**
 * "However, she went on: “…”", "An email to the insurer reads:" and then “…”, "Field and Ray issued a statement: “…”": a quotation
 * right after a colon belongs to the subject of the verb before it.
 */
export function quotationsAfterColons(material: Material): Draft[] {
  const {tokens, tags, quotations, quoteTokens, quoteOf, sentences, sentenceOf, reporting, syntax} = material;
  const found: Draft[] = [];
  quotations.forEach(({depth}, index) => {
    const {first, last} = quoteTokens[index];
    const colon = first - 1;
    if (depth > 0 || last - first < SHORTEST_QUOTATION || tokens.words[colon] !== ":" || quoteOf[colon] >= 0) return;
    const {first: start, paragraph} = sentences[sentenceOf[colon]];
    if (sentences[sentenceOf[first]].paragraph > paragraph + 1) return;
    const head = verbBefore(material, start, colon);
    if (head < 0 || isPassive(material, head) || quoteOf[head] >= 0 || syntax.labels[head] === "amod") return;
    // "said it would: “Close the bridge.”": a clause begins before the colon.
    if (tags.upos.slice(head + 1, colon).includes("AUX")) return;
    const goes = tags.lemmas[head] === "go" && tokens.lower[head + 1] === "on" && head + 2 === colon;
    const noun = tags.upos[colon - 1] === "NOUN" && PUBLISHED.test(tokens.lower[colon - 1]);
    const publishes = noun && PUBLISHES.test(tags.lemmas[head]);
    const entry = reporting.verbs.get(tags.lemmas[head]) ?? null;
    const says =
      (entry?.sure === true && (entry.kind === "speech" || entry.kind === "document")) || tags.lemmas[head] === "read";
    const source = goes || publishes || says ? (findSource(material, head)?.source ?? subjectOf(material, head)) : null;
    if (!source || source.last > colon || source.first > head) return;
    found.push({
      source,
      cue: publishes
        ? [
            {first: head, last: head + 1},
            {first: colon - 1, last: colon},
          ]
        : [{first: head, last: head + (goes ? 2 : 1)}],
      head,
      content: [trimContent(material, {first, last})],
      addressee: null,
      negation: negationOf(material, head),
      entry,
      confidence: 0.85,
      by: "quotation-after-colon",
    });
  });
  return found;
}

/** "[An email sent by Field to the insurer] reads": from the subject of the verb up to it. */
function subjectOf(material: Material, head: number): TokenRange | null {
  const {syntax} = material;
  const last = verbGroup(material, head).first;
  const {first} = sentenceAround(material, head);
  for (let token = last - 1; token >= first; token--) {
    if (syntax.heads[token] !== head || syntax.labels[token] !== "nsubj") continue;
    const phrase = phraseBefore(material, token + 1);
    return phrase && {first: phrase.first, last};
  }
  return null;
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
