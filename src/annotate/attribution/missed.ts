import {type Draft, holds, overlap, sameCue} from "./draft";
import {isStop, type Material, quotesName, type TokenRange} from "./material";
import {DAY} from "./phrases";

/** Shortest quotation, in tokens with its marks, that a rule takes for speech by itself. */
const SHORTEST_SPEECH = 5;

/** "The plan, Field said, was old": from here on the models read both halves. */
const SAME_BETWEEN = 0.6;

/** True if a draft of the rules is sure by what stands beside it, and the models passed it over or read it in another way. */
export function isMissed(material: Material, draft: Draft, learned: readonly Draft[]): boolean {
  if (draft.by === "cue-between")
    return !learned.some(
      (other) =>
        sameCue(draft, other) &&
        overlap(draft, other) >= SAME_BETWEEN &&
        other.source !== null &&
        holds([other.source, ...other.cue], draft.source?.first ?? -1),
    );
  // "issued [a statement: “…”]": the statement is no part of what it says.
  if (draft.by === "quotation-after-colon")
    return !learned.some(
      (other) =>
        overlap(draft, other) >= SAME_BETWEEN &&
        !draft.cue.some(({first}) => first > other.head && holds(other.content, first)),
    );
  if (draft.by !== "cue-after-content" || !draft.source) return false;
  return [isMissedQuotation, isMissedTail, isMissedEnd, isMissedStart, isMissedForTime].some((missed) =>
    missed(material, draft, learned),
  );
}

/** A quotation beside a verb of speech. */
export function isQuoted(material: Material, {content, entry}: Draft): boolean {
  return (
    entry?.kind === "speech" &&
    content.every(
      (range) =>
        material.quoteOf[range.first] >= 0 &&
        range.last - range.first > SHORTEST_SPEECH &&
        !quotesName(material, range),
    )
  );
}

/** “We will wait and see,” Field said as he left: the quotation right before source and cue is said, whatever the models took for it. */
function isMissedQuotation(material: Material, draft: Draft, learned: readonly Draft[]): boolean {
  const {by, source, cue, content} = draft;
  if (by !== "cue-after-content" || !source || content.length !== 1 || !isQuoted(material, draft)) return false;
  const [{first, last}] = content;
  const opens =
    material.sentences[material.sentenceOf[first]].first === first &&
    material.quoteOf[first - 1] !== material.quoteOf[first];
  const beside = Math.min(source.first, ...cue.map((range) => range.first)) - last <= 1;
  return opens && beside && !learned.some((other) => overlap(draft, other) > 0);
}

/** Longest source at the end of a sentence that a rule is trusted with, in tokens. */
const LONGEST_TAIL = 8;
/** From here on the models are trusted rather than the rule. */
const SURE_MODEL = 0.6;

/**
 * "The bridge was old, affirmed Mayor Field." or "…, added the spokesman during the talks.": a verb of speech between a comma and who
 * speaks, at the end of a sentence, which the models read in another way or not at all.
 */
function isMissedTail(material: Material, draft: Draft, learned: readonly Draft[]): boolean {
  const {by, source, head, entry, content} = draft;
  const {tokens, tags, names, nameOf, quoteOf} = material;
  if (by !== "cue-after-content" || !source || source.first !== head + 1 || tokens.words[head - 1] !== ",")
    return false;
  if (entry?.kind !== "speech" || !entry.sure || tags.xpos[head] === "VBG" || quoteOf[content[0].first] >= 0)
    return false;
  if (source.last - source.first > LONGEST_TAIL || tokens.words.slice(source.first, source.last).includes(","))
    return false;
  const name = names[nameOf[source.last - 1]];
  const named = name !== undefined && (name.type === "PERSON" || name.type === "ORG");
  if (!named && !(tokens.lower[source.first] === "the" && tags.xpos[source.last - 1] === "NN")) return false;
  const ends = isStop(tokens.words[source.last] ?? ".") || tags.upos[source.last] === "ADP";
  return (
    ends &&
    !learned.some(
      (other) => sameCue(draft, other) && other.confidence >= SURE_MODEL && !isTurnedRound(draft, source, other),
    )
  );
}

/** "The bridge will save time, claimed the port authority.": read as if the bridge claimed the authority. */
function isTurnedRound({content, entry}: Draft, source: TokenRange, other: Draft): boolean {
  const claimed = other.content.every(({first, last}) => source.first <= first && last <= source.last);
  return entry?.clause === true && claimed && other.source !== null && holds(content, other.source.first);
}

