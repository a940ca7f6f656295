import {decideTag, type TaggerOutput} from "../../src/models/tagger";
import {
  edgeRow,
  HISTORY_ROWS_MOST,
  historyRows,
  PLACE_ROWS_MOST,
  PLACES,
  placeBlocks,
  placeRows,
  TAGGER_ROWS,
  TAGS_MOST,
} from "../../src/models/tagger-features";
import {WORD, type WordSheet} from "../../src/models/word-sheet";
import {WeightAverage} from "../shared/average";
import type {TreebankSentence} from "../shared/conllu";
import type {Embedding} from "../shared/embedding";
import {Network} from "../shared/network";
import {Projection} from "../shared/projection";
import {createRandom} from "../shared/random";
import {countVocabulary, type Vocabulary} from "../shared/vocabulary";
import {WordVectors} from "../shared/word-vectors";

/** What the tagger learns from. */
export interface TaggerMaterial {
  readonly sheet: WordSheet;
  readonly embedding: Embedding;
  readonly sentences: readonly TreebankSentence[];
}

/** How the tagger learns. */
export interface TaggerSettings {
  readonly hidden: number;
  readonly rate: number;
  readonly dropout: number;
  readonly wordDropout: number;
  readonly seed: number;
}

const MEGABYTES = 400;
const PROJECTION_PACE = 0.3;
const ROWS_MOST = PLACES.length * PLACE_ROWS_MOST + HISTORY_ROWS_MOST;

/** "NOUN|NN": what the tagger decides on, both tags at once. */
export function jointTag(sentence: TreebankSentence, at: number): string {
  return `${sentence.upos[at]}|${sentence.xpos[at]}`;
}

/** Learns to tag from left to right with its own tags as history. */
export class TaggerTrainer {
  readonly network: Network;
  readonly vocabulary: Vocabulary;
  readonly vectors: WordVectors;
  readonly projection: Projection;
  readonly average: WeightAverage;
  /** In alphabetical order. */
  readonly labels: readonly string[];
  loss = 0;
  decisions = 0;
  readonly #material: TaggerMaterial;
  readonly #settings: TaggerSettings;
  readonly #random: () => number;
  readonly #labelOf: ReadonlyMap<string, number>;
  readonly #rows = new Int32Array(ROWS_MOST);
  readonly #found = new Int32Array(PLACE_ROWS_MOST);
  readonly #list: Int32Array;
  readonly #seen = new Int32Array(PLACES.length);
  #count = 0;

  constructor(material: TaggerMaterial, settings: TaggerSettings) {
    this.#material = material;
    this.#settings = settings;
    this.#random = createRandom(settings.seed + 2000);
    this.vocabulary = countVocabulary(material.sentences, material.sheet);
    this.labels = labelsOf(material.sentences);
    this.#labelOf = new Map(this.labels.map((label, index) => [label, index]));
    const {hidden, seed} = settings;
    this.network = new Network({rows: TAGGER_ROWS, hidden, outputs: this.labels.length, seed, megabytes: MEGABYTES});
    this.vectors = new WordVectors(this.network.arena, this.vocabulary, material.embedding);
    this.projection = new Projection(this.network, PLACES.length, material.embedding.dimensions);
    const {rows, bias, output, outputBias} = this.network;
    this.average = new WeightAverage([rows, bias, output, outputBias, this.projection.weights]);
    this.#list = this.network.arena.integers(ROWS_MOST);
  }

