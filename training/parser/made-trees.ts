import type {Clusters} from "../../src/models/clusters";
import {NO_DOUBT, type Tagger, type TaggerOutput} from "../../src/models/tagger";
import {learnParser, type ParserSeeds} from "./learn-parser";
import {mirrorHeads, mirrorTags, mirrorTree} from "./mirror";
import {type Parse, parserOf} from "./parse-once";
import type {ParserMaterial, TreeMaterial} from "./parser-trainer";
import {vote} from "./vote";

/** What the parser that is shipped learns from: treebanks, and plain text that other parsers parse for it. */
export interface TrainingMaterial extends ParserMaterial {
  readonly tagger: Tagger;
  /** Words of sentences without trees. */
  readonly plain: readonly (readonly string[])[];
  readonly clusters: Clusters;
}

/** A parser that parses plain text for the one that is shipped. */
interface Teacher {
  readonly seeds: ParserSeeds;
  /** Reads from the last word to the first: it errs elsewhere. */
  readonly mirrored: boolean;
}

/** Where two speak against each other, the earlier one has its way. */
const TEACHERS: readonly Teacher[] = [
  {seeds: {moves: 1, parses: [77]}, mirrored: false},
  {seeds: {moves: 2, parses: []}, mirrored: false},
  {seeds: {moves: 3, parses: []}, mirrored: true},
];
/** Share of the words of a sentence, punctuation aside, on which all must agree. */
const AGREEMENT_LEAST = 0.8;

/**
 * Sentences of plain text with the trees that several parsers mostly agree on (tri-training: Zhou, Li 2005; for parsers Weiss et al.
 * 2015): what they agree on is right far more often than what one says, and the shipped parser learns from it what words do that the
 * treebanks do not hold.
 */
export function madeTrees(material: TrainingMaterial, log: (line: string) => void): TreeMaterial {
  const parsers = TEACHERS.map((teacher, index) =>
    learnTeacher(teacher, material, (line) => log(`teacher ${index + 1}, ${line}`)),
  );
  const made = {sentences: [] as TreeMaterial["sentences"][number][], tags: [] as TaggerOutput[]};
  for (const forms of material.plain) {
    const tags = tagsOf(material, forms);
    const trees = parsers.map((parse) => parse(forms, tags));
    const {tree, agreement} = vote(trees, (word) => material.tagger.upos[tags.labels[word]] !== "PUNCT");
    if (agreement < AGREEMENT_LEAST) continue;
    made.sentences.push({forms, ...tree});
    made.tags.push(tags);
  }
  log(`plain text: parsers agree on ${made.sentences.length} of ${material.plain.length} sentences`);
  return made;
}

function tagsOf({tagger, sheet}: TrainingMaterial, forms: readonly string[]): TaggerOutput {
  const tags = {labels: new Uint8Array(forms.length), doubts: new Uint8Array(forms.length).fill(NO_DOUBT)};
  tagger.tag(sheet.read(forms), 0, forms.length, tags);
  return tags;
}

function learnTeacher({seeds, mirrored}: Teacher, material: TrainingMaterial, log: (line: string) => void): Parse {
  const parse = parserOf(learnParser(mirrored ? mirror(material) : material, seeds, log), material);
  if (!mirrored) return parse;
  return (forms, tags) => {
    const {heads, labels} = parse(forms.toReversed(), mirrorTags(tags));
    return {heads: mirrorHeads(heads), labels: labels.toReversed()};
  };
}

function mirror(material: ParserMaterial): ParserMaterial {
  return {
    ...material,
    sentences: material.sentences.map((sentence) => ({...sentence, ...mirrorTree(sentence)})),
    tags: material.tags.map(mirrorTags),
  };
}
