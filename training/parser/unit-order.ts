import {LONGEST_SENTENCE} from "../../src/models/parser";
import {UnitPairs} from "../shared/unit-pairs";
import type {ParserMaterial, ParserTrainer} from "./parser-trainer";

/** Sentences parsed to see which units are active together. */
const SENTENCES = 2000;

/** The order in which the units of a parser that has learnt are shipped, as `UnitPairs` finds it on the treebanks. */
export function unitOrder(trainer: ParserTrainer, {sentences, tags}: ParserMaterial): Int32Array {
  const {network, state} = trainer;
  const pairs = new UnitPairs(network.hidden);
  const step = Math.max(1, Math.floor(sentences.length / SENTENCES));
  for (let index = 0; index < sentences.length; index += step) {
    const {forms} = sentences[index];
    if (forms.length > LONGEST_SENTENCE) continue;
    trainer.begin(forms, tags[index]);
    while (!state.done) {
      trainer.score();
      pairs.note(network.active);
      trainer.apply(trainer.best());
    }
  }
  return pairs.order();
}
