/**
 * Trains the weights in `src/models/weights` and what their cards show. Same data, same bytes.
 *
 *     npm run train -- --data ../shared/data                          everything
 *     npm run train -- --data ../shared/data --open-only              without sets that have no data licence
 *     npm run train -- --data ../shared/data --only tagger,parser     some, with the others as they are
 *
 * Later models learn from what earlier ones predict: who trains one anew should train those after it too.
 */
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {scoreAttribution} from "../bench/quality/attribution";
import {scoreSyntax} from "../bench/quality/syntax";
import {scoreTags} from "../bench/quality/tags";
import {english} from "../src/annotate/english";
import {readResources} from "../src/disk/index";
import type {Resources} from "../src/model/resources";
import {viewOf} from "../src/models/attribution-view";
import {Clusters} from "../src/models/clusters";
import {Tagger} from "../src/models/tagger";
import {WordSheet} from "../src/models/word-sheet";
import {type AttributionColumn, attributionCard} from "./attribution/card";
import {readCorpus} from "./attribution/corpus";
import {preparation} from "./attribution/prepare";
import {trainAttribution} from "./attribution/train-attribution";
import {writeAttribution} from "./attribution/write-attribution";
import {trainPronounTable} from "./coreference/train-pronouns";
import {writeSection} from "./model-card";
import {namesCard} from "./names/card";
import {trainNames} from "./names/train-names";
import {trainParser} from "./parser/train-parser";
import {trainRelationWeights} from "./relations/train-relations";
import {trainSentences} from "./sentences/train-sentences";
import {buildClusters} from "./shared/build-clusters";
import {Embedding} from "./shared/embedding";
import {readPlainSentences} from "./shared/plain-sentences";
import {syntaxCard} from "./syntax-card";
import {jackknifeTags, trainTagger} from "./tagger/train-tagger";
import {readTrainingSentences} from "./treebanks";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const weights = join(root, "src", "models", "weights");
const cache = join(root, ".cache");
const card = join(root, "src", "models", "MODEL-CARD.md");
/** Dimensions of the word vectors that the networks learn with. */
const DIMENSIONS = 48;

const {values: options} = parseArgs({
  options: {data: {type: "string"}, only: {type: "string"}, "open-only": {type: "boolean", default: false}},
});
const openOnly = options["open-only"];

/** What can be trained, in order. */
const PARTS: readonly (readonly [name: string, train: (data: string) => Promise<void>])[] = [
  ["clusters", async () => write("clusters", buildClusters(cache))],
  ["sentences", sentences],
  ["tagger", async (data) => write("tagger", trainTagger(material(data), clusters(), log))],
  ["parser", async (data) => write("parser", parser(data))],
  ["names", names],
  ["attribution", attribution],
  ["pronouns", pronouns],
  ["relations", relations],
];

function log(line: string): void {
  console.log(line);
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(join(weights, `${name}.bin`), bytes);
  log(`${name}.bin: ${bytes.length} bytes`);
}

function bytesOf(name: string): Uint8Array {
  return readFileSync(join(weights, `${name}.bin`));
}

function clusters(): Clusters {
  return new Clusters(bytesOf("clusters"));
}

function material(data: string): Parameters<typeof trainTagger>[0] {
  const embedding = new Embedding(cache, clusters(), DIMENSIONS);
  return {sheet: new WordSheet(clusters()), embedding, sentences: readTrainingSentences(data)};
}

async function sentences(data: string): Promise<void> {
  const {sheet, sentences} = material(data);
  write("sentences", trainSentences({data, sheet, sentences, openOnly}, log));
}

function parser(data: string): Uint8Array {
  const shared = material(data);
  const tagger = new Tagger(bytesOf("tagger"), shared.sheet);
  const tags = jackknifeTags(shared, tagger.labels, log);
  const plain = readPlainSentences(data, openOnly);
  return trainParser({...shared, tags, tagger, tagLabels: tagger.labels, plain, clusters: clusters()}, log);
}

async function names(data: string): Promise<void> {
  const {lexicons} = await readResources();
  const base = {data, lexicons, clusters: bytesOf("clusters"), cache, log};
  const open = trainNames({...base, openOnly: true});
  const chosen = openOnly ? open : trainNames({...base, openOnly});
  write("names", chosen.weights);
  const figures = {figures: chosen.figures, openFigures: open.figures};
  writeFileSync(join(weights, "names.metrics.json"), `${JSON.stringify(figures, null, 2)}\n`);
  writeSection(card, "names", namesCard(chosen.figures, open.figures));
}

async function attribution(data: string): Promise<void> {
  const resources = await readResources();
  const open = learnAttribution(data, resources, "gum.train.jsonl");
  const chosen = openOnly ? open : learnAttribution(data, resources, "polnear.train.jsonl");
  write("attribution", chosen);
  const {attribution: _, ...others} = resources.weights;
  const columns = [
    {name: openOnly ? "trained on GUM" : "trained on PolNeAR", weights: {...others, attribution: chosen}},
    {name: "trained on open sets only", weights: {...others, attribution: open}},
    {name: "rules alone", weights: others},
  ];
  const scored: AttributionColumn[] = [];
  for (const {name, weights} of columns) {
    const {annotate} = english({...resources, weights});
    scored.push({name, figures: await scoreAttribution(data, annotate)});
  }
  writeSection(card, "attribution", attributionCard(scored));
}

function learnAttribution(data: string, resources: Resources, file: string): Uint8Array {
  log(`attribution from ${file}`);
  const {prepare, reporting, models} = preparation(resources);
  const documents = readCorpus(join(data, "attribution", file), prepare);
  const learnt = trainAttribution(
    documents,
    (document) => viewOf(document.material, reporting, models.sheet, false),
    log,
  );
  return writeAttribution(learnt, {source: file});
}

async function pronouns(data: string): Promise<void> {
  const table = trainPronounTable({data, resources: await readResources(), log});
  writeFileSync(join(root, "src", "lexicon", "data", "pronoun-weights.tsv"), table);
}

async function relations(data: string): Promise<void> {
  const resources = await readResources();
  write("relations", trainRelationWeights({data, resources, openOnly, log}));
}

const known = PARTS.map(([name]) => name);
const wanted = options.only?.split(",") ?? known;
const unknown = wanted.filter((name) => !known.includes(name));
if (!options.data || !existsSync(join(options.data, "ud")) || unknown.length > 0) {
  console.error(
    `npm run train needs the folder with the data sets: --data ../shared/data (found ${options.data ?? "nothing"}).`,
  );
  console.error(
    `--only takes some of: ${known.join(", ")}${unknown.length > 0 ? ` (found ${unknown.join(", ")})` : ""}.`,
  );
  process.exit(2);
}
for (const [name, train] of PARTS) if (wanted.includes(name)) await train(options.data);
if (wanted.some((name) => ["clusters", "sentences", "tagger", "parser"].includes(name))) {
  const resources = await readResources();
  const figures = [...(await scoreTags(options.data, resources)), ...(await scoreSyntax(options.data, resources))];
  writeFileSync(join(weights, "syntax.metrics.json"), `${JSON.stringify(figures, null, 2)}\n`);
  writeSection(card, "tags and syntax", syntaxCard(figures));
}
