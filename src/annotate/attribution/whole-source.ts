import {trimContent} from "./contents";
import {type Draft, holds, isFree, without} from "./draft";
import {DOCUMENT_NOUN, headOf} from "./frames";
import type {Material, TokenRange} from "./material";
import {OFFICE} from "./offices";
import {joinedStart, phraseAfter, sentenceAround, verbGroup} from "./phrases";
import {isVenue} from "./sources";

/** A step that mends the source of a draft which has one. */
type Mend = (material: Material, draft: Draft) => Draft;

/** Sources that were found in part go on to their verb: "people [familiar with the matter] said", "an official who may not speak [publicly] said". */
export function wholeSources(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (!draft.source) return draft;
    const named = MENDS.reduce((mended, mend) => mend(material, mended), draft);
    const source = named.source as TokenRange;
    const whole =
      withNames(material, named, source) ?? upToVerb(material, named, source) ?? wholeSubject(material, named, source);
    return whole && isFree(named, whole) ? {...named, source: whole} : named;
  });
}

/** What is cut from a source first, then what is given back to it. */
const MENDS: readonly Mend[] = [
  pronounAlone,
  upToHolder,
  withoutVenue,
  withoutOpening,
  withoutDash,
  withPerson,
  withoutHolder,
  withListed,
  wholeNames,
  wholeCompounds,
  wholeTitles,
  wholeShare,
  wholePair,
  withLeadingWords,
];

/** "Who [in two earlier books] made clear": a pronoun speaks by itself. */
function pronounAlone({tokens, tags}: Material, draft: Draft): Draft {
  const {first, last} = draft.source as TokenRange;
  if (!/^(?:who|which|he|she|it|they|we|i)$/.test(tokens.lower[first]) || tags.upos[first + 1] !== "ADP") return draft;
  return last > first + 1 ? {...draft, source: {first, last: first + 1}} : draft;
}

/** "…,” said a leading harbour [advocate, Ann Field]": an office that looks like a verb, and who holds it. */
function upToHolder({tokens, names, nameOf, quoteOf}: Material, draft: Draft): Draft {
  const {first, last} = draft.source as TokenRange;
  const holder = names[nameOf[last + 2]];
  if (first !== draft.head + 1 || tokens.words[last + 1] !== "," || holder?.type !== "PERSON") return draft;
  if (holder.first !== last + 2 || !/^\p{Ll}+$/u.test(tokens.words[last]) || quoteOf[last] !== quoteOf[first])
    return draft;
  const whole = {first, last: holder.last};
  return isFree(draft, whole) ? {...draft, source: whole} : draft;
}

/** "In [reaction]", "In [response]": nouns that link a sentence to the one before. */
const LINKING = /^(?:reaction|response|reply|turn|return|addition|conclusion|summary)$/;

/** "In reaction Mayor Field says", "This was after Bo Ray, who is 40, described": what opens the sentence before the speaker is no part of the source. */
function withoutOpening({tokens, tags, names, nameOf}: Material, draft: Draft): Draft {
  const source = draft.source as TokenRange;
  const {first, last} = source;
  if (LINKING.test(tokens.lower[first]) && tokens.lower[first - 1] === "in" && first + 1 < last)
    return /^\p{Lu}/u.test(tokens.words[first + 1]) ? {...draft, source: {first: first + 1, last}} : draft;
  if (!/^(?:this|that|it)$/.test(tokens.lower[first]) || tags.upos[first + 1] !== "AUX") return draft;
  const link = first + 2;
  const name = names[nameOf[link + 1]];
  const opens = /^(?:after|because|as|when|since)$/.test(tokens.lower[link]) && name?.first === link + 1;
  return opens && name.last <= last ? {...draft, source: {first: link + 1, last}} : draft;
}

