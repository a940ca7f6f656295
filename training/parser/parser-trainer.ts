import {LONGEST_SENTENCE, partsOf} from "../../src/models/parser";
import {
  FACT,
  FACT_COUNT,
  findPositions,
  LABELS_MOST,
  outputOf,
  PARSER_ROWS,
  POSITION_COUNT,
  SentenceFacts,
  STATE_ROWS_MOST,
  stateRows,
  wordBlocks,
  wordRows,
} from "../../src/models/parser-features";
import {MOVE, NONE, ParserState} from "../../src/models/parser-state";
import type {TaggerOutput} from "../../src/models/tagger";
import type {WordSheet} from "../../src/models/word-sheet";
import {WeightAverage} from "../shared/average";
import type {TreebankSentence} from "../shared/conllu";
import type {Embedding} from "../shared/embedding";
import {Network} from "../shared/network";
import {Projection} from "../shared/projection";
import {createRandom} from "../shared/random";
import {countVocabulary, type Vocabulary} from "../shared/vocabulary";
import {WordVectors} from "../shared/word-vectors";
import {GoldTree} from "./oracle";
import type {ParsedWords} from "./vote";

/** Sentences with trees, and with the tags that a tagger gave them. */
export interface TreeMaterial {
  readonly sentences: readonly ParsedWords[];
  readonly tags: readonly TaggerOutput[];
}

/** What the parser learns from. */
export interface ParserMaterial {
  readonly sheet: WordSheet;
  readonly embedding: Embedding;
  readonly sentences: readonly TreebankSentence[];
  /** For each sentence the labels a tagger gave that did not learn from it. */
  readonly tags: readonly TaggerOutput[];
  /** Sentences with trees that parsers made, numbered after the others. Words are counted and relations listed without them. */
  readonly made?: TreeMaterial;
  /** Labels of the tagger. */
  readonly tagLabels: readonly string[];
}

/** How the parser learns. */
export interface ParserSettings {
  /** Units of the hidden layer, a multiple of four. */
  readonly hidden: number;
  readonly rate: number;
  readonly dropout: number;
  /** A word seen n times is hidden in `wordDropout / (wordDropout + n)` of the cases. */
  readonly wordDropout: number;
  readonly seed: number;
}

/** Relations by the side of the head, as indices of the list of relations. */
export interface Sides {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const SLOTS = (LONGEST_SENTENCE + 2) * POSITION_COUNT;
const MEGABYTES = 800;
/** A relation that words have less often to a head on one side is not scored on that side when the parser runs. */
const LEAST_SEEN = 20;
const ROWS_AT_ONCE = 256;
/** Word vectors are few and dense: they learn at a slower pace. */
const PROJECTION_PACE = 0.3;

/** One network, one sentence at a time: follows the moves the network likes, and teaches it at each the moves that lose nothing. */
export class ParserTrainer {
  readonly network: Network;
  readonly vocabulary: Vocabulary;
  /** In alphabetical order; labels are indices of this list. */
  readonly relations: readonly string[];
  /** The relations of a word to a head that comes after it, and before it: those the treebanks have there at all often. */
  readonly sides: Sides;
  readonly vectors: WordVectors;
  readonly projection: Projection;
  /** All that is learnt. */
  readonly weights: readonly Float32Array[];
  readonly average: WeightAverage;
  readonly state = new ParserState(LONGEST_SENTENCE);
  /** Mean loss since it was last set to zero is `loss / decisions`. */
  loss = 0;
  decisions = 0;
  readonly #material: ParserMaterial;
  readonly #settings: ParserSettings;
  readonly #random: () => number;
  readonly #facts = new SentenceFacts(LONGEST_SENTENCE);
  readonly #parts: Uint8Array;
  readonly #comma: number;
  readonly #relationOf: ReadonlyMap<string, number>;
  readonly #sums: Float32Array;
  readonly #gradients: Float32Array;
  readonly #filled = new Int32Array(SLOTS);
  readonly #slots = new Int32Array(SLOTS);
  readonly #slotVectors = new Int32Array(SLOTS);
  readonly #positions = new Int32Array(POSITION_COUNT);
  readonly #found = new Int32Array(STATE_ROWS_MOST);
  readonly #list: Int32Array;
  readonly #gradientList: Int32Array;
  readonly #stateGradients: Float32Array;
  readonly #stateSeen = new Int32Array(PARSER_ROWS);
  readonly #stateTouched = new Int32Array(PARSER_ROWS);
  readonly #costs = new Int32Array(3);
  #listed = 0;
  #slotCount = 0;
  #stateCount = 0;
  #sentence = 0;

