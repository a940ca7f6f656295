import {
  type Anchor,
  contentEdges,
  endFeatures,
  pairFeatures,
  type Range,
  type Sums,
  startFeatures,
  sumsOf,
} from "./attribution-contents";
import {
  cueFeatures,
  type Labelled,
  labelled,
  mayCue,
  sourceCandidates,
  sourceFeatures,
  sourcelessFeatures,
} from "./attribution-cues";
import {type AttributionView, QUOTE} from "./attribution-view";
import {FeatureList} from "./feature-list";

/** The sum of the weights of some features. */
export type Score = (features: FeatureList) => number;

/** What decoding needs of trained models; training hands in its own while they are being made. */
export interface Scorers {
  /** Labels of the sequence model, one a token. */
  readonly roles: (view: AttributionView) => Uint8Array;
  /** Log-odds of a token as the head of a cue. */
  readonly cue: Score;
  readonly source: Score;
  readonly content: Score;
  /** Weights of the features of `rankFeatures`. */
  readonly rank: Float32Array;
}

/** A found attribution, by heads and edges. */
export interface Candidate {
  readonly cue: number;
  /** Head of the source, -1 for none. */
  readonly source: number;
  readonly content: Range;
  /** Source and cue together where they interrupt the content. */
  readonly hole: Range;
  /** What the reranker looks at. */
  readonly features: Float32Array;
  /** Probability that who, what and by which words are right, as the reranker sees it. */
  readonly confidence: number;
}

/** Log-odds below which a token is not looked at as a cue. */
export const WEAKEST_CUE = -2.6;
/** Most pairs of edges weighed for one cue. */
const MOST_PAIRS = 2500;
/** Pairs whose own features are looked at: the best by the sum of their edges. */
const WEIGHED_PAIRS = 150;
/** Sources read for a cue, and contents for a source, at most. */
const SOURCES_READ = 2;
const CONTENTS_READ = 3;
/** Logarithm of the probability below which a second reading is not looked at. */
const LEAST_LOG = -2.5;
/** Number of features the reranker sees. */
export const RANK_FEATURES = 34;

/** All plausible attributions of a document, the best reading of source and content for each possible cue, in the order of their cues. */
export function decode(view: AttributionView, scorers: Scorers): Candidate[] {
  return readings(view, scorers).map((list) =>
    list.reduce((best, each) => (each.confidence > best.confidence ? each : best)),
  );
}

/** For each possible cue the likely readings: a few sources, and a few contents for each. */
export function readings(view: AttributionView, scorers: Scorers): Candidate[][] {
  const data = labelled(view, scorers.roles(view));
  const strengths = cueStrengths(data, scorers.cue);
  const sums = sumsOf(data, strengths);
  const list = new FeatureList();
  const found: Candidate[][] = [];
  for (let cue = 0; cue < view.count; cue++) {
    if (strengths[cue] < WEAKEST_CUE) continue;
    const read: Candidate[] = [];
    for (const source of likelySources(data, cue, scorers.source, list)) {
      const anchor = anchorOf(view, cue, source.token);
      for (const content of likelyContents(data, anchor, sums, scorers.content, list)) {
        const features = rankFeatures(data, {anchor, strength: strengths[cue], source, content, sums});
        const confidence = sigmoid(dot(scorers.rank, features));
        read.push({cue, source: source.token, content: content.range, hole: anchor.hole, features, confidence});
      }
    }
    if (read.length > 0) found.push(read);
  }
  return found;
}

/** Log-odds of every token as a cue; far below zero for words that cannot be one. */
export function cueStrengths(data: Labelled, score: Score): Float32Array {
  const strengths = new Float32Array(data.view.count).fill(-20);
  const list = new FeatureList();
  for (let token = 0; token < data.view.count; token++) {
    if (!mayCue(data, token)) continue;
    cueFeatures(data, token, list);
    strengths[token] = score(list);
  }
  return strengths;
}

/** A choice with the logarithm of its probability and its lead over the best of the others (below zero if it is behind). */
interface Choice {
  readonly index: number;
  readonly log: number;
  readonly lead: number;
}

interface SourceChoice extends Choice {
  /** -1 for no source. */
  readonly token: number;
}

function likelySources(data: Labelled, cue: number, score: Score, list: FeatureList): SourceChoice[] {
  const candidates = sourceCandidates(data, cue);
  sourcelessFeatures(data, cue, list);
  const scores = [score(list)];
  for (const token of candidates) {
    sourceFeatures(data, cue, token, list);
    scores.push(score(list));
  }
  return likeliest(scores, SOURCES_READ).map((choice) => ({
    ...choice,
    token: choice.index === 0 ? -1 : candidates[choice.index - 1],
  }));
}

/** The best few of some scores, as long as they are likely at all. */
function likeliest(scores: ArrayLike<number>, count: number): Choice[] {
  const order = topIndices(scores, count);
  const top = scores[order[0]];
  let sum = 0;
  for (let each = 0; each < scores.length; each++) sum += Math.exp(scores[each] - top);
  return order
    .map((index, rank) => {
      const rival = rank === 0 ? scores[order[1]] : top;
      const lead = rival === undefined ? 8 : Math.max(-8, Math.min(8, scores[index] - rival));
      return {index, log: scores[index] - top - Math.log(sum), lead};
    })
    .filter(({log}, rank) => rank < count && (rank === 0 || log > LEAST_LOG));
}