/** "151 words are similar to [Bo’s,] Lee said": a possessive before the comma ends what is said; the name behind it speaks. */
function withoutHolder({tokens, names, nameOf}: Material, draft: Draft): Draft {
  const {first, last} = draft.source as TokenRange;
  const speaker = names[nameOf[last - 1]];
  const comma = (speaker?.first ?? 0) - 1;
  if (speaker?.type !== "PERSON" || comma <= first || tokens.words[comma] !== "," || speaker.last !== last)
    return draft;
  if (!/^['’]s?$/.test(tokens.words[comma - 1])) return draft;
  const [opening, ...rest] = draft.content;
  const joins = opening.last <= first && first - opening.last <= 2;
  const content = joins ? [{first: opening.first, last: comma}, ...rest] : draft.content;
  return {...draft, source: {first: speaker.first, last}, content};
}

/** Where somebody speaks: "Field at a meeting said". */
const OCCASION =
  /^(?:meeting|conference|rally|event|seminar|discussion|hearing|ceremony|briefing|function|debate|session|workshop|forum|summit|gathering|inauguration|launch|visit|tour|campaign)$/;
/** Longest phrase for where something is said, up to its noun, in tokens. */
const LONGEST_OCCASION = 6;

/** "Police [in a statement on Monday] said", "Ann Field [at a meeting] said": where something is said is no part of who says it. */
function withoutVenue(material: Material, draft: Draft): Draft {
  const {tokens, tags, names, nameOf} = material;
  const {first, last} = draft.source as TokenRange;
  if (draft.head < last) return draft;
  for (let token = first + 1; token + 1 < last; token++) {
    if (!/^(?:in|at|on|during|via)$/.test(tokens.lower[token]) || nameOf[token] >= 0) continue;
    if (!/^(?:DET|PRON)$/.test(tags.upos[token + 1]) || /^(?:VERB|AUX)$/.test(tags.upos[token - 1])) continue;
    if (tokens.words.slice(first, token - 1).includes(",")) return draft;
    // "The woman in the video said": that tells who she is.
    const named = names[nameOf[token - 1]]?.type === "PERSON";
    if (tokens.lower[token + 1] === "the" && !named) continue;
    const source = {first, last: tokens.words[token - 1] === "," ? token - 1 : token};
    for (let noun = token + 2; noun < Math.min(last, token + LONGEST_OCCASION); noun++) {
      const venue = {first: token, last: noun + 1};
      if (tags.upos[noun + 1] === "NOUN" && noun + 1 < last) continue;
      if (isVenue(material, venue)) return {...draft, source, cue: [venue, ...draft.cue]};
      if (named && OCCASION.test(tokens.lower[noun])) return {...draft, source};
    }
    return draft;
  }
  return draft;
}

/** "Park Ji[-hyun]": a source neither begins nor ends within a name. */
function wholeNames({nameOf, names}: Material, draft: Draft): Draft {
  const source = draft.source as TokenRange;
  const opening = names[nameOf[source.first]];
  const closing = names[nameOf[source.last - 1]];
  const whole = {
    first: Math.min(source.first, opening?.first ?? source.first),
    last: Math.max(source.last, closing?.last ?? source.last),
  };
  if (whole.first === source.first && whole.last === source.last) return draft;
  return isFree(draft, whole) ? {...draft, source: whole} : draft;
}

/** "Director of Northport-based [Harbour Watch]": a source does not end with what stands before a noun. */
function wholeCompounds({tokens, tags, nameOf, names, quoteOf}: Material, draft: Draft): Draft {
  const {first, last} = draft.source as TokenRange;
  if (!/(?:^|-)based$/.test(tokens.lower[last - 1])) return draft;
  let end = last;
  while (/^(?:NOUN|PROPN|ADJ)$/.test(tags.upos[end] ?? "") || nameOf[end] >= 0) {
    if (quoteOf[end] !== quoteOf[last]) return draft;
    end = names[nameOf[end]]?.last ?? end + 1;
  }
  const whole = {first, last: end};
  return end > last && isFree(draft, whole) ? {...draft, source: whole} : draft;
}

/** "“…,” says Ann Field, author of [“The Harbour”]": the title in quotation marks belongs to who she is. */
function wholeTitles({tokens, quoteTokens}: Material, draft: Draft): Draft {
  const {first, last} = draft.source as TokenRange;
  if (!/^(?:of|titled|called|entitled|named)$/.test(tokens.lower[last - 1]) || last <= draft.head) return draft;
  const title = quoteTokens.find((quote) => quote.first === last);
  const rest = draft.content.filter((range) => !(title && title.first <= range.first && range.last <= title.last));
  return title && rest.length > 0 ? {...draft, source: {first, last: title.last}, content: rest} : draft;
}

/** "…, said the report — [double the rate of 1990]": what a dash sets off behind a text that speaks is the rest of the sentence. */
function withoutDash(material: Material, draft: Draft): Draft {
  const {tokens, tags} = material;
  const {first, last} = draft.source as TokenRange;
  if (first < draft.head) return draft;
  for (let token = first + 1; token < last; token++) {
    if (!/^[–—]$/.test(tokens.words[token])) continue;
    return DOCUMENT_NOUN.test(tags.lemmas[token - 1]) ? {...draft, source: {first, last: token}} : draft;
  }
  return draft;
}

/** Longest description between a person and the verb, in tokens: "Ann Field, director of events and operations at Harbour House said". */
const LONGEST_DESCRIPTION = 14;

/** "[Ann Field, director of events at] Harbour House said": what stands behind a preposition is no speaker where somebody with an office stands before it. */
function withPerson(material: Material, draft: Draft): Draft {
  const {tokens, tags, names, nameOf} = material;
  const {first, last} = draft.source as TokenRange;
  if (draft.head < last || !/^(?:of|at|for|in|from|with)$/.test(tokens.lower[first - 1] ?? "")) return draft;
  if (names[nameOf[first]]?.type === "PERSON" || verbGroup(material, draft.head).first !== last) return draft;
  const {first: start} = sentenceAround(material, first);
  for (let token = first - 1; token > start && first - token <= LONGEST_DESCRIPTION; token--) {
    if (/^(?:VERB|AUX|SCONJ|PRON)$/.test(tags.upos[token])) return draft;
    if (tokens.words[token] !== ",") continue;
    const person = names[nameOf[token - 1]];
    const office = OFFICE.test(tokens.lower[headOf(material, {first: token + 1, last})]);
    if (person?.type !== "PERSON" || person.last !== token || !office) return draft;
    const titled = tags.upos[person.first - 1] === "PROPN" ? person.first - 1 : person.first;
    const whole = {first: titled, last};
    return isFree(draft, whole) ? {...draft, source: whole} : draft;
  }
  return draft;
}

/** "The trade is lawful, [Northport-listed] Smoore said": a participle joined to its place by a hyphen describes the source, whatever took it. */
function withListed(material: Material, draft: Draft): Draft {
  const source = draft.source as TokenRange;
  const first = joinedStart(material, source.first);
  if (first === source.first || holds(draft.cue, source.first - 1)) return draft;
  const content = draft.content.flatMap((range) => {
    const kept = without(range, {first, last: source.first});
    return kept.length === 1 && kept[0].last < range.last ? [trimContent(material, kept[0])] : kept;
  });
  return content.length === draft.content.length ? {...draft, source: {first, last: source.last}, content} : draft;
}

/** "90 [per cent of them] said": a number goes on to what it counts in hundredths. */
function wholeShare(material: Material, draft: Draft): Draft {
  const {tokens, tags} = material;
  const {first, last} = draft.source as TokenRange;
  if (tags.xpos[last - 1] !== "CD" || !/^(?:%|percent|per|pc)$/.test(tokens.lower[last] ?? "")) return draft;
  const sign = last + (tokens.lower[last] === "per" ? 2 : 1);
  const whole = tokens.lower[sign] === "of" ? phraseAfter(material, sign + 1) : null;
  const source = {first, last: whole ? whole.last : sign};
  return isFree(draft, source) ? {...draft, source} : draft;
}

/** "Regarding the launches by North Korea, [Jorge Hill and] Bo Park agreed": two people joined by "and" right before the verb, after a comma or at the start, speak both. */
function wholePair(material: Material, draft: Draft): Draft {
  const {tokens, names, nameOf} = material;
  const source = draft.source as TokenRange;
  const first = names[nameOf[source.first]];
  const joined = tokens.lower[source.first - 1] === "and" ? names[nameOf[source.first - 2]] : first;
  const last = joined === first ? names[nameOf[source.last + 1]] : first;
  if (joined?.type !== "PERSON" || last?.type !== "PERSON" || joined.last + 1 !== last.first) return draft;
  if (tokens.lower[joined.last] !== "and" || verbGroup(material, draft.head).first !== last.last) return draft;
  const opens = joined.first === sentenceAround(material, draft.head).first || tokens.words[joined.first - 1] === ",";
  const pair = {first: joined.first, last: last.last};
  const alone = source.first === first?.first && source.last === first.last;
  return opens && alone && isFree(draft, pair) ? {...draft, source: pair} : draft;
}

/** Longest phrase before a name that is told apart from what is said, in tokens. */
const LONGEST_LEAD = 8;

/** "[political commentator] Ann Lee said, “…”": words of no clause right before the source are part of it, not of the content. */
function withLeadingWords({tags, quoteOf}: Material, draft: Draft): Draft {
  const source = draft.source as TokenRange;
  const lead = draft.content.find(({last}) => last === source.first);
  if (!lead || draft.content.length < 2 || lead.last - lead.first > LONGEST_LEAD) return draft;
  for (let token = lead.first; token < lead.last; token++)
    if (!LEADING.test(tags.upos[token]) || quoteOf[token] >= 0) return draft;
  return {
    ...draft,
    source: {first: lead.first, last: source.last},
    content: draft.content.filter((range) => range !== lead),
  };
}

/** "Senators [Ann Lee (Ohio) and Bo Ray] said": several who are named right behind their noun, up to the verb. */
function withNames(material: Material, {head}: Draft, {first, last}: TokenRange): TokenRange | null {
  const {tags, tokens, names, nameOf} = material;
  const end = verbGroup(material, head).first;
  const name = names[nameOf[last]];
  if (end <= last || name?.type !== "PERSON" || name.first !== last || tags.xpos[last - 1] === "NNP") return null;
  let people = 0;
  for (let token = last; token < end; token++) {
    if (nameOf[token] >= 0) {
      if (names[nameOf[token]].type === "PERSON" && names[nameOf[token]].first === token) people++;
    } else if (!/^(?:[,()&-]|and|[RDI])$/.test(tokens.words[token])) return null;
  }
  const comma = tokens.words[end - 1] === "," ? 1 : 0;
  return people > 1 ? {first, last: end - comma} : null;
}

const LEADING = /^(?:NOUN|PROPN|ADJ|DET|ADP|NUM)$/;
/** Longest subject that takes the place of a source found in part, in tokens. */
const LONGEST_SUBJECT = 14;

/** "[Some within] the party say", but "some of [the members]": where the source hangs on the subject of its verb, the subject speaks. */
function wholeSubject(material: Material, {head}: Draft, source: TokenRange): TokenRange | null {
  const {syntax} = material;
  for (let token = Math.max(0, source.first - LONGEST_SUBJECT); token < source.first; token++) {
    if (syntax.heads[token] !== head || syntax.labels[token] !== "nsubj") continue;
    if (!hangsOn(material, source, token) || material.tokens.lower[token + 1] === "of") return null;
    let first = token;
    while (first > 0 && source.last - first < LONGEST_SUBJECT && isUnder(material, first - 1, token)) first--;
    return isUnder(material, first - 1, token) ? null : {first, last: source.last};
  }
  return null;
}

/** Every word of the source, and all between it and the subject, is governed by the subject. */
function hangsOn(material: Material, {last}: TokenRange, subject: number): boolean {
  for (let token = subject + 1; token < last; token++) if (!isUnder(material, token, subject)) return false;
  return true;
}

function isUnder({syntax}: Material, token: number, ancestor: number): boolean {
  let at = token;
  for (let step = 0; step < LONGEST_SUBJECT && at >= 0; step++) {
    if (at === ancestor) return true;
    at = syntax.heads[at] ?? -1;
  }
  return false;
}

/** The source with the words that part it from its verb, where they go on with it: an adjective, or more of its relative clause. */
function upToVerb(material: Material, {head}: Draft, {first, last}: TokenRange): TokenRange | null {
  const {tags, tokens} = material;
  const end = verbGroup(material, head).first;
  if (last >= end || head < last || sentenceAround(material, head).first > first) return null;
  const described = tags.upos[last] === "ADJ" && tags.upos[last - 1] === "NOUN" && tags.upos[last + 1] === "ADP";
  const clause = tokens.lower.slice(first, last).includes("who") && /^(?:ADV|SCONJ)$/.test(tags.upos[last]);
  if (!described && !clause) return null;
  const comma = tokens.words[end - 1] === "," ? 1 : 0;
  return {first, last: end - comma};
}