  /** Learns from one sentence; `pace` is the share of the full rate. */
  learn(index: number, pace: number): void {
    const {network} = this;
    const sentence = this.#material.sentences[index];
    const rate = this.#settings.rate * pace;
    const gold = sentence.forms.map((_, at) => this.#labelOf.get(jointTag(sentence, at))!);
    network.dropout = this.#settings.dropout;
    this.#walk(sentence.forms, true, (at) => {
      const guess = this.#best();
      this.#teach(gold[at]);
      network.backward();
      const gradient = network.gradient.byteOffset;
      network.stepRows(this.#rows, this.#count, gradient, rate);
      for (const [place, vector] of this.#seen.entries())
        if (vector !== 0) this.projection.learn(gradient, vector, place);
      return guess;
    });
    network.dropout = 0;
    this.projection.step(rate * PROJECTION_PACE);
    network.stepOutput(rate);
  }

  /** Labels of the words of a sentence, and doubts about them, as `Tagger` gives them. */
  tag(forms: readonly string[]): TaggerOutput {
    const out = {labels: new Uint8Array(forms.length), doubts: new Uint8Array(forms.length)};
    this.#walk(forms, false, (at) => {
      const {label, doubt} = decideTag(this.network.logits, this.labels.length);
      out.labels[at] = label;
      out.doubts[at] = doubt;
      return label;
    });
    return out;
  }

  #walk(forms: readonly string[], learning: boolean, decide: (at: number) => number): void {
    const {sheet} = this.#material;
    const words = sheet.read(forms);
    const ranks = Int32Array.from(words, (row) => this.#rank(sheet.data[row + WORD.lower], learning));
    let previous = TAGS_MOST - 1;
    let beforePrevious = TAGS_MOST - 1;
    for (let at = 0; at < words.length; at++) {
      this.#score(words, ranks, at, {previous, beforePrevious});
      beforePrevious = previous;
      previous = decide(at);
    }
  }

  #rank(lower: number, learning: boolean): number {
    const rank = this.vocabulary.rank(lower);
    if (!learning || rank < 0) return rank;
    const {wordDropout} = this.#settings;
    return this.#random() < wordDropout / (wordDropout + this.vocabulary.counts[rank]) ? -1 : rank;
  }

  #score(words: Int32Array, ranks: Int32Array, at: number, history: {previous: number; beforePrevious: number}): void {
    const {network, projection} = this;
    const {data} = this.#material.sheet;
    const sum = network.sum.byteOffset;
    network.sum.fill(0);
    this.#count = 0;
    for (let place = 0; place < PLACES.length; place++) {
      const word = at + PLACES[place].offset;
      this.#seen[place] = 0;
      if (word < 0 || word >= words.length) {
        this.#rows[this.#count++] = edgeRow(place);
        continue;
      }
      const count = placeRows(data, words[word], ranks[word], place, this.#found);
      for (let index = 0; index < count; index++) this.#rows[this.#count++] = this.#found[index];
      const fine = data[words[word] + WORD.fine];
      this.#seen[place] = this.vectors.address(ranks[word], fine, placeBlocks(place).limit);
      projection.add(sum, this.#seen[place], place);
    }
    const shape = at === 0 ? data[words[0] + WORD.shape] : 0;
    const count = historyRows(history.previous, history.beforePrevious, shape, this.#found);
    for (let index = 0; index < count; index++) this.#rows[this.#count++] = this.#found[index];
    for (let index = 0; index < this.#count; index++) this.#list[index] = network.rowAddress(this.#rows[index]);
    network.gather(sum, this.#list, this.#count);
    network.forward();
  }

  #best(): number {
    const {logits} = this.network;
    let winner = 0;
    for (let label = 1; label < this.labels.length; label++) if (logits[label] > logits[winner]) winner = label;
    return winner;
  }

  #teach(right: number): void {
    const {logits, outputGradient} = this.network;
    const highest = logits[this.#best()];
    let total = 0;
    for (let label = 0; label < this.labels.length; label++) {
      outputGradient[label] = Math.exp(logits[label] - highest);
      total += outputGradient[label];
    }
    for (let label = 0; label < this.labels.length; label++) outputGradient[label] /= total;
    this.loss -= Math.log(Math.max(outputGradient[right], 1e-10));
    this.decisions++;
    outputGradient[right] -= 1;
  }
}

function labelsOf(sentences: readonly TreebankSentence[]): string[] {
  const labels = new Set<string>();
  for (const sentence of sentences)
    for (let at = 0; at < sentence.forms.length; at++) labels.add(jointTag(sentence, at));
  if (labels.size >= TAGS_MOST)
    throw new Error(`${labels.size} pairs of tags; the tagger has room for ${TAGS_MOST - 1}.`);
  return [...labels].sort();
}
