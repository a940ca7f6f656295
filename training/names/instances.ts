import type {Gazetteer} from "../../src/lexicon/gazetteer";
import type {Sentence} from "../../src/model/layers";
import {FeatureList} from "../../src/models/feature-list";
import {
  addCompany,
  addContextFeatures,
  addRun,
  EDGE,
  eachElsewhere,
  type NameContext,
  prepareContext,
  rememberWords,
  wordAt,
} from "../../src/models/name-context";
import {OUTSIDE} from "../../src/models/name-labels";
import {addVoteFeatures, countVotes} from "../../src/models/name-votes";
import {
  addWordFeatures,
  CASING,
  describeWord,
  type NameWord,
  WORD_OFFSETS,
  type WordTables,
} from "../../src/models/name-words";
import {FeatureIndex} from "../shared/feature-index";
import type {NameDocument} from "./corpus";

/** A word as training describes it. */
export interface FeaturedWord extends NameWord {
  /** Features for each of `WORD_OFFSETS`: hashed at first, then dense ids. */
  readonly features: Int32Array[];
}

/** Features one token after the other; those of token i lie from `offsets[i]` to `offsets[i + 1]`. */
export interface TokenFeatures {
  readonly ids: Int32Array;
  readonly offsets: Int32Array;
}

/** A document with the features of its tokens as dense ids. */
export interface Instance {
  readonly document: NameDocument;
  readonly context: NameContext<FeaturedWord>;
  /** What the words around a token say. */
  readonly first: TokenFeatures;
  /** What the rest of the document says, once a first pass was made. */
  second: TokenFeatures | null;
}

/**
 * Calls `visit` with each list of features of a token, as dense ids (-1 for features that are left out) from index `from` to `to`.
 * @param edge the word beyond the ends of a sentence.
 */
export function eachFeatureList(
  {context, first, second}: Instance,
  {edge, sentence, token, withVotes}: {edge: FeaturedWord; sentence: Sentence; token: number; withVotes: boolean},
  visit: (ids: Int32Array, from: number, to: number) => void,
): void {
  for (let offset = 0; offset < WORD_OFFSETS.length; offset++) {
    const {features} = wordAt(context, sentence, token + WORD_OFFSETS[offset], edge) as FeaturedWord;
    visit(features[offset], 0, features[offset].length);
  }
  visit(first.ids, first.offsets[token], first.offsets[token + 1]);
  if (withVotes && second) visit(second.ids, second.offsets[token], second.offsets[token + 1]);
}

/** Turns documents into instances and keeps the index of their features. */
export class InstanceMaker {
  readonly edge: FeaturedWord;
  readonly #gazetteer: Gazetteer;
  readonly #describe: (text: string, casing: number) => FeaturedWord;
  readonly #words: FeaturedWord[] = [];
  readonly #features = new FeatureList();

