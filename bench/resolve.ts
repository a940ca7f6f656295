/**
 * How resolution grows: invented corpora of growing size, their time, and the exponent of growth between the smallest and the
 * largest. Usage: `tsx bench/resolve.ts [most mentions, default 1000000]`.
 */
import {performance} from "node:perf_hooks";
import {seededRandom} from "../src/graph/random";
import type {Document} from "../src/model/document";
import type {AnnotationRecord, Chain, Mention, MentionType} from "../src/model/record";
import {resolve} from "../src/resolve";

const SYLLABLES =
  "bar den fol gran hal ing jor kel lam mor nor pel quin ros sten tor ul ver wick yar zel dor man sky".split(" ");
const FIRST_NAMES =
  "Robert Bob James Jim Maria Anna Thomas Tom William Bill Ruth Paula Kate Katherine Omar Wei Lucia Ivan".split(" ");
const BODIES = "Department Agency Office Bureau Council Union Board Institute".split(" ");
const MENTIONS_A_DOCUMENT = 100;
const CHAINS_A_DOCUMENT = 20;

type Random = () => number;

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)];
}

function word(random: Random): string {
  const count = 2 + Math.floor(random() * 2);
  const letters = Array.from({length: count}, () => pick(SYLLABLES, random)).join("");
  return letters[0].toUpperCase() + letters.slice(1);
}

/** Things of a world as large as its corpus needs; how often each is named falls with its rank, as in real text. */
function makeWorld(count: number, random: Random): readonly {readonly name: string; readonly type: MentionType}[] {
  return Array.from({length: count}, (_, index) => {
    if (index % 3 === 0) return {name: `${pick(BODIES, random)} of ${word(random)} and ${word(random)}`, type: "ORG"};
    if (index % 3 === 1) return {name: `${pick(FIRST_NAMES, random)} ${word(random)}`, type: "PERSON"};
    return {name: word(random), type: "PLACE"};
  });
}

function shortForm(name: string, type: MentionType, random: Random): string {
  const chance = random();
  const words = name.split(" ");
  if (type === "PERSON" && chance < 0.3) return words[words.length - 1];
  if (type === "PERSON" && chance < 0.4) return `${words[0][0]}. ${words[words.length - 1]}`;
  if (type === "ORG" && chance < 0.3)
    return words
      .filter((part) => /^[A-Z]/.test(part))
      .map((part) => part[0])
      .join("");
  if (chance > 0.97) return name.slice(0, 3) + name.slice(4);
  return name;
}

function makeCorpus(mentions: number): {readonly documents: Document[]; readonly records: AnnotationRecord[]} {
  const random = seededRandom(mentions);
  const count = Math.ceil(mentions / MENTIONS_A_DOCUMENT);
  const world = makeWorld(Math.ceil(count * 3), random);
  const documents: Document[] = [];
  const records: AnnotationRecord[] = [];
  for (let index = 0; index < count; index++) {
    const made = makeArticle(index, world, random);
    documents.push(made.document);
    records.push(made.record);
  }
  return {documents, records};
}

function makeArticle(index: number, world: ReturnType<typeof makeWorld>, random: Random) {
  const chains: Chain[] = [];
  const found: Mention[] = [];
  let text = "";
  for (let chain = 0; chain < CHAINS_A_DOCUMENT; chain++) {
    const {name, type} = world[Math.floor(world.length * random() ** 3)];
    const shown = shortForm(name, type, random);
    const id = `c${chain}`;
    chains.push({id, name: shown, type, subtype: null, unnamed: false});
    for (let again = 0; again < MENTIONS_A_DOCUMENT / CHAINS_A_DOCUMENT; again++) {
      const start = text.length;
      text += `${shown} `;
      const end = text.length - 1;
      found.push({
        id: `m${found.length}`,
        start,
        end,
        text: shown,
        kind: "name",
        type,
        subtype: null,
        title: null,
        chain: id,
        by: "bench",
      });
    }
  }
  text += `${word(random)} ${word(random)} ${word(random)} ${word(random)} ${word(random)} ${word(random)}`;
  const sha256 = index.toString(16).padStart(64, "0");
  const id = `${index}.txt`;
  const content = {start: text.lastIndexOf(" ", text.length - 30) + 1, end: text.length};
  const record: AnnotationRecord = {
    id,
    sha256,
    language: "en",
    sentences: [{start: 0, end: text.length}],
    noise: [],
    times: [],
    mentions: found,
    chains,
    attributions: [
      {
        id: "a0",
        kind: "speech",
        source: null,
        speaker: "c0",
        sourceKind: "named",
        affiliation: [],
        cue: [],
        content: [content],
        mode: "indirect",
        addressee: null,
        stance: "neutral",
        hedges: [],
        negated: false,
        negation: [],
        within: null,
        about: ["c1", "c2"],
        times: [],
        date: null,
        confidence: 1,
        by: "bench",
      },
    ],
    relations: [],
    problems: [],
  };
  return {document: {id, text, sha256}, record};
}

function measure(mentions: number): number {
  const {documents, records} = makeCorpus(mentions);
  const start = performance.now();
  const {entities, statements} = resolve(documents, records, []);
  const seconds = (performance.now() - start) / 1000;
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    `${mentions} mentions, ${documents.length} documents: ${seconds.toFixed(1)} s, ${entities.length} entities, ${statements.length} statements, ${memory} MB`,
  );
  return seconds;
}

const most = Number(process.argv[2] ?? 1_000_000);
const sizes = [most / 16, most / 4, most];
measure(10_000);
const times = sizes.map(measure);
const exponent = Math.log(times[2] / times[0]) / Math.log(sizes[2] / sizes[0]);
console.log(`growth exponent ${exponent.toFixed(2)}`);
