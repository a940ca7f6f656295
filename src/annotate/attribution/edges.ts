import {hangsBelow} from "../syntax-repair";
import {trimContent} from "./contents";
import {type Draft, holds, isFree} from "./draft";
import {isStop, type Material, type TokenRange} from "./material";
import {DAY, isPassive} from "./phrases";

/** What a clause opens with. */
const OPENS_CLAUSE = /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/;

/** "said [today] there was no date": when it was said is no part of what is said. */
export function timelessContents(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {tokens, tags} = material;
  return drafts.map((draft) => {
    const [{first, last}, ...rest] = draft.content;
    if (first !== draft.head + 1 || last - first < 4 || !DAY.test(tokens.lower[first])) return draft;
    if (!OPENS_CLAUSE.test(tags.upos[first + 1]) || DAY.test(tokens.lower[first + 1])) return draft;
    return {...draft, content: [trimContent(material, {first: first + 1, last}), ...rest]};
  });
}

/** "He did not suggest a raid. “We will wait,”": what is denied to have been said ends with its sentence. */
export function deniedSentences(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {sentences, sentenceOf, quoteOf} = material;
  return drafts.map((draft) => {
    if (draft.negation.length === 0) return draft;
    const {last} = sentences[sentenceOf[draft.head]];
    const content = draft.content.flatMap((range) => {
      if (range.first < draft.head || range.last <= last || quoteOf[range.first] >= 0) return [range];
      return range.first < last ? [trimContent(material, {first: range.first, last})] : [];
    });
    return content.length > 0 ? {...draft, content} : draft;
  });
}

/** “We won.” “Did you?” Lee asked: a content ends before the quotation that somebody else's cue beside it claims. */
export function apartQuotations(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const content = draft.content.map((range) => {
      const claimed = drafts
        .filter((other) => other !== draft && !holds(draft.content, other.head) && other.head >= range.last)
        .flatMap((other) => other.content)
        .find(({first, last}) => range.first < first && last === range.last && opensSentence(material, first));
      return claimed && draft.head < claimed.first
        ? trimContent(material, {first: range.first, last: claimed.first})
        : range;
    });
    return content.every((range, index) => range === draft.content[index]) ? draft : {...draft, content};
  });
}

/** A quotation that opens its sentence. */
function opensSentence({quoteTokens, sentences, sentenceOf}: Material, token: number): boolean {
  return quoteTokens.some(({first}) => first === token) && sentences[sentenceOf[token]].first === token;
}

/** “…,” she said, [laughing at it], [without saying why], or [but nobody laughed]: what goes on while somebody speaks is not said. */
export function withoutManners(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {tokens, tags, quoteOf} = material;
  return drafts.map((draft) => {
    const [opening, ...others] = draft.content;
    if (quoteOf[opening.first] < 0 || draft.head < opening.last) return draft;
    const said = others.filter(
      ({first, last}) =>
        first < draft.head ||
        tokens.words[first - 1] !== "," ||
        !(tags.xpos[first] === "VBG" || /^(?:but|without)$/.test(tokens.lower[first])) ||
        quoteOf.slice(first, last).some((quote) => quote >= 0),
    );
    return said.length === others.length ? draft : {...draft, content: [opening, ...said]};
  });
}

/** "These workers, Field explained later in the hearing, were tired": what is said begins before the speaker and goes on behind the comma. */
export function interruptedClauses(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const {source, head, content} = draft;
    if (!source || content.length !== 1 || source.last !== head || content[0].first !== head + 1) return draft;
    const subject = subjectBefore(material, source);
    const comma = subject ? verbAfterComma(material, content[0]) : -1;
    if (!subject || comma < 0 || drafts.some((other) => other !== draft && !isFree(other, subject))) return draft;
    return {...draft, content: [subject, trimContent(material, {first: comma + 1, last: content[0].last})]};
  });
}

/** The noun phrase that opens the sentence up to the comma before the source. */
function subjectBefore(
  {tokens, tags, sentences, sentenceOf, quoteOf}: Material,
  source: TokenRange,
): TokenRange | null {
  const {first} = sentences[sentenceOf[source.first]];
  const last = source.first - 1;
  if (last - first < 1 || tokens.words[last] !== "," || !/^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(tags.upos[first]))
    return null;
  for (let token = first; token < last; token++)
    if (/^(?:VERB|AUX|SCONJ|CCONJ)$/.test(tags.upos[token]) || tokens.words[token] === "," || quoteOf[token] >= 0)
      return null;
  return /^(?:NOUN|PROPN|PRON|NUM)$/.test(tags.upos[last - 1]) ? {first, last} : null;
}

/** The first comma in a content, where no verb stands before it and the verb of the clause right behind it; -1 if there is none. */
function verbAfterComma(material: Material, {first, last}: TokenRange): number {
  const {tokens, tags} = material;
  for (let token = first; token + 1 < last; token++) {
    if (/^(?:VERB|AUX)$/.test(tags.upos[token])) return -1;
    if (tokens.words[token] !== ",") continue;
    return isFiniteVerb(material, token + 1) ? token : -1;
  }
  return -1;
}

