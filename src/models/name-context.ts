import type {Gazetteer} from "../lexicon/gazetteer";
import {ALL_SENSES} from "../lexicon/senses";
import type {Sentence, Tokens} from "../model/layers";
import {mix} from "./feature-hash";
import type {FeatureList} from "./feature-list";
import {casingOf} from "./name-sentence";
import {CASING, describeWord, type NameWord, type WordTables, WRITTEN} from "./name-words";

/** The word before the first and after the last of a sentence. */
export const EDGE = "\u0002";
const LONGEST_RUN = 8;
/** How far from a capital a word may be part of its name. */
const REACH = 2;
/** Score of `OUTSIDE` for quiet tokens: beyond what weights can bring. */
export const QUIET_SCORE = 1e5;
const TEMPLATE = {
  shapes: 300,
  lowers: 310,
  clusters: 320,
  senses: 330,
  kinds: 335,
  phrase: 340,
  start: 350,
  casing: 360,
  run: 370,
  lowerShape: 380,
  elsewhere: 390,
  company: 400,
  around: 420,
  companyAround: 430,
};
/** Light words between a name and the word that tells something of it, at most. */
const LIGHT_BETWEEN = 3;
/** Words from a name to the head of what it is called after it, at most. */
const LONGEST_CALLED = 9;
/** Occurrences of a word whose neighbours count for all others. */
const REMEMBERED = 4;

/** A stretch of sentences made ready for the features: described words and what the whole stretch says about each. */
export interface NameContext<Word extends NameWord = NameWord> {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** Token the arrays below start at. */
  readonly base: number;
  readonly words: readonly Word[];
  /** Per token: how the capitals of its sentence are to be read. */
  readonly casings: Uint8Array;
  /** Number of each token's word in lower case, dense. */
  readonly types: Int32Array;
  readonly typeCount: number;
  /** Senses of the phrase that covers a token, with its place: sense bits * 4 + place (1 first, 2 inside, 3 last); 0 if none. */
  readonly phrases: Int32Array;
  /** Per token: 1 where no capital or digit stands within two tokens: no name to be found, nothing to be scored. */
  readonly quiet: Uint8Array;
  /** Per type: how often in the stretch it stands capitalised within a sentence, and how often in lower case. */
  readonly capitalWithin: Int32Array;
  readonly inLower: Int32Array;
  /** Per type: the first `REMEMBERED` tokens where it stands capitalised, plus one; 0 where there are fewer. */
  readonly occurrences: Int32Array;
  /**
   * Per token within a run of capitals three tokens, plus one, 0 for none: the nearest word before and after the run that is not
   * light, and the head of what the name is called after it ("Orvel, the biggest maker of ...").
   */
  readonly around: Int32Array;
}

/** Places in the rows of `around`. */
const AROUND = {before: 0, after: 1, called: 2, count: 3} as const;

/** Finds the described word for a text and casing; caches are the caller's. */
export type Describe<Word extends NameWord> = (text: string, casing: number) => Word;

/**
 * A `Describe` with a memory of `limit` words, emptied when full.
 * @param finish adds to each described word what the caller keeps with it.
 */
export function rememberWords<Word extends NameWord>(
  tables: WordTables,
  limit: number,
  finish: (word: NameWord) => Word,
): Describe<Word> {
  const usual = new Map<string, Word>();
  const hidden = new Map<string, Word>();
  return (text, casing) => {
    const memory = casing === CASING.CAPITALS || casing === CASING.LOWER ? hidden : usual;
    let word = memory.get(text);
    if (word === undefined) {
      if (memory.size >= limit) memory.clear();
      word = finish(describeWord(text, casing, tables));
      memory.set(text, word);
    }
    return word;
  };
}

/** Makes the context of consecutive sentences. */
export function prepareContext<Word extends NameWord>(
  tokens: Tokens,
  sentences: readonly Sentence[],
  describe: Describe<Word>,
  gazetteer: Gazetteer,
): NameContext<Word> {
  const base = sentences[0].first;
  const count = sentences[sentences.length - 1].last - base;
  const words: Word[] = new Array(count);
  const casings = new Uint8Array(count);
  const types = new Int32Array(count);
  const typeOf = new Map<string, number>();
  for (const sentence of sentences) {
    const casing = casingOf(tokens.words, sentence.first, sentence.last, sentence.heading);
    casings.fill(casing, sentence.first - base, sentence.last - base);
    for (let token = sentence.first; token < sentence.last; token++) {
      const word = describe(tokens.words[token], casing);
      words[token - base] = word;
      let type = typeOf.get(word.lower);
      if (type === undefined) {
        type = typeOf.size;
        typeOf.set(word.lower, type);
      }
      types[token - base] = type;
    }
  }
  const context = {
    tokens,
    sentences,
    base,
    words,
    casings,
    types,
    typeCount: typeOf.size,
    phrases: new Int32Array(count),
    quiet: new Uint8Array(count).fill(1),
    capitalWithin: new Int32Array(typeOf.size),
    inLower: new Int32Array(typeOf.size),
    occurrences: new Int32Array(typeOf.size * REMEMBERED),
    around: new Int32Array(count * AROUND.count),
  };
  for (const sentence of sentences) noteSentence(context, sentence, gazetteer);
  return context;
}

