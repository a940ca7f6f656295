import type {Gazetteer} from "../../src/lexicon/gazetteer";
import {readGazetteer} from "../../src/lexicon/gazetteer";
import {type HeadWords, readHeadWords} from "../../src/lexicon/head-words";
import {Clusters} from "../../src/models/clusters";
import {isClosed, NAME_LABELS, OUTSIDE} from "../../src/models/name-labels";
import {NAME_COLUMNS, NAME_UNITS} from "../../src/models/name-units";
import {NameModel} from "../../src/models/names";
import {WordClasses} from "../../src/models/word-classes";
import type {FeatureIndex} from "../shared/feature-index";
import {readGlove} from "../shared/glove";
import {quantiseRows} from "../shared/quantise";
import {createRandom, shuffle} from "../shared/random";
import {learnAll} from "../shared/schedule";
import {writeContainer} from "../shared/write-container";
import {
  DEVELOPMENT_SETS,
  isHeldOut,
  type NameDocument,
  type NameSet,
  readNameSet,
  recased,
  TRAINING_SETS,
} from "./corpus";
import {type FeaturedWord, type Instance, InstanceMaker} from "./instances";
import {NameScore} from "./score";
import {NameTrainer, type TrainedNames} from "./trainer";
import {type TrainedUnits, UnitTrainer} from "./unit-trainer";
import {fineOfRows, type WordRows, wordClasses} from "./word-classes";

const SEEDS = [2017, 2018, 2019, 2020];
/** Epochs of the models that vote in training: made on one half of the documents, for the other. */
const VOTING_EPOCHS = 3;
/** Share of the visits to a document in which its votes are seen: the first pass of the model must do without. */
const SHARE_WITH_VOTES = 0.6;
/** Passes of the hidden layer. */
const UNIT_EPOCHS = 5;
/** Head start of "outside": trained without it, the model finds four names in a hundred too many in news. */
const OUTSIDE_LEAD = 15;
const MAIN_TYPES = new Set(["PERSON", "ORG", "PLACE"]);

/** How the weights are fitted. */
export interface NameSettings {
  readonly epochs: number;
  /** Runs whose weights are averaged, each with the sentences in another order. */
  readonly runs: number;
  /** Features seen less often are left out. */
  readonly minimum: number;
  /** Share of the weights that is left out, those that matter least. */
  readonly prune: number;
  readonly log: (line: string) => void;
}

/** The settings of the shipped weights. */
export const NAME_SETTINGS: Omit<NameSettings, "log"> = {epochs: 5, runs: 3, minimum: 2, prune: 0.852};

/** What training needs. */
interface NameTraining extends Partial<NameSettings> {
  /** Folder of the data sets. */
  readonly data: string;
  readonly lexicons: Readonly<Record<string, string>>;
  /** The weights file of the clusters. */
  readonly clusters: Uint8Array;
  /** Folder where the word vectors are kept. */
  readonly cache: string;
  /** Leave out sets without an open licence. */
  readonly openOnly: boolean;
  /** Only the sets with these names. */
  readonly sets?: readonly string[];
  readonly log: (line: string) => void;
}

/** One measured figure. */
export interface NameFigure {
  readonly set: string;
  readonly measure: string;
  readonly value: number;
}

/** Tables that training looks words and names up in. */
interface NameTables extends WordRows {
  readonly gazetteer: Gazetteer;
  readonly headWords: HeadWords;
}

/** Trains the name finder and measures it on what it has not seen. The same data give the same bytes. */
export function trainNames(options: NameTraining): {weights: Uint8Array; figures: NameFigure[]} {
  const tables = nameTables(options);
  const read = (sets: readonly NameSet[]): NameDocument[] =>
    sets.flatMap((set) => readNameSet(options.data, set, tables));
  const chosen = TRAINING_SETS.filter(
    ({open, name}) => (open || !options.openOnly) && (options.sets?.includes(name) ?? true),
  );
  const documents = read(chosen);
  const training = documents.filter((document) => !isHeldOut(document));
  const weights = fitNames(training, chosen, tables, {...NAME_SETTINGS, ...options});
  const held = [...read(TRAINING_SETS).filter(isHeldOut), ...read(DEVELOPMENT_SETS)];
  return {weights, figures: measure(new NameModel(weights, tables), held)};
}

/** The tables that the features of names are looked up in. */
export function nameTables({
  lexicons,
  clusters,
  cache,
}: Pick<NameTraining, "lexicons" | "clusters" | "cache">): NameTables {
  const words = {clusters: new Clusters(clusters), vectors: readGlove(cache, Number.POSITIVE_INFINITY)};
  return {
    ...words,
    gazetteer: readGazetteer({lexicons}),
    headWords: readHeadWords(lexicons["head-words"]),
    fineOfRow: fineOfRows(words.vectors, words.clusters),
  };
}