/** Longest subject of what is said, in tokens. */
const LONGEST_SUBJECT = 8;
const IN_SUBJECT = /^(?:NOUN|PROPN|DET|ADJ|NUM|PRON)$/;

/** "Claimed [the council] is closing the bridge": a clause is said with its subject. */
export function wholeClauses(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {tags, quoteOf} = material;
  return drafts.map((draft) => {
    const {head, source, content} = draft;
    const [{first, last}, ...rest] = content;
    // "Is concerned [the bridge is] closed": so is it with its auxiliary.
    let verb = first;
    while (verb - 1 > head + 1 && tags.upos[verb - 1] === "AUX") verb--;
    const subject = {first: head + 1, last: verb};
    if (!isFiniteVerb(material, verb) || quoteOf[first] >= 0 || verb <= subject.first) return draft;
    if (first - subject.first > LONGEST_SUBJECT || (source && source.first < first && source.last > head)) return draft;
    const parts = tags.upos.slice(subject.first, subject.last);
    if (!parts.every((part) => IN_SUBJECT.test(part)) || !/^(?:NOUN|PROPN|PRON)$/.test(parts[parts.length - 1]))
      return draft;
    return {...draft, addressee: null, content: [{first: subject.first, last}, ...rest]};
  });
}

/** Verbs with who is told and what. */
const INFORMING = /^(?:tell|inform|notify|assure|remind|warn|advise)$/;
/** Longest phrase for who is told, in tokens: "the judges hearing the application of the mayor". */
const LONGEST_TOLD = 14;

/** "told the judges hearing the case, [that] the mayor was ill": who is told is no part of what is said. */
export function toldThat({tags, tokens, quoteOf}: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const {head, content} = draft;
    const [{first, last}, ...rest] = content;
    if (!INFORMING.test(tags.lemmas[head]) || first !== head + 1 || quoteOf[first] >= 0) return draft;
    if (!/^(?:DET|NOUN|PROPN|ADJ|NUM|PRON)$/.test(tags.upos[first])) return draft;
    for (let token = first + 1; token < Math.min(last - 1, first + LONGEST_TOLD); token++) {
      if (/^(?:VB[DPZ]|MD)$/.test(tags.xpos[token]) || quoteOf[token] >= 0) return draft;
      if (tokens.lower[token] !== "that" || tokens.words[token - 1] !== ",") continue;
      return {...draft, addressee: {first, last: token - 1}, content: [{first: token + 1, last}, ...rest]};
    }
    return draft;
  });
}

/** "told the Washington Post [Trump said …]": a medium right before a person is told what follows, and is no part of who speaks next. */
export function toldMedia(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const {source, content, head} = draft;
    const speaks = source && mediumBefore(material, source.first);
    if (speaks && speaks.last < source.last) return {...draft, source: {first: speaks.last, last: source.last}};
    const told = mediumBefore(material, head + 1);
    const [said, ...rest] = content;
    if (!told || said.first <= head || said.first > told.last || told.last >= said.last) return draft;
    return {...draft, addressee: told, content: [{first: told.last, last: said.last}, ...rest]};
  });
}

/** A medium that begins at a token behind a verb of telling, with the name of a person right after it; null if there is none. */
function mediumBefore({tokens, tags, names, nameOf}: Material, first: number): TokenRange | null {
  const start = tokens.lower[first] === "the" ? first + 1 : first;
  const medium = names[nameOf[start]];
  if (!INFORMING.test(tags.lemmas[first - 1] ?? "") || medium?.subtype !== "news_outlet" || medium.first !== start)
    return null;
  const person = names[nameOf[medium.last]];
  return person?.type === "PERSON" && person.first === medium.last ? {first, last: medium.last} : null;
}

/** What may stand in the phrase that asks: "how much of the money". */
const IN_ASKED = /^(?:NOUN|PROPN|DET|ADJ|NUM|PRON|ADP|ADV)$/;

/** "not sure [how much money] the firm had lost": the thing that an indirect question asks for is part of it. */
export function askedThings({tags, tokens, quoteOf}: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const {head, source, content} = draft;
    const [{first, last}, ...rest] = content;
    const asked = head + 1;
    if (!/^(?:what|which|how|whose)$/.test(tokens.lower[asked] ?? "") || first <= asked || quoteOf[first] >= 0)
      return draft;
    if (first - asked > LONGEST_SUBJECT || (source && source.first < first && source.last > head)) return draft;
    if (!tags.upos.slice(asked, first).every((part) => IN_ASKED.test(part)) || tags.upos[first - 1] !== "NOUN")
      return draft;
    return {...draft, content: [{first: asked, last}, ...rest]};
  });
}

/** What may stand between a cue and a quotation that its clause leads to. */
const IN_CLAUSE = /^(?:NOUN|PROPN|DET|ADJ|NUM|PRON|VERB|AUX|ADP|ADV|PART)$/;

