import {type AttributionView, byteAt, EDGE, numberAt, QUOTE, ROLE} from "./attribution-view";
import {mix} from "./feature-hash";

/** The labels of the sequence model: outside, and begin or inside of source, cue and content. */
export const ROLE_LABELS = ["O", "S-b", "S-i", "C-b", "C-i", "T-b", "T-i"] as const;
export const ROLE_LABEL_COUNT = ROLE_LABELS.length;
/** Number of features `roleFeatures` writes. */
export const ROLE_FEATURES = 50;
/** Number of features of a step from one label to the next. */
export const STEP_FEATURES = 3;

const FAR = 12;

/** What the features need besides the view: facts about sentences, worked out once per document. */
export interface RoleContext {
  readonly view: AttributionView;
  /** Distance in tokens to the nearest reporting word after in the sentence, capped. */
  readonly after: Uint8Array;
  /** Lemma of the nearest reporting word before and after. */
  readonly lemmaBefore: Int32Array;
  readonly lemmaAfter: Int32Array;
  /** Sentence -> has a quotation, and whether its first token is in one. */
  readonly quoted: Uint8Array;
  /** Sentence -> has a reporting word outside quotations. */
  readonly reports: Uint8Array;
}

/** Works out the facts about sentences that role features look at. */
export function roleContext(view: AttributionView): RoleContext {
  const {count, quote, lemma, sentences} = view;
  const after = new Uint8Array(count).fill(FAR);
  const lemmaBefore = new Int32Array(count);
  const lemmaAfter = new Int32Array(count);
  const quoted = new Uint8Array(sentences.length);
  const reports = new Uint8Array(sentences.length);
  sentences.forEach(({first, last}, index) => {
    let seen = -1;
    for (let token = first; token < last; token++) {
      if (quote[token] !== QUOTE.outside) quoted[index] |= token === first ? 3 : 1;
      if (seen >= 0) lemmaBefore[token] = lemma[seen];
      if (reportsAt(view, token)) {
        seen = token;
        reports[index] = 1;
      }
    }
    seen = -1;
    for (let token = last - 1; token >= first; token--) {
      if (seen >= 0) {
        after[token] = Math.min(FAR, seen - token);
        lemmaAfter[token] = lemma[seen];
      }
      if (reportsAt(view, token)) seen = token;
    }
  });
  return {view, after, lemmaBefore, lemmaAfter, quoted, reports};
}

function reportsAt({role, quote}: AttributionView, token: number): boolean {
  const kind = role[token];
  return (
    quote[token] === QUOTE.outside && (kind === ROLE.sureVerb || kind === ROLE.openVerb || kind === ROLE.according)
  );
}

/**
 * The features of one token for the sequence model, as hashes, into `out`: words, clusters, tags and branches around it,
 * quotation marks, reporting words near by. Missing numbers belonged to features without which it labels as well.
 */
