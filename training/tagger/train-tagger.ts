import type {Clusters} from "../../src/models/clusters";
import {CLOSE, NO_DOUBT, type TaggerOutput} from "../../src/models/tagger";
import {PLACES, placeBlocks} from "../../src/models/tagger-features";
import type {TreebankSentence} from "../shared/conllu";
import {networkArrays} from "../shared/fold";
import {learnAll} from "../shared/schedule";
import {writeContainer} from "../shared/write-container";
import {lemmaTables} from "./lemma-tables";
import {type TaggerMaterial, TaggerTrainer} from "./tagger-trainer";

const SETTINGS = {hidden: 96, rate: 0.03, dropout: 0.2, wordDropout: 0.5, seed: 1};
const EPOCHS = 8;
/** The documents are parted in so many for those that tag or parse what others learn from. */
export const FOLDS = 4;
const FOLD_EPOCHS = 2;
/** Rows moved less often than this are not shipped. */
const LEAST_STEPS = 12;

/** Says how far the work is. */
export type Log = (line: string) => void;

/** The weights file of the tagger, with the tables of the lemmatiser. */
export function trainTagger(material: TaggerMaterial, clusters: Clusters, log: Log): Uint8Array {
  const trainer = learnTagger(material, EPOCHS, (line) => log(`tagger ${line}`));
  const lemmas = lemmaTables(material.sentences);
  return writeContainer(
    "tagger",
    {},
    {
      words: trainer.vocabulary.words,
      ...networkArrays(trainer, {clusters, blocks: PLACES.map((_, place) => placeBlocks(place)), least: LEAST_STEPS}),
      tags: trainer.labels,
      lemmaExceptions: lemmas.exceptions,
      verbs: lemmas.verbs,
    },
  );
}

/**
 * Tags for the training sentences as the tagger gives them to text it never saw: each fold of the documents is tagged by a tagger
 * that learnt from the others.
 * @param labels of the tagger that will run; folds may know fewer.
 */
export function jackknifeTags(material: TaggerMaterial, labels: readonly string[], log: Log): TaggerOutput[] {
  const tags = new Array<TaggerOutput>(material.sentences.length);
  for (let fold = 0; fold < FOLDS; fold++) tagFold(material, labels, {fold, tags, log});
  return tags;
}

/** For each sentence the fold of its document. */
export function foldsOf(sentences: readonly TreebankSentence[]): number[] {
  const documents = [...new Set(sentences.map(({document}) => document))];
  const foldOf = new Map(documents.map((document, index) => [document, index % FOLDS]));
  return sentences.map(({document}) => foldOf.get(document)!);
}

interface Fold {
  readonly fold: number;
  /** Receives the tags of the sentences of this fold. */
  readonly tags: TaggerOutput[];
  readonly log: Log;
}

export function tagFold(material: TaggerMaterial, labels: readonly string[], {fold, tags, log}: Fold): void {
  const folds = foldsOf(material.sentences);
  const others = material.sentences.filter((_, index) => folds[index] !== fold);
  const trainer = learnTagger({...material, sentences: others}, FOLD_EPOCHS, (line) => log(`fold ${fold}, ${line}`));
  const numbers = trainer.labels.map((label) => labels.indexOf(label));
  for (const [index, {forms}] of material.sentences.entries()) {
    if (folds[index] === fold) tags[index] = renumber(trainer.tag(forms), numbers);
  }
}

function learnTagger(material: TaggerMaterial, epochs: number, log: Log): TaggerTrainer {
  const trainer = new TaggerTrainer(material, SETTINGS);
  learnAll(trainer, {
    sentences: material.sentences.length,
    epochs,
    seed: SETTINGS.seed,
    learn: (index, _epoch, pace) => trainer.learn(index, pace),
    report: (epoch, loss) => log(`epoch ${epoch + 1} of ${epochs}: loss ${loss.toFixed(4)}`),
  });
  return trainer;
}

function renumber({labels, doubts}: TaggerOutput, numbers: readonly number[]): TaggerOutput {
  return {
    labels: labels.map((label) => numbers[label]),
    doubts: doubts.map((doubt) => (doubt === NO_DOUBT ? doubt : numbers[doubt & (CLOSE - 1)] | (doubt & CLOSE))),
  };
}
