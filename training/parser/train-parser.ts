import {jackknifeTrees} from "./jackknife-trees";
import {learnParser, parserBytes} from "./learn-parser";
import {madeTrees, type TrainingMaterial} from "./made-trees";
import {trainChoices} from "./train-choices";
import {trainMarks} from "./train-marks";
import {unitOrder} from "./unit-order";

/** Rows moved less often than this are not shipped. */
const LEAST_STEPS = 72;
const SEEDS = {moves: 1, parses: [77, 78, 79]};

/** The weights file of the parser. */
export function trainParser(material: TrainingMaterial, log: (line: string) => void): Uint8Array {
  const made = madeTrees(material, log);
  const trainer = learnParser({...material, made}, SEEDS, log);
  const {clusters} = material;
  const marks = trainMarks(material, trainer.relations, log);
  const choices = trainChoices(material, jackknifeTrees(material, log), log);
  const lean = {sides: trainer.sides, units: unitOrder(trainer, material)};
  return parserBytes(trainer, {clusters, marks, choices, lean, least: LEAST_STEPS});
}