export function roleFeatures(context: RoleContext, at: number, out: Int32Array): void {
  const {view} = context;
  const {lower, lemma, upos, fine, coarse, shape, suffix, quote, role, label, heads} = view;
  const sentence = view.sentenceOf[at];
  const {first, last} = view.sentences[sentence];
  const opening = at === first ? 1 : at === last - 1 ? 2 : 0;
  const head = heads[at];
  const headLemma = head >= 0 ? lemma[head] : head;
  const headRole = head >= 0 ? role[head] : 9;
  const grand = head >= 0 && heads[head] >= 0 ? lemma[heads[head]] : EDGE;
  const governor = view.governor[at];
  const side = governor < 0 ? 0 : governor > at ? 1 : 2;
  const state = mix(quote[at], mix(byteAt(quote, at - 1), byteAt(quote, at + 1)));
  const facts = context.quoted[sentence] * 2 + context.reports[sentence];
  const beforeFacts = sentence > 0 ? context.quoted[sentence - 1] * 2 + context.reports[sentence - 1] : 9;
  const branch = mix(view.branch[at], side);
  const partBefore = mix(byteAt(upos, at - 1), upos[at]);
  let count = 0;
  out[count++] = mix(1, lower[at]);
  out[count++] = mix(2, numberAt(lower, at - 1));
  out[count++] = mix(3, numberAt(lower, at + 1));
  out[count++] = mix(4, numberAt(lower, at - 2));
  out[count++] = mix(5, numberAt(lower, at + 2));
  out[count++] = mix(6, mix(numberAt(lower, at - 1), lower[at]));
  out[count++] = mix(7, mix(lower[at], numberAt(lower, at + 1)));
  out[count++] = mix(8, mix(numberAt(lower, at - 1), numberAt(lower, at + 1)));
  out[count++] = mix(9, mix(numberAt(lower, at + 1), numberAt(lower, at + 2)));
  out[count++] = mix(10, mix(numberAt(lower, at - 2), numberAt(lower, at - 1)));
  out[count++] = mix(11, mix(lemma[at], byteAt(upos, at + 1)));
  out[count++] = mix(12, mix(lemma[at], byteAt(upos, at - 1)));
  out[count++] = mix(13, mix(lemma[at], quote[at]));
  out[count++] = mix(14, fine[at]);
  out[count++] = mix(15, mix(numberAt(fine, at - 1), fine[at]));
  out[count++] = mix(16, mix(fine[at], numberAt(fine, at + 1)));
  out[count++] = mix(17, mix(numberAt(coarse, at - 1), mix(coarse[at], numberAt(coarse, at + 1))));
  out[count++] = mix(18, shape[at]);
  out[count++] = mix(19, mix(numberAt(shape, at - 1), mix(shape[at], numberAt(shape, at + 1))));
  out[count++] = mix(20, suffix[at]);
  out[count++] = mix(21, upos[at]);
  out[count++] = mix(22, partBefore);
  out[count++] = mix(23, mix(upos[at], byteAt(upos, at + 1)));
  out[count++] = mix(24, mix(mix(byteAt(upos, at - 2), byteAt(upos, at - 1)), upos[at]));
  out[count++] = mix(25, mix(mix(byteAt(upos, at + 2), byteAt(upos, at + 1)), upos[at]));
  out[count++] = mix(26, mix(partBefore, mix(byteAt(upos, at + 1), byteAt(upos, at + 2))));
  out[count++] = mix(27, mix(label[at], upos[at]));
  out[count++] = mix(28, mix(label[at], headLemma));
  out[count++] = mix(29, mix(label[at], headRole));
  out[count++] = mix(30, mix(headLemma, head > at ? 1 : 0));
  out[count++] = mix(31, mix(mix(label[at], grand), head >= 0 ? label[head] : EDGE));
  out[count++] = mix(32, branch);
  out[count++] = mix(34, mix(branch, role[at]));
  out[count++] = mix(35, mix(branch, mix(label[at], quote[at])));
  out[count++] = mix(37, mix(state, opening));
  out[count++] = mix(38, mix(state, facts));
  out[count++] = mix(39, mix(quote[at], mix(facts, beforeFacts)));
  out[count++] = mix(44, mix(context.lemmaBefore[at], context.lemmaAfter[at]));
  out[count++] = mix(46, mix(context.lemmaAfter[at], mix(upos[at], Math.min(3, context.after[at]))));
  out[count++] = mix(47, mix(role[at], mix(byteAt(role, at - 1), byteAt(role, at + 1))));
  out[count++] = mix(48, mix(role[at], mix(byteAt(upos, at - 1), byteAt(upos, at + 1))));
  out[count++] = mix(50, mix(role[at], mix(numberAt(lower, at + 1), byteAt(quote, at + 1))));
  out[count++] = mix(51, mix(opening, upos[at]));
  out[count++] = mix(52, mix(view.name[at], byteAt(view.name, at + 1)));
  out[count++] = mix(53, mix(view.name[at], mix(byteAt(role, at + 1), byteAt(role, at - 1))));
  out[count++] = mix(54, mix(view.name[at], mix(label[at], headRole)));
  out[count++] = mix(55, mix(Math.min(10, at - first), Math.min(3, last - at)));
  out[count++] = mix(60, mix(mix(lemma[at], label[at]), headRole));
  out[count++] = mix(61, mix(numberAt(coarse, at - 2), numberAt(coarse, at + 2)));
  out[count++] = mix(62, mix(mix(coarse[at], label[at]), mix(headRole, quote[at])));
}

