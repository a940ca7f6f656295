import {readFileSync} from "node:fs";
import {join} from "node:path";
import {englishBy} from "../../src/annotate/english";
import {createPipeline} from "../../src/annotate/pipeline";
import {findRelations, readings} from "../../src/annotate/relations";
import {PAIR_LABELS} from "../../src/annotate/relations/pairs";
import type {Reading} from "../../src/annotate/relations/reading";
import {readTriggers, type Trigger} from "../../src/lexicon/relation-triggers";
import type {Resources} from "../../src/model/resources";
import {LEARNING_BEAM} from "../../src/models/parse-beam";
import {quantiseRows} from "../shared/quantise";
import {createRandom, shuffle} from "../shared/random";
import {writeContainer} from "../shared/write-container";
import {emptyInstances, type GoldRelations, type PairInstance, pairInstances} from "./pair-instances";

/** What training needs. */
export interface RelationTraining {
  /** Folder of the data sets. */
  readonly data: string;
  /** Tables and the weights of everything before relations: the model learns from what they predict. */
  readonly resources: Resources;
  /** Leave out sets without an open licence. */
  readonly openOnly: boolean;
  readonly log: (line: string) => void;
}

const CONLL04_TYPES = ["Live_In", "OrgBased_In", "Work_For", "Located_In", "Kill"];
/** One text in so many of the sets of plain news teaches what no relation looks like. */
const SAMPLE = 3;

/** The pairs to learn from: those of each fold of KnowledgeNet, and those of all other sets. */
export interface RelationMaterial {
  readonly folds: ReadonlyMap<number, readonly PairInstance[]>;
  readonly others: readonly PairInstance[];
}

/** Reads the pairs of KnowledgeNet, CoNLL04 train and plain news. */
export function relationMaterial({data, openOnly, resources, log}: RelationTraining): RelationMaterial {
  const read = reader(resources);
  const folds = new Map<number, PairInstance[]>();
  for (const each of readLines<GoldText>(join(data, "relations", "knowledgenet.folds123.jsonl"))) {
    const fold = folds.get(each.fold ?? 0) ?? [];
    folds.set(each.fold ?? 0, fold);
    fold.push(...pairInstances(read(each.text), {...each, judged: each.annotated ?? []}));
  }
  const others: PairInstance[] = [];
  if (!openOnly) {
    for (const each of readLines<GoldText>(join(data, "relations", "conll04.train.jsonl")))
      others.push(...pairInstances(read(each.text), {...each, judged: CONLL04_TYPES}));
  }
  const triggers = readTriggers(resources.lexicons["relation-triggers"]);
  const told = typesOfVerbs(triggers);
  for (const text of plainNews(data, openOnly)) {
    const reading = read(text);
    const known = findRelations(reading, triggers).map(({type, subject, object}) => `${type} ${subject} ${object}`);
    others.push(...emptyInstances(reading, {known: new Set(known), told}));
  }
  log(`relations: ${[...folds.values()].flat().length} pairs of KnowledgeNet, ${others.length} of other sets`);
  return {folds, others};
}

/** Learns the weights `relations` from all folds and sets. Same data and resources, same bytes. */
export function trainRelationWeights(training: RelationTraining): Uint8Array {
  const {folds, others} = relationMaterial(training);
  return trainRelations([...[...folds.values()].flat(), ...others]);
}

function typesOfVerbs(triggers: ReadonlyMap<string, readonly Trigger[]>): ReadonlyMap<string, ReadonlySet<string>> {
  const verbs = [...triggers.values()].flat().filter(({part}) => part === "verb");
  return new Map(
    [...new Set(verbs.map(({lemma}) => lemma))].map((lemma) => [
      lemma,
      new Set(verbs.filter((each) => each.lemma === lemma).map(({type}) => type)),
    ]),
  );
}

interface GoldText extends Omit<GoldRelations, "judged"> {
  readonly text: string;
  readonly fold?: number;
  readonly annotated?: readonly string[];
}

function readLines<T>(file: string): T[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as T);
}

function plainNews(data: string, openOnly: boolean): string[] {
  const files = openOnly
    ? [join("coref", "ecb.open.jsonl")]
    : [join("attribution", "polnear.train.jsonl"), join("ner", "worldwide.open.jsonl")];
  return files.flatMap((file) =>
    readLines<{text: string}>(join(data, file))
      .filter((_, index) => index % SAMPLE === 0)
      .map(({text}) => text),
  );
}

function reader(resources: Resources): (text: string) => Reading {
  const {annotators} = englishBy(resources, LEARNING_BEAM);
  const last = annotators.findIndex(({gives}) => gives === readings);
  const pipeline = createPipeline(annotators.slice(0, last + 1));
  return (text) => pipeline({id: "", text, sha256: ""}).get(readings);
}

const EPOCHS = 12;
const RATE = 0.15;
const DECAY = 0.00002;
/** Features seen in fewer pairs are dropped. */
const RARE = 3;
/** Share of the weights that is left out, those that matter least. */
const PRUNE = 0.7;

/** Learns one yes or no for each label, by stochastic gradient ascent on the log-likelihood, and packs the weights. */
export function trainRelations(instances: readonly PairInstance[], seed = 1): Uint8Array {
  const counts = new Map<number, number>();
  for (const {features} of instances)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const keys = Int32Array.from([...counts].filter(([, count]) => count >= RARE).map(([feature]) => feature)).sort();
  const rowOf = new Map(Array.from(keys, (key, row) => [key, row]));
  const width = PAIR_LABELS.length;
  const weights = new Float32Array(keys.length * width);
  const squares = new Float32Array(keys.length * width).fill(0.1);
  const known = instances.map((instance) => ({
    ...instance,
    rows: Int32Array.from([...instance.features].flatMap((feature) => rowOf.get(feature) ?? [])),
  }));
  const random = createRandom(seed);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const {rows, labels, right} of shuffle(known.slice(), random)) {
      for (const [index, label] of labels.entries()) {
        step({weights, squares, rows, label, width, right: right[index] === true});
      }
    }
  }
  return writeContainer(
    "relations",
    {labels: PAIR_LABELS.map(({type}) => type)},
    quantiseRows(keys, weights, width, {prune: PRUNE, counts: Int32Array.from(keys, (key) => counts.get(key)!)}),
  );
}

interface Step {
  readonly weights: Float32Array;
  /** Sums of squared gradients, as in AdaGrad (Duchi, Hazan and Singer 2011). */
  readonly squares: Float32Array;
  readonly rows: Int32Array;
  readonly label: number;
  readonly width: number;
  readonly right: boolean;
}

function step({weights, squares, rows, label, width, right}: Step): void {
  let score = 0;
  for (const row of rows) score += weights[row * width + label] as number;
  const gradient = (right ? 1 : 0) - 1 / (1 + Math.exp(-score));
  if (Math.abs(gradient) < 0.001) return;
  for (const row of rows) {
    const at = row * width + label;
    const pull = gradient - DECAY * (weights[at] as number);
    squares[at] = (squares[at] as number) + pull * pull;
    weights[at] = (weights[at] as number) + (RATE * pull) / Math.sqrt(squares[at] as number);
  }
}