  constructor(material: ParserMaterial, settings: ParserSettings) {
    this.#material = material;
    this.#settings = settings;
    this.#random = createRandom(settings.seed + 1000);
    this.vocabulary = countVocabulary(material.sentences, material.sheet);
    this.relations = relationsOf(material.sentences);
    this.#relationOf = new Map(this.relations.map((label, index) => [label, index]));
    this.sides = sidesOf(material.sentences, this.relations);
    this.#parts = partsOf(material.tagLabels);
    this.#comma = material.tagLabels.indexOf("PUNCT|,");
    const {hidden, seed} = settings;
    const outputs = 1 + 2 * this.relations.length;
    this.network = new Network({rows: PARSER_ROWS, hidden, outputs, seed, megabytes: MEGABYTES});
    this.vectors = new WordVectors(this.network.arena, this.vocabulary, material.embedding);
    this.projection = new Projection(this.network, POSITION_COUNT, material.embedding.dimensions);
    const {rows, bias, output, outputBias} = this.network;
    this.weights = [rows, bias, output, outputBias, this.projection.weights];
    this.average = new WeightAverage(this.weights);
    this.#sums = this.network.arena.floats(SLOTS * hidden);
    this.#gradients = this.network.arena.floats(SLOTS * hidden);
    this.#stateGradients = this.network.arena.floats(PARSER_ROWS * hidden);
    this.#list = this.network.arena.integers(ROWS_AT_ONCE);
    this.#gradientList = this.network.arena.integers(ROWS_AT_ONCE);
  }

  /** Gets ready for a sentence. */
  begin(forms: readonly string[], tags: TaggerOutput): void {
    const {sheet} = this.#material;
    const rows = sheet.read(forms);
    const input = {
      data: sheet.data,
      rows,
      first: 0,
      last: rows.length,
      tags: tags.labels,
      doubts: tags.doubts,
      parts: this.#parts,
      rank: this.vocabulary.rank,
    };
    this.#facts.read(input, this.#comma);
    this.state.start(rows.length);
    this.#sentence++;
    this.#slotCount = 0;
    this.#stateCount = 0;
  }