/** The features of the step into a token: multiplied with the pair of labels. */
export function stepFeatures({view}: RoleContext, at: number, out: Int32Array): void {
  const before = at > 0 ? at - 1 : at;
  out[0] = mix(101, mix(view.quote[at], view.quote[before]));
  out[1] = mix(102, mix(view.upos[at], view.upos[before]));
  out[2] = mix(103, view.word[at] ? 0 : view.lower[at]);
}

/** Adds the weights of one feature to a row of scores. */
export type AddWeights = (feature: number, scores: Float32Array) => void;

/** The weights of the sequence model: 7 scores a token, 49 (label before, label) a step. */
export interface RoleScorer {
  /** Adds the weights of all features of a token to its scores. */
  readonly emission: (features: Int32Array, count: number, scores: Float32Array) => void;
  readonly step: AddWeights;
}

/** The scores of the steps into a token for every pair of labels, and their exponentials. */
interface StepScores {
  readonly scores: Float32Array;
  /** Zero where a label may not follow the other. */
  readonly weights: Float64Array;
}

/** Steps whose scores were added up before: the same few features come again and again. */
export class StepTable {
  readonly #known = new Map<number, StepScores>();

  /** @param features the three features of a step; @param add adds the weights of one. */
  of(features: Int32Array, add: AddWeights): StepScores {
    const key = mix(mix(features[0], features[1]), features[2]);
    const known = this.#known.get(key);
    if (known) return known;
    const scores = new Float32Array(SQUARE);
    for (let index = 0; index < STEP_FEATURES; index++) add(features[index], scores);
    const found = stepScores(scores);
    if (this.#known.size >= STEPS_KEPT) this.#known.clear();
    this.#known.set(key, found);
    return found;
  }
}

const STEPS_KEPT = 20_000;

function stepScores(scores: Float32Array): StepScores {
  return {scores, weights: Float64Array.from(scores, (score, pair) => (ALLOWED[pair] === 0 ? 0 : Math.exp(score)))};
}

/** What the sequence model says of a document. */
export interface Roles {
  /** The best labels, `ROLE_LABELS` index per token. */
  readonly labels: Uint8Array;
  /** Probability of every label, `ROLE_LABEL_COUNT` numbers a token. */
  readonly beliefs: Float32Array;
}

/**
 * The labels of a whole document, paragraph by paragraph: the best ones (Viterbi 1967) and how probable each is (forward and
 * backward sums, Lafferty, McCallum and Pereira 2001). Inside follows only begin or inside of its kind.
 */
export function labelRoles(view: AttributionView, scorer: RoleScorer, known: StepTable = new StepTable()): Roles {
  const context = roleContext(view);
  const labels = new Uint8Array(view.count);
  const beliefs = new Float32Array(view.count * ROLE_LABEL_COUNT);
  const out = new Int32Array(Math.max(ROLE_FEATURES, STEP_FEATURES));
  const lattice = new Lattice();
  for (const [first, last] of paragraphRanges(view)) {
    lattice.start(last - first);
    for (let token = first; token < last; token++) {
      roleFeatures(context, token, out);
      scorer.emission(out, ROLE_FEATURES, lattice.emission);
      if (token > first) {
        stepFeatures(context, token, out);
        lattice.enter(known.of(out, scorer.step));
      } else lattice.enter(null);
    }
    labels.set(lattice.best(), first);
    lattice.believe(beliefs.subarray(first * ROLE_LABEL_COUNT, last * ROLE_LABEL_COUNT));
  }
  return {labels, beliefs};
}

/** First token and the one after the last of each paragraph. */
export function paragraphRanges({sentences}: AttributionView): (readonly [number, number])[] {
  const found: [number, number][] = [];
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph === paragraph) found[found.length - 1][1] = sentence.last;
    else found.push([sentence.first, sentence.last]);
    paragraph = sentence.paragraph;
  }
  return found;
}

