import {readFileSync} from "node:fs";
import {join} from "node:path";
import {guardText} from "../../src/annotate/guard";
import {findParagraphs} from "../../src/annotate/paragraphs";
import {findSentences} from "../../src/annotate/sentences";
import {tokenize} from "../../src/annotate/wink";
import {END_FEATURES_MOST, END_WEIGHTS, endFeatures, mayEnd} from "../../src/models/sentence-ends";
import type {WordSheet} from "../../src/models/word-sheet";
import type {TreebankSentence} from "../shared/conllu";
import {createRandom, range, shuffle} from "../shared/random";
import {writeContainer} from "../shared/write-container";
import {runningTexts} from "./running-text";

/** What the ends of sentences are learnt from. */
export interface SentenceMaterial {
  /** Folder of the data sets. */
  readonly data: string;
  readonly sheet: WordSheet;
  readonly sentences: readonly TreebankSentence[];
  /** Leave out sets without an open licence. */
  readonly openOnly: boolean;
}

/** Plain texts, one of so many taken: where rules leave them whole, no sentence ends. They keep the model from cutting names in news. */
const PLAIN = [
  {file: "ner/worldwide.open.jsonl", every: 3, open: false},
  {file: "attribution/polnear.train.jsonl", every: 3, open: false},
  {file: "relations/knowledgenet.folds123.jsonl", every: 2, open: true},
] as const;

const EPOCHS = 4;
const RATE = 0.05;
const SEED = 1;

/** A place where a sentence may end. */
interface Place {
  readonly features: Int32Array;
  readonly ends: boolean;
}

/** The weights file of `SentenceEnds`: logistic regression, learnt by AdaGrad. */
export function trainSentences(material: SentenceMaterial, log: (line: string) => void): Uint8Array {
  const {data, sheet, sentences, openOnly} = material;
  const places: Place[] = [];
  for (const {text, spans} of runningTexts(sentences)) {
    const ends = new Set(spans.map(([, end]) => end));
    places.push(...placesOf(text, sheet, (end) => ends.has(end)));
  }
  for (const {file, every, open} of PLAIN) {
    if (openOnly && !open) continue;
    const lines = readFileSync(join(data, file), "utf8").split("\n");
    for (const [index, line] of lines.entries()) {
      if (line === "" || index % every !== 0) continue;
      places.push(...placesOf((JSON.parse(line) as {text: string}).text, sheet, null));
    }
  }
  const weights = learn(places, log);
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const scale = largest / 127;
  return writeContainer(
    "sentences",
    {},
    {
      weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)),
      scale: Float32Array.of(scale),
    },
  );
}

/** @param endsAt says whether a sentence ends at an offset; null where only rules know, and what they leave whole is to be learnt. */
function placesOf(text: string, sheet: WordSheet, endsAt: ((end: number) => boolean) | null): Place[] {
  const {shadow} = guardText(text);
  const blocks = findParagraphs(shadow);
  const words = tokenize(text, shadow, blocks);
  const cuts = new Uint8Array(words.count);
  for (const {last} of findSentences(words, blocks)) cuts[last - 1] = 1;
  const rows = sheet.read(words.words);
  const found = new Int32Array(END_FEATURES_MOST);
  const places: Place[] = [];
  let last = 0;
  for (const block of blocks) {
    const first = last;
    while (last < words.count && words.starts[last] < block.end) last++;
    for (let index = first; index + 1 < last; index++) {
      const byRule = cuts[index] === 1;
      if (endsAt ? !byRule && !mayEnd(words, index, last) : byRule || !mayEnd(words, index, last)) continue;
      const count = endFeatures(sheet.data, {rows, first, last, cuts}, index, found);
      places.push({features: found.slice(0, count), ends: endsAt?.(words.ends[index]) ?? false});
    }
  }
  return places;
}

function learn(places: readonly Place[], log: (line: string) => void): Float64Array {
  const weights = new Float64Array(END_WEIGHTS);
  const squares = new Float64Array(END_WEIGHTS);
  const random = createRandom(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0;
    for (const index of shuffle(range(places.length), random)) {
      const {features, ends} = places[index];
      let score = 0;
      for (const feature of features) score += weights[feature];
      const share = 1 / (1 + Math.exp(-score));
      loss -= Math.log(Math.max(1e-9, ends ? share : 1 - share));
      const slope = share - (ends ? 1 : 0);
      if (Math.abs(slope) < 1e-4) continue;
      for (const feature of features) {
        squares[feature] += slope * slope;
        weights[feature] -= (RATE * slope) / Math.sqrt(squares[feature] + 1e-8);
      }
    }
    log(`sentences epoch ${epoch + 1} of ${EPOCHS}: loss ${(loss / places.length).toFixed(5)}`);
  }
  return weights;
}
