/**
 * Speed of the language stage beside compromise and wink-nlp, on the same texts in one run: only the ratios mean something, machines
 * differ. It measures the built program, as people run it.
 *
 *     npm run bench                         the seed articles
 *     npm run bench -- --data ../shared     open news texts of the data folder
 */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {performance} from "node:perf_hooks";
import {pathToFileURL} from "node:url";
import {parseArgs} from "node:util";
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type {Document} from "../src/model/document";
import {readTexts} from "./quality/scorer";

type Library = typeof import("../src/index");
type Disk = typeof import("../src/disk/index");

const ROUNDS = 5;
const {createPipeline, english, toRecord}: Library = await import(built("index.js"));
const {readResources, readWorkspace}: Disk = await import(built("disk.js"));

function built(name: string): string {
  return pathToFileURL(join("dist", name)).href;
}

/** Seconds of the processor, not of the clock: what else the machine does counts less. */
function seconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1e6;
}

async function texts(data: string | undefined): Promise<readonly Document[]> {
  if (data === undefined) return (await readWorkspace(".")).documents;
  return readTexts(join(data, "data/ner/worldwide.open.jsonl")).slice(0, 150);
}

function version(name: string): string {
  const {version} = JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8")) as {version: string};
  return `${name} ${version}`;
}

const {values: options} = parseArgs({options: {data: {type: "string"}}});
const documents = await texts(options.data);
const words = documents.reduce((sum, {text}) => sum + text.split(/\s+/u).length, 0);
const resources = await readResources();
const start = performance.now();
const loading = seconds(() => english(resources));
const waited = performance.now() - start;
const language = english(resources);
const wink = winkNLP(model);

/** What runs on all documents, and in how many rounds it did. */
const runs: readonly (readonly [name: string, run: () => void])[] = [
  [
    "hearsay annotate, full record",
    () => {
      for (const document of documents) language.annotate(document);
    },
  ],
  [
    `${version("compromise")}, people + places + organizations`,
    () => {
      for (const {text} of documents) {
        const view = nlp(text);
        view.people().json();
        view.places().json();
        view.organizations().json();
      }
    },
  ],
  [
    `${version("wink-nlp")}, tokens + sentences + tags + entities`,
    () => {
      for (const {text} of documents) {
        const read = wink.readDoc(text);
        read.tokens().out(wink.its.pos);
        read.entities().out(wink.its.detail);
      }
    },
  ],
];
for (const [, run] of runs) run();
const best = runs.map(() => Number.POSITIVE_INFINITY);
for (let round = 0; round < ROUNDS; round++) {
  for (const [index, [, run]] of runs.entries()) best[index] = Math.min(best[index] ?? 0, seconds(run));
}

const ours = best[0] ?? 0;
console.log(`${documents.length} documents, ${words} words; best of ${ROUNDS} rounds each, time of the processor`);
console.log(
  `loading tables and weights: ${waited.toFixed(0)} ms by the clock, ${(loading * 1000).toFixed(0)} ms of the processor (the compiler works beside it)`,
);
for (const [index, [name]] of runs.entries()) {
  const time = best[index] ?? 0;
  const ratio = index === 0 ? "" : `, ratio ${(time / ours).toFixed(2)}`;
  console.log(`${name}: ${Math.round(words / time)} words/s${ratio}`);
}

const spent = new Map<string, number>();
const timed = language.annotators.map((step) => ({
  ...step,
  run: (...given: Parameters<typeof step.run>) => {
    const start = process.hrtime.bigint();
    const value = step.run(...given);
    spent.set(step.name, (spent.get(step.name) ?? 0) + Number(process.hrtime.bigint() - start));
    return value;
  },
}));
const pipeline = createPipeline(timed);
for (const document of documents) toRecord(pipeline(document));
console.log("\nmicroseconds a word, by the clock:");
for (const [name, time] of spent) console.log(`  ${name.padEnd(14)} ${(time / 1000 / words).toFixed(2)}`);