const COUNT = ROLE_LABEL_COUNT;
const SQUARE = COUNT * COUNT;

/** An inside label follows its own begin or inside label only; `before` is -1 at the start. */
function mayFollow(label: number, before: number): boolean {
  return !isInside(label) || before === label || before === label - 1;
}

function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}

/** 1 where a label (column) may follow another (row), else 0. */
const ALLOWED = Float32Array.from({length: SQUARE}, (_, pair) =>
  mayFollow(pair % COUNT, Math.floor(pair / COUNT)) ? 1 : 0,
);
/** The first label that may come before each one, and the one after the last: all between them may, too. */
const FIRST_BEFORE = Uint8Array.from({length: COUNT}, (_, label) => (isInside(label) ? label - 1 : 0));
const LAST_BEFORE = Uint8Array.from({length: COUNT}, (_, label) => (isInside(label) ? label + 1 : COUNT));
const STARTS = Float32Array.from({length: COUNT}, (_, label) => (mayFollow(label, -1) ? 1 : 0));
const IMPOSSIBLE = -1e9;
const NO_STEP = new Float64Array(0);

/**
 * The labels of one paragraph. Start it; for each token fill `emission`, and `step` unless its scores are known, and advance; then ask
 * for the best labels, for the probability of each, and, in training, for that of each pair.
 */
export class Lattice {
  readonly emission = new Float32Array(COUNT);
  readonly step = new Float32Array(SQUARE);
  #length = 0;
  #back = new Uint8Array(0);
  /** Weights (exponentials of scores) of labels and of steps, and the sums from both sides, each token scaled to a sum of one. */
  #labels = new Float64Array(0);
  #steps: Float64Array[] = [];
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  readonly #ahead = new Float64Array(COUNT);
  #scores = new Float32Array(COUNT);
  #next = new Float32Array(COUNT);

