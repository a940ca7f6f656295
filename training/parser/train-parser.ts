import type {Clusters} from "../../src/models/clusters";
import {POSITION_COUNT, wordBlocks} from "../../src/models/parser-features";
import {networkArrays} from "../shared/fold";
import {learnAll} from "../shared/schedule";
import {writeContainer} from "../shared/write-container";
import {type ParserMaterial, ParserTrainer} from "./parser-trainer";

const SETTINGS = {hidden: 160, rate: 0.02, dropout: 0.1, wordDropout: 0.25, seed: 1};
const EPOCHS = 6;
/** After the first epoch the parser follows its own moves this often: it must learn to go on from its mistakes. */
const EXPLORE = 0.5;
/** Rows moved less often than this are not shipped. */
const LEAST_STEPS = 20;

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
  const blocks = Array.from({length: POSITION_COUNT}, (_, position) => wordBlocks(position));
  return writeContainer(
    "parser",
    {},
    {
      words: trainer.vocabulary.words,
      ...networkArrays(trainer, {clusters, blocks, least: LEAST_STEPS}),
      relations: trainer.relations,
    },
  );
}
