import type {FirstTags, Sentence, Syntax, Tags, Tokens} from "../model/layers";
import {firstTags, sentences, syntax, tokens} from "../model/layers";
import {LONGEST_SENTENCE, type Parser} from "../models/parser";
import {type Annotator, annotator} from "./annotator";
import {type Arcs, repairComplements, repairSpeakers} from "./complements";
import {plainCase} from "./plain-case";
import {repairSyntax} from "./syntax-repair";

/** What parsing needs of the trained models. */
export interface SyntaxModels {
  readonly parser: Parser;
}

/** Mends trees in place. */
export type Repair = (arcs: Arcs, parts: Tags) => void;

/** All that is mended when the trees are read. */
const REPAIR: Repair = (arcs, parts) => {
  repairSyntax(arcs, parts);
  repairSpeakers(arcs, parts);
  repairComplements(arcs, parts);
};

/**
 * Heads and relations, sentence by sentence. Sentences beyond what the parser takes are cut at punctuation, each piece with a root.
 * @param repair mends what the parser gets wrong by habit.
 */
export function parseSentences(
  {parser}: SyntaxModels,
  words: Tokens,
  parts: FirstTags,
  blocks: readonly Sentence[],
  repair = REPAIR,
): Syntax {
  const rows = parser.sheet.read(plainCase(words, blocks));
  const {numbers, doubts} = parts;
  const heads = new Int32Array(words.count).fill(-2);
  const relations = new Uint8Array(words.count);
  for (const {first, last} of blocks) {
    for (let from = first; from < last; ) {
      const to = pieceEnd(words, from, last);
      parser.parse({rows, tags: numbers, doubts}, from, to, {heads, labels: relations});
      const tree = {words: words.words, data: parser.sheet.data, rows, first: from, last: to, heads, relations};
      parser.marks.attach(tree);
      from = to;
    }
  }
  const names = new Array<string>(words.count);
  for (let token = 0; token < names.length; token++)
    names[token] = heads[token] === -2 ? "" : parser.labels[relations[token]];
  repair({heads, labels: names}, parts);
  return {heads, labels: names};
}

/** Where a piece ends that is not too long: after the last semicolon, colon, full stop or comma in its second half, or anywhere. */
function pieceEnd(words: Tokens, first: number, last: number): number {
  if (last - first <= LONGEST_SENTENCE) return last;
  const limit = first + LONGEST_SENTENCE;
  for (const marks of [";:.!?", ","]) {
    for (let token = limit - 1; token > first + LONGEST_SENTENCE / 2; token--) {
      if (marks.includes(words.words[token])) return token + 1;
    }
  }
  return limit;
}

/** Tokens, sentences, first tags -> dependencies. */
export function createSyntax(models: SyntaxModels, repair = REPAIR): Annotator {
  return annotator({
    name: "syntax",
    needs: [tokens, firstTags, sentences],
    gives: syntax,
    run: (_document, [words, parts, blocks]) => parseSentences(models, words, parts, blocks, repair),
  });
}
