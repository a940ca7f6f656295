import type {Clusters} from "../../src/models/clusters";
import {outputOf, POSITION_COUNT, wordBlocks} from "../../src/models/parser-features";
import {MOVE} from "../../src/models/parser-state";
import {WeightAverage} from "../shared/average";
import {networkArrays} from "../shared/fold";
import {learnAll} from "../shared/schedule";
import {writeContainer} from "../shared/write-container";
import {BeamLearner} from "./beam-learner";
import {type ParserMaterial, ParserTrainer, type Sides} from "./parser-trainer";

const SETTINGS = {hidden: 160, rate: 0.02, dropout: 0.1, wordDropout: 0.25};
const EPOCHS = 6;
/** After the first epoch the parser follows its own moves this often: it must learn to go on from its mistakes. */
const EXPLORE = 0.5;
/** Sentences with trees that parsers made, for each sentence of the treebanks in an epoch. */
const MADE_SHARE = 0.8;
/** Then it learns to choose among whole parses, for so many more epochs: with more of them it knows the treebanks by heart. */
const BEAM = {width: 4, margin: 4};
const BEAM_EPOCHS = 2;
/** Share of the full rate for that: at the full rate the treebanks gain no more, and news loses. */
const BEAM_PACE = 0.5;

/** What chance decides while a parser learns. */
export interface ParserSeeds {
  readonly moves: number;
  /** Whole parses are learnt once for each of these, always from the same start; the mean of the weights is steadier than any of them. */
  readonly parses: readonly number[];
}

/** Teaches a parser: each move by the treebanks and the trees that parsers made, then whole parses by the treebanks alone. */
export function learnParser(
  material: ParserMaterial,
  seeds: ParserSeeds,
  log: (line: string) => void,
  epochs = EPOCHS,
): ParserTrainer {
  const trainer = new ParserTrainer(material, {...SETTINGS, seed: seeds.moves});
  const sentences = material.sentences.length;
  const made = material.made?.sentences.length ?? 0;
  learnAll(trainer, {
    sentences,
    further: {sentences: made, each: made === 0 ? 0 : Math.round(sentences * MADE_SHARE)},
    epochs,
    seed: seeds.moves,
    learn: (index, epoch, pace) => trainer.learn(index, epoch === 0 ? 0 : EXPLORE, pace),
    report: (epoch, loss) => log(`parser epoch ${epoch + 1} of ${epochs}: loss ${loss.toFixed(4)}`),
  });
  if (seeds.parses.length > 0) learnWholeParses(trainer, sentences, {seeds: seeds.parses, log});
  return trainer;
}

function learnWholeParses(
  trainer: ParserTrainer,
  sentences: number,
  {seeds, log}: {readonly seeds: readonly number[]; readonly log: (line: string) => void},
): void {
  const start = trainer.weights.map((weights) => weights.slice());
  const mean = new WeightAverage(trainer.weights);
  for (const seed of seeds) {
    for (const [index, weights] of trainer.weights.entries()) weights.set(start[index]);
    const learner = new BeamLearner(trainer, BEAM);
    learnAll(learner, {
      sentences,
      epochs: BEAM_EPOCHS,
      seed,
      learn: (index, _epoch, pace) => learner.learn(index, pace * BEAM_PACE),
      report: (epoch, loss) =>
        log(`whole parses, seed ${seed}, epoch ${epoch + 1} of ${BEAM_EPOCHS}: loss ${loss.toFixed(4)} a sentence`),
    });
    mean.take();
  }
  mean.swap();
}

/** What the weights file of a parser holds besides the network. */
export interface ParserFile {
  readonly clusters: Clusters;
  /** The weights of `MarkHeads`. */
  readonly marks: Int8Array;
  /** The weights of `TagChoice`. */
  readonly choices: Int8Array;
  /** Rows moved less often than this are left out. */
  readonly least: number;
  /** What makes it fast; a parser that only serves in training does without. */
  readonly lean?: Lean;
}

/** What is left out or moved so that a parser runs faster. */
export interface Lean {
  /** The relations that are scored on either side of a head. */
  readonly sides: Sides;
  /** The order of the units, as `unitOrder` finds it. */
  readonly units: Int32Array;
}

/** The weights file of a parser that has learnt. */
export function parserBytes(trainer: ParserTrainer, {clusters, marks, choices, least, lean}: ParserFile): Uint8Array {
  const count = trainer.relations.length;
  const all = Array.from({length: count}, (_, label) => label);
  const {left, right} = lean?.sides ?? {left: all, right: all};
  const outputs = [
    0,
    ...left.map((label) => outputOf(MOVE.left, label, count)),
    ...right.map((label) => outputOf(MOVE.right, label, count)),
  ];
  const blocks = Array.from({length: POSITION_COUNT}, (_, position) => wordBlocks(position));
  return writeContainer(
    "parser",
    {},
    {
      words: trainer.vocabulary.words,
      ...networkArrays(trainer, {clusters, blocks, least, outputs, ...(lean && {units: lean.units})}),
      relations: trainer.relations,
      leftLabels: Uint8Array.from(left),
      rightLabels: Uint8Array.from(right),
      marks,
      choices,
    },
  );
}