  /** @param length number of tokens to come. */
  start(length: number): void {
    this.#length = 0;
    if (this.#back.length >= length * COUNT) return;
    const room = length * 2;
    this.#back = new Uint8Array(room * COUNT);
    this.#labels = new Float64Array(room * COUNT);
    this.#forward = new Float64Array(room * COUNT);
    this.#backward = new Float64Array(room * COUNT);
  }

  /** Takes in one token by `emission` and `step`, and clears both. */
  advance(): void {
    this.enter(this.#length === 0 ? null : stepScores(this.step.slice()));
    this.step.fill(0);
  }

  /** Takes in one token by `emission` and the scores of the step into it, null for the first; clears `emission`. */
  enter(step: StepScores | null): void {
    this.#advanceBest(step?.scores ?? null);
    this.#steps[this.#length] = step?.weights ?? NO_STEP;
    this.#advanceSums(this.#steps[this.#length]);
    this.emission.fill(0);
    this.#length++;
  }

  #advanceBest(step: Float32Array | null): void {
    const scores = this.#scores;
    for (let label = 0; label < COUNT; label++) {
      let from = -1;
      let highest = Number.NEGATIVE_INFINITY;
      if (step === null) {
        if (STARTS[label] === 1) {
          from = 0;
          highest = 0;
        }
      } else {
        const last = LAST_BEFORE[label];
        for (let before = FIRST_BEFORE[label]; before < last; before++) {
          const score = scores[before] + step[before * COUNT + label];
          if (score > highest) {
            highest = score;
            from = before;
          }
        }
      }
      this.#back[this.#length * COUNT + label] = Math.max(0, from);
      this.#next[label] = from < 0 ? IMPOSSIBLE : this.emission[label] + highest;
    }
    [this.#scores, this.#next] = [this.#next, this.#scores];
  }

  #advanceSums(steps: Float64Array): void {
    const row = this.#length * COUNT;
    const {emission} = this;
    const labels = this.#labels;
    const forward = this.#forward;
    let top = emission[0];
    for (let label = 1; label < COUNT; label++) if (emission[label] > top) top = emission[label];
    for (let label = 0; label < COUNT; label++) labels[row + label] = Math.exp(emission[label] - top);
    let sum = 0;
    for (let label = 0; label < COUNT; label++) {
      let from = STARTS[label];
      if (row > 0) {
        from = 0;
        const last = LAST_BEFORE[label];
        for (let before = FIRST_BEFORE[label]; before < last; before++)
          from += forward[row - COUNT + before] * steps[before * COUNT + label];
      }
      const value = from * labels[row + label];
      forward[row + label] = value;
      sum += value;
    }
    for (let label = 0; label < COUNT; label++) forward[row + label] /= sum;
  }

  /** The labels on the best way. */
  best(): Uint8Array {
    const labels = new Uint8Array(this.#length);
    let label = 0;
    for (let each = 1; each < COUNT; each++) if (this.#scores[each] > this.#scores[label]) label = each;
    for (let at = this.#length - 1; at >= 0; at--) {
      labels[at] = label;
      label = this.#back[at * COUNT + label];
    }
    return labels;
  }

  /**
   * The probability of every label.
   * @param out `ROLE_LABEL_COUNT` numbers a token.
   * @param pairs if given, is called for each token but the first with the probabilities of its pairs (label before, label).
   */
  believe(out: Float32Array, pairs?: (token: number, probabilities: Float64Array) => void): void {
    const last = (this.#length - 1) * COUNT;
    this.#backward.fill(1, last, last + COUNT);
    const probabilities = pairs ? new Float64Array(SQUARE) : NO_STEP;
    for (let token = this.#length - 1; token >= 0; token--) {
      const row = token * COUNT;
      let sum = 0;
      for (let label = 0; label < COUNT; label++) sum += this.#forward[row + label] * this.#backward[row + label];
      for (let label = 0; label < COUNT; label++)
        out[row + label] = (this.#forward[row + label] * this.#backward[row + label]) / sum;
      if (token === 0) break;
      this.#stepBack(row, this.#steps[token]);
      if (pairs) {
        this.#pairsOf(row, this.#steps[token], probabilities);
        pairs(token, probabilities);
      }
    }
  }

  #stepBack(row: number, steps: Float64Array): void {
    for (let label = 0; label < COUNT; label++)
      this.#ahead[label] = this.#labels[row + label] * this.#backward[row + label];
    let sum = 0;
    for (let before = 0; before < COUNT; before++) {
      let value = 0;
      for (let label = 0; label < COUNT; label++) value += steps[before * COUNT + label] * this.#ahead[label];
      this.#backward[row - COUNT + before] = value;
      sum += value;
    }
    for (let before = 0; before < COUNT; before++) this.#backward[row - COUNT + before] /= sum;
  }

  #pairsOf(row: number, steps: Float64Array, out: Float64Array): void {
    let sum = 0;
    for (let before = 0; before < COUNT; before++) {
      for (let label = 0; label < COUNT; label++) {
        const pair = before * COUNT + label;
        out[pair] =
          this.#forward[row - COUNT + before] * steps[pair] * this.#labels[row + label] * this.#backward[row + label];
        sum += out[pair];
      }
    }
    for (let pair = 0; pair < SQUARE; pair++) out[pair] /= sum;
  }
}
