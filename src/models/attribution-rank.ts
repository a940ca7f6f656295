import type {Anchor, Range, Sums} from "./attribution-contents";
import type {Labelled} from "./attribution-cues";
import {type AttributionView, PART, QUOTE} from "./attribution-view";

/** Number of features the reranker sees. */
export const RANK_FEATURES = 64;
/** Units of its hidden layer. */
export const RANK_UNITS = 16;
/** Number of its weights: one a feature, one a unit, then one row of features a unit. */
export const RANK_WEIGHTS = RANK_FEATURES + RANK_UNITS + RANK_UNITS * RANK_FEATURES;

/** A choice with the logarithm of its probability and its lead over the best of the others (below zero if it is behind). */
export interface Choice {
  readonly index: number;
  readonly log: number;
  readonly lead: number;
}

/** A likely source of a cue. */
export interface SourceChoice extends Choice {
  /** -1 for no source. */
  readonly token: number;
}

/** A likely content of a cue and its source. */
export interface ContentChoice extends Choice {
  readonly range: Range;
}

/** A reading of one cue. */
export interface Reading {
  readonly anchor: Anchor;
  /** Log-odds of every token as a cue. */
  readonly strengths: Float32Array;
  readonly source: SourceChoice;
  readonly content: ContentChoice;
  readonly sums: Sums;
}

/** Log-odds that a reading is right: the sum of its features, and of rectified sums of them. */
export function rankScore(weights: Float32Array, features: Float32Array): number {
  let score = dot(weights, 0, features);
  for (let unit = 0; unit < RANK_UNITS; unit++) {
    const value = dot(weights, rankRow(unit), features);
    if (value > 0) score += value * weights[RANK_FEATURES + unit];
  }
  return score;
}

/** Index of the first weight of a hidden unit. */
export function rankRow(unit: number): number {
  return RANK_FEATURES + RANK_UNITS + unit * RANK_FEATURES;
}

function dot(weights: Float32Array, from: number, features: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < RANK_FEATURES; index++) sum += weights[from + index] * features[index];
  return sum;
}

/** The probability that log-odds stand for. */
export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** What the reranker sees of a reading: how sure each step was, whether the sequence model agrees, how it lies to quotation marks. */
export function rankFeatures(data: Labelled, {anchor, strengths, source, content, sums}: Reading): Float32Array {
  const {view, roles} = data;
  const {first, last} = content.range;
  const {cue, hole} = anchor;
  const strength = strengths[cue];
  const around = first < hole.first && last > hole.last;
  const words = sums.words[last] - sums.words[first] - (around ? sums.words[hole.last] - sums.words[hole.first] : 0);
  const share = words <= 0 ? 0 : (sums.contents[last] - sums.contents[first]) / words;
  const swallowed = sums.cues[last] - sums.cues[first] - (around ? sums.cues[hole.last] - sums.cues[hole.first] : 0);
  const quoted = view.quote[first] !== QUOTE.outside && view.quote[last - 1] !== QUOTE.outside;
  const mixed = !quoted && hasQuote(view, first, last);
  const features = new Float32Array(RANK_FEATURES);
  features[0] = 1;
  features[1] = Math.max(-3, Math.min(6, strength));
  features[2] = Math.max(-4, source.log);
  features[3] = source.token < 0 ? 1 : 0;
  features[4] = Math.max(-5, content.log);
  features[5] = content.lead / 4;
  features[6] = source.lead / 4;
  features[7] = share;
  features[8] = roles[first] === 5 || (roles[first - 1] ?? 0) < 5 ? share : 0;
  features[9] = last < view.count && roles[last] === 6 ? 1 : 0;
  features[10] = source.token >= 0 && roles[source.token] > 0 && roles[source.token] < 3 ? 1 : 0;
  features[11] = roles[cue] === 3 || roles[cue] === 4 ? 1 : 0;
  features[12 + view.role[cue]] = 1;
  features[18] = quoted ? 1 : 0;
  features[19] = mixed ? 1 : 0;
  features[20] = Math.log1p(words) / 3;
  features[21] = words < 3 ? 1 : 0;
  features[22] = view.quote[cue] !== QUOTE.outside ? 1 : 0;
  features[23] = Math.min(3, swallowed);
  features[24] = roles[cue] >= 5 ? 1 : 0;
  features[25] = Math.max(0, strength) * share;
  features[26] = quoted ? Math.max(-3, strength) : 0;
  features[27] = around ? 1 : 0;
  features[28] = view.sentenceOf[first] !== view.sentenceOf[last - 1] ? 1 : 0;
  features[29] = source.token >= 0 && view.name[source.token] > 0 ? 1 : 0;
  features[30] = features[11] * features[10] * (share > 0.8 ? 1 : 0);
  features[31] = Math.exp(content.log) * Math.exp(source.log);
  features[32] = sigmoid(strength) * features[31];
  features[33] = source.token >= 0 && source.token < cue ? 1 : 0;
  describeWords(view, anchor, features);
  describeSurroundings(view, {anchor, range: content.range, strengths, sums}, features);
  describeBeliefs(data, {anchor, range: content.range, sums}, features);
  return features;
}