/** "Claimed [the council is building on] “a swamp”": the clause that leads to a quotation is said with it. */
export function ledQuotations(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {tags, tokens, quoteTokens} = material;
  return drafts.map((draft) => {
    const {head, source, entry, content} = draft;
    const [{first, last}, ...rest] = content;
    const start = tokens.lower[head + 1] === "that" ? head + 2 : head + 1;
    if (!entry?.clause || entry.addressee || first <= start || first - start > LONGEST_SUBJECT) return draft;
    if (!quoteTokens.some((quote) => quote.first >= first && quote.first <= first + 1)) return draft;
    if (source && source.first < first && source.last > head) return draft;
    if (!tags.upos.slice(start, first).every((part) => IN_CLAUSE.test(part))) return draft;
    let verb = start;
    while (verb < first && !isFiniteVerb(material, verb)) verb++;
    const led = verb > start && verb < first && IN_SUBJECT.test(tags.upos[start]);
    return led ? {...draft, content: [{first: start, last}, ...rest]} : draft;
  });
}

/** "is", "closed", "will": not "closing", "to close". */
function isFiniteVerb({tags}: Material, token: number): boolean {
  return /^(?:VERB|AUX)$/.test(tags.upos[token] ?? "") && /^(?:VB[DPZ]|MD)$/.test(tags.xpos[token] ?? "");
}

/** Verbs with a thing and what it is said to be. */
export const JUDGING: ReadonlySet<string> = new Set([
  "call",
  "describe",
  "label",
  "brand",
  "denounce",
  "dismiss",
  "term",
  "dub",
]);

/** Verbs of blame and praise, and what opens the words for the deed. */
export const DEEDS: ReadonlyMap<string, string> = new Map([
  ["accuse", "of"],
  ["suspect", "of"],
  ["blame", "for"],
  ["criticize", "for"],
  ["criticise", "for"],
  ["condemn", "for"],
  ["praise", "for"],
  ["fault", "for"],
]);
/** How far behind the verb the deed may open, in tokens: "was accused by the head of the union of". */
const DEED_REACH = 10;

/** "The city was accused by Field [of hiding the report]": what is said is the deed, not who is blamed. */
export function blamedDeeds(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {tokens, tags, syntax} = material;
  return drafts.map((draft) => {
    const {head, source, content} = draft;
    const opening = DEEDS.get(tags.lemmas[head]);
    if (opening === undefined || !source || !isPassive(material, head) || content.some(({last}) => last > head))
      return draft;
    for (let token = source.last; token <= head + DEED_REACH && token + 1 < tokens.count; token++) {
      const deed = syntax.heads[token];
      if (tokens.lower[token] !== opening || deed <= token || tags.xpos[deed] !== "VBG") continue;
      const range = trimContent(material, {first: token, last: clauseEnd(material, deed)});
      return isFree({...draft, content: []}, range) ? {...draft, content: [range]} : draft;
    }
    return draft;
  });
}

/** The token after the last of its sentence that hangs on a word, directly or not. */
function clauseEnd({syntax: {heads}, sentences, sentenceOf}: Material, word: number): number {
  let end = sentences[sentenceOf[word]].last;
  while (!hangsBelow(heads, end - 1, word)) end--;
  return end;
}

/** "Refused to say whether …": the refusal is the cue. */
export function refusals(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {tokens, tags, reporting} = material;
  return drafts.map((draft) => {
    const {head, content} = draft;
    const verb = head - 2;
    const [opening, ...rest] = content;
    if (tokens.lower[head - 1] !== "to" || !/^(?:refuse|decline)$/.test(tags.lemmas[verb] ?? "")) return draft;
    if (opening.first !== head + 1 || drafts.some((other) => other.head === verb)) return draft;
    const cue = [{first: verb, last: verb + 1}];
    const entry = reporting.verbs.get(tags.lemmas[verb]) ?? draft.entry;
    return {...draft, head: verb, cue, entry, content: [{first: head - 1, last: opening.last}, ...rest]};
  });
}

/** "The mayor was quoted as saying …": neither who speaks nor "as saying" is what "quoted" says. */
export function quotedSpeakers(_material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(
    ({source, content: [{first, last}, ...rest]}) =>
      source !== null ||
      !drafts.some(
        (other) =>
          other.source?.first === first &&
          other.source.last === last &&
          rest.every((range) => holds([range], other.head)),
      ),
  );
}

/** Parts of a content with nothing but a stop between them are one: a quotation that goes on in the next paragraph. */
export function joinedParts({tokens}: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const joined: TokenRange[] = [];
    for (const range of draft.content) {
      const before = joined.at(-1);
      const between = before ? tokens.words.slice(before.last, range.first) : [];
      if (before && range.first >= before.last && between.every((word) => isStop(word)))
        joined[joined.length - 1] = {first: before.first, last: range.last};
      else joined.push(range);
    }
    return joined.length === draft.content.length ? draft : {...draft, content: joined};
  });
}