function noteSentence(context: NameContext, sentence: Sentence, gazetteer: Gazetteer): void {
  const {words, base, phrases, types, capitalWithin, inLower} = context;
  const first = sentence.first - base;
  const last = sentence.last - base;
  const ids = new Int32Array(last - first);
  for (let token = first; token < last; token++) ids[token - first] = words[token].phraseId;
  for (let token = first; token < last; ) {
    const length = words[token].capital ? gazetteer.longest(ids, token - first, last - first) : 0;
    if (length > 0 && endsName(words[token + length - 1])) {
      const senses = (gazetteer.found & ALL_SENSES) * 4;
      for (let at = 0; at < length; at++) phrases[token + at] = senses + (at === 0 ? 1 : at === length - 1 ? 3 : 2);
    }
    token += Math.max(1, length);
  }
  for (let token = first; token < last; token++) {
    if (!words[token].capital && words[token].written !== WRITTEN.DIGITS) continue;
    context.quiet.fill(0, Math.max(first, token - REACH), Math.min(last, token + REACH + 1));
  }
  lookAround(context, first, last);
  if (context.casings[first] !== CASING.USUAL) return;
  for (let token = first; token < last; token++) if (words[token].capital) remember(context, token);
  for (let token = first; token < last; token++) {
    const {written} = words[token];
    if (written === WRITTEN.LOWER) inLower[types[token]]++;
    else if (token > first && isWithin(words[token - 1].text)) capitalWithin[types[token]]++;
  }
}

/** Fills in what stands around each run of capitals of a sentence. */
function lookAround({words, around}: NameContext, first: number, last: number): void {
  for (let from = first; from < last; ) {
    if (!words[from].capital) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < last && words[to].capital) to++;
    let before = from - 1;
    while (before >= first && from - before <= LIGHT_BETWEEN && words[before].light) before--;
    let after = to;
    while (after < last && after - to < LIGHT_BETWEEN && words[after].light) after++;
    const called = calledAfter(words, to, last);
    for (let at = from; at < to; at++) {
      around[at * AROUND.count + AROUND.before] = before >= first && !words[before].light ? before + 1 : 0;
      around[at * AROUND.count + AROUND.after] = after < last && !words[after].light ? after + 1 : 0;
      around[at * AROUND.count + AROUND.called] = called + 1;
    }
    from = to;
  }
}

/** The head of the noun phrase that says, after a comma or a form of "be", what the name before `from` is; -1 if there is none. */
function calledAfter(words: readonly NameWord[], from: number, last: number): number {
  if (from + 2 >= last || !INTRODUCES.has(words[from].lower)) return -1;
  let at = DETERMINERS.has(words[from + 1].lower) ? from + 2 : POSSESSIVE.has(words[from + 2].lower) ? from + 3 : last;
  let head = -1;
  for (const end = Math.min(last, from + LONGEST_CALLED); at < end; at++) {
    const {light, lower, written} = words[at];
    if (POSSESSIVE.has(lower)) continue;
    if (light || (head >= 0 && written !== WRITTEN.LOWER) || written === WRITTEN.OTHER) break;
    if (written === WRITTEN.LOWER) head = at;
  }
  return head;
}

const INTRODUCES = new Set([",", "(", "-", "–", "—", "is", "was", "are", "were"]);
const DETERMINERS = new Set(["a", "an", "the", "one", "another", "its", "their", "our", "his", "her"]);
const POSSESSIVE = new Set(["'s", "’s"]);

function endsName({capital, written}: NameWord): boolean {
  return capital || written === WRITTEN.DIGITS;
}

function remember({types, occurrences}: NameContext, token: number): void {
  for (let at = types[token] * REMEMBERED; at < (types[token] + 1) * REMEMBERED; at++) {
    if (occurrences[at] !== 0) continue;
    occurrences[at] = token + 1;
    return;
  }
}

