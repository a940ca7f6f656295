import {readGazetteer} from "../../src/lexicon/gazetteer";
import {readHeadWords} from "../../src/lexicon/head-words";
import {Clusters} from "../../src/models/clusters";
import {NAME_LABELS} from "../../src/models/name-labels";
import {NameModel} from "../../src/models/names";
import {quantiseRows} from "../shared/quantise";
import {createRandom, shuffle} from "../shared/random";
import {writeContainer} from "../shared/write-container";
import {DEVELOPMENT_SETS, isHeldOut, type NameDocument, readNameSet, recased, TRAINING_SETS} from "./corpus";
import {type Instance, InstanceMaker} from "./instances";
import {NameScore} from "./score";
import {NameTrainer} from "./trainer";

const SEED = 2017;
/** Epochs of the models that vote in training: made on one half of the documents, for the other. */
const VOTING_EPOCHS = 3;
/** Share of the visits to a document in which its votes are seen: the first pass of the model must do without. */
const SHARE_WITH_VOTES = 0.6;
const MAIN_TYPES = new Set(["PERSON", "ORG", "PLACE"]);

/** What training needs and how it goes. */
export interface NameTraining {
  /** Folder of the data sets. */
  readonly data: string;
  readonly lexicons: Readonly<Record<string, string>>;
  /** The weights file of the clusters. */
  readonly clusters: Uint8Array;
  /** Leave out sets without an open licence. */
  readonly openOnly: boolean;
  readonly log: (line: string) => void;
  readonly epochs?: number;
  readonly prune?: number;
  readonly minimum?: number;
  readonly sets?: readonly string[];
  readonly heldOut?: boolean;
}

/** F1 of a set. */
export interface NameFigure {
  readonly set: string;
  readonly measure: string;
  readonly value: number;
}

/** Trains the name finder and measures it. The same data give the same bytes. */
export function trainNames(options: NameTraining): {weights: Uint8Array; figures: NameFigure[]} {
  const {log, lexicons} = options;
  const gazetteer = readGazetteer({lexicons});
  const headWords = readHeadWords(lexicons["head-words"]);
  const clusters = new Clusters(options.clusters);
  const read = (sets: typeof TRAINING_SETS): NameDocument[] =>
    sets.flatMap((set) => readNameSet(options.data, set, {gazetteer, headWords}));
  const chosen = TRAINING_SETS.filter(
    ({open, name}) => (open || !options.openOnly) && (options.sets?.includes(name) ?? true),
  );
  const documents = read(chosen);
  const kept = (document: NameDocument): boolean => document.set === "worldwide" && isHeldOut(document.id);
  const plain = documents.filter((document) => !kept(document));
  const training = process.env.RECASE === "0" ? plain : [...plain, ...recased(plain, chosen, {gazetteer, headWords})];
  log(`${training.length} documents, ${training.reduce((sum, {tokens}) => sum + tokens.count, 0)} tokens`);
  const maker = new InstanceMaker({clusters, gazetteer});
  const {instances, index} = maker.make(training, options.minimum ?? 2);
  log(`${index.size} features`);
  letVote(instances, maker, index, log);
  const trainer = new NameTrainer(index.size, maker.edge);
  learn(trainer, instances, options.epochs ?? 5, log);
  const {weights, transitions} = trainer.finish();
  const bytes = writeContainer(
    "names",
    {labels: NAME_LABELS, sets: chosen.map(({name}) => name)},
    {...quantiseRows(index.keys, weights, NAME_LABELS, {prune: options.prune ?? 0.5}), transitions},
  );
  log(`${bytes.length} bytes`);
  const model = new NameModel(bytes, {clusters, gazetteer});
  const held = read(TRAINING_SETS.filter(({name}) => name === "worldwide")).filter(kept);
  const rest = read(TRAINING_SETS.filter(({name}) => name === "wikigold" && !chosen.some((set) => set.name === name)));
  const figures = measure(model, [...held, ...rest, ...read(DEVELOPMENT_SETS)]);
  return {weights: bytes, figures};
}

/** Each half of the documents gets the labels of a model that has not seen it: votes as honest as those of new texts. */
function letVote(
  instances: readonly Instance[],
  maker: InstanceMaker,
  index: ReturnType<InstanceMaker["make"]>["index"],
  log: (line: string) => void,
): void {
  const size = index.size;
  const labels = new Map<Instance, Uint8Array>();
  for (const half of [0, 1]) {
    const trainer = new NameTrainer(size, maker.edge);
    learn(
      trainer,
      instances.filter((_, at) => at % 2 === half),
      VOTING_EPOCHS,
      log,
    );
    trainer.finish();
    for (const [at, instance] of instances.entries())
      if (at % 2 !== half) labels.set(instance, trainer.label(instance, false));
  }
  for (const instance of instances) maker.vote(instance, labels.get(instance)!, index);
}

function learn(
  trainer: NameTrainer,
  instances: readonly Instance[],
  epochs: number,
  log: (line: string) => void,
): void {
  const random = createRandom(SEED);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffle([...instances], random);
    let wrong = 0;
    for (const instance of order) wrong += trainer.learn(instance, random() < SHARE_WITH_VOTES, random);
    log(`epoch ${epoch + 1}: ${wrong} sentences wrong`);
  }
}

/** F1 of people, organisations and places, exact span and type, per set. */
export function measure(model: NameModel, documents: readonly NameDocument[]): NameFigure[] {
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
  return [...scores].flatMap(([set, score]) => [
    {set, measure: "f1", value: score.f1},
    {set, measure: "precision", value: score.precision},
    {set, measure: "recall", value: score.recall},
  ]);
}
