/**
 * Memory and size of every export of a large invented knowledge, each format in a process of its own: what the process takes with the knowledge made,
 * and how much more at its peak while writing. Each may keep no more than ROOM megabytes of objects beyond the knowledge itself: a format that gathered
 * what it writes would not get through, and is told so.
 *
 *     npx tsx bench/exports.ts                 100,000 statements, every format
 *     npx tsx bench/exports.ts 10000 gexf,csv  fewer, and only these formats
 *     npx tsx bench/exports.ts --write         also writes docs/export-memory.md
 */
import {spawnSync} from "node:child_process";
import {writeFileSync} from "node:fs";
import {mkdtemp, readdir, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {filesOf, PAGE_FORMAT, TABLE_FORMATS, writeFileWhole} from "../src/disk/index";
import {FORMATS, scopeOf} from "../src/export/index";
import {makeEdges} from "../src/graph/edges";
import {makeNodes} from "../src/graph/nodes";
import type {Knowledge} from "../src/model/knowledge";
import {emptyGraph} from "../src/projection/picture";
import {makeNewsroom} from "../test/help/newsroom";

/** An article of the invented newsroom reports so many statements on average. */
const STATEMENTS_PER_ARTICLE = 8.5;

/** Objects that an export may keep beyond the knowledge, in megabytes; garbage that waits for its collection counts. */
const ROOM = 256;

/** What one process measured. */
interface Measure {
  readonly statements: number;
  readonly nodes: number;
  readonly edges: number;
  readonly seconds: number;
  readonly written: number;
  /** Bytes of objects that the knowledge alone keeps. */
  readonly kept: number;
  readonly before: number;
  readonly peak: number;
}

/** An invented knowledge with the whole graph, statements and documents as nodes; places are any, since a layout of so many would take hours. */
function makeLarge(articles: number): Knowledge {
  const knowledge = makeNewsroom({articles});
  const graph = emptyGraph();
  let number = 0;
  for (const {key, attributes} of makeNodes(knowledge.documents, knowledge, knowledge.records)) {
    graph.addNode(key, {...attributes, x: number % 1000, y: Math.floor(number / 1000), size: 3});
    number++;
  }
  for (const {key, source, target, attributes} of makeEdges(knowledge.documents, knowledge, (node) =>
    graph.hasNode(node),
  )) {
    graph.addEdgeWithKey(key, source, target, attributes);
  }
  return {...knowledge, graph};
}

/** Highest memory of this process so far, in bytes. */
function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}

async function write(knowledge: Knowledge, format: string, folder: string): Promise<void> {
  const table = TABLE_FORMATS.find(({name}) => name === format);
  if (table) {
    await table.write(
      table.files.map((file) => join(folder, file)),
      scopeOf(knowledge),
    );
    return;
  }
  for (const {name, text} of await filesOf(knowledge, [format])) await writeFileWhole(join(folder, name), text);
}

/** Exports one format into a temporary folder, and tells what that took. */
async function measure(articles: number, format: string): Promise<Measure> {
  const knowledge = makeLarge(articles);
  globalThis.gc?.();
  const kept = process.memoryUsage().heapUsed;
  const folder = await mkdtemp(join(tmpdir(), "hearsay-exports-"));
  const before = peakMemory();
  const {user, system} = process.cpuUsage();
  try {
    if (format !== NONE) await write(knowledge, format, folder);
    const used = process.cpuUsage({user, system});
    const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
    return {
      statements: knowledge.statements.length,
      nodes: knowledge.graph.order,
      edges: knowledge.graph.size,
      seconds: (used.user + used.system) / 1e6,
      written: sizes.reduce((sum, size) => sum + size, 0),
      kept,
      before,
      peak: peakMemory(),
    };
  } finally {
    await rm(folder, {recursive: true});
  }
}

/** Writes the figures into the documentation too. */
const WRITE = "--write";

/** No format at all: what the knowledge takes alone. */
const NONE = "none";

/** A process of its own for one format, so that its peak is its own; null if it ran out of the objects allowed, which are in bytes. */
function measureApart(articles: number, format: string, allowed: number | null): Measure | null {
  const limit = allowed === null ? [] : [`--max-old-space-size=${Math.ceil(allowed / 2 ** 20)}`];
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ["--expose-gc", ...limit, ...process.execArgv, fileURLToPath(import.meta.url), "--one", String(articles), format],
    {encoding: "utf8", maxBuffer: 1e6},
  );
  if (status === 0) return JSON.parse(stdout) as Measure;
  if (/heap out of memory|heap limit/.test(stderr)) return null;
  throw new Error(`${format}: exit ${status}\n${stderr}`);
}

const megabytes = (bytes: number): string => String(Math.round(bytes / 2 ** 20)).padStart(7);

/** The figures as a page of the documentation. */
function writePage(title: string, rows: readonly (readonly string[])[]): void {
  const lines = [
    "# Memory of every export",
    "",
    `Made by \`npx tsx bench/exports.ts --write\`: ${title}`,
    "",
    `Each format ran in a process of its own that may keep ${ROOM} MB of objects beyond the knowledge; one that gathers what it writes does not get through. “Before” is what`,
    "the process took with the knowledge made, “peak” the most it took until the file was written, in megabytes; “more” is the difference.",
    "",
    "| format | written | before | peak | more |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows.map((cells) => `| ${cells.join(" | ")} |`),
  ];
  writeFileSync(new URL("../docs/export-memory.md", import.meta.url), `${lines.join("\n")}\n`);
}

function report(articles: number, formats: readonly string[], write: boolean): void {
  const alone = measureApart(articles, NONE, null);
  if (!alone) throw new Error("the knowledge alone needs more memory than this machine gives");
  const {statements, nodes, edges, kept} = alone;
  const title = `${statements} statements, ${nodes} nodes, ${edges} edges, which keep ${megabytes(kept).trim()} MB.`;
  const rows: string[][] = [];
  console.log(title);
  console.log(`${ROOM} MB of objects allowed beyond these. All in MB:`);
  console.log("format     written   before     peak     more   CPU s");
  for (const format of formats) {
    const measured = measureApart(articles, format, kept + ROOM * 2 ** 20);
    if (!measured) {
      console.log(`${format.padEnd(9)}  not within ${ROOM} MB`);
      rows.push([format, "–", "–", "–", `over ${ROOM}`]);
      continue;
    }
    const {written, before, peak, seconds} = measured;
    const figures = [written, before, peak, peak - before].map(megabytes);
    rows.push([format, ...figures.map((figure) => figure.trim())]);
    console.log(`${format.padEnd(9)}${figures.join("  ")}  ${seconds.toFixed(1).padStart(6)}`);
  }
  if (write) writePage(title, rows);
}

const [first, ...rest] = process.argv.slice(2).filter((word) => word !== WRITE);
if (first === "--one") {
  process.stdout.write(JSON.stringify(await measure(Number(rest[0]), rest[1])));
} else {
  const articles = Math.ceil(Number(first ?? 100_000) / STATEMENTS_PER_ARTICLE);
  const all = [...[...FORMATS, ...TABLE_FORMATS].map(({name}) => name), PAGE_FORMAT];
  report(articles, rest[0]?.split(",") ?? all, process.argv.includes(WRITE));
}
