import {Clusters} from "../../src/models/clusters";
import {Parser} from "../../src/models/parser";
import {PARSER_ROWS} from "../../src/models/parser-features";
import {Tagger} from "../../src/models/tagger";
import {TAGGER_ROWS} from "../../src/models/tagger-features";
import {WordSheet} from "../../src/models/word-sheet";
import {writeContainer} from "../../training/shared/write-container";
import {bareNetwork} from "./network";

/** A sheet without clusters. */
export function bareSheet(): WordSheet {
  const arrays = {keys: new Int32Array(0), fine: new Uint16Array(0), coarse: new Uint8Array(0)};
  return new WordSheet(new Clusters(writeContainer("clusters", {}, arrays)));
}

/** A tagger that always gives the tag with the highest number. */
export function bareTagger(tags: readonly string[], outputBias: readonly number[], sheet = bareSheet()): Tagger {
  const arrays = {words: new Int32Array(0), ...bareNetwork({features: TAGGER_ROWS, outputBias}), tags};
  return new Tagger(writeContainer("tagger", {}, arrays), sheet);
}

/**
 * A parser that always prefers the same moves: the numbers are for shift, each relation to the left, each to the right; `sides` tells which
 * relations these are where they are not all.
 */
export function bareParser(
  relations: readonly string[],
  outputBias: readonly number[],
  sheet = bareSheet(),
  sides: {readonly left: readonly number[]; readonly right: readonly number[]} = allOf(relations),
): Parser {
  const arrays = {
    words: new Int32Array(0),
    ...bareNetwork({features: PARSER_ROWS, outputBias}),
    relations,
    leftLabels: Uint8Array.from(sides.left),
    rightLabels: Uint8Array.from(sides.right),
    marks: new Int8Array(0),
    choices: new Int8Array(0),
  };
  return new Parser(writeContainer("parser", {}, arrays), sheet, ["NOUN|NN", "PUNCT|,"]);
}

function allOf(relations: readonly string[]): {readonly left: readonly number[]; readonly right: readonly number[]} {
  const all = Array.from(relations.keys());
  return {left: all, right: all};
}
