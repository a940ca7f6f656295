/**
 * Speed of the language stage beside compromise, on the same texts in one run: only the ratio means something, machines differ.
 *
 *     npm run bench                         the seed articles
 *     npm run bench -- --data ../shared     open news texts of the data folder
 */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import nlp from "compromise";
import {english} from "../src/annotate/english";
import {readResources, readWorkspace} from "../src/disk/index";
import type {Document} from "../src/model/document";
import {readTexts} from "./quality/scorer";

const ROUNDS = 3;

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

const position = process.argv.indexOf("--data");
const documents = await texts(position < 0 ? undefined : process.argv[position + 1]);
const resources = await readResources();
const loading = seconds(() => english(resources));
const language = english(resources);
const words = documents.reduce((sum, {text}) => sum + text.split(/\s+/u).length, 0);
const peer = (): void => {
  for (const {text} of documents) {
    const view = nlp(text);
    view.people().json();
    view.places().json();
    view.organizations().json();
  }
};
const ours = (): void => {
  for (const document of documents) language.annotate(document);
};
ours();
peer();
const times = Array.from({length: ROUNDS}, () => ({ours: seconds(ours), peer: seconds(peer)}));
const best = {ours: Math.min(...times.map((time) => time.ours)), peer: Math.min(...times.map((time) => time.peer))};
const version = (JSON.parse(readFileSync("node_modules/compromise/package.json", "utf8")) as {version: string}).version;
console.log(`${documents.length} documents, ${words} words; best of ${ROUNDS} rounds each, one thread`);
console.log(`loading tables and weights   ${(loading * 1000).toFixed(0)} ms`);
console.log(`hearsay annotate, full record ${Math.round(words / best.ours)} words/s`);
console.log(`compromise ${version}, people + places + organizations ${Math.round(words / best.peer)} words/s`);
console.log(`ratio ${(best.peer / best.ours).toFixed(2)}`);
