import {join} from "node:path";
import type {Resources} from "../../src/model/resources";
import {viewOf} from "../../src/models/attribution-view";
import {readCorpus} from "./corpus";
import {preparation} from "./prepare";
import {trainAttribution} from "./train-attribution";
import {writeAttribution} from "./write-attribution";

/** What `attribution.bin` is made of. */
export interface AttributionBuild {
  /** The data folder, with `attribution/*.train.jsonl`. */
  readonly data: string;
  /** Tables and the weights for tags, names and syntax: attribution is learnt on what they find. */
  readonly resources: Resources;
  /** Learn only from data under an open licence (GUM), not from PolNeAR. */
  readonly openOnly: boolean;
  readonly log: (line: string) => void;
}

/** The sets to learn from. GUM marks clauses only, and few beliefs: beside PolNeAR it would teach to leave them out. */
const SETS = {open: "gum.train.jsonl", full: "polnear.train.jsonl"};

/** Trains the models of attribution. Deterministic; about ten minutes on one core for the full set, one for the open one. */
export function buildAttribution({data, resources, openOnly, log}: AttributionBuild): Uint8Array {
  const {prepare, reporting, models} = preparation(resources);
  const file = openOnly ? SETS.open : SETS.full;
  const documents = readCorpus(join(data, "attribution", file), prepare);
  log(`${documents.length} documents of ${file}`);
  const learnt = trainAttribution(documents, ({material}) => viewOf(material, reporting, models.sheet), log);
  return writeAttribution(learnt, {source: openOnly ? "GUM" : "PolNeAR", documents: documents.length});
}
