import type {Gazetteer} from "../../src/lexicon/gazetteer";
import type {Clusters} from "../../src/models/clusters";
import {FeatureList} from "../../src/models/feature-list";
import {
  addContextFeatures,
  EDGE,
  type NameContext,
  prepareContext,
  rememberWords,
  wordAt,
} from "../../src/models/name-context";
import {addVoteFeatures, countVotes} from "../../src/models/name-votes";
import {addWordFeatures, CASING, describeWord, type NameWord, WORD_OFFSETS} from "../../src/models/name-words";
import {FeatureIndex} from "../shared/feature-index";
import type {NameDocument} from "./corpus";

interface TrainingWord extends NameWord {
  /** Features for each of `WORD_OFFSETS`: hashed at first, then dense ids. */
  readonly features: Int32Array[];
}

/** A document with the features of its tokens as dense ids. */
export interface Instance {
  readonly document: NameDocument;
  readonly context: NameContext<TrainingWord>;
  /** Features of the context, one token after the other; those of token i lie from `offsets[i]` to `offsets[i + 1]`. */
  readonly ids: Int32Array;
  readonly offsets: Int32Array;
  /** Features of the votes, in the same form; empty until a first pass was made. */
  votes: {readonly ids: Int32Array; readonly offsets: Int32Array} | null;
}

/** Turns documents into instances and keeps the index of their features. */
export class InstanceMaker {
  readonly edge: TrainingWord;
  readonly #gazetteer: Gazetteer;
  readonly #describe: (text: string, casing: number) => TrainingWord;
  readonly #words: TrainingWord[] = [];
  readonly #features = new FeatureList();

  constructor(resources: {readonly clusters: Clusters; readonly gazetteer: Gazetteer}) {
    this.#gazetteer = resources.gazetteer;
    const finish = (word: NameWord): TrainingWord => {
      const made = {...word, features: WORD_OFFSETS.map((offset) => this.#wordFeatures(word, offset))};
      this.#words.push(made);
      return made;
    };
    this.#describe = rememberWords(resources, Number.POSITIVE_INFINITY, finish);
    this.edge = finish(describeWord(EDGE, CASING.USUAL, resources.clusters, resources.gazetteer));
  }

  /** Makes instances with hashed features, then keeps those features that occur `minimum` times and makes them dense ids. */
  make(documents: readonly NameDocument[], minimum: number): {instances: Instance[]; index: FeatureIndex} {
    const instances = documents.filter(({sentences}) => sentences.length > 0).map((document) => this.#hashed(document));
    const all = new FeatureIndex(1 << 22);
    for (const instance of instances) {
      for (const id of instance.ids) all.add(id);
      this.#eachWord(instance, (features) => {
        for (const feature of features) all.add(feature);
      });
    }
    const index = all.frequent(minimum);
    for (const word of this.#words) for (const features of word.features) toDense(features, index);
    for (const {ids} of instances) toDense(ids, index);
    return {instances, index};
  }

  /** Gives an instance the features of the votes of a first pass. Features new to the index are added to it. */
  vote(instance: Instance, labels: Uint8Array, index: FeatureIndex): void {
    const {context} = instance;
    const votes = countVotes(context, labels);
    const ids: number[] = [];
    const offsets = new Int32Array(context.words.length + 1);
    for (let token = 0; token < context.words.length; token++) {
      this.#features.clear();
      addVoteFeatures(context, votes, labels, token, this.#features);
      for (let at = 0; at < this.#features.count; at++) ids.push(index.add(this.#features.ids[at]));
      offsets[token + 1] = ids.length;
    }
    instance.votes = {ids: Int32Array.from(ids), offsets};
  }

  #hashed(document: NameDocument): Instance {
    const context = prepareContext(document.tokens, document.sentences, this.#describe, this.#gazetteer);
    const ids: number[] = [];
    const offsets = new Int32Array(context.words.length + 1);
    for (const sentence of document.sentences) {
      for (let token = sentence.first; token < sentence.last; token++) {
        this.#features.clear();
        addContextFeatures(context, sentence, token, this.edge, this.#features);
        for (let at = 0; at < this.#features.count; at++) ids.push(this.#features.ids[at]);
        offsets[token - context.base + 1] = ids.length;
      }
    }
    return {document, context, ids: Int32Array.from(ids), offsets, votes: null};
  }

  #eachWord({document, context}: Instance, visit: (features: Int32Array) => void): void {
    for (const sentence of document.sentences) {
      for (let token = sentence.first; token < sentence.last; token++) {
        for (const [index, offset] of WORD_OFFSETS.entries()) {
          visit((wordAt(context, sentence, token + offset, this.edge) as TrainingWord).features[index]);
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

/** Hashed features to ids, in place; -1 where the index lacks one. */
function toDense(features: Int32Array, index: FeatureIndex): void {
  for (let at = 0; at < features.length; at++) features[at] = index.find(features[at]);
}
