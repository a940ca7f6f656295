/**
 * Trains the name finder alone and writes its weights, figures and section of the model card:
 *
 *     tsx training/names/main.ts --data ../shared/data [--open-only] [--out FOLDER]
 */
import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {namesCard} from "./card";
import {type NameFigure, trainNames} from "./train-names";

const source = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "src");
const {values: options} = parseArgs({
  options: {data: {type: "string"}, "open-only": {type: "boolean", default: false}, out: {type: "string"}},
});
if (!options.data) throw new Error("Expected the folder of the data sets: --data ../shared/data");
const folder = join(source, "lexicon", "data");
const tables = readdirSync(folder).filter((file) => file.endsWith(".tsv"));
const out = options.out ?? join(source, "models", "weights");
const {weights, figures} = trainNames({
  data: options.data,
  lexicons: Object.fromEntries(tables.map((file) => [file.slice(0, -4), readFileSync(join(folder, file), "utf8")])),
  clusters: new Uint8Array(readFileSync(join(source, "models", "weights", "clusters.bin"))),
  openOnly: options["open-only"],
  log: (line) => console.log(line),
});
const metrics = join(out, "names.json");
const known = readMetrics(metrics);
const found = options["open-only"] ? {...known, openFigures: figures} : {...known, figures};
if (!options["open-only"]) writeFileSync(join(out, "names.bin"), weights);
else if (options.out) writeFileSync(join(out, "names-open.bin"), weights);
writeFileSync(metrics, `${JSON.stringify(found, null, 2)}\n`);
console.log(namesCard(found.figures, found.openFigures));

function readMetrics(file: string): {figures: NameFigure[]; openFigures: NameFigure[]} {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as {figures: NameFigure[]; openFigures: NameFigure[]};
  } catch {
    return {figures: [], openFigures: []};
  }
}
