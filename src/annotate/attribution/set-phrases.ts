import {hangsBelow} from "../syntax-repair";
import {contentStart, runEnd, trimContent} from "./contents";
import {type Draft, holds, isFree, without} from "./draft";
import type {Material, TokenRange} from "./material";
import {clauseFollows, phraseBefore, sentenceAround} from "./phrases";

/** What somebody has of a matter: "in her view", "in Field’s opinion". */
const VIEW = /^(?:view|opinion|judge?ment|estimation|eyes|words|telling|mind)$/;

/** "In her view, …", "legend has it that …", "they are of the view that …": set phrases for what somebody holds. */
export function setPhrases(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const fresh: Draft[] = [];
  for (let token = 1; token + 1 < material.tokens.count; token++) {
    const draft = inOnesView(material, token) ?? hasItThat(material, token) ?? ofTheView(material, token);
    if (draft) fresh.push(draft);
  }
  // A surer word may say the same: "in his view, she said".
  return [...drafts, ...fresh.filter((draft) => !isSaidOtherwise(draft, drafts))];
}

function isSaidOtherwise({head, content}: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some((other) => other.head === head || other.content.some(({first}) => first === content[0]?.first));
}

function drafted(
  material: Material,
  cue: readonly TokenRange[],
  source: TokenRange,
  content: TokenRange,
): Draft | null {
  const said = trimContent(material, content);
  const head = cue[cue.length - 1] as TokenRange;
  if (said.last - said.first < 2 || holds([source], said.first)) return null;
  return {
    source,
    cue,
    head: head.first,
    content: [said],
    addressee: null,
    negation: [],
    entry: material.reporting.nouns.get("view") ?? null,
    confidence: 0.75,
    by: "set-phrase",
  };
}

/** "In [her] view, the bridge is old", where the words open the sentence. */
function inOnesView(material: Material, noun: number): Draft | null {
  const {tokens, tags, quoteOf} = material;
  if (!VIEW.test(tokens.lower[noun]) || tokens.words[noun + 1] !== "," || quoteOf[noun] >= 0) return null;
  const sentence = sentenceAround(material, noun);
  const first = contentStart(material, sentence);
  if (tokens.lower[first] !== "in" || noun - first > LONGEST_HOLDER || noun - first < 2) return null;
  const own = tags.xpos[first + 1] === "PRP$" && noun === first + 2;
  if (!own && !/^['’]s?$/.test(tokens.words[noun - 1])) return null;
  const source = {first: first + 1, last: own ? first + 2 : noun - 1};
  if (tokens.lower[source.first] === "my" || source.last <= source.first || !clauseFollows(material, noun + 2))
    return null;
  const cue = [
    {first, last: first + 1},
    {first: noun, last: noun + 1},
  ];
  return drafted(material, cue, source, {first: noun + 2, last: runEnd(material, noun + 2)});
}

/** Longest name for who holds a view, in tokens with "in" and the mark of possession. */
const LONGEST_HOLDER = 6;

/** "Legend has it that a storm sank the ships". */
function hasItThat(material: Material, verb: number): Draft | null {
  const {tokens, quoteOf} = material;
  if (!/^(?:has|have|had)$/.test(tokens.lower[verb]) || tokens.lower[verb + 1] !== "it") return null;
  if (tokens.lower[verb + 2] !== "that" || quoteOf[verb] >= 0) return null;
  const source = phraseBefore(material, verb);
  if (!source) return null;
  const content = {first: verb + 3, last: runEnd(material, verb + 3)};
  return drafted(material, [{first: verb, last: verb + 2}], source, content);
}

/** "The workers are of the view that the bridge is old". */
function ofTheView(material: Material, noun: number): Draft | null {
  const {tokens, tags, quoteOf} = material;
  if (!/^(?:view|opinion|belief)$/.test(tokens.lower[noun]) || tokens.lower[noun + 1] !== "that" || quoteOf[noun] >= 0)
    return null;
  if (tokens.lower[noun - 1] !== "the" || tokens.lower[noun - 2] !== "of" || tags.lemmas[noun - 3] !== "be")
    return null;
  let group = noun - 3;
  while (tags.upos[group - 1] === "AUX" || tags.upos[group - 1] === "ADV") group--;
  const source = phraseBefore(material, group);
  if (!source) return null;
  const content = {first: noun + 2, last: runEnd(material, noun + 2)};
  return drafted(material, [{first: noun - 2, last: noun + 1}], source, content);
}

/** "“…,” he is expected to say. “…”": who will say it is its source, and the verb the cue. */
export function expectedSayings(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {tokens, tags, reporting, syntax, quoteOf} = material;
  return drafts.map((draft) => {
    const {head, source} = draft;
    const quoted = draft.content.some(({first, last}) => quoteOf[first] >= 0 || quoteOf[last - 1] >= 0);
    if (!quoted || source !== null || !/^(?:expected|due|set|scheduled|likely|poised)$/.test(tokens.lower[head]))
      return draft;
    const verb = head + 2;
    const entry = tokens.lower[head + 1] === "to" ? reporting.verbs.get(tags.lemmas[verb] ?? "") : undefined;
    if (entry?.kind !== "speech" || tags.upos[verb] !== "VERB") return draft;
    let group = head;
    while (tags.upos[group - 1] === "AUX" || tags.upos[group - 1] === "ADV") group--;
    const speaker = phraseBefore(material, group);
    const subject =
      speaker && tags.upos.findIndex((_, token) => token >= speaker.first && syntax.heads[token] === head);
    if (!speaker || subject === null || subject < speaker.first || subject >= speaker.last) return draft;
    const content = draft.content.flatMap((range) => without(range, {first: speaker.first, last: verb + 1}));
    const said = content.map((range) => trimContent(material, range)).filter(({first, last}) => last > first);
    return said.length > 0
      ? {...draft, source: speaker, cue: [{first: verb, last: verb + 1}], head: verb, entry, content: said}
      : draft;
  });
}

/** Words for what somebody feels sure of or fears: their subject holds it. */
const FEELING =
  /^(?:convinced|concerned|worried|hopeful|confident|certain|sure|aware|afraid|adamant|optimistic|pessimistic|skeptical|sceptical|doubtful|pleased|proud|unaware|unsure|mindful|wary)$/;

/** "Insiders, long against the plan, are now convinced that it works": who feels so, where no source was found. */
export function feelingSubjects(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {tokens, tags, syntax} = material;
  return drafts.map((draft) => {
    const {head, source} = draft;
    if (source !== null || !FEELING.test(tokens.lower[head])) return draft;
    const {first} = sentenceAround(material, head);
    let subject = head - 1;
    while (subject >= first && !(syntax.heads[subject] === head && /^nsubj/.test(syntax.labels[subject]))) subject--;
    if (subject < first) return draft;
    let group = head;
    while (group - 1 > subject && /^(?:AUX|ADV|PART)$/.test(tags.upos[group - 1])) group--;
    let left = subject;
    while (left - 1 >= first && hangsBelow(syntax.heads, left - 1, subject)) left--;
    const last = tokens.words[group - 1] === "," ? group - 1 : group;
    const phrase = {first: left, last};
    return last > subject && isFree(draft, phrase) ? {...draft, source: phrase} : draft;
  });
}
