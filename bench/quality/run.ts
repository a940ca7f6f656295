/**
 * Scores the language stage on the development sets and writes `bench/quality/results.md` and the README's table.
 *
 *     npm run quality -- --data ../shared              all scores
 *     npm run quality -- --data ../shared --only names,attribution
 *     npm run quality -- --data ../shared --only knowledgenet-cv   learns three times what it tests: minutes
 *     npm run quality -- --data ../shared --only wikigold-cv       learns five times what it tests: minutes
 *     npm run quality -- --data ../shared --floors     fails if a score is below its floor in floors.json; writes nothing
 */
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {english} from "../../src/annotate/english";
import {readResources} from "../../src/disk/index";
import {scoreAttribution} from "./attribution";
import {scoreCoreference} from "./coreference";
import {scoreCrossDocument} from "./cross-document";
import type {Figure} from "./figure";
import {crossValidateKnowledgeNet} from "./knowledgenet";
import {scoreNames} from "./names";
import {withFigures} from "./readme";
import {scoreRelations} from "./relations";
import {reliabilityTable} from "./reliability";
import {scoreSeeds} from "./seeds";
import {scoreSyntax} from "./syntax";
import {scoreTags} from "./tags";
import {crossValidateWikigold} from "./wikigold";

const here = dirname(fileURLToPath(import.meta.url));
const {values: options} = parseArgs({
  options: {data: {type: "string"}, only: {type: "string"}, floors: {type: "boolean", default: false}},
});
if (!options.data || !existsSync(join(options.data, "data"))) {
  console.error(
    `npm run quality needs the folder with the data sets: --data ../shared (found ${options.data ?? "nothing"}).`,
  );
  process.exit(2);
}
const data = join(options.data, "data");
const resources = await readResources();
const {annotate} = english(resources);
const PARTS: readonly (readonly [name: string, score: () => Promise<Figure[]>])[] = [
  ["tags", () => scoreTags(data, resources)],
  ["syntax", () => scoreSyntax(data, resources)],
  ["names", () => scoreNames(data, resources)],
  ["wikigold-cv", async () => crossValidateWikigold(data, resources)],
  ["coreference", () => scoreCoreference(data, annotate)],
  ["cross-document", () => scoreCrossDocument(data, annotate, resources)],
  ["attribution", () => scoreAttribution(data, annotate)],
  ["relations", () => scoreRelations(data, annotate)],
  ["knowledgenet-cv", async () => crossValidateKnowledgeNet(data, resources)],
  ["seeds", () => scoreSeeds(data, annotate, resources)],
];
/** Tables that stand below a part's figures. */
const TABLES: ReadonlyMap<string, () => string> = new Map([["attribution", () => reliabilityTable(data, annotate)]]);
/** They train models of their own: minutes, so floors do not wait for them unless they are named. */
const SLOW = new Set(["wikigold-cv", "knowledgenet-cv"]);

const wanted = options.only?.split(",");
const tables: string[] = [];
const figures: Figure[] = [];
for (const [name, score] of PARTS) {
  if (wanted ? !wanted.includes(name) : options.floors && SLOW.has(name)) continue;
  const found = await score();
  figures.push(...found);
  const rows = found.map(({set, measure, value}) => `| ${set} | ${measure} | ${value.toFixed(4)} |`);
  const below = options.floors ? undefined : TABLES.get(name)?.();
  tables.push(
    [
      `## ${name}`,
      "",
      "| set | measure | value |",
      "|---|---|---|",
      ...rows,
      ...(below ? ["", "How much a confidence is worth:", "", below] : []),
    ].join("\n"),
  );
  console.log(`${tables.at(-1)}\n`);
}

const floors = JSON.parse(readFileSync(join(here, "floors.json"), "utf8")) as {readonly [key: string]: number};
const low = figures.filter(({set, measure, value}) => value < (floors[`${set} · ${measure}`] ?? 0));
const unknown = Object.keys(floors).filter((key) => !figures.some(({set, measure}) => key === `${set} · ${measure}`));
if (options.floors) {
  for (const {set, measure, value} of low) {
    console.error(
      `below its floor: ${set} · ${measure} is ${value.toFixed(4)}, floor ${floors[`${set} · ${measure}`]}`,
    );
  }
  if (!wanted) for (const key of unknown) console.error(`a floor without a score: ${key}`);
  process.exit(low.length > 0 || (!wanted && unknown.length > 0) ? 1 : 0);
}
if (!wanted) {
  const head =
    "# Quality\n\nMade by `npm run quality -- --data ../shared`. Development sets only; what each measures stands in the scorers' own README.";
  writeFileSync(join(here, "results.md"), `${[head, ...tables].join("\n\n")}\n`);
  const readme = join(here, "..", "..", "README.md");
  writeFileSync(readme, withFigures(readFileSync(readme, "utf8"), figures));
}