/** How far the sequence model believes in cue, source and content, and in the words around the content: features 56 to 63. */
function describeBeliefs(
  {view, cueBelief, sourceBelief, contentBelief}: Labelled,
  {anchor, range: {first, last}, sums}: Pick<Reading, "anchor" | "sums"> & {readonly range: Range},
  features: Float32Array,
): void {
  const {cue, source, hole} = anchor;
  const around = first < hole.first && last > hole.last;
  const inner = (of: ArrayLike<number>): number => of[last] - of[first] - (around ? of[hole.last] - of[hole.first] : 0);
  const believed = inner(sums.beliefs) / Math.max(1, inner(sums.words));
  const {first: from, last: to} = view.sentences[view.sentenceOf[cue]];
  const outside =
    sums.beliefs[to] -
    sums.beliefs[from] -
    (sums.beliefs[Math.min(last, to)] - sums.beliefs[Math.max(Math.min(first, to), from)]);
  features[56] = cueBelief[cue];
  features[57] = source >= 0 ? sourceBelief[source] : 0;
  features[58] = believed;
  features[59] = cueBelief[cue] * believed * (source >= 0 ? sourceBelief[source] : 1);
  features[60] = Math.log1p(Math.max(0, outside)) / 3;
  features[61] = contentBelief[first] - (first > 0 ? contentBelief[first - 1] : 0);
  features[62] = contentBelief[last - 1] - (last < view.count ? contentBelief[last] : 0);
  features[63] = contentBelief[cue];
}

/** What kind of words cue and source are, and how they hang together: features 34 to 45. */
function describeWords(view: AttributionView, {cue, source}: Anchor, features: Float32Array): void {
  const part = view.upos[cue];
  features[34] = part === PART.verb ? 1 : 0;
  features[35] = part === PART.noun ? 1 : 0;
  features[36] = part === PART.adjective ? 1 : 0;
  features[37] = view.governor[cue] >= 0 ? 1 : 0;
  if (source < 0) return;
  const own = view.upos[source];
  features[38] = own === PART.pronoun ? 1 : 0;
  features[39] = own === PART.properNoun ? 1 : 0;
  features[40] = own === PART.noun ? 1 : 0;
  features[41] = view.heads[source] === cue ? 1 : 0;
  features[42] = view.heads[cue] === source ? 1 : 0;
  features[43] = Math.min(20, Math.abs(source - cue)) / 10;
  features[44] = view.quote[source] === view.quote[cue] ? 1 : 0;
  features[45] = view.governor[source] === cue ? 1 : 0;
}

/** How the content begins and what else the sentence holds: features 46 to 55. */
function describeSurroundings(
  view: AttributionView,
  {anchor, range, strengths, sums}: Pick<Reading, "anchor" | "strengths" | "sums"> & {readonly range: Range},
  features: Float32Array,
): void {
  const {cue, hole} = anchor;
  const {first, last} = range;
  const sentence = view.sentences[view.sentenceOf[cue]];
  let rival = -4;
  for (let token = sentence.first; token < sentence.last; token++)
    if (token !== cue && strengths[token] > rival) rival = strengths[token];
  const verbs = sums.verbs[last] - sums.verbs[first];
  const before = first > 0 ? view.upos[first - 1] : PART.punctuation;
  features[46] = rival / 4;
  features[47] = strengths[cue] > rival ? 1 : 0;
  features[48] = verbs === 0 ? 1 : 0;
  features[49] = verbs > 2 ? 1 : 0;
  features[50] = first >= hole.last ? 1 : 0;
  features[51] = first >= hole.last ? Math.min(10, first - hole.last) / 5 : 0;
  features[52] = before === PART.punctuation ? 1 : 0;
  features[53] = before === PART.subordinator ? 1 : 0;
  features[54] = before === PART.adposition || before === PART.determiner ? 1 : 0;
  features[55] = last + 2 >= sentence.last ? 1 : 0;
}

function hasQuote(view: AttributionView, first: number, last: number): boolean {
  for (let token = first; token < last; token++) if (view.quote[token] !== QUOTE.outside) return true;
  return false;
}
