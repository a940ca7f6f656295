import {readFileSync} from "node:fs";
import {join} from "node:path";
import {guardText} from "../../src/annotate/guard";
import {findParagraphs} from "../../src/annotate/paragraphs";
import {findSentences} from "../../src/annotate/sentences";
import {tokenize} from "../../src/annotate/wink";
import type {Gazetteer} from "../../src/lexicon/gazetteer";
import type {HeadWords} from "../../src/lexicon/head-words";
import {SENSE} from "../../src/lexicon/senses";
import type {Sentence, Tokens} from "../../src/model/layers";
import type {MentionType} from "../../src/model/record";
import {hashText} from "../../src/models/feature-hash";
import {BEGIN, INSIDE, LAST, labelOf, NAME_LABELS, NAME_TYPES, OUTSIDE, UNIT} from "../../src/models/name-labels";

/** A name as the data sets give it. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** A text of a training or test set, tokenised, with the labels each token may have. */
export interface NameDocument {
  readonly id: string;
  readonly set: string;
  readonly text: string;
  readonly gold: readonly GoldMention[];
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** Bit set of the labels that agree with the annotation; several where the set does not tell. */
  readonly allowed: Int32Array;
}

/** A data set and how far its annotation goes. */
export interface NameSet {
  readonly name: string;
  readonly file: string;
  /** Types that it does not annotate: a capitalised word outside its names may be one of these. */
  readonly silent: readonly MentionType[];
  /** Published under an open licence. */
  readonly open: boolean;
  /** Who made it, and the licence as stated: for the model card. */
  readonly source: string;
  readonly licence: string;
  /** What a type of the set may be in ours, where it is not simply the same. */
  readonly map?: Readonly<Record<string, readonly MentionType[]>>;
}

const WIDE_MISC: Readonly<Record<string, readonly MentionType[]>> = {MISC: ["MISC", "NORP", "EVENT", "LAW"]};

/** The sets that weights are trained on, in this order. */
export const TRAINING_SETS: readonly NameSet[] = [
  {
    name: "worldwide",
    source: "English Worldwide Newswire, train part (Shan, Bauer, Carlson, Manning 2023)",
    licence: "no licence stated",
    file: "ner/worldwide.open.jsonl",
    silent: [],
    open: false,
    map: {MISC: ["MISC", "EVENT", "LAW"]},
  },
  {
    name: "uner-ewt",
    source: "Universal NER v1, English EWT (Mayhew et al. 2024), on UD English EWT (Silveira et al. 2014)",
    licence: "CC BY-SA 4.0",
    file: "ner/uner-ewt.train.jsonl",
    silent: ["NORP", "EVENT", "LAW", "MISC"],
    open: true,
  },
  {
    name: "gum",
    source: "GUM (Zeldes 2017 ff.), names derived from its entities; genres without a non-commercial licence",
    licence: "annotations CC BY 4.0, texts by genre",
    file: "ner/gum.train.jsonl",
    silent: ["NORP", "EVENT", "LAW", "MISC"],
    open: true,
  },
  {
    name: "crossner",
    source: "CrossNER, politics (Liu et al. 2021)",
    licence: "MIT; text CC BY-SA (Wikipedia)",
    file: "ner/crossner-politics.train.jsonl",
    silent: ["NORP", "MISC"],
    open: true,
    map: WIDE_MISC,
  },
  {
    name: "wikigold",
    source: "Wikigold (Balasuriya et al. 2009)",
    licence: "CC BY 4.0",
    file: "ner/wikigold.jsonl",
    silent: ["EVENT"],
    open: true,
    map: WIDE_MISC,
  },
  {
    name: "redocred",
    source: "Re-DocRED, dev part (Tan et al. 2022), on DocRED (Yao et al. 2019)",
    licence: "MIT; text CC BY-SA (Wikipedia)",
    file: "relations/redocred.dev.jsonl",
    silent: [],
    open: true,
    map: WIDE_MISC,
  },
  {
    name: "conll04",
    source: "CoNLL04 (Roth, Yih 2004), train part",
    licence: "none for the news text",
    file: "relations/conll04.train.jsonl",
    silent: ["NORP", "EVENT", "LAW", "MISC"],
    open: false,
    map: WIDE_MISC,
  },
];

/** The sets that are only measured. */
export const DEVELOPMENT_SETS: readonly NameSet[] = [
  {
    name: "crossner-dev",
    source: "CrossNER, politics, dev part",
    licence: "MIT; text CC BY-SA (Wikipedia)",
    file: "ner/crossner-politics.dev.jsonl",
    silent: [],
    open: true,
  },
  {
    name: "uner-ewt-dev",
    source: "Universal NER v1, English EWT, dev part",
    licence: "CC BY-SA 4.0",
    file: "ner/uner-ewt.dev.jsonl",
    silent: [],
    open: true,
  },
  {
    name: "gum-dev",
    source: "GUM, dev part",
    licence: "annotations CC BY 4.0",
    file: "ner/gum.dev.jsonl",
    silent: [],
    open: true,
  },
];

/** Reads and tokenises a set. */
export function readNameSet(
  data: string,
  set: NameSet,
  lexicons: {gazetteer: Gazetteer; headWords: HeadWords},
): NameDocument[] {
  const lines = readFileSync(join(data, set.file), "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return lines.map((line) => {
    const {id, text, mentions} = JSON.parse(line) as {id: string; text: string; mentions: GoldMention[]};
    const {tokens, sentences} = tokenizeText(text);
    const allowed = allowedLabels(text, tokens, mentions, {set, ...lexicons});
    return {id, set: set.name, text, gold: mentions, tokens, sentences, allowed};
  });
}

