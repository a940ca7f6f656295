import type {Candidate} from "../../models/attribution-decoder";
import type {AttributionView} from "../../models/attribution-view";
import {casingOf} from "../../models/name-sentence";
import {CASING} from "../../models/name-words";
import {hedgesCue} from "./adverbs";
import {isDeed} from "./deeds";
import {type Draft, holds, overlap, sameCue} from "./draft";
import {draftOf} from "./learned";
import type {Material, TokenRange} from "./material";
import {isMissed, isQuoted} from "./missed";
import {isPassive, sentenceAround} from "./phrases";
import {isMeasure} from "./prepositions";
import {misreadsQuoting} from "./quoted-as-saying";

/** Confidence from which a candidate of the models is taken. */
const ACCEPTED = 0.4;
/** The same where a rule reads the cue in the same way; what that leaves of the doubt, and what counts as the same. */
const ACCEPTED_TOGETHER = 0.2;
const DOUBT_LEFT = 0.7;
const HIGHEST_RAISED = 0.6;
const SAME_READING = 0.8;
/** The same for a cue that no list has ("focused on", "attacked"), unless a quotation stands beside it. */
const ACCEPTED_UNLISTED = 0.55;
/** By how much such a cue must be surer than one that is listed, to take its content: "claimed it was focused on the poor". */
const UNLISTED = 0.15;
/** Confidence from which a draft of the rules is taken within a content that the models found. */
const SURE_RULE = 0.6;
/** Two contents that share this much are one. */
const SAME_CONTENT = 0.5;

/** Rules that are surer than the models, and take their place. */
const SURER_RULES = new Set([
  "according-to",
  "impersonal-that",
  "impersonal-after-content",
  "told-by",
  "reported-by-medium",
  "signed-quotation",
  "name-before-colon",
  "interview-answer",
  "block-after-colon",
  "headline-saying",
  "relative-saying",
  "quoted-as-saying",
]);
/** "It seemed", "appears to": the writer's own hedge, nobody's word. */
const NOBODYS = new Set(["seem", "appear"]);
/** "Was called", "is known as": a name is given, nothing is said. */
const NAMING = new Set(["call", "know", "name", "title", "dub", "entitle", "nickname"]);

/**
 * The candidates of the models that are sure enough, the surest first; of two for one content only the surer. A candidate that
 * a rule reads in the same way counts for more.
 */
export function acceptCandidates(
  material: Material,
  found: {readonly view: AttributionView; readonly candidates: readonly Candidate[]},
  ruled: readonly Draft[],
): Draft[] {
  const byHead = new Map(ruled.map((draft) => [draft.head, draft]));
  const drafts = found.candidates
    .filter(({confidence}) => confidence >= ACCEPTED_TOGETHER)
    .flatMap((candidate) => {
      const draft = draftOf(material, found.view, candidate);
      return draft === null ? [] : [agreed(draft, byHead.get(draft.head))];
    })
    // An adverb by itself is left to the rule that knows its clause.
    .filter(({entry, source}) => entry?.part !== "adverb" || source !== null)
    .filter((draft) => draft.confidence >= ACCEPTED && !isDoubtful(material, draft) && !isLeadIn(material, draft))
    .sort((a, b) => claimOf(b) - claimOf(a) || a.head - b.head);
  const accepted: Draft[] = [];
  for (const draft of drafts) if (!accepted.some((other) => competes(draft, other))) accepted.push(draft);
  return accepted.sort((a, b) => a.head - b.head);
}

/** What a draft has to say for itself against others for the same content: of a word that no list has less. */
function claimOf({entry, confidence}: Draft): number {
  return entry === null ? confidence - UNLISTED : confidence;
}

