import type {Clusters} from "../../src/models/clusters";
import {FOLDS, foldsOf} from "../tagger/train-tagger";
import {learnParser} from "./learn-parser";
import {parserOf} from "./parse-once";
import type {ParserMaterial} from "./parser-trainer";
import type {Tree} from "./vote";

/** Fewer than the parser that is shipped takes: its trees only serve others to learn from. */
const EPOCHS = 4;

/** Trees for the training sentences as the parser gives them to text it never saw: each fold is parsed by a parser that learnt from the others. */
export function jackknifeTrees(
  material: ParserMaterial & {readonly clusters: Clusters},
  log: (line: string) => void,
): Tree[] {
  const folds = foldsOf(material.sentences);
  const trees = new Array<Tree>(material.sentences.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOther = (_: unknown, index: number): boolean => folds[index] !== fold;
    const others = {
      ...material,
      made: undefined,
      sentences: material.sentences.filter(isOther),
      tags: material.tags.filter(isOther),
    };
    const seeds = {moves: fold + 1, parses: []};
    const trainer = learnParser(others, seeds, (line) => log(`fold ${fold}, ${line}`), EPOCHS);
    const parse = parserOf(trainer, material);
    for (const [index, {forms}] of material.sentences.entries()) {
      if (folds[index] === fold) trees[index] = parse(forms, material.tags[index]);
    }
  }
  return trees;
}