/** Indices of the `count` + 1 highest scores, the highest first; of equal ones the lower index. */
function topIndices(scores: ArrayLike<number>, count: number): number[] {
  const top: number[] = [];
  for (let each = 0; each < scores.length; each++) {
    if (top.length > count && scores[each] <= scores[top[count]]) continue;
    let at = top.length;
    while (at > 0 && scores[top[at - 1]] < scores[each]) at--;
    top.splice(at, 0, each);
    if (top.length > count + 1) top.pop();
  }
  return top;
}

/** Source and cue as one hole if nothing but a few words is between them, else the cue alone. */
export function anchorOf(view: AttributionView, cue: number, source: number): Anchor {
  if (source < 0) return {cue, source, hole: {first: cue, last: cue + 1}};
  const sentence = view.sentences[view.sentenceOf[cue]];
  let first = Math.max(sentence.first, Math.min(view.left[source], source));
  let last = Math.min(sentence.last, Math.max(view.right[source], source) + 1);
  if (source < cue) last = Math.min(last, cue);
  else first = Math.max(first, cue + 1);
  const hole = {first: Math.min(first, cue), last: Math.max(last, cue + 1)};
  return {cue, source, hole: shrink(view, hole, cue, source)};
}

/** A subtree that went wrong and swallowed a quotation or half the sentence is cut back to the heads. */
function shrink(view: AttributionView, hole: Range, cue: number, source: number): Range {
  let {first, last} = hole;
  const core = {first: Math.min(cue, source), last: Math.max(cue, source) + 1};
  for (let token = core.last; token < last; token++) if (view.quote[token] !== QUOTE.outside) last = token;
  for (let token = core.first - 1; token >= first; token--) if (view.quote[token] !== QUOTE.outside) first = token + 1;
  return {first: Math.min(first, core.first), last: Math.max(last, core.last)};
}

/** The edges of one cue and the pairs of them that can be a content. */
export interface Pairs {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Index into `starts` and `ends`, two numbers a pair. */
  readonly pairs: Int32Array;
}

/** Pairs of edges that can be a content: not across the hole with one side empty, not within it. */
export function contentPairs(data: Labelled, anchor: Anchor): Pairs {
  const {starts, ends} = contentEdges(data, anchor);
  const {hole} = anchor;
  const found: number[] = [];
  for (let start = 0; start < starts.length; start++) {
    for (let end = 0; end < ends.length; end++) {
      const first = starts[start];
      const last = ends[end];
      if (last <= first || (first < hole.first && last > hole.first && last <= hole.last)) continue;
      if (first >= hole.first && first < hole.last) continue;
      found.push(start, end);
      if (found.length >= MOST_PAIRS * 2) return {starts, ends, pairs: Int32Array.from(found)};
    }
  }
  return {starts, ends, pairs: Int32Array.from(found)};
}

interface ContentChoice extends Choice {
  readonly range: Range;
}

function likelyContents(data: Labelled, anchor: Anchor, sums: Sums, score: Score, list: FeatureList): ContentChoice[] {
  const {starts, ends, pairs} = contentPairs(data, anchor);
  if (pairs.length === 0) return [];
  const startScores = starts.map((start) => {
    startFeatures(data, anchor, sums, start, list);
    return score(list);
  });
  const endScores = ends.map((end) => {
    endFeatures(data, anchor, sums, end, list);
    return score(list);
  });
  const kept = promisingPairs(pairs, startScores, endScores);
  const scores = new Float32Array(kept.length);
  for (let at = 0; at < kept.length; at++) {
    const start = pairs[kept[at] * 2];
    const end = pairs[kept[at] * 2 + 1];
    pairFeatures(data, anchor, sums, {first: starts[start], last: ends[end]}, list);
    scores[at] = startScores[start] + endScores[end] + score(list);
  }
  return likeliest(scores, CONTENTS_READ).map((choice) => {
    const pair = kept[choice.index] * 2;
    return {...choice, range: {first: starts[pairs[pair]], last: ends[pairs[pair + 1]]}};
  });
}

/** The pairs with the best sums of edges: the features of pairs are dear, and hardly ever lift a pair from further down. */
function promisingPairs(pairs: Int32Array, starts: readonly number[], ends: readonly number[]): number[] {
  const sums = new Float64Array(pairs.length / 2);
  for (let pair = 0; pair < sums.length; pair++) sums[pair] = starts[pairs[pair * 2]] + ends[pairs[pair * 2 + 1]];
  const least =
    sums.length <= WEIGHED_PAIRS ? Number.NEGATIVE_INFINITY : sums.slice().sort()[sums.length - WEIGHED_PAIRS];
  const kept: number[] = [];
  for (let pair = 0; pair < sums.length; pair++) if (sums[pair] >= least) kept.push(pair);
  return kept;
}

interface Found {
  readonly anchor: Anchor;
  readonly strength: number;
  readonly source: SourceChoice;
  readonly content: ContentChoice;
  readonly sums: Sums;
}

/** What the reranker sees of a candidate: how sure each step was, whether the sequence model agrees, how it lies to quotation marks. */
function rankFeatures({view, roles}: Labelled, found: Found): Float32Array {
  const {anchor, strength, source, content, sums} = found;
  const {first, last} = content.range;
  const {cue, hole} = anchor;
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
  return features;
}

function hasQuote(view: AttributionView, first: number, last: number): boolean {
  for (let token = first; token < last; token++) if (view.quote[token] !== QUOTE.outside) return true;
  return false;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function dot(weights: Float32Array, features: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < features.length; index++) sum += weights[index] * features[index];
  return sum;
}
