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
  addCueLabel,
  addCueSurroundings,
  addCueWord,
  CUE_WORD_KEYS,
  type Labelled,
  labelled,
  mayCue,
  readCueWord,
  sourceCandidates,
  sourceFeatures,
  sourcelessFeatures,
} from "./attribution-cues";
import {type Choice, type ContentChoice, rankFeatures, rankScore, type SourceChoice, sigmoid} from "./attribution-rank";
import type {Roles} from "./attribution-tagger";
import {type AttributionView, QUOTE} from "./attribution-view";
import {FeatureList} from "./feature-list";
import {KeyMemory} from "./key-memory";

/** The sum of the weights of some features. */
export type Score = (features: FeatureList) => number;

/** What decoding needs of trained models; training hands in its own while they are being made. */
export interface Scorers {
  /** What the sequence model says. */
  readonly roles: (view: AttributionView) => Roles;
  /** Log-odds of a token as the head of a cue. */
  readonly cue: Score;
  /** What `cue` said of words, where it is asked for many documents. */
  readonly cueWords?: CueWords;
  readonly source: Score;
  readonly content: Score;
  /** As `rankScore` reads them. */
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

/** How much is looked at before it is given up. */
export interface Limits {
  /** Log-odds below which a token is not looked at as a cue. */
  readonly weakestCue: number;
  /** Log-odds by the word and its label alone below which what stands around it is not looked at: it hardly ever makes a cue of such a word. */
  readonly hopeless: number;
  /** Pairs of edges whose own features are looked at: the best by the sum of their edges. */
  readonly pairs: number;
  /** How far the edges of a pair may lie behind those of the best one, as a sum: what pairs have of their own seldom makes up for more. */
  readonly behind: number;
}

/** When a document is read. Wider limits bring no better attributions on PolNeAR dev. */
export const READING_LIMITS: Limits = {weakestCue: -0.7, hopeless: -2, pairs: 12, behind: 3.5};
/** While the models learn: they learn from what is unlikely, too. */
export const LEARNING_LIMITS: Limits = {weakestCue: -1.5, hopeless: -3, pairs: 20, behind: 6};

/** Words whose sums are kept, a power of two. */
const CUE_WORDS_KEPT = 8192;
/** Most pairs of edges weighed for one cue. */
const MOST_PAIRS = 2500;
/** Sources read for a cue, and contents for a source, at most. */
const SOURCES_READ = 2;
const CONTENTS_READ = 3;
/** Logarithm of the probability below which a second reading is not looked at. */
const LEAST_LOG = -1.8;

/** All plausible attributions of a document, the best reading of source and content for each possible cue, in the order of their cues. */
export function decode(view: AttributionView, scorers: Scorers): Candidate[] {
  return readings(labelled(view, scorers.roles(view)), scorers).map((list) =>
    list.reduce((best, each) => (each.confidence > best.confidence ? each : best)),
  );
}

/** For each possible cue the likely readings: a few sources, and a few contents for each. */
export function readings(
  data: Labelled,
  scorers: Omit<Scorers, "roles">,
  limits: Limits = READING_LIMITS,
): Candidate[][] {
  const {view} = data;
  const strengths = cueStrengths(data, scorers.cue, limits, scorers.cueWords);
  const sums = sumsOf(data, strengths);
  const list = new FeatureList();
  const weighing = {
    limits,
    sums,
    score: scorers.content,
    list,
    starts: new EdgeMemory(view.count),
    ends: new EdgeMemory(view.count + 1),
  };
  const found: Candidate[][] = [];
  for (let cue = 0; cue < view.count; cue++) {
    if (strengths[cue] < limits.weakestCue) continue;
    const read: Candidate[] = [];
    for (const source of likelySources(data, cue, scorers.source, list)) {
      const anchor = anchorOf(view, cue, source.token);
      for (const content of likelyContents(data, anchor, weighing)) {
        const features = rankFeatures(data, {anchor, strengths, source, content, sums});
        const confidence = sigmoid(rankScore(scorers.rank, features));
        read.push({cue, source: source.token, content: content.range, hole: anchor.hole, features, confidence});
      }
    }
    if (read.length > 0) found.push(read);
  }
  return found;
}

/** What the features of words say of them as heads of cues, remembered. */
export class CueWords {
  readonly #memory = new KeyMemory(CUE_WORD_KEYS, CUE_WORDS_KEPT);
  readonly #sums = new Float64Array(CUE_WORDS_KEPT);

