import type {Gazetteer} from "../lexicon/gazetteer";
import type {Sentence, Tokens} from "../model/layers";
import type {Clusters} from "./clusters";
import {Container} from "./container";
import {FeatureList} from "./feature-list";
import {
  addCompany,
  addContextFeatures,
  addRun,
  type Describe,
  EDGE,
  eachElsewhere,
  type NameContext,
  prepareContext,
  rememberWords,
  wordAt,
} from "./name-context";
import {NameDecoder} from "./name-decoder";
import {
  BEGIN,
  type FoundName,
  INSIDE,
  LAST,
  labelOf,
  NAME_LABELS,
  NAME_TYPES,
  OUTSIDE,
  placeOfLabel,
  UNIT,
} from "./name-labels";
import {NameTable} from "./name-table";
import {NAME_COLUMNS} from "./name-units";
import {addVoteFeatures, countVotes} from "./name-votes";
import {addWordFeatures, CASING, describeWord, type NameWord, WORD_OFFSETS} from "./name-words";
import {WordClasses} from "./word-classes";

/** Words kept with their scores: some 600 bytes each. */
const REMEMBERED_WORDS = 20_000;
/** Tokens that vote together; a document has seldom more. */
const LONGEST_STRETCH = 20_000;
/** Margin of the scores, per token, at which the odds are e to one. */
const HALF_SURE = 70;

interface ScoredWord extends NameWord {
  /** Sum of the weights of the word's own features, `NAME_COLUMNS` for each of `WORD_OFFSETS`. */
  readonly scores: Float32Array;
}

/**
 * Finds names: a linear model over words, shapes, clusters, gazetteers and context, decoded sentence by sentence (Ratinov,
 * Roth 2009), in two passes over a document: what a word was called elsewhere in it counts in the second.
 * What a word gives by itself is summed once per word, so a token costs five additions of rows and its context.
 */
export class NameModel {
  readonly #table: NameTable;
  readonly #decoder: NameDecoder;
  readonly #gazetteer: Gazetteer;
  readonly #describe: Describe<ScoredWord>;
  readonly #edge: ScoredWord;
  readonly #features = new FeatureList();
  /** Sums of the weights of the features of each token that may get more of them in the second pass, and the scores of all. */
  #sums = new Float32Array(NAME_COLUMNS * 1024);
  #emissions = new Float32Array(NAME_LABELS * 1024);
  /** Sums of weights of what stands beside the words of a stretch; `#companyOf` numbers them by place in its `occurrences`, from 1. */
  #company = new Float32Array(NAME_COLUMNS * 256);
  #companyOf = new Int32Array(4096);
  #companies = 0;

