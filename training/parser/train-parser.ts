import type {Clusters} from "../../src/models/clusters";
import {POSITION_COUNT, wordBlocks} from "../../src/models/parser-features";
import {WeightAverage} from "../shared/average";
import {networkArrays} from "../shared/fold";
import {learnAll} from "../shared/schedule";
import {writeContainer} from "../shared/write-container";
import {BeamLearner} from "./beam-learner";
import {type ParserMaterial, ParserTrainer} from "./parser-trainer";
import {trainMarks} from "./train-marks";

const SETTINGS = {hidden: 160, rate: 0.02, dropout: 0.1, wordDropout: 0.25, seed: 1};
const EPOCHS = 6;
/** After the first epoch the parser follows its own moves this often: it must learn to go on from its mistakes. */
const EXPLORE = 0.5;
/** Then it learns to choose among whole parses, for so many more epochs: with more of them it knows the treebanks by heart. */
const BEAM = {width: 4, margin: 4};
const BEAM_EPOCHS = 2;
/** Share of the full rate for that: at the full rate the treebanks gain no more, and news loses. */
const BEAM_PACE = 0.5;
/** It does so once for each seed, always from the same start; the mean of the weights is steadier than any of them. */
const BEAM_SEEDS = [77, 78, 79];
/** Rows moved less often than this are not shipped. */
const LEAST_STEPS = 48;

/** The weights file of the parser. */
export function trainParser(material: ParserMaterial, clusters: Clusters, log: (line: string) => void): Uint8Array {
  const trainer = new ParserTrainer(material, SETTINGS);
  learnAll(trainer, {
    sentences: material.sentences.length,
    epochs: EPOCHS,
    seed: SETTINGS.seed,
    learn: (index, epoch, pace) => trainer.learn(index, epoch === 0 ? 0 : EXPLORE, pace),
    report: (epoch, loss) => log(`parser epoch ${epoch + 1} of ${EPOCHS}: loss ${loss.toFixed(4)}`),
  });
  learnWholeParses(trainer, material.sentences.length, log);
  const blocks = Array.from({length: POSITION_COUNT}, (_, position) => wordBlocks(position));
  return writeContainer(
    "parser",
    {},
    {
      words: trainer.vocabulary.words,
      ...networkArrays(trainer, {clusters, blocks, least: LEAST_STEPS}),
      relations: trainer.relations,
      marks: trainMarks(material, trainer.relations, log),
    },
  );
}

function learnWholeParses(trainer: ParserTrainer, sentences: number, log: (line: string) => void): void {
  const start = trainer.weights.map((weights) => weights.slice());
  const mean = new WeightAverage(trainer.weights);
  for (const seed of BEAM_SEEDS) {
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