  /** @param score always the same; @param list what it may use. */
  of(data: Labelled, token: number, score: Score, list: FeatureList): number {
    const memory = this.#memory;
    readCueWord(data, token, memory.key);
    if (memory.find()) return this.#sums[memory.place];
    list.clear();
    addCueWord(data, token, list);
    const sum = score(list);
    this.#sums[memory.place] = sum;
    return sum;
  }
}

/** Log-odds of every token as a cue; far below zero for words that cannot be one, and for those of which the word by itself tells as much. */
export function cueStrengths(
  data: Labelled,
  score: Score,
  {hopeless}: Limits,
  words: CueWords = new CueWords(),
): Float32Array {
  const strengths = new Float32Array(data.view.count).fill(-20);
  const list = new FeatureList();
  for (let token = 0; token < data.view.count; token++) {
    if (!mayCue(data, token)) continue;
    const own = words.of(data, token, score, list);
    list.clear();
    addCueLabel(data, token, list);
    const sum = own + score(list);
    if (sum < hopeless) continue;
    list.clear();
    addCueSurroundings(data, token, list);
    strengths[token] = sum + score(list);
  }
  return strengths;
}

function likelySources(data: Labelled, cue: number, score: Score, list: FeatureList): SourceChoice[] {
  const candidates = sourceCandidates(data, cue);
  sourcelessFeatures(data, cue, list);
  const scores = [score(list)];
  for (const token of candidates) {
    sourceFeatures(data, cue, token, list);
    scores.push(score(list));
  }
  return likeliest(scores, SOURCES_READ).map(({index, log, lead}) => ({
    index,
    log,
    lead,
    token: index === 0 ? -1 : candidates[index - 1],
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
      if (!canBeContent({first: starts[start], last: ends[end]}, hole)) continue;
      found.push(start, end);
      if (found.length >= MOST_PAIRS * 2) return {starts, ends, pairs: Int32Array.from(found)};
    }
  }
  return {starts, ends, pairs: Int32Array.from(found)};
}

function canBeContent({first, last}: Range, hole: Range): boolean {
  if (last <= first || (first < hole.first && last > hole.first && last <= hole.last)) return false;
  return first < hole.first || first >= hole.last;
}

/**
 * Scores of edges, kept while the cue stays the same: what an edge is worth hangs on the cue and on the border of the hole that it looks
 * at, which another source often leaves where it was.
 */
class EdgeMemory {
  readonly #scores: Float32Array;
  readonly #cues: Int32Array;
  readonly #borders: Int32Array;

  /** @param count number of edges. */
  constructor(count: number) {
    this.#scores = new Float32Array(count);
    this.#cues = new Int32Array(count).fill(-1);
    this.#borders = new Int32Array(count);
  }

  /** Whether the score of an edge is kept; if not, it is to be put in next. */
  has(edge: number, cue: number, border: number): boolean {
    if (this.#cues[edge] === cue && this.#borders[edge] === border) return true;
    this.#cues[edge] = cue;
    this.#borders[edge] = border;
    return false;
  }

  get(edge: number): number {
    return this.#scores[edge];
  }

  put(edge: number, score: number): void {
    this.#scores[edge] = score;
  }
}

/** What weighing the contents of a document needs. */
interface Weighing {
  readonly limits: Limits;
  readonly sums: Sums;
  readonly score: Score;
  readonly list: FeatureList;
  readonly starts: EdgeMemory;
  readonly ends: EdgeMemory;
}

function scoresOfStarts(data: Labelled, anchor: Anchor, weighing: Weighing, starts: readonly number[]): Float32Array {
  const {cue, hole} = anchor;
  const {sums, score, list, starts: memory} = weighing;
  const first = data.view.sentences[data.view.sentenceOf[cue]].first;
  const scores = new Float32Array(starts.length);
  for (let index = 0; index < starts.length; index++) {
    const at = starts[index];
    if (!memory.has(at, cue, at >= first && at >= cue ? hole.last : hole.first)) {
      startFeatures(data, anchor, sums, at, list);
      memory.put(at, score(list));
    }
    scores[index] = memory.get(at);
  }
  return scores;
}

function scoresOfEnds(data: Labelled, anchor: Anchor, weighing: Weighing, ends: readonly number[]): Float32Array {
  const {cue, hole} = anchor;
  const {sums, score, list, ends: memory} = weighing;
  const scores = new Float32Array(ends.length);
  for (let index = 0; index < ends.length; index++) {
    const end = ends[index];
    if (!memory.has(end, cue, end <= cue ? hole.first : hole.last)) {
      endFeatures(data, anchor, sums, end, list);
      memory.put(end, score(list));
    }
    scores[index] = memory.get(end);
  }
  return scores;
}

function likelyContents(data: Labelled, anchor: Anchor, weighing: Weighing): ContentChoice[] {
  const {limits, sums, score, list} = weighing;
  const {starts, ends} = contentEdges(data, anchor);
  const startScores = scoresOfStarts(data, anchor, weighing, starts);
  const endScores = scoresOfEnds(data, anchor, weighing, ends);
  const kept = promisingPairs({starts, ends, startScores, endScores}, anchor, limits);
  const scores = kept.map(({range, sum}) => {
    pairFeatures(data, anchor, sums, range, list);
    return sum + score(list);
  });
  if (kept.length === 0) return [];
  return likeliest(scores, CONTENTS_READ).map(({index, log, lead}) => ({index, log, lead, range: kept[index].range}));
}

interface ScoredEdges {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly startScores: Float32Array;
  readonly endScores: Float32Array;
}

interface Promising {
  readonly range: Range;
  /** Sum of the scores of the edges. */
  readonly sum: number;
}

/**
 * The pairs with the best sums of edges, the best first: the features of pairs are dear, and hardly ever lift a pair from further
 * down. Edges are tried from the best on, so that most pairs are never looked at.
 */
function promisingPairs(
  {starts, ends, startScores, endScores}: ScoredEdges,
  {hole}: Anchor,
  {pairs, behind}: Limits,
): Promising[] {
  const kept: Promising[] = [];
  const endOrder = bestFirst(endScores);
  for (const start of bestFirst(startScores)) {
    for (const end of endOrder) {
      const sum = startScores[start] + endScores[end];
      if (kept.length === pairs && sum <= kept[pairs - 1].sum) break;
      if (kept.length > 0 && sum < kept[0].sum - behind) break;
      const range = {first: starts[start], last: ends[end]};
      if (!canBeContent(range, hole)) continue;
      if (kept.length === pairs) kept.pop();
      let at = kept.length;
      while (at > 0 && kept[at - 1].sum < sum) at--;
      kept.splice(at, 0, {range, sum});
    }
  }
  // The best pair may have come after others.
  while (kept.length > 1 && kept[kept.length - 1].sum < kept[0].sum - behind) kept.pop();
  return kept;
}

/** Indices in the order of their scores; of equal ones the lower first. */
function bestFirst(scores: Float32Array): Uint16Array {
  const order = new Uint16Array(scores.length);
  for (let index = 0; index < order.length; index++) {
    let place = index;
    for (; place > 0 && scores[order[place - 1]] < scores[index]; place--) order[place] = order[place - 1];
    order[place] = index;
  }
  return order;
}