  /** @throws HearsayError `WEIGHTS` if the bytes are no weights of a name finder. */
  constructor(bytes: Uint8Array, resources: {readonly clusters: Clusters; readonly gazetteer: Gazetteer}) {
    const container = new Container(bytes, "names");
    this.#table = new NameTable(container);
    this.#decoder = new NameDecoder(container.f32("transitions"));
    this.#gazetteer = resources.gazetteer;
    const tables = {...resources, classes: classesOf(container, resources.clusters)};
    const finish = (word: NameWord): ScoredWord => ({scores: this.#scoresOf(word), ...word});
    this.#describe = rememberWords(tables, REMEMBERED_WORDS, finish);
    this.#edge = finish(describeWord(EDGE, CASING.USUAL, tables));
  }

  /** The names of a document, in order; they never overlap. */
  find(tokens: Tokens, sentences: readonly Sentence[]): FoundName[] {
    const found: FoundName[] = [];
    for (let from = 0; from < sentences.length; ) {
      let to = from + 1;
      while (to < sentences.length && sentences[to].last - sentences[from].first <= LONGEST_STRETCH) to++;
      this.#findIn(prepareContext(tokens, sentences.slice(from, to), this.#describe, this.#gazetteer), found);
      from = to;
    }
    return found;
  }

  #findIn(context: NameContext<ScoredWord>, found: FoundName[]): void {
    const count = context.words.length;
    if (count * NAME_LABELS > this.#emissions.length) {
      this.#emissions = new Float32Array(count * NAME_LABELS * 2);
      this.#sums = new Float32Array(count * NAME_COLUMNS * 2);
    }
    this.#companies = 0;
    if (this.#companyOf.length < context.occurrences.length)
      this.#companyOf = new Int32Array(context.occurrences.length * 2);
    else this.#companyOf.fill(0, 0, context.occurrences.length);
    for (const sentence of context.sentences) this.#scoreSentence(context, sentence);
    const first = new Uint8Array(count);
    this.#decode(context, first);
    const votes = countVotes(context, first);
    for (let token = 0; token < count; token++) {
      // Words without a capital have no vote, and keep their scores.
      if (!context.words[token].capital) continue;
      this.#features.clear();
      addVoteFeatures(context, votes, first, token, this.#features);
      const at = token * NAME_COLUMNS;
      const {sums} = this.#table;
      for (let column = 0; column < NAME_COLUMNS; column++) sums[column] = this.#sums[at + column];
      this.#table.add(this.#features);
      this.#score(token);
    }
    const labels = new Uint8Array(count);
    this.#decode(context, labels);
    collect(context, labels, this.#emissions, found);
  }

  #scoreSentence(context: NameContext<ScoredWord>, sentence: Sentence): void {
    for (let token = sentence.first; token < sentence.last; token++) {
      const index = token - context.base;
      if (context.quiet[index] === 1) continue;
      const {capital} = context.words[index];
      if (capital) eachElsewhere(context, index, (place) => this.#sumCompany(context, place));
      this.#setWords(context, sentence, token);
      this.#features.clear();
      addContextFeatures(context, sentence, token, this.#edge, this.#features);
      addRun(context, sentence, token, this.#features);
      this.#table.add(this.#features);
      if (capital) eachElsewhere(context, index, (place) => this.#addCompany(place));
      this.#score(index);
      if (capital) this.#keepSums(index);
    }
  }

  #score(index: number): void {
    this.#table.score();
    const {scores} = this.#table;
    const at = index * NAME_LABELS;
    for (let label = 0; label < NAME_LABELS; label++) this.#emissions[at + label] = scores[label];
  }

  #keepSums(index: number): void {
    const {sums} = this.#table;
    const at = index * NAME_COLUMNS;
    for (let column = 0; column < NAME_COLUMNS; column++) this.#sums[at + column] = sums[column];
  }

  /** Begins the sums of a token with what each of the words around it gives by itself, at its own one of `WORD_OFFSETS`. */
  #setWords(context: NameContext<ScoredWord>, sentence: Sentence, token: number): void {
    const {sums} = this.#table;
    const before2 = this.#scoresAt(context, sentence, token + WORD_OFFSETS[0]);
    const before = this.#scoresAt(context, sentence, token + WORD_OFFSETS[1]);
    const own = this.#scoresAt(context, sentence, token + WORD_OFFSETS[2]);
    const after = this.#scoresAt(context, sentence, token + WORD_OFFSETS[3]);
    const after2 = this.#scoresAt(context, sentence, token + WORD_OFFSETS[4]);
    // Rounded after each addition, as if they were added one after the other.
    for (let column = 0; column < NAME_COLUMNS; column++) {
      const left = Math.fround(before2[column] + before[column + NAME_COLUMNS]);
      const middle = Math.fround(left + own[column + 2 * NAME_COLUMNS]);
      const right = Math.fround(middle + after[column + 3 * NAME_COLUMNS]);
      sums[column] = right + after2[column + 4 * NAME_COLUMNS];
    }
  }

  #scoresAt(context: NameContext<ScoredWord>, sentence: Sentence, token: number): Float32Array {
    return (wordAt(context, sentence, token, this.#edge) as ScoredWord).scores;
  }

  /** What a neighbourhood of a word says is summed once, to be added to the scores of each place where the word stands. */
  #sumCompany(context: NameContext, place: number): void {
    if (this.#companyOf[place] !== 0) return;
    const row = ++this.#companies * NAME_COLUMNS;
    if (row + NAME_COLUMNS > this.#company.length) this.#company = enlarged(this.#company);
    this.#features.clear();
    addCompany(context, place, this.#features);
    this.#sumFeatures(this.#company, row);
    this.#companyOf[place] = this.#companies;
  }

  #addCompany(place: number): void {
    const {sums} = this.#table;
    const from = this.#companyOf[place] * NAME_COLUMNS;
    for (let column = 0; column < NAME_COLUMNS; column++) sums[column] += this.#company[from + column];
  }

  /** Writes the sums of the weights of the features to `to`, from an index on. */
  #sumFeatures(to: Float32Array, from: number): void {
    const {sums} = this.#table;
    sums.fill(0);
    this.#table.add(this.#features);
    for (let column = 0; column < NAME_COLUMNS; column++) to[from + column] = sums[column];
  }

  #scoresOf(word: NameWord): Float32Array {
    const scores = new Float32Array(WORD_OFFSETS.length * NAME_COLUMNS);
    for (const [index, offset] of WORD_OFFSETS.entries()) {
      this.#features.clear();
      addWordFeatures(word, offset, this.#features);
      this.#sumFeatures(scores, index * NAME_COLUMNS);
    }
    return scores;
  }

  #decode(context: NameContext, labels: Uint8Array): void {
    for (const {first, last} of context.sentences) {
      for (let from = first - context.base; from < last - context.base; ) {
        let to = from;
        while (to < last - context.base && context.quiet[to] === 0) to++;
        const beforeOutside = to < last - context.base;
        if (to > from) this.#decoder.decode(this.#emissions, {from, count: to - from, beforeOutside}, labels);
        from = to + 1;
      }
    }
  }
}

function classesOf(container: Container, clusters: Clusters): WordClasses {
  return new WordClasses(clusters, {
    classes: container.u8("classes"),
    rareGaps: container.u8("rareGaps"),
    rareClasses: container.u8("rareClasses"),
    rareFine: container.u16("rareFine"),
  });
}

function enlarged(numbers: Float32Array): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Labels to names. The same words get the type that is best over all places where they stand. */
function collect(context: NameContext, labels: Uint8Array, emissions: Float32Array, found: FoundName[]): void {
  const spans = spansOf(labels);
  const sums = new Map<string, Float64Array>();
  const keys = spans.map(([first, last]) => {
    let key = "";
    for (let token = first; token < last; token++) key += `${context.words[token].text} `;
    const sum = sums.get(key) ?? new Float64Array(NAME_TYPES.length + 1);
    sums.set(key, sum);
    addTypeScores(emissions, first, last, sum);
    return key;
  });
  for (const [index, [first, last]] of spans.entries()) {
    const sum = sums.get(keys[index])!;
    let best = 0;
    let second = -1;
    for (let type = 1; type < NAME_TYPES.length; type++) if (sum[type] > sum[best]) best = type;
    for (let type = 0; type < NAME_TYPES.length; type++) {
      if (type !== best && (second < 0 || sum[type] > sum[second])) second = type;
    }
    const count = sum[NAME_TYPES.length];
    const margin = (sum[best] - sum[second]) / (count * (last - first));
    found.push({
      first: context.base + first,
      last: context.base + last,
      type: NAME_TYPES[best],
      confidence: Math.round((1 / (1 + Math.exp(-margin / HALF_SURE))) * 1000) / 1000,
    });
  }
}

function spansOf(labels: Uint8Array): [first: number, last: number][] {
  const spans: [number, number][] = [];
  let first = 0;
  for (let token = 0; token < labels.length; token++) {
    if (labels[token] === OUTSIDE) continue;
    const place = placeOfLabel(labels[token]);
    if (place === BEGIN || place === UNIT) first = token;
    if (place === LAST || place === UNIT) spans.push([first, token + 1]);
  }
  return spans;
}

/** Adds the scores that each type has over the tokens of a name; the last entry counts the names. */
function addTypeScores(emissions: Float32Array, first: number, last: number, sum: Float64Array): void {
  for (let token = first; token < last; token++) {
    const place = first + 1 === last ? UNIT : token === first ? BEGIN : token + 1 === last ? LAST : INSIDE;
    for (let type = 0; type < NAME_TYPES.length; type++)
      sum[type] += emissions[token * NAME_LABELS + labelOf(type, place)];
  }
  sum[NAME_TYPES.length]++;
}