/** Some of the doubt is gone if a rule found the same source and the same content: enough to take it, not to call it sure. */
function agreed(draft: Draft, rule: Draft | undefined): Draft {
  if (!rule || (rule.source === null) !== (draft.source === null)) return draft;
  if (
    rule.source &&
    draft.source &&
    !holds([rule.source], draft.source.first) &&
    !holds([draft.source], rule.source.first)
  )
    return draft;
  if (overlap(draft, rule) < SAME_READING) return draft;
  const raised = 1 - (1 - draft.confidence) * DOUBT_LEFT;
  return {...draft, confidence: Math.max(draft.confidence, Math.min(raised, HIGHEST_RAISED))};
}

/** Left out all the same: the writer's own hedges, a bare "which", and loose cues that no list of reporting words has. */
function isDoubtful(material: Material, {source, head, entry, content, confidence}: Draft): boolean {
  if (source === null && NOBODYS.has(material.tags.lemmas[head])) return true;
  if (isCompound(material, head) || isSetPhrase(material, head) || isNamePart(material, head)) return true;
  if (NAMING.has(material.tags.lemmas[head]) && (isPassive(material, head) || isKnownAs(material, head))) return true;
  const [{first, last}] = content;
  if (source === null && isForeshadowed(material, content)) return true;
  if (isAsked(material, content) || isAforesaid(material, head) || isSignOf(material, head, first)) return true;
  if (material.tokens.lower[head] === "according" && source && isMeasure(material, source)) return true;
  // "Prices continued to rise": that is no speech.
  if (material.tags.lemmas[head] === "continue" && material.tokens.lower[head + 1] === "to") return true;
  if (isTelephoned(material, head, content[0]) || isEnded(material, head, content)) return true;
  if (seesNothing(material, head, source, content) || isDeed(material, head, source, content)) return true;
  if (source && material.tokens.words[source.first] === "(") return true;
  // "The accused had pressed her": a noun.
  if (source && source.last - source.first === 1 && /^(?:the|an?)$/.test(material.tokens.lower[source.first]))
    return true;
  // "committed a crime": what is done, not promised.
  if (material.tags.lemmas[head] === "commit" && material.tokens.lower[first] !== "to") return true;
  if (content.length === 1 && last - first === 1) {
    // "[PM] Field wrote a letter": a title before the name.
    if (source && last === source.first) return true;
    if (/^(?:which|what|who|that)$/.test(material.tokens.lower[first])) return true;
    if (source === null && material.tags.upos[first] === "PRON") return true;
  }
  if (isAssault(material, head, source) && !isBesideQuotation(material, content) && isBare(material, content))
    return true;
  if (confidence >= ACCEPTED_UNLISTED || material.tokens.lower[head] === "according") return false;
  if (isBesideQuotation(material, content)) return false;
  return entry === null || (!(entry.noun && entry.sure) && isBare(material, content));
}

/** "The Northport Think Tank": a capital within a sentence, and the next word has one too. */
function isNamePart({tokens, sentences, sentenceOf, quoteOf}: Material, head: number): boolean {
  const {first, last, heading} = sentences[sentenceOf[head]];
  if (head === first || quoteOf[head - 1] !== quoteOf[head]) return false;
  if (casingOf(tokens.words, first, last, heading) === CASING.TITLE) return false;
  return [head - 1, head, head + 1].every((token) => /^\p{Lu}\p{Ll}/u.test(tokens.words[token] ?? ""));
}

/** "It is worth noting that", "it goes without saying", "as the saying goes": nobody's words. */
function isSetPhrase({tokens, tags}: Material, head: number): boolean {
  if (tokens.lower[head - 1] === "worth") return true;
  if (tokens.lower[head] !== "saying") return false;
  return (
    /^go(?:es)?$/.test(tokens.lower[head + 1] ?? "") ||
    (tokens.lower[head - 1] === "without" && tags.lemmas[head - 2] === "go")
  );
}

