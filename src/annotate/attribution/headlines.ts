import {casingOf} from "../../models/name-sentence";
import {CASING} from "../../models/name-words";
import {trimContent} from "./contents";
import type {Draft} from "./draft";
import {isQuoteMark, type Material} from "./material";
import {isNominal, phraseAfter} from "./phrases";

/** Longest name before a colon, in tokens. */
const LONGEST_NAME = 6;
/** Longest line that signs a quotation, in tokens. */
const LONGEST_SIGNATURE = 25;

/** Headlines and lines of talk: "Smith: Taxes will rise". What follows the colon in its paragraph is said. */
export function namesBeforeColons(material: Material): Draft[] {
  const turns = turnsOf(material);
  const capitals = turns.filter((turn) => turn.capitals);
  const spoken = capitals.filter((turn) => hasSentence(material, turn));
  const transcript = capitals.length >= 2 && spoken.length * 2 >= capitals.length;
  const people = turns.filter(({first, colon}) => isSpeakerName(material, first, colon));
  const said = turns.filter(
    (turn) =>
      (transcript && turn.capitals) ||
      people.includes(turn) ||
      (people.length > 0 && isNameLike(material, turn.first, turn.colon)),
  );
  return said.map(({first, colon, last}) => ({
    source: {first, last: colon},
    cue: [{first: colon, last: colon + 1}],
    head: colon,
    content: [trimContent(material, {first: colon + 1, last})],
    addressee: null,
    negation: [],
    entry: null,
    confidence: 0.87,
    by: "name-before-colon",
    // One is a headline, several are a talk that is printed word for word.
    spoken: said.length > 1,
  }));
}

/** Words of saying in headlines, where each word has its capital. */
const HEADLINE_CUE =
  /^(?:Says|Say|Said|Tells|Warns|Claims|Argues|Insists|Admits|Denies|Predicts|Vows|Announces|Reveals)$/;
/** Longest source of a headline, in tokens. */
const LONGEST_HEADLINE_SOURCE = 9;

/** "Former Mayor Says Bridge Will Close": in a headline of capitals the tags tell little, and the words of saying much. */
export function headlineSayings(material: Material): Draft[] {
  const {tokens, tags, sentences, quoteOf} = material;
  const found: Draft[] = [];
  for (const {first, last, heading} of sentences) {
    if (casingOf(tokens.words, first, last, heading) !== CASING.TITLE) continue;
    const cue = tokens.words.findIndex((word, token) => token > first && token < last && HEADLINE_CUE.test(word));
    if (
      cue < 0 ||
      cue - first > LONGEST_HEADLINE_SOURCE ||
      quoteOf[cue] >= 0 ||
      !/^[\p{L}“"‘']/u.test(tokens.words[cue + 1] ?? "")
    )
      continue;
    const content = trimContent(material, {first: cue + 1, last});
    const before = tags.upos.slice(first, cue);
    const verbal =
      before.some((part) => part === "VERB" || part === "AUX") || tokens.words.slice(first, cue).includes(":");
    if (verbal || content.last - content.first < SHORTEST_SAYING) continue;
    found.push({
      source: {first, last: cue},
      cue: [{first: cue, last: cue + 1}],
      head: cue,
      content: [content],
      addressee: null,
      negation: [],
      entry: null,
      confidence: 0.8,
      by: "headline-saying",
    });
  }
  return found;
}

/** Fewest tokens that a headline says: "Bridge Is Safe". */
const SHORTEST_SAYING = 3;

/** A paragraph that opens with a few words and a colon. */
interface Turn {
  readonly first: number;
  readonly colon: number;
  readonly last: number;
  /** The words before the colon are in capitals: "FIELD", "Q". */
  readonly capitals: boolean;
}

function turnsOf(material: Material): Turn[] {
  const {words} = material.tokens;
  const found: Turn[] = [];
  let paragraph = -1;
  for (const [index, sentence] of material.sentences.entries()) {
    const opens = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    if (!opens || isQuoteMark(words[sentence.first])) continue;
    const {first} = sentence;
    const last = paragraphEnd(material, index);
    const colon = words.slice(first, Math.min(last, first + LONGEST_NAME + 1)).indexOf(":") + first;
    if (colon <= first || colon + 1 >= last) continue;
    const name = words.slice(first, colon);
    found.push({first, colon, last, capitals: name.every((word) => /^[\p{Lu}.'’-]+$/u.test(word))});
  }
  return found;
}

/** Said rather than listed: "GOALKEEPERS: Lopez (Real), Canales (Vida)" has neither a verb nor a stop. */
function hasSentence({tags, tokens}: Material, {colon, last}: Turn): boolean {
  if (/^[.!?…]+$/.test(tokens.words[last - 1])) return true;
  return tags.upos.slice(colon + 1, last).some((part) => part === "VERB" || part === "AUX");
}

function paragraphEnd({sentences}: Material, index: number): number {
  let end = index;
  while (end + 1 < sentences.length && sentences[end + 1].paragraph === sentences[index].paragraph) end++;
  return sentences[end].last;
}

function isSpeakerName(material: Material, first: number, colon: number): boolean {
  const name = material.nameOf[colon - 1];
  if (name < 0 || material.names[name].type !== "PERSON" || material.names[name].last !== colon) return false;
  for (let token = first; token < colon; token++) {
    if (!isNominal(material, token) && material.tags.upos[token] !== "ADJ") return false;
  }
  return true;
}

/** "Ann Field:" between turns of named people is a turn as well, though the name was not known for one. */
function isNameLike({tokens}: Material, first: number, colon: number): boolean {
  return colon - first === 2 && tokens.words.slice(first, colon).every((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
}

/** "— Ann Field, 34, Austin" on a line of its own: she says the quotation that fills the paragraph before. */
export function signedQuotations(material: Material): Draft[] {
  const found: Draft[] = [];
  for (const [index, sentence] of material.sentences.entries()) {
    const {first, last, paragraph} = sentence;
    if (!/^[―–—-]+$/.test(material.tokens.words[first]) || last - first > LONGEST_SIGNATURE || index === 0) continue;
    const phrase = phraseAfter(material, first + 1);
    const before = material.sentences[index - 1];
    const quote = material.quoteOf[before.last - 1];
    const signer = phrase && material.names[material.nameOf[phrase.first]];
    // "- Reuters" closes the article of an agency: nobody signs the quotation above.
    if (!signer || signer.subtype === "news_outlet" || quote < 0 || before.paragraph < paragraph - 1) continue;
    if (before.paragraph === paragraph && material.quoteTokens[quote].last !== first) continue;
    found.push({
      source: phrase,
      cue: [{first, last: first + 1}],
      head: first,
      content: [material.quoteTokens[quote]],
      addressee: null,
      negation: [],
      entry: null,
      confidence: 0.9,
      by: "signed-quotation",
    });
  }
  return found;
}
