import {TAGGER_FEATURES, taggerFeatures} from "../../src/models/tagger-features";
import {WORD, type WordSheet} from "../../src/models/word-sheet";
import type {TreebankSentence} from "../shared/conllu";
import {FeatureIndex} from "../shared/feature-index";
import {AveragedPerceptron, best} from "../shared/perceptron";
import {quantiseRows} from "../shared/quantise";
import {createRandom, range, shuffle} from "../shared/random";
import {writeContainer} from "../shared/write-container";
import {lemmaTables} from "./lemma-tables";

/** A word seen this often with one tag in nearly all cases is looked up, not scored. */
const SURE = {count: 30, share: 0.998};
const EPOCHS = 6;
const PRUNE = 0.5;

/** "NOUN|NN": what the tagger decides on, both tags at once. */
export function jointTag(sentence: TreebankSentence, at: number): string {
  return `${sentence.upos[at]}|${sentence.xpos[at]}`;
}

/** The weights file of the tagger, learnt from the sentences given. Same sentences, same bytes. */
export function trainTagger(sentences: readonly TreebankSentence[], sheet: WordSheet): Uint8Array {
  const labels = labelSet(sentences);
  const labelOf = new Map(labels.map((label, index) => [label, index]));
  const gold = sentences.map((sentence) =>
    Uint8Array.from(sentence.forms, (_, at) => labelOf.get(jointTag(sentence, at))!),
  );
  const index = countFeatures(sentences, gold, sheet).frequent(2);
  const perceptron = new AveragedPerceptron(index.size, labels.length);
  const random = createRandom(1);
  const features = new Int32Array(TAGGER_FEATURES);
  const ids = new Int32Array(TAGGER_FEATURES);
  const scores = new Float32Array(labels.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const chosen of shuffle(range(sentences.length), random)) {
      const rows = sheet.read(sentences[chosen].forms);
      const view = {data: sheet.data, rows, first: 0, last: rows.length};
      const history = {previous: -1, beforePrevious: -1};
      for (let at = 0; at < rows.length; at++) {
        taggerFeatures(view, at, history, features);
        let count = 0;
        for (const feature of features) {
          const id = index.find(feature);
          if (id >= 0) ids[count++] = id;
        }
        perceptron.score(ids, count, scores);
        const guess = best(scores, labels.length);
        const right = gold[chosen][at];
        if (guess !== right) {
          perceptron.update(ids, count, right, 1);
          perceptron.update(ids, count, guess, -1);
        }
        perceptron.step();
        history.beforePrevious = history.previous;
        history.previous = guess;
      }
    }
  }
  const sure = sureWords(sentences, gold, sheet);
  const lemmas = lemmaTables(sentences);
  return writeContainer(
    "tagger",
    {},
    {
      ...quantiseRows(index.keys, perceptron.averaged(), labels.length, {prune: PRUNE}),
      sureWords: Int32Array.from(sure.keys()),
      sureLabels: Uint8Array.from(sure.values()),
      tags: labels,
      lemmaExceptions: lemmas.exceptions,
      verbs: lemmas.verbs,
    },
  );
}

/** All joint tags that occur, in alphabetical order. */
function labelSet(sentences: readonly TreebankSentence[]): string[] {
  const seen = new Set<string>();
  for (const sentence of sentences) for (let at = 0; at < sentence.forms.length; at++) seen.add(jointTag(sentence, at));
  return [...seen].sort();
}

function countFeatures(
  sentences: readonly TreebankSentence[],
  gold: readonly Uint8Array[],
  sheet: WordSheet,
): FeatureIndex {
  const index = new FeatureIndex(1 << 22);
  const features = new Int32Array(TAGGER_FEATURES);
  for (const [number, sentence] of sentences.entries()) {
    const rows = sheet.read(sentence.forms);
    const view = {data: sheet.data, rows, first: 0, last: rows.length};
    for (let at = 0; at < rows.length; at++) {
      const history = {previous: gold[number][at - 1] ?? -1, beforePrevious: gold[number][at - 2] ?? -1};
      taggerFeatures(view, at, history, features);
      for (const feature of features) index.add(feature);
    }
  }
  return index;
}

/** Hash of a spelling -> its one tag, for the frequent words that have but one. */
function sureWords(
  sentences: readonly TreebankSentence[],
  gold: readonly Uint8Array[],
  sheet: WordSheet,
): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const [number, sentence] of sentences.entries()) {
    for (const [at, row] of sheet.read(sentence.forms).entries()) {
      const form = sheet.data[row + WORD.form];
      const tags = counts.get(form) ?? new Map<number, number>();
      tags.set(gold[number][at], (tags.get(gold[number][at]) ?? 0) + 1);
      counts.set(form, tags);
    }
  }
  const sure = new Map<number, number>();
  for (const form of [...counts.keys()].sort((a, b) => a - b)) {
    const tags = [...counts.get(form)!].sort((a, b) => b[1] - a[1]);
    const total = tags.reduce((sum, [, count]) => sum + count, 0);
    if (total >= SURE.count && tags[0][1] / total >= SURE.share) sure.set(form, tags[0][0]);
  }
  return sure;
}