  /** Scores all moves of the present state, into `network.logits`. */
  score(): void {
    const {network} = this;
    const bytes = network.hidden * 4;
    this.#listed = 0;
    findPositions(this.state, this.#positions);
    for (let position = 0; position < POSITION_COUNT; position++) {
      const slot = this.#slot(this.#positions[position], position);
      this.#list[this.#listed] = this.#sums.byteOffset + slot * bytes;
      this.#gradientList[this.#listed++] = this.#gradients.byteOffset + slot * bytes;
    }
    const count = stateRows(this.state, this.#facts, this.#found);
    for (let index = 0; index < count; index++) {
      this.#list[this.#listed] = network.rowAddress(this.#found[index]);
      this.#gradientList[this.#listed++] = this.#stateGradients.byteOffset + this.#found[index] * bytes;
    }
    network.sum.fill(0);
    network.gather(network.sum.byteOffset, this.#list, this.#listed);
    network.forward();
  }

  #slot(word: number, position: number): number {
    const slot = (word - NONE) * POSITION_COUNT + position;
    if (this.#filled[slot] === this.#sentence) return slot;
    this.#filled[slot] = this.#sentence;
    this.#slots[this.#slotCount++] = slot;
    const {hidden} = this.network;
    this.#sums.fill(0, slot * hidden, (slot + 1) * hidden);
    this.#gradients.fill(0, slot * hidden, (slot + 1) * hidden);
    const sum = this.#sums.byteOffset + slot * hidden * 4;
    const count = wordRows(this.#facts, word, position, this.#found);
    for (let index = 0; index < count; index++)
      this.#list[this.#listed + index] = this.network.rowAddress(this.#found[index]);
    this.network.gather(sum, this.#list.subarray(this.#listed), count);
    this.#slotVectors[slot] = this.#vector(word, position);
    if (this.#slotVectors[slot] !== 0) this.projection.add(sum, this.#slotVectors[slot], position);
    return slot;
  }

  /** Address of the vector by which a position sees a word, 0 if it sees none. */
  #vector(word: number, position: number): number {
    const blocks = wordBlocks(position);
    if (!blocks || word === NONE) return 0;
    const {facts} = this.#facts;
    const at = word * FACT_COUNT;
    return this.vectors.address(facts[at + FACT.word], facts[at + FACT.fine], blocks.limit);
  }

  /** The allowed move with the highest score, as the number of its output. */
  best(): number {
    const {logits} = this.network;
    const labels = this.relations.length;
    let winner = -1;
    for (let move = MOVE.shift; move <= MOVE.right; move++) {
      if (!this.state.allows(move)) continue;
      const first = outputOf(move, 0, labels);
      const last = move === MOVE.shift ? first + 1 : first + labels;
      for (let output = first; output < last; output++)
        if (winner < 0 || logits[output] > logits[winner]) winner = output;
    }
    return winner;
  }

  /** Makes the move of an output. */
  apply(output: number, state = this.state): void {
    const labels = this.relations.length;
    if (output === 0) state.apply(MOVE.shift, 0);
    else if (output <= labels) state.apply(MOVE.left, output - 1);
    else state.apply(MOVE.right, output - 1 - labels);
  }

  /**
   * Learns from one sentence. Sentences too long for the parser are passed over.
   * @param explore share of moves chosen by the network where a right one is known.
   * @param pace share of the full rate.
   */
  learn(index: number, explore: number, pace: number): void {
    this.network.dropout = this.#settings.dropout;
    const gold = this.open(index);
    if (!gold) return;
    while (!this.state.done) {
      this.score();
      const right = this.#teach(gold);
      this.passBack();
      this.apply(this.#random() < explore ? this.best() : right);
    }
    this.close(pace);
  }

  /** Gets ready to learn from a sentence, some words hidden, and gives its tree; null if it is too long. */
  open(index: number): GoldTree | null {
    const {sentences, tags, made} = this.#material;
    const sentence = sentences[index] ?? made!.sentences[index - sentences.length];
    if (sentence.forms.length > LONGEST_SENTENCE) return null;
    this.begin(sentence.forms, tags[index] ?? made!.tags[index - sentences.length]);
    this.#hideWords(sentence.forms.length);
    return this.#goldTree(sentence);
  }

  /** Takes the gradient of the outputs, for the state scored last, into what the sentence teaches. */
  passBack(): void {
    this.network.backward();
    this.#gatherGradients();
  }

  /** Moves the weights by what the sentence taught; `pace` is the share of the full rate. */
  close(pace: number): void {
    this.#step(this.#settings.rate * pace);
    this.network.dropout = 0;
  }

  #hideWords(length: number): void {
    const {wordDropout} = this.#settings;
    for (let word = 0; word < length; word++) {
      const at = word * FACT_COUNT + FACT.word;
      const rank = this.#facts.facts[at];
      if (rank < 0) continue;
      if (this.#random() < wordDropout / (wordDropout + this.vocabulary.counts[rank])) this.#facts.facts[at] = -1;
    }
  }

  #goldTree(sentence: ParsedWords): GoldTree {
    const root = sentence.forms.length;
    const heads = Int16Array.from(sentence.heads, (head) => (head < 0 ? root : head));
    return new GoldTree(
      heads,
      Int16Array.from(sentence.labels, (label) => this.#relationOf.get(label)!),
    );
  }

  /**
   * Fills in, where the gradient of the outputs belongs, how likely the network holds each output of the moves that are allowed, as a
   * multiple of the likeliest; returns the sum.
   */
  weigh(): number {
    const {logits, outputGradient} = this.network;
    const labels = this.relations.length;
    const highest = logits[this.best()];
    let total = 0;
    outputGradient.fill(0);
    for (let move = MOVE.shift; move <= MOVE.right; move++) {
      if (!this.state.allows(move)) continue;
      const first = outputOf(move, 0, labels);
      const last = move === MOVE.shift ? first + 1 : first + labels;
      for (let output = first; output < last; output++) {
        outputGradient[output] = Math.exp(logits[output] - highest);
        total += outputGradient[output];
      }
    }
    return total;
  }

  /**
   * Fills the gradient of the outputs: all moves that lose the fewest arcs are right, and share what the network gives them.
   * Returns the right output the network likes best.
   */
  #teach(gold: GoldTree): number {
    const {logits, outputGradient, outputs} = this.network;
    const labels = this.relations.length;
    let fewest = Number.POSITIVE_INFINITY;
    for (let move = MOVE.shift; move <= MOVE.right; move++) {
      this.#costs[move] = this.state.allows(move) ? gold.cost(this.state, move) : -1;
      if (this.#costs[move] >= 0) fewest = Math.min(fewest, this.#costs[move]);
    }
    const top = this.state.top(0);
    const total = this.weigh();
    let rightTotal = 0;
    let right = -1;
    for (let move = MOVE.shift; move <= MOVE.right; move++) {
      if (this.#costs[move] !== fewest) continue;
      const output = move === MOVE.shift ? 0 : outputOf(move, gold.labels[top], labels);
      rightTotal += outputGradient[output];
      if (right < 0 || logits[output] > logits[right]) right = output;
    }
    for (let output = 0; output < outputs; output++) outputGradient[output] /= total;
    for (let move = MOVE.shift; move <= MOVE.right; move++) {
      if (this.#costs[move] !== fewest) continue;
      const output = move === MOVE.shift ? 0 : outputOf(move, gold.labels[top], labels);
      outputGradient[output] -=
        rightTotal > 1e-30 ? (outputGradient[output] * total) / rightTotal : output === right ? 1 : 0;
    }
    this.loss -= Math.log(Math.max(rightTotal / total, 1e-10));
    this.decisions++;
    return right;
  }

  #gatherGradients(): void {
    const {hidden} = this.network;
    for (let index = POSITION_COUNT; index < this.#listed; index++) {
      const row = this.#found[index - POSITION_COUNT];
      if (this.#stateSeen[row] === this.#sentence) continue;
      this.#stateSeen[row] = this.#sentence;
      this.#stateTouched[this.#stateCount++] = row;
      this.#stateGradients.fill(0, row * hidden, (row + 1) * hidden);
    }
    this.network.scatter(this.network.gradient.byteOffset, this.#gradientList, this.#listed);
  }

  #step(rate: number): void {
    const {network} = this;
    const bytes = network.hidden * 4;
    for (let index = 0; index < this.#slotCount; index++) {
      const slot = this.#slots[index];
      const position = slot % POSITION_COUNT;
      const word = (slot - position) / POSITION_COUNT + NONE;
      const gradient = this.#gradients.byteOffset + slot * bytes;
      const count = wordRows(this.#facts, word, position, this.#found);
      network.stepRows(this.#found, count, gradient, rate);
      if (this.#slotVectors[slot] !== 0) this.projection.learn(gradient, this.#slotVectors[slot], position);
    }
    for (let index = 0; index < this.#stateCount; index++) {
      this.#found[0] = this.#stateTouched[index];
      network.stepRows(this.#found, 1, this.#stateGradients.byteOffset + this.#found[0] * bytes, rate);
    }
    this.projection.step(rate * PROJECTION_PACE);
    network.stepOutput(rate);
  }
}

function sidesOf(sentences: readonly ParsedWords[], relations: readonly string[]): Sides {
  const counts = {left: new Map<string, number>(), right: new Map<string, number>()};
  for (const {heads, labels} of sentences) {
    for (const [word, label] of labels.entries()) {
      // The root of a sentence stands after its last word.
      const side = heads[word] < 0 || heads[word] > word ? counts.left : counts.right;
      side.set(label, (side.get(label) ?? 0) + 1);
    }
  }
  const often = (side: ReadonlyMap<string, number>): number[] =>
    Array.from(relations.keys()).filter((index) => (side.get(relations[index]) ?? 0) >= LEAST_SEEN);
  return {left: often(counts.left), right: often(counts.right)};
}

function relationsOf(sentences: readonly TreebankSentence[]): string[] {
  const relations = [...new Set(sentences.flatMap(({labels}) => labels))].sort();
  if (relations.length > LABELS_MOST)
    throw new Error(`${relations.length} relations; the parser has room for ${LABELS_MOST}.`);
  return relations;
}
