import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {build} from "../../src/build";
import {exportFiles} from "../../src/export/index";
import type {Document} from "../../src/model/document";
import type {Resources} from "../../src/model/resources";
import type {Figure} from "./figure";
import {type Annotate, score} from "./scorer";

interface Rates {
  readonly f1: number;
}

/** What `score-seeds.mjs --json` gives, as far as it is read here. */
interface SeedScores {
  readonly mentions: Rates;
  readonly nominals: Rates;
  readonly attributions: Rates;
  readonly attributionContent: Rates;
  readonly relations: Rates;
  readonly clustersInDocument: Rates;
  readonly clustersAcross: Rates | null;
  readonly accuracy: {
    readonly [name: string]: readonly [right: number, of: number] | {readonly value: number} | undefined;
  };
}

const SET = "worked seeds";

/**
 * The worked articles against their gold: names, chains, who said what, relations, and the entities of all five seeds.
 * @param data the data folder; gold, texts and scorers lie beside it
 */
export async function scoreSeeds(data: string, annotate: Annotate, resources: Resources): Promise<Figure[]> {
  const shared = join(data, "..");
  const texts = join(shared, "seeds");
  const documents = readdirSync(texts)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map(
      (name): Document => ({
        id: name.replace(/\.txt$/, ""),
        sha256: name,
        text: readFileSync(join(texts, name), "utf8"),
      }),
    );
  const records = new Map(documents.map((document) => [document.id, annotate(document)]));
  const recall: Annotate = (document) => records.get(document.id)!;
  const folder = mkdtempSync(join(tmpdir(), "hearsay-seeds-"));
  try {
    const graph = join(folder, "entities.json");
    writeFileSync(graph, JSON.stringify({entities: await entitiesOf(documents, recall, resources)}));
    const scorer = join(shared, "score", "score-seeds.mjs");
    const before = [join(shared, "gold")];
    return figuresOf(
      score(documents, recall, {scorer, before, after: ["--texts", texts, "--graph", graph]}) as SeedScores,
    );
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The entities of the corpus in the form of the scorer, from the export that users get. */
async function entitiesOf(
  documents: readonly Document[],
  annotate: Annotate,
  resources: Resources,
): Promise<unknown[]> {
  const workspace = {documents, decisions: [], problems: [], resources};
  const knowledge = await build(workspace, {annotate: async (all) => all.map(annotate)});
  const file = exportFiles(knowledge, "jsonl").find(({name}) => name === "entities.jsonl");
  const lines = [...(file?.text ?? [])].join("").trim().split("\n");
  return lines
    .map((line) => JSON.parse(line) as {mentions: {document: string; start: number; end: number}[]})
    .map((entity) => ({...entity, mentions: entity.mentions.map((mention) => ({...mention, doc: mention.document}))}));
}

function figuresOf(scores: SeedScores): Figure[] {
  const {mentions, nominals, attributions, attributionContent, relations, clustersInDocument, clustersAcross} = scores;
  const rates: [string, Rates | null][] = [
    ["names F1", mentions],
    ["noun phrases and pronouns F1", nominals],
    ["chains B3 F1", clustersInDocument],
    ["entities across documents B3 F1", clustersAcross],
    ["who said what F1", attributions],
    ["content F1", attributionContent],
    ["relations F1", relations],
  ];
  const accuracies = Object.entries(scores.accuracy).map(([name, rate]) => ({
    set: SET,
    measure: `${name}, among matched`,
    value: shareOf(rate),
  }));
  return [...rates.flatMap(([measure, rate]) => (rate ? [{set: SET, measure, value: rate.f1}] : [])), ...accuracies];
}

function shareOf(rate: SeedScores["accuracy"][string]): number {
  if (rate === undefined) return 0;
  return "value" in rate ? rate.value : rate[0] / rate[1];
}
