import {readFileSync} from "node:fs";
import {join} from "node:path";
import {NAME_SIEVES} from "../../src/annotate/coreference";
import type {Material} from "../../src/annotate/coreference/discourse";
import {englishBy} from "../../src/annotate/english";
import {createPipeline} from "../../src/annotate/pipeline";
import {readAliases, readGenders, readNouns} from "../../src/lexicon/nouns";
import {names, quotations, references, sentences, syntax, tags, tokens} from "../../src/model/layers";
import type {Resources} from "../../src/model/resources";
import type {Span} from "../../src/model/span";
import {compareText} from "../../src/model/text";
import {LEARNING_BEAM} from "../../src/models/parse-beam";
import {createRandom, shuffle} from "../shared/random";
import {type Example, type GoldMention, pronounExamples} from "./pronoun-examples";

/** What training needs. */
export interface PronounTraining {
  /** Folder of the data sets. */
  readonly data: string;
  /** Tables and the weights of tags, names and syntax: the ranking learns from what they predict. */
  readonly resources: Resources;
  readonly log: (line: string) => void;
}

const SEED = 1;
/** Genres of GUM whose texts may not be used commercially, or that nobody speaks like in news. */
const LEFT_OUT = new Set(["conversation", "fiction", "whow", "podcast", "letter", "essay", "reddit"]);
const HEAD = [
  "# Weights of the log-linear ranking of pronouns: feature -> weight.",
  "# Learnt from GUM (annotations CC BY 4.0; genres with free texts) and GAP (Apache 2.0); see the model card.",
  "feature\tweight",
].join("\n");

/** Learns the table `pronoun-weights` from GUM train and GAP development. Same data and resources, same text. */
export function trainPronounTable({data, resources, log}: PronounTraining): string {
  const materialOf = materialMaker(resources);
  const examples = [...gumExamples(data, materialOf), ...gapExamples(data, materialOf)];
  log(
    `pronouns: ${examples.length} examples, ${examples.filter(({right}) => right.length > 0).length} with an antecedent`,
  );
  const weights = trainPronouns(shuffle(examples, createRandom(SEED)));
  const rows = [...weights].filter(([, weight]) => Math.abs(weight) >= 0.0005).sort(([a], [b]) => compareText(a, b));
  return `${HEAD}\n${rows.map(([feature, weight]) => `${feature}\t${weight.toFixed(3)}\n`).join("")}`;
}

function materialMaker(resources: Resources): (text: string) => Material {
  const {annotators} = englishBy(resources, LEARNING_BEAM);
  const pipeline = createPipeline(
    annotators.slice(
      0,
      annotators.findIndex(({gives}) => gives === references),
    ),
  );
  const {lexicons} = resources;
  const tables = {
    nouns: readNouns(lexicons.nouns),
    genders: readGenders(lexicons["first-name-genders"]),
    aliases: readAliases(lexicons["name-aliases"]),
    acts: new Set<string>(),
  };
  return (text) => {
    const annotated = pipeline({id: "", text, sha256: ""});
    return {
      text,
      tokens: annotated.get(tokens),
      sentences: annotated.get(sentences),
      quotations: annotated.get(quotations),
      tags: annotated.get(tags),
      names: annotated.get(names),
      syntax: annotated.get(syntax),
      ...tables,
    };
  };
}

function readLines<T>(file: string): T[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as T);
}

function gumExamples(data: string, materialOf: (text: string) => Material): Example[] {
  const documents = readLines<{text: string; genre: string; mentions: GoldMention[]}>(
    join(data, "coref", "gum.train.jsonl"),
  );
  return documents
    .filter(({genre}) => !LEFT_OUT.has(genre))
    .flatMap(({text, mentions}) => pronounExamples(materialOf(text), NAME_SIEVES, mentions));
}

interface GapText {
  readonly text: string;
  readonly pronoun: Span;
  readonly a: Span & {readonly label: boolean};
  readonly b: Span & {readonly label: boolean};
}

/** Texts in which neither name is right tell nothing of who is. */
function gapExamples(data: string, materialOf: (text: string) => Material): Example[] {
  const texts = readLines<GapText>(join(data, "coref", "gap.development.jsonl"));
  return texts
    .filter(({a, b}) => a.label || b.label)
    .flatMap(({text, pronoun, a, b}) => {
      const gold = [
        {...pronoun, chain: "he"},
        {...a, chain: a.label ? "he" : "a"},
        {...b, chain: b.label ? "he" : "b"},
      ];
      return pronounExamples(materialOf(text), NAME_SIEVES, gold, pronoun).filter(({right}) => right.length > 0);
    });
}

/** How the weights of a class of pronouns are learnt. Classes share no feature, so each has the way that measured better. */
interface Way {
  readonly epochs: number;
  /** Pull of every weight towards nought, per step in which its feature occurs. */
  readonly decay: number;
  /** Length of a step along a slope, in an epoch, for a feature with this sum of squared slopes so far. */
  readonly pace: (epoch: number, pulled: number) => number;
}

/**
 * He and she, of whom there are many examples: each feature has its own pace, which falls the more it was pulled, so that a rare one
 * still learns when the common ones have settled (Duchi, Hazan and Singer 2011, "Adaptive subgradient methods", Journal of Machine
 * Learning Research 12). The 1 keeps its first steps from being as long as the pace whatever its slope.
 */
const PERSON: Way = {epochs: 15, decay: 0.01, pace: (_, pulled) => 0.1 / Math.sqrt(1 + pulled)};
/** It and they, of which there are few: short steps of one length, or what is rare is learnt by heart. */
const OTHER: Way = {epochs: 20, decay: 0.02, pace: (epoch) => 0.02 / (1 + epoch / 2)};

/** A weight, and how far it was pulled so far: the sum of its squared slopes. */
interface Learnt {
  weight: number;
  pulled: number;
}

/** Learns the weights of the ranking: gradient ascent on the log-likelihood of the right candidates, in the order given. */
export function trainPronouns(examples: readonly Example[]): Map<string, number> {
  const people = examples.filter(({none}) => none.startsWith("person "));
  const others = examples.filter(({none}) => !none.startsWith("person "));
  return new Map([...learn(people, PERSON), ...learn(others, OTHER)]);
}

function learn(examples: readonly Example[], way: Way): Map<string, number> {
  const learnt = new Map<string, Learnt>();
  for (let epoch = 0; epoch < way.epochs; epoch++) {
    for (const example of examples) step(example, learnt, way, epoch);
  }
  return new Map(Array.from(learnt, ([feature, {weight}]) => [feature, weight]));
}

function step({none, candidates, right}: Example, learnt: Map<string, Learnt>, way: Way, epoch: number): void {
  const rows: (readonly string[])[] = [[none], ...candidates];
  const scores = rows.map((features) =>
    Math.exp(features.reduce((sum, feature) => sum + (learnt.get(feature)?.weight ?? 0), 0)),
  );
  const total = scores.reduce((sum, score) => sum + score, 0);
  const wanted = new Set(right.length > 0 ? right.map((index) => index + 1) : [0]);
  const mass = scores.reduce((sum, score, index) => sum + (wanted.has(index) ? score : 0), 0);
  rows.forEach((features, index) => {
    const score = scores[index] as number;
    const gradient = (wanted.has(index) ? score / mass : 0) - score / total;
    for (const feature of features) {
      const known = learnt.get(feature) ?? {weight: 0, pulled: 0};
      const slope = gradient - way.decay * known.weight;
      known.pulled += slope * slope;
      known.weight += way.pace(epoch, known.pulled) * slope;
      learnt.set(feature, known);
    }
  });
}
