import {type Labelled, labelled} from "../../src/models/attribution-cues";
import {type Candidate, LEARNING_LIMITS, readings, type Scorers} from "../../src/models/attribution-decoder";
import {RANK_WEIGHTS} from "../../src/models/attribution-rank";
import type {Roles} from "../../src/models/attribution-tagger";
import type {AttributionView} from "../../src/models/attribution-view";
import type {GoldDocument} from "./corpus";
import {type GoldHeads, headsOf} from "./heads";
import {type Judged, trainRank} from "./train-rank";
import {predictRoles, type RoleExample, type RoleWeights, roleExample, trainRoles} from "./train-roles";
import {type StepExample, type StepWeights, trainContents, trainCues, trainSources} from "./train-steps";

/** Everything learnt. */
export interface AttributionWeights {
  readonly roles: RoleWeights;
  readonly cue: StepWeights;
  readonly source: StepWeights;
  readonly content: StepWeights;
  readonly rank: Float32Array;
}

/** How long to learn. */
export interface Schedule {
  readonly roleEpochs: number;
  readonly cueEpochs: number;
  readonly choiceEpochs: number;
  /** Parts the documents are dealt into, so that no step learns from labels that were learnt from the same document. */
  readonly folds: number;
}

export const SCHEDULE: Schedule = {roleEpochs: 6, cueEpochs: 8, choiceEpochs: 5, folds: 4};

/**
 * Learns who said what: the sequence model, then cue, source and content with its labels as features, then the reranker on
 * what these find in documents they did not learn from.
 */
export function trainAttribution(
  documents: readonly GoldDocument[],
  viewOf: (document: GoldDocument) => AttributionView,
  log: (line: string) => void,
  schedule: Schedule = SCHEDULE,
): AttributionWeights {
  const prepared = documents.map((document) => {
    const view = viewOf(document);
    return {view, gold: headsOf(view, document.gold), example: roleExample(view, document.gold)};
  });
  const examples = prepared.map(({example}) => example);
  const labels = jackknifedRoles(examples, schedule, log);
  const steps = prepared.map(({view, gold}, index) => ({data: labelled(view, labels[index]), gold}));
  return {roles: trainRoles(examples, schedule.roleEpochs, log), ...trainOnLabels(steps, schedule, log)};
}

/** Labels for each document by sequence models that did not learn from it. */
export function jackknifedRoles(
  examples: readonly RoleExample[],
  {folds, roleEpochs}: Schedule,
  log: (line: string) => void,
): Roles[] {
  const labels: Roles[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = trainRoles(rest(examples, fold, folds), roleEpochs);
    for (let index = fold; index < examples.length; index += folds)
      labels[index] = predictRoles(examples[index], weights);
    log(`roles, fold ${fold + 1} of ${folds}`);
  }
  return labels;
}

/** Cue, source, content and reranker, given labels. */
export function trainOnLabels(
  steps: readonly StepExample[],
  schedule: Schedule,
  log: (line: string) => void,
): Omit<AttributionWeights, "roles"> {
  const candidates = jackknifed(steps, schedule, log);
  const judged = candidates.flatMap((found, index) =>
    found.map((each) => judge(steps[index].data, each, steps[index].gold)),
  );
  const rank = trainRank(judged);
  log(`rank: ${judged.length} readings`);
  return {...trainSteps(steps, schedule, log), rank};
}

function rest<T>(items: readonly T[], fold: number, folds: number): T[] {
  return items.filter((_, index) => index % folds !== fold);
}

interface Steps {
  readonly cue: StepWeights;
  readonly source: StepWeights;
  readonly content: StepWeights;
}

function trainSteps(examples: readonly StepExample[], schedule: Schedule, log: (line: string) => void): Steps {
  const cue = trainCues(examples, schedule.cueEpochs);
  log(`cues: ${cue.index.size} features`);
  const source = trainSources(examples, schedule.choiceEpochs);
  log(`sources: ${source.index.size} features`);
  const content = trainContents(examples, cue.score, schedule.choiceEpochs);
  log(`contents: ${content.index.size} features`);
  return {cue, source, content};
}

/** What the steps find in each document when they did not learn from it. */
function jackknifed(steps: readonly StepExample[], schedule: Schedule, log: (line: string) => void): Candidate[][] {
  const found: Candidate[][] = [];
  const folds = 2;
  for (let fold = 0; fold < folds; fold++) {
    const learnt = trainSteps(rest(steps, fold, folds), schedule, log);
    for (let index = fold; index < steps.length; index += folds) {
      const {data} = steps[index];
      found[index] = readings(data, scorersOf(learnt, new Float32Array(RANK_WEIGHTS)), LEARNING_LIMITS).flat();
    }
  }
  return found;
}

function scorersOf(learnt: Steps, rank: Float32Array): Omit<Scorers, "roles"> {
  return {
    cue: learnt.cue.score,
    source: learnt.source.score,
    content: learnt.content.score,
    rank,
  };
}

/** Right if a content of the corpus shares half of its words and the source is the same. */
function judge({view}: Labelled, candidate: Candidate, gold: readonly GoldHeads[]): Judged {
  const right = gold.some(({whole, source}) => {
    if (candidate.source < 0 !== source < 0) return false;
    if (source >= 0 && !whole.source.some(({first, last}) => first <= candidate.source && candidate.source < last))
      return false;
    return sharedWords(view, candidate, whole.content) >= 0.5;
  });
  return {features: candidate.features, right};
}

function sharedWords(
  view: AttributionView,
  {content, hole}: Candidate,
  gold: readonly {first: number; last: number}[],
): number {
  const around = content.first < hole.first && content.last > hole.last;
  let both = 0;
  let own = 0;
  let others = 0;
  for (const {first, last} of gold) for (let token = first; token < last; token++) others += view.word[token];
  for (let token = content.first; token < content.last; token++) {
    if (view.word[token] === 0 || (around && token >= hole.first && token < hole.last)) continue;
    own++;
    if (gold.some(({first, last}) => first <= token && token < last)) both++;
  }
  return both / Math.max(1, own + others - both);
}