/** "Soldiers attacked the bridge": a verb of words and of deeds, whose subject nobody named. */
function isAssault({tags, names, nameOf}: Material, head: number, source: TokenRange | null): boolean {
  if (!/^(?:attack|hit|strike|target|hammer|assail)$/.test(tags.lemmas[head]) || tags.upos[head] !== "VERB")
    return false;
  if (source === null) return true;
  for (let token = source.first; token < source.last; token++)
    if (names[nameOf[token]]?.type === "PERSON" || tags.upos[token] === "PRON") return false;
  return true;
}

/** "Lee called the police", "called a meeting for Monday": a thing alone, of which nothing is said. */
function isTelephoned(material: Material, head: number, {first, last}: TokenRange): boolean {
  const {tokens, tags, quoteTokens} = material;
  if (tags.lemmas[head] !== "call" || first !== head + 1) return false;
  const end = sentenceAround(material, head).last;
  if (quoteTokens.some((quote) => quote.last > first && quote.first <= end)) return false;
  let token = first;
  if (tags.upos[token] === "DET" || tags.xpos[token] === "PRP$") token++;
  while (token < last && tags.upos[token] === "ADJ") token++;
  const thing = token;
  while (token < last && tags.upos[token] === "NOUN") token++;
  if (token === thing && tags.xpos[first] === "PRP" && token === first) token++;
  if (token === thing) return false;
  if (token < last && !BEHIND_THING.test(tags.upos[token])) return false;
  for (; token < last; token++) {
    const judged = /^an?$/.test(tokens.lower[token]) && tags.upos[token - 1] !== "ADP";
    if (judged || tokens.lower[token] === "as") return false;
  }
  return true;
}

/** "Concluded a visit to Northport": a thing that comes to its end, no clause or quotation. */
function isEnded(material: Material, head: number, content: readonly TokenRange[]): boolean {
  const {tags, syntax} = material;
  if (tags.lemmas[head] !== "conclude" || content.length !== 1 || content[0].first !== head + 1) return false;
  if (isBesideQuotation(material, content)) return false;
  for (let token = head + 1; token < content[0].last; token++)
    if (syntax.heads[token] === head && /^(?:ccomp|obj)$/.test(syntax.labels[token]))
      return syntax.labels[token] === "obj";
  return false;
}

/** "Sunday saw the end of the strike", "Algeria has seen many fires": a time or a place sees nothing, unless it is said as what. */
function seesNothing(
  {tokens, tags, names, nameOf}: Material,
  head: number,
  source: TokenRange | null,
  content: readonly TokenRange[],
): boolean {
  if (tags.lemmas[head] !== "see" || !source || content[0].first < head) return false;
  // "You see it everywhere": anybody does.
  if (source.last - source.first === 1 && tokens.lower[source.first] === "you") return true;
  const type = names[nameOf[source.last - 1]]?.type;
  const still = type === "PLACE" || type === "EVENT" || type === "MISC" || PERIOD.test(tokens.lower[source.last - 1]);
  return still && !tokens.lower.slice(content[0].first, content[content.length - 1].last).includes("as");
}

const PERIOD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|week|weekend|month|year|decade|century|night|morning|evening|season|period)s?$/;

/** What tells of the circumstances, not of the thing. */
const BEHIND_THING = /^(?:ADP|SCONJ|ADV)$/;

/** A content that opens or ends with quotation marks. */
function isBesideQuotation({quoteOf, quoteTokens}: Material, content: readonly TokenRange[]): boolean {
  return quoteOf[content[0].first] >= 0 || quoteTokens.some(({last}) => last === content[content.length - 1].last);
}

/** "What does the mayor say?": nothing is said yet. */
function isAsked({tokens}: Material, content: readonly TokenRange[]): boolean {
  if (content.length !== 1) return false;
  const words = tokens.lower.slice(content[0].first, content[0].last).join(" ");
  return /^(?:and |but |so )?(?:what|why|how|when|where|who)(?: (?:does|do|did|is|was|were|has|have|had|can|will|would|should))?$/.test(
    words,
  );
}

