import type {Clusters} from "../../src/models/clusters";
import {LEARNING_BEAM} from "../../src/models/parse-beam";
import {Parser} from "../../src/models/parser";
import type {TaggerOutput} from "../../src/models/tagger";
import type {WordSheet} from "../../src/models/word-sheet";
import {parserBytes} from "./learn-parser";
import type {ParserTrainer} from "./parser-trainer";
import type {Tree} from "./vote";

/** Rows of a parser that is not shipped, moved less often than this, are left out. */
const LEAST_STEPS = 48;
const NONE = new Int8Array(0);

/** Parses one sentence. */
export type Parse = (forms: readonly string[], tags: TaggerOutput) => Tree;

/** A parser for use in training, as it runs when it is shipped; it hangs marks by its moves. */
export function parserOf(
  trainer: ParserTrainer,
  {sheet, clusters, tagLabels}: {sheet: WordSheet; clusters: Clusters; tagLabels: readonly string[]},
): Parse {
  const bytes = parserBytes(trainer, {clusters, marks: NONE, choices: NONE, least: LEAST_STEPS});
  const parser = new Parser(bytes, sheet, tagLabels, LEARNING_BEAM);
  return (forms, {labels: tags, doubts}) => {
    const heads = new Int32Array(forms.length);
    const relations = new Uint8Array(forms.length);
    parser.parse({rows: sheet.read(forms), tags, doubts}, 0, forms.length, {heads, labels: relations});
    return {heads: Array.from(heads), labels: Array.from(relations, (relation) => parser.labels[relation])};
  };
}