/** Fits weights to documents and gives the bytes of the weights file. */
export function fitNames(
  documents: readonly NameDocument[],
  sets: readonly NameSet[],
  tables: NameTables,
  {epochs, runs, minimum, prune, log}: NameSettings,
): Uint8Array {
  const all = [...documents, ...recased(documents, sets, tables)];
  log(`${all.length} documents, ${all.reduce((sum, {tokens}) => sum + tokens.count, 0)} tokens`);
  const classes = wordClasses(documents, tables);
  const maker = new InstanceMaker({...tables, classes: new WordClasses(tables.clusters, classes)});
  const {instances, index} = maker.make(all, minimum);
  log(`${index.size} features`);
  letVote(instances, maker, index, {minimum, log});
  const {weights, transitions} = meanOf(
    SEEDS.slice(0, runs).map((seed) => {
      const trainer = new NameTrainer(index.size, maker.edge);
      learn(trainer, instances, {epochs, seed, log});
      return trainer.finish();
    }),
  );
  favourOutside(transitions);
  const {weights: unitWeights, ...units} = learnUnits(instances, maker.edge, index.counts, log);
  const columns = sideBySide(weights, unitWeights);
  return writeContainer(
    "names",
    {labels: NAME_LABELS, sets: sets.map(({name}) => name)},
    {
      ...quantiseRows(index.keys, columns, NAME_COLUMNS, {prune, counts: index.counts}),
      transitions,
      ...units,
      ...classes,
    },
  );
}

/** The weights of the labels and, after them, those of the units, in one row a feature. */
function sideBySide(labels: Float32Array, units: Float32Array): Float32Array {
  const features = labels.length / NAME_LABELS;
  const columns = new Float32Array(features * NAME_COLUMNS);
  for (let feature = 0; feature < features; feature++) {
    columns.set(labels.subarray(feature * NAME_LABELS, (feature + 1) * NAME_LABELS), feature * NAME_COLUMNS);
    const from = feature * NAME_UNITS;
    columns.set(units.subarray(from, from + NAME_UNITS), feature * NAME_COLUMNS + NAME_LABELS);
  }
  return columns;
}

function favourOutside(transitions: Float32Array): void {
  for (let label = 0; label < NAME_LABELS; label++)
    if (isClosed(label)) transitions[label * NAME_LABELS + OUTSIDE] += OUTSIDE_LEAD;
}

/** Runs that saw the sentences in another order make other mistakes: the mean of their weights makes fewer. */
function meanOf(runs: readonly TrainedNames[]): TrainedNames {
  const [{weights, transitions}, ...others] = runs;
  for (const other of others) {
    for (let at = 0; at < weights.length; at++) weights[at] += other.weights[at];
    for (let at = 0; at < transitions.length; at++) transitions[at] += other.transitions[at];
  }
  for (let at = 0; at < weights.length; at++) weights[at] /= runs.length;
  for (let at = 0; at < transitions.length; at++) transitions[at] /= runs.length;
  return {weights, transitions};
}

/** Each half of the documents gets the labels of a model that has not seen it: votes as honest as those of new texts. */
function letVote(
  instances: readonly Instance[],
  maker: InstanceMaker,
  index: FeatureIndex,
  {minimum, log}: Pick<NameSettings, "minimum" | "log">,
): void {
  const size = index.size;
  const labels = new Map<Instance, Uint8Array>();
  for (const half of [0, 1]) {
    const trainer = new NameTrainer(size, maker.edge);
    learn(
      trainer,
      instances.filter((_, at) => at % 2 === half),
      {epochs: VOTING_EPOCHS, seed: SEEDS[0], log},
    );
    trainer.finish();
    for (const [at, instance] of instances.entries()) {
      if (at % 2 !== half) labels.set(instance, trainer.label(instance, false));
    }
  }
  maker.vote(labels, index, minimum);
}

function learn(
  trainer: NameTrainer,
  instances: readonly Instance[],
  {epochs, seed, log}: {readonly epochs: number; readonly seed: number; readonly log: (line: string) => void},
): void {
  const random = createRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffle([...instances], random);
    let wrong = 0;
    for (const instance of order) wrong += trainer.learn(instance, random() < SHARE_WITH_VOTES, random);
    log(`epoch ${epoch + 1}: ${wrong} sentences wrong`);
  }
}

function learnUnits(
  instances: readonly Instance[],
  edge: FeaturedWord,
  counts: Int32Array,
  log: (line: string) => void,
): TrainedUnits {
  const trainer = new UnitTrainer(counts, edge, SEEDS[0]);
  const random = createRandom(SEEDS[0]);
  learnAll(trainer, {
    sentences: instances.length,
    epochs: UNIT_EPOCHS,
    seed: SEEDS[0],
    learn: (index, _epoch, pace) => trainer.learn(instances[index], random() < SHARE_WITH_VOTES, pace),
    report: (epoch, loss) => log(`units, epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
  });
  return trainer.finish();
}

/** F1, precision and recall of people, organisations and places, exact span and type, per set. */
function measure(model: NameModel, documents: readonly NameDocument[]): NameFigure[] {
  const scores = new Map<string, NameScore>();
  for (const {set, gold, tokens, sentences} of documents) {
    const found = model.find(tokens, sentences).map(({first, last, type}) => ({
      start: tokens.starts[first],
      end: tokens.ends[last - 1],
      type,
    }));
    const score = scores.get(set) ?? new NameScore();
    score.add(gold, found, MAIN_TYPES);
    scores.set(set, score);
  }
  return [...scores].flatMap(([set, {f1, precision, recall}]) => [
    {set, measure: "names F1", value: f1},
    {set, measure: "names precision", value: precision},
    {set, measure: "names recall", value: recall},
  ]);
}