  constructor(tables: WordTables) {
    this.#gazetteer = tables.gazetteer;
    const finish = (word: NameWord): FeaturedWord => {
      const made = {...word, features: WORD_OFFSETS.map((offset) => this.#wordFeatures(word, offset))};
      this.#words.push(made);
      return made;
    };
    this.#describe = rememberWords(tables, Number.POSITIVE_INFINITY, finish);
    this.edge = finish(describeWord(EDGE, CASING.USUAL, tables));
  }

  /** Makes instances with hashed features, then keeps those features that occur `minimum` times and makes them dense ids. */
  make(documents: readonly NameDocument[], minimum: number): {instances: Instance[]; index: FeatureIndex} {
    const instances = documents.filter(({sentences}) => sentences.length > 0).map((document) => this.#hashed(document));
    const all = new FeatureIndex(1 << 22);
    for (const instance of instances) {
      for (const id of instance.first.ids) all.add(id);
      this.#eachWord(instance, (features) => {
        for (const feature of features) all.add(feature);
      });
    }
    const index = all.frequent(minimum);
    for (const word of this.#words) for (const features of word.features) toDense(features, index);
    for (const {first} of instances) toDense(first.ids, index);
    return {instances, index};
  }

  /**
   * Gives the instances the features of the second pass: the votes of a first pass and the company of words elsewhere.
   * Those that occur `minimum` times are added to the index.
   */
  vote(labels: ReadonlyMap<Instance, Uint8Array>, index: FeatureIndex, minimum: number): void {
    const seen = new FeatureIndex();
    for (const [instance, given] of labels) {
      instance.second = this.#secondPass(instance.context, given);
      for (const feature of instance.second.ids) seen.add(feature);
    }
    const kept = seen.frequent(minimum);
    const {keys, counts} = kept;
    for (let id = 0; id < keys.length; id++) index.add(keys[id], counts[id]);
    for (const {second} of labels.keys()) toDense(second!.ids, index);
  }

  #secondPass(context: NameContext, labels: Uint8Array): TokenFeatures {
    const votes = countVotes(context, labels);
    const ids: number[] = [];
    const offsets = new Int32Array(context.words.length + 1);
    for (let token = 0; token < context.words.length; token++) {
      this.#features.clear();
      addVoteFeatures(context, votes, labels, token, this.#features);
      for (let at = 0; at < this.#features.count; at++) ids.push(this.#features.ids[at]);
      offsets[token + 1] = ids.length;
    }
    return {ids: Int32Array.from(ids), offsets};
  }

  #hashed(document: NameDocument): Instance {
    const context = prepareContext(document.tokens, document.sentences, this.#describe, this.#gazetteer);
    for (const sentence of document.sentences) if (namesInQuiet(document, context, sentence)) wake(context, sentence);
    const ids: number[] = [];
    const offsets = new Int32Array(context.words.length + 1);
    for (const sentence of document.sentences) {
      for (let token = sentence.first; token < sentence.last; token++) {
        this.#features.clear();
        if (context.quiet[token - context.base] === 0) {
          addContextFeatures(context, sentence, token, this.edge, this.#features);
          eachElsewhere(context, token - context.base, (place) => addCompany(context, place, this.#features));
          addRun(context, sentence, token, this.#features);
        }
        for (let at = 0; at < this.#features.count; at++) ids.push(this.#features.ids[at]);
        offsets[token - context.base + 1] = ids.length;
      }
    }
    return {document, context, first: {ids: Int32Array.from(ids), offsets}, second: null};
  }

  #eachWord({document, context}: Instance, visit: (features: Int32Array) => void): void {
    for (const sentence of document.sentences) {
      for (let token = sentence.first; token < sentence.last; token++) {
        if (context.quiet[token - context.base] === 1) continue;
        for (const [index, offset] of WORD_OFFSETS.entries()) {
          visit((wordAt(context, sentence, token + offset, this.edge) as FeaturedWord).features[index]);
        }
      }
    }
  }

  #wordFeatures(word: NameWord, offset: number): Int32Array {
    this.#features.clear();
    addWordFeatures(word, offset, this.#features);
    return this.#features.ids.slice(0, this.#features.count);
  }
}

/** Names in lower case stand where nothing is scored: left so, they would teach the transitions alone, at every visit. */
function namesInQuiet({allowed}: NameDocument, {quiet, base}: NameContext, {first, last}: Sentence): boolean {
  for (let token = first; token < last; token++) {
    if (quiet[token - base] === 1 && (allowed[token] & (1 << OUTSIDE)) === 0) return true;
  }
  return false;
}

function wake({quiet, base}: NameContext, {first, last}: Sentence): void {
  quiet.fill(0, first - base, last - base);
}

/** Hashed features to ids, in place; -1 where the index lacks one. */
function toDense(features: Int32Array, index: FeatureIndex): void {
  for (let at = 0; at < features.length; at++) features[at] = index.find(features[at]);
}