/** Copies of one document in eight, of sets that annotate all types, as it would be written in lower case, in capitals, as a row of headlines. */
export function recased(
  documents: readonly NameDocument[],
  sets: readonly NameSet[],
  lexicons: {gazetteer: Gazetteer; headWords: HeadWords},
): NameDocument[] {
  return documents.flatMap((document) => {
    const set = sets.find(({name}) => name === document.set);
    const text = CHANGES[(hashText(document.id) >>> 4) % 24]?.(document.text);
    if (!set || set.silent.length > 0 || text === undefined || text.length !== document.text.length) return [];
    const {tokens, sentences} = tokenizeText(text);
    const allowed = allowedLabels(text, tokens, document.gold, {set, ...lexicons});
    return [{...document, text, tokens, sentences, allowed}];
  });
}

const SMALL_WORDS = /^(?:a|an|the|of|and|or|to|in|on|at|for|by|with|from|as|is)$/;
const CHANGES: readonly ((text: string) => string)[] = [
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  (text) =>
    text.replace(/(?<!\p{L})\p{Ll}+/gu, (word) =>
      SMALL_WORDS.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    ),
];

/** Tokens and sentences as the language stage makes them. */
export function tokenizeText(text: string): {tokens: Tokens; sentences: Sentence[]} {
  const {shadow} = guardText(text);
  const blocks = findParagraphs(shadow);
  const tokens = tokenize(text, shadow, blocks);
  return {tokens, sentences: findSentences(tokens, blocks)};
}

/** Share of a training set that is kept for measuring: one document in so many. */
const KEPT: Readonly<Record<string, number>> = {worldwide: 10, wikigold: 5};

/** True of the documents that are kept for measuring, by the hash of the id. */
export function isHeldOut({set, id}: {readonly set: string; readonly id: string}): boolean {
  return set in KEPT && foldOf(id, KEPT[set]) === 0;
}

/** Which of so many folds a document is in, by the hash of its id. */
export function foldOf(id: string, folds: number): number {
  return (hashText(id) >>> 0) % folds;
}

function allowedLabels(
  text: string,
  tokens: Tokens,
  mentions: readonly GoldMention[],
  context: {set: NameSet; gazetteer: Gazetteer; headWords: HeadWords},
): Int32Array {
  const {set} = context;
  const allowed = new Int32Array(tokens.count).fill(1 << OUTSIDE);
  const silent = set.silent.reduce((bits, type) => bits | labelsOf([type]), 1 << OUTSIDE);
  for (let token = 0; token < tokens.count; token++) {
    if (/^[\p{Lu}\p{N}]/u.test(tokens.words[token])) allowed[token] = silent;
  }
  for (const mention of mentions.flatMap((found) => splitPlaces(text, found))) {
    const [first, last] = tokensOf(tokens, mention);
    if (first >= last) continue;
    const types = typesOf(text.slice(mention.start, mention.end), mention.type, context);
    if (types === null) continue;
    for (let token = first; token < last; token++) {
      const place = first + 1 === last ? UNIT : token === first ? BEGIN : token + 1 === last ? LAST : INSIDE;
      allowed[token] = types.reduce((bits, type) => bits | (1 << labelOf(NAME_TYPES.indexOf(type), place)), 0);
    }
  }
  return allowed;
}

/** "Nairobi, Kenya" is two names for us. */
function splitPlaces(text: string, mention: GoldMention): GoldMention[] {
  const words = text.slice(mention.start, mention.end);
  const comma = words.indexOf(", ");
  if (mention.type !== "PLACE" || comma < 2 || words.indexOf(",", comma + 1) >= 0) return [mention];
  if (!/^\p{Lu}/u.test(words.slice(comma + 2))) return [mention];
  return [
    {...mention, end: mention.start + comma},
    {...mention, start: mention.start + comma + 2},
  ];
}

/** The types a mention may have in our scheme; null where it is no name of ours (times, amounts). */
function typesOf(
  words: string,
  type: string,
  {set, gazetteer, headWords}: {set: NameSet; gazetteer: Gazetteer; headWords: HeadWords},
): readonly MentionType[] | null {
  if (!NAME_TYPES.includes(type as MentionType)) return null;
  const senses = gazetteer.ofName(words);
  if (
    set.name === "redocred" &&
    type !== "PERSON" &&
    (senses & SENSE.NORP) !== 0 &&
    (senses & (SENSE.COUNTRY | SENSE.CITY)) === 0
  ) {
    return ["NORP"];
  }
  const possible = set.map?.[type];
  if (!possible) return [type as MentionType];
  if (set.name === "conll04" && type === "MISC" && /\d/.test(words)) return null;
  if ((senses & SENSE.NORP) !== 0 && possible.includes("NORP")) return ["NORP"];
  if ((senses & SENSE.EVENT) !== 0) return ["EVENT"];
  if ((senses & SENSE.LAW) !== 0) return ["LAW"];
  const head = headWords.ofName(words);
  return head && possible.includes(head.type) ? [head.type] : possible;
}

function labelsOf(types: readonly MentionType[]): number {
  let bits = 0;
  for (let label = 1; label < NAME_LABELS; label++) {
    if (types.includes(NAME_TYPES[(label - 1) >> 2])) bits |= 1 << label;
  }
  return bits;
}

/** First and last (exclusive) token that overlap a span. */
function tokensOf({starts, ends, count}: Tokens, {start, end}: GoldMention): [number, number] {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < count && starts[last] < end) last++;
  return [low, last];
}