/** "The said letter": the one named before. */
function isAforesaid({tokens, tags}: Material, head: number): boolean {
  return (
    tokens.lower[head] === "said" &&
    /^(?:the|this|that)$/.test(tokens.lower[head - 1] ?? "") &&
    tags.upos[head + 1] === "NOUN"
  );
}

/** "The decree of November 25, 2021 mandating …": a year says nothing. */
function isYear({tokens}: Material, source: TokenRange | null): boolean {
  return source !== null && source.last - source.first === 1 && /^(?:1[5-9]|20)\d\d$/.test(tokens.words[source.first]);
}

/** “It was I,” she said, without saying why; …, she said, urging Field to leave: what stands before is hers, but not said once more. */
function isManner({tags}: Material, {head, by, source}: Draft): boolean {
  if (by !== "cue-after-content" || tags.xpos[head] !== "VBG") return false;
  return /^(?:ADP|SCONJ)$/.test(tags.upos[head - 1]) || (source !== null && source.first > head);
}

/** "Field-supporting groups": the word is half of an adjective. */
function isCompound({tokens, tags}: Material, head: number): boolean {
  return (
    tokens.words[head - 1] === "-" && tokens.ends[head - 1] === tokens.starts[head] && /^VB[GN]$/.test(tags.xpos[head])
  );
}

/** "Quoting witnesses, Captain Day said …": a participle that leads in to who says it by a surer word. */
function isLeadIn({tags, sentences, sentenceOf, reporting}: Material, {head}: Draft): boolean {
  if (!/^(?:quote|cite)$/.test(tags.lemmas[head])) return false;
  const {first, last} = sentences[sentenceOf[head]];
  if (head !== first) return false;
  for (let token = head + 1; token < last; token++)
    if (tags.upos[token] === "VERB" && reporting.verbs.get(tags.lemmas[token])?.sure) return true;
  return false;
}

/** Nothing but things: "released [him]", "attacked [the bridge]". */
function isBare({tags}: Material, content: readonly TokenRange[]): boolean {
  return content.every(({first, last}) =>
    tags.upos.slice(first, last).every((part) => part !== "VERB" && part !== "AUX" && part !== "SCONJ"),
  );
}

/** "The board, known as the Star Market", "known by the nickname “Red”": a participle with "as" or such a name by itself. */
function isKnownAs({tags, tokens}: Material, head: number): boolean {
  if (tags.xpos[head] !== "VBN") return false;
  const alias = /^(?:name|nickname|moniker|alias|pseudonym|acronym|initials)$/;
  return (
    tokens.lower[head + 1] === "as" || (tokens.lower[head + 1] === "by" && alias.test(tokens.lower[head + 3] ?? ""))
  );
}

/** "It is considered a crime to cross": "it" stands for the infinitive behind; so things are, nobody says it. */
function isForeshadowed({tokens, tags}: Material, [opening, judged]: readonly TokenRange[]): boolean {
  if (judged === undefined || opening.last - opening.first > 1 || tokens.lower[opening.first] !== "it") return false;
  if (!/^(?:DET|NOUN|ADJ|ADV)$/.test(tags.upos[judged.first])) return false;
  for (let token = judged.first; token + 1 < judged.last; token++)
    if (tokens.lower[token] === "to" && tags.upos[token + 1] === "VERB") return true;
  return false;
}

/** "has shown no signs of slowing": nobody tells anything. */
function isSignOf({tags, tokens}: Material, head: number, first: number): boolean {
  return (
    tags.lemmas[head] === "show" && /^signs?$/.test(tokens.lower[first - 2] ?? "") && tokens.lower[first - 1] === "of"
  );
}

/**
 * Drafts of the rules join those of the models: surer ones take their place, others come in for quotations, and within what somebody says: there
 * the models, which learnt from articles annotated in one layer, do not look; elsewhere they have weighed the cue already.
 */