/** After quotation marks, colons and bullets a capital says as little as at the start of a sentence. */
function isWithin(before: string): boolean {
  return !/^["“”‘'`:;•*(—–-]+$/.test(before);
}

/** The described word at an offset from a token, or the edge of the sentence. */
export function wordAt(context: NameContext, sentence: Sentence, token: number, edge: NameWord): NameWord {
  return token < sentence.first || token >= sentence.last ? edge : context.words[token - context.base];
}

/** Adds what the words around a token say about it, and how its word is written elsewhere. `addCompany` and `addRun` tell the rest. */
export function addContextFeatures(
  context: NameContext,
  sentence: Sentence,
  token: number,
  edge: NameWord,
  features: FeatureList,
): void {
  const before2 = wordAt(context, sentence, token - 2, edge);
  const before = wordAt(context, sentence, token - 1, edge);
  const word = wordAt(context, sentence, token, edge);
  const after = wordAt(context, sentence, token + 1, edge);
  const after2 = wordAt(context, sentence, token + 2, edge);
  addPairs(before2, before, word, after, after2, features);
  const casing = context.casings[token - context.base];
  const start = token === sentence.first ? 1 : token === sentence.first + 1 && !/\p{L}/u.test(before.text) ? 2 : 0;
  features.add(mix(mix(TEMPLATE.start, start), word.written));
  if (start > 0) features.add(mix(mix(TEMPLATE.start + 1, word.senses), after.written));
  if (casing !== CASING.USUAL) {
    features.add(mix(mix(TEMPLATE.casing, casing), word.written));
    features.add(mix(mix(TEMPLATE.casing + 1, casing), word.fine));
    features.add(mix(mix(TEMPLATE.casing + 2, casing), word.senses));
  }
  addPhrase(context, token, word, features);
  if (!word.capital) return;
  addElsewhere(context, token - context.base, start, casing, features);
}

function addPairs(
  before2: NameWord,
  before: NameWord,
  word: NameWord,
  after: NameWord,
  after2: NameWord,
  features: FeatureList,
): void {
  features.add(mix(mix(TEMPLATE.shapes, before.shape), word.shape));
  features.add(mix(mix(TEMPLATE.shapes + 1, word.shape), after.shape));
  features.add(mix(mix(mix(TEMPLATE.shapes + 2, before.shape), word.shape), after.shape));
  features.add(mix(mix(TEMPLATE.lowers, before.lowerHash), word.lowerHash));
  features.add(mix(mix(TEMPLATE.lowers + 1, word.lowerHash), after.lowerHash));
  features.add(mix(mix(TEMPLATE.clusters, before.fine), word.fine));
  features.add(mix(mix(TEMPLATE.clusters + 1, word.fine), after.fine));
  features.add(mix(mix(mix(TEMPLATE.clusters + 2, before.coarse), word.coarse), after.coarse));
  features.add(mix(mix(TEMPLATE.clusters + 3, before.coarse), before2.coarse));
  features.add(mix(mix(TEMPLATE.clusters + 4, after.coarse), after2.coarse));
  features.add(mix(mix(TEMPLATE.kinds, before.kind), word.kind));
  features.add(mix(mix(TEMPLATE.kinds + 1, word.kind), after.kind));
  features.add(mix(mix(TEMPLATE.senses, before.senses), word.senses));
  features.add(mix(mix(TEMPLATE.senses + 1, word.senses), after.senses));
  features.add(mix(mix(mix(TEMPLATE.senses + 2, before.written), word.senses), after.written));
  features.add(mix(mix(TEMPLATE.lowerShape, before.lowerHash), word.shape));
  features.add(mix(mix(TEMPLATE.lowerShape + 1, after.lowerHash), word.shape));
  features.add(mix(mix(TEMPLATE.lowerShape + 2, before.fine), word.written));
  features.add(mix(mix(TEMPLATE.lowerShape + 3, after.fine), word.written));
  features.add(mix(mix(mix(TEMPLATE.lowerShape + 4, before2.lowerHash), before.lowerHash), word.written));
  features.add(mix(mix(mix(TEMPLATE.lowerShape + 5, after.lowerHash), after2.lowerHash), word.written));
}

function addPhrase(context: NameContext, token: number, word: NameWord, features: FeatureList): void {
  const phrase = context.phrases[token - context.base];
  if (phrase === 0) return;
  features.add(mix(TEMPLATE.phrase, phrase));
  features.add(mix(mix(TEMPLATE.phrase + 1, phrase), word.written));
}

function addElsewhere(context: NameContext, index: number, start: number, casing: number, features: FeatureList): void {
  const type = context.types[index];
  const within = Math.min(3, context.capitalWithin[type] - (start === 0 && casing === CASING.USUAL ? 1 : 0));
  const lower = Math.min(2, context.inLower[type]);
  const code = within * 3 + lower;
  features.add(mix(mix(TEMPLATE.elsewhere, code), start * 4 + casing));
  features.add(mix(mix(TEMPLATE.elsewhere + 1, code), context.words[index].senses));
}

/**
 * Adds the company that a word keeps elsewhere in the stretch (context aggregation; Ratinov, Roth 2009): what stands beside it
 * where it is at `place` of its row in `occurrences`.
 */
export function addCompany({occurrences, words, around}: NameContext, place: number, features: FeatureList): void {
  const other = occurrences[place] - 1;
  const before = other > 0 ? words[other - 1] : null;
  const after = other + 1 < words.length ? words[other + 1] : null;
  if (before) {
    features.add(mix(TEMPLATE.company, before.lowerHash));
    features.add(mix(TEMPLATE.company + 1, before.fine));
  }
  if (after) {
    features.add(mix(TEMPLATE.company + 2, after.lowerHash));
    features.add(mix(TEMPLATE.company + 3, after.fine));
  }
  for (let which = 0; which < AROUND.count; which++) {
    const told = around[other * AROUND.count + which];
    if (told === 0) continue;
    features.add(mix(TEMPLATE.companyAround + which, words[told - 1].lowerHash));
    features.add(mix(TEMPLATE.companyAround + AROUND.count + which, words[told - 1].fine));
  }
}

/** Calls `visit` for each place in `occurrences` where the word of a token stands elsewhere; a word without a capital has none. */
export function eachElsewhere(
  {types, occurrences, words}: NameContext,
  index: number,
  visit: (place: number) => void,
): void {
  if (!words[index].capital) return;
  const row = types[index] * REMEMBERED;
  for (let place = row; place < row + REMEMBERED && occurrences[place] !== 0; place++)
    if (occurrences[place] - 1 !== index) visit(place);
}

/** Adds the words around the run of capitals that say something of it, with the light words that join them. */
function addAround(
  {words, around}: NameContext,
  index: number,
  before: NameWord | null,
  after: NameWord | null,
  features: FeatureList,
): void {
  const row = index * AROUND.count;
  addTold(words, around[row + AROUND.before], before, AROUND.before, features);
  addTold(words, around[row + AROUND.after], after, AROUND.after, features);
  addTold(words, around[row + AROUND.called], after, AROUND.called, features);
}

function addTold(
  words: readonly NameWord[],
  told: number,
  joint: NameWord | null,
  which: number,
  features: FeatureList,
): void {
  if (told === 0 || joint === null) return;
  const word = words[told - 1];
  features.add(mix(TEMPLATE.around + which, word.lowerHash));
  features.add(mix(mix(TEMPLATE.around + AROUND.count + which, word.fine), joint.lowerHash));
}

/** Adds what stands before and after the run of capitals that the token is in: "the Kivu Boys gang", "President Ada Obi". */
export function addRun(context: NameContext, sentence: Sentence, token: number, features: FeatureList): void {
  const {words, base} = context;
  if (!words[token - base].capital) return;
  let first = token;
  while (first > sentence.first && token - first < LONGEST_RUN && words[first - 1 - base].capital) first--;
  let last = token + 1;
  while (last < sentence.last && last - token < LONGEST_RUN && words[last - base].capital) last++;
  const place = (first === token ? 0 : 1) + (last === token + 1 ? 0 : 2);
  const length = Math.min(5, last - first);
  const before = first > sentence.first ? words[first - 1 - base] : null;
  const after = last < sentence.last ? words[last - base] : null;
  features.add(mix(mix(TEMPLATE.run, place), length));
  addAround(context, token - base, before, after, features);
  if (before) {
    features.add(mix(mix(TEMPLATE.run + 1, before.lowerHash), place));
    features.add(mix(mix(TEMPLATE.run + 2, before.fine), place));
  }
  if (after) {
    features.add(mix(mix(TEMPLATE.run + 3, after.lowerHash), place));
    features.add(mix(mix(TEMPLATE.run + 4, after.fine), place));
  }
  if (length > 1) {
    features.add(mix(mix(TEMPLATE.run + 5, words[last - 1 - base].lowerHash), place));
    features.add(mix(mix(TEMPLATE.run + 6, words[first - base].lowerHash), place));
    features.add(mix(mix(TEMPLATE.run + 7, words[last - 1 - base].fine), place));
    features.add(mix(mix(TEMPLATE.run + 8, words[first - base].senses), place));
  }
}