/** Last words of the phrases for what is written. */
const DOCUMENT =
  /^(?:statement|report|letter|notice|memo|document|post|tweet|release|e-?mail|message|order|ruling|complaint|affidavit|indictment)$/;

/** How many tokens may stand behind a cue that closes its sentence: "told reporters on Monday". */
const SHORT_END = 8;

/**
 * "The bridge is safe, the city's chief engineer, Ann Field, told reporters.": a person named before a verb of speech that closes its sentence;
 * "…, the city's statement also read.": or a text.
 */
function isMissedEnd(material: Material, draft: Draft, learned: readonly Draft[]): boolean {
  const {by, source, head, entry, content} = draft;
  const {tokens, names, nameOf, quoteOf, sentences, sentenceOf} = material;
  if (by !== "cue-after-content" || !source || source.last > head || tokens.words[source.first - 1] !== ",")
    return false;
  const written = DOCUMENT.test(tokens.lower[source.last - 1]);
  const says = entry?.kind === "speech" && entry.sure;
  if (!(says || (written && entry?.kind === "document")) || quoteOf[content[0].first] >= 0) return false;
  const name = names[nameOf[tokens.words[source.last] === "," ? source.last - 1 : head - 1]];
  const {last} = sentences[sentenceOf[head]];
  const opening = names[nameOf[source.first]];
  const described =
    opening?.type === "PERSON" && tokens.words[opening.last] === "," && tokens.words[source.last] === ",";
  if (!(written || described || name?.type === "PERSON")) return false;
  return (
    endsSaying(material, draft, last) &&
    !learned.some(
      (other) => other.confidence >= ACCEPTED_SURELY && (overlap(draft, other) > 0 || sameCue(draft, other)),
    )
  );
}

/** Below this a reading of the models gives way to such a rule. */
const ACCEPTED_SURELY = 0.5;
/** Words for when and where something is said, with a clause of their own. */
const MEANWHILE = /^(?:after|as|when|while|before|during|following|amid)$/;

/** The first word for a time: "said last week". */
const WHEN = /^(?:last|this|next|earlier|later|today|yesterday|tonight|late|early)$/;

/** After the verb the sentence ends, tells when it was said ("on Tuesday after the vote was lost"), or the speaker goes on ("…, adding that"). */
function endsSaying({tokens, tags}: Material, {head, entry}: Draft, last: number): boolean {
  const addresses = entry?.addressee === true;
  if (tokens.words[head + 1] === "," && tags.xpos[head + 2] === "VBG") return true;
  // "could not have predicted her arrival": the verb has its object.
  if (/^(?:DET|PRON|NOUN|ADJ)$/.test(tags.upos[head + 1] ?? "") && !addresses && !WHEN.test(tokens.lower[head + 1]))
    return false;
  for (let token = head + 1; token < last; token++) {
    if (token - head > SHORT_END) return false;
    // "Said on Thursday, the first word on the matter": what stands before the speaker is a clause already.
    if (tokens.words[token] === "," && token > head + 1) return true;
    if (MEANWHILE.test(tokens.lower[token])) return true;
    if (tags.upos[token] === "VERB" || tags.upos[token] === "AUX") return false;
  }
  return true;
}

/**
 * "The bridge is old, he said, adding that the road was too.": what stands before belongs to the speaker who goes on behind. The models read
 * the second half alone.
 */
function isMissedStart(material: Material, draft: Draft, learned: readonly Draft[]): boolean {
  const {source, head, entry} = draft;
  const {tokens, tags} = material;
  if (!source || !entry?.sure || !/^(?:speech|document)$/.test(entry.kind)) return false;
  const comma = Math.max(head + 1, source.last);
  if (tokens.words[comma] !== ",") return false;
  const next = comma + (tags.upos[comma + 1] === "ADV" ? 2 : 1);
  const goesOn = learned.some((other) => other.head === next && other.source?.first === source.first);
  return (
    goesOn && tags.xpos[next] === "VBG" && !learned.some((other) => sameCue(draft, other) || overlap(draft, other) > 0)
  );
}

/** "The bridge was closed, officials said yesterday, in what the mayor called a drill.": the models took the day for the beginning of what was said. */
function isMissedForTime({tokens}: Material, draft: Draft, learned: readonly Draft[]): boolean {
  const {head, entry} = draft;
  if (
    !entry?.sure ||
    entry.kind !== "speech" ||
    !DAY.test(tokens.lower[head + 1] ?? "") ||
    tokens.words[head + 2] !== ","
  )
    return false;
  const same = learned.filter((other) => sameCue(draft, other));
  return same.length > 0 && same.every(({content}) => content[0].first === head + 1);
}