export function addRules(material: Material, read: readonly Draft[], found: readonly Draft[]): Draft[] {
  const ruled = found.filter(
    (draft) => !isAforesaid(material, draft.head) && !isManner(material, draft) && !isYear(material, draft.source),
  );
  const learned = read
    .filter((draft) => !read.some((other) => saysNext(material, draft, other)))
    .map((draft) => withoutReplies(draft, ruled, read));
  const sure = ruled.filter(({by}) => SURER_RULES.has(by));
  sure.push(...ruled.filter((draft) => isMissed(material, draft, learned)));
  const kept = learned.filter(
    (draft) =>
      !sure.some(
        (other) => sameCue(draft, other) || competes(draft, other) || misreadsQuoting(material, draft, other),
      ) && ![...sure, ...learned].some((other) => partsClause(material, other, draft)),
  );
  const joined = [...kept, ...sure];
  for (const draft of ruled) {
    if (draft.confidence < SURE_RULE || SURER_RULES.has(draft.by)) continue;
    if (!joined.some((outer) => liesIn(draft, outer)) && !isQuoted(material, draft)) continue;
    if (joined.some((other) => isSaidAlready(draft, other))) continue;
    if (!joined.some((other) => sameCue(draft, other) || competes(draft, other))) joined.push(draft);
  }
  return joined
    .filter(({entry, head}) => entry?.part !== "adverb" || !hedgesCue(material, head, joined))
    .sort((a, b) => a.head - b.head);
}

/** True if cue and content of a draft are part of what another one says. */
function liesIn(draft: Draft, outer: Draft): boolean {
  const {head, content} = draft;
  // “…,” she said, [laughing]: that is no second saying of the same words.
  if (isSaidAlready(draft, outer)) return false;
  return holds(outer.content, head) && content.every(({first}) => holds(outer.content, first));
}

/** “Tell me,” said Field, and Roe replied: “No!”: a quotation that another speaker and cue open is not the first one's. */
function withoutReplies(draft: Draft, ruled: readonly Draft[], read: readonly Draft[]): Draft {
  const content = draft.content.filter(
    (range, index) =>
      index === 0 ||
      !ruled.some(
        ({by, source, head, content: [said]}) =>
          /^(?:cue-colon|cue-quotation|quotation-after-colon)$/.test(by) &&
          said.first === range.first &&
          source !== null &&
          source.first !== draft.source?.first &&
          draft.head < source.first &&
          source.last <= head &&
          draft.content[index - 1].last <= source.first &&
          !read.some((other) => other.head === head),
      ),
  );
  return content.length === draft.content.length ? draft : {...draft, content};
}

/** "The plan, Field said, shows …": it is not Field who shows, but the subject before her. */
function partsClause({tags}: Material, {head, source, content}: Draft, other: Draft): boolean {
  if (other.source === null || other.source.first !== source?.first || tags.xpos[other.head] === "VBG") return false;
  return content.some(
    ({first}, index) =>
      index > 0 && content[index - 1].last <= head && head < first && first <= other.head && other.head <= first + 2,
  );
}

/** "…, says Field, [adding that …]": the next cue of the same speaker taken for what is said by the first. */
function saysNext({tags}: Material, {source, content}: Draft, next: Draft): boolean {
  return (
    content.length === 1 &&
    content[0].first === next.head &&
    tags.xpos[next.head] === "VBG" &&
    source !== null &&
    next.source?.first === source.first
  );
}

/** The same words of the same speaker. */
function isSaidAlready(draft: Draft, other: Draft): boolean {
  return overlap(draft, other) >= SAME_READING && draft.source?.first === other.source?.first;
}

/** True if both claim the same words and neither reports the other. */
function competes(a: Draft, b: Draft): boolean {
  if (holds(a.content, b.head) || holds(b.content, a.head)) return false;
  return overlap(a, b) >= SAME_CONTENT;
}
