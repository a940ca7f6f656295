import {distance, grade, type Labelled} from "./attribution-cues";
import {type AttributionView, byteAt, EDGE, numberAt, PART, QUOTE} from "./attribution-view";
import {mix} from "./feature-hash";
import type {FeatureList} from "./feature-list";

/** Sentences before and after the cue's own in which a content may start and end. */
const SENTENCES_BEFORE = 5;
const SENTENCES_AFTER = 10;

/** A half-open range of tokens. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** What a content hangs on: the head of its cue, and source and cue together, which are no part of it. */
export interface Anchor {
  readonly cue: number;
  /** From the first to the last token of source and cue if they are neighbours, else of the cue alone. */
  readonly hole: Range;
  /** Head of the source, -1 for none. */
  readonly source: number;
}

/** Running sums over a document that make features of spans cheap: entry i counts the tokens before i. */
export interface Sums {
  readonly words: Int32Array;
  readonly contents: Int32Array;
  /** Words times the belief that they are content. */
  readonly beliefs: Float32Array;
  readonly verbs: Int32Array;
  readonly breaks: Int32Array;
  /** Log-odds of the cues, where above zero. */
  readonly cues: Float32Array;
}

/** Makes the sums; `strengths` has the log-odds of each token as a cue. */
export function sumsOf({view, roles, contentBelief}: Labelled, strengths: Float32Array): Sums {
  const sums = {
    words: new Int32Array(view.count + 1),
    contents: new Int32Array(view.count + 1),
    beliefs: new Float32Array(view.count + 1),
    verbs: new Int32Array(view.count + 1),
    breaks: new Int32Array(view.count + 1),
    cues: new Float32Array(view.count + 1),
  };
  for (let token = 0; token < view.count; token++) {
    const part = view.upos[token];
    sums.words[token + 1] = sums.words[token] + view.word[token];
    sums.contents[token + 1] = sums.contents[token] + (roles[token] >= 5 && view.word[token] === 1 ? 1 : 0);
    sums.beliefs[token + 1] = sums.beliefs[token] + (view.word[token] === 1 ? contentBelief[token] : 0);
    sums.verbs[token + 1] = sums.verbs[token] + (part === PART.verb || part === PART.auxiliary ? 1 : 0);
    sums.breaks[token + 1] = sums.breaks[token] + (part === PART.punctuation ? 1 : 0);
    sums.cues[token + 1] = sums.cues[token] + Math.max(0, strengths[token]);
  }
  return sums;
}

/** Tokens where a content of this cue may start, and where it may end (exclusive), each in order. */
export function contentEdges({view}: Labelled, anchor: Anchor): {starts: number[]; ends: number[]} {
  const sentence = view.sentenceOf[anchor.cue];
  const {first, last} = view.sentences[sentence];
  const starts: number[] = [];
  const ends: number[] = [];
  const parsed = view.heads[anchor.cue] !== -2;
  earlierStarts(view, sentence, starts);
  for (let token = first; token < last; token++) {
    if (!inside(anchor.hole, token)) {
      if (view.word[token] && opens(view, token, first, parsed)) starts.push(token);
      if (view.word[token] && closes(view, token, last, parsed)) ends.push(token + 1);
    }
  }
  laterEnds(view, sentence, ends);
  return {starts, ends};
}

/** Adds an edge that lies behind all others, unless it is the last of them. */
function addEdge(edges: number[], edge: number): void {
  if (edges.length === 0 || edges[edges.length - 1] < edge) edges.push(edge);
}

function inside({first, last}: Range, token: number): boolean {
  return first <= token && token < last;
}

/** Words that stay with the one after them: a content rarely starts behind them. */
function opens(view: AttributionView, token: number, first: number, parsed: boolean): boolean {
  if (!parsed || token === first) return true;
  const before = view.upos[token - 1];
  if (before === PART.punctuation || view.word[token - 1] === 0) return true;
  if (before === PART.determiner || before === PART.adjective || before === PART.number) return false;
  return !(view.heads[token] === token - 1 && view.right[token] === token && view.upos[token] === PART.properNoun);
}

/** Words that stay with the one after them: a content rarely ends on them. */
function closes(view: AttributionView, token: number, last: number, parsed: boolean): boolean {
  if (!parsed || token + 1 >= last) return true;
  if (view.word[token + 1] === 0) return true;
  const part = view.upos[token];
  return (
    part !== PART.determiner && part !== PART.adposition && part !== PART.conjunction && part !== PART.subordinator
  );
}

function earlierStarts(view: AttributionView, sentence: number, starts: number[]): void {
  const {paragraph} = view.sentences[sentence];
  let from = sentence;
  while (from > Math.max(0, sentence - SENTENCES_BEFORE) && view.sentences[from - 1].paragraph === paragraph) from--;
  for (let index = from; index < sentence; index++) {
    const {first, last} = view.sentences[index];
    addEdge(starts, firstWord(view, first, last));
    for (let token = first; token < last; token++)
      if (view.quote[token] === QUOTE.first) addEdge(starts, firstWord(view, token, last));
  }
}

function laterEnds(view: AttributionView, sentence: number, ends: number[]): void {
  let {paragraph} = view.sentences[sentence];
  for (let index = sentence + 1; index <= Math.min(view.sentences.length - 1, sentence + SENTENCES_AFTER); index++) {
    const {first, last, paragraph: own} = view.sentences[index];
    if (own !== paragraph && view.quote[first] === QUOTE.outside) break;
    paragraph = own;
    for (let token = first; token < last; token++)
      if (view.quote[token] === QUOTE.last) addEdge(ends, afterLastWord(view, first, token + 1));
    addEdge(ends, afterLastWord(view, first, last));
  }
}

function firstWord({word}: AttributionView, first: number, last: number): number {
  for (let token = first; token < last; token++) if (word[token]) return token;
  return first;
}

function afterLastWord({word}: AttributionView, first: number, last: number): number {
  for (let token = last - 1; token >= first; token--) if (word[token]) return token + 1;
  return last;
}

/** How the widest subtree with an edge at a token hangs on the cue: its label, and whether its head is the cue, near it, or above it. */
function attachment(view: AttributionView, token: number, cue: number, edge: "left" | "right"): number {
  let top = token;
  for (let up = view.heads[top], steps = 0; up >= 0 && up !== cue && steps < 20; up = view.heads[up], steps++) {
    if (trimmed(view, up, edge) !== token) break;
    top = up;
  }
  const head = view.heads[top];
  const relation =
    head === cue
      ? 1
      : head >= 0 && view.heads[head] === cue
        ? 2
        : view.left[top] <= cue && cue <= view.right[top]
          ? 3
          : head < 0
            ? 4
            : 0;
  return mix(view.label[top], relation);
}

/** The edge of a subtree without the marks and conjunctions at it. */
function trimmed(view: AttributionView, token: number, edge: "left" | "right"): number {
  if (edge === "right") {
    let right = view.right[token];
    while (right > token && view.word[right] === 0) right--;
    return right;
  }
  let left = view.left[token];
  while (
    left < token &&
    (view.word[left] === 0 || view.upos[left] === PART.subordinator || view.upos[left] === PART.conjunction)
  )
    left++;
  return left;
}

/** Features of a token as the start of the content of a cue. */
export function startFeatures(data: Labelled, anchor: Anchor, sums: Sums, at: number, out: FeatureList): void {
  const {view, roles, contentBelief} = data;
  const {lower, upos, lemma, quote, role} = view;
  const {cue, hole} = anchor;
  const sentence = view.sentences[view.sentenceOf[cue]];
  const side = at < sentence.first ? 2 : at < cue ? 0 : 1;
  const from = side === 1 ? hole.last : at;
  const to = side === 1 ? at : hole.first;
  const gap = Math.max(0, sums.words[Math.max(from, to)] - sums.words[from]);
  const attached = attachment(view, at, cue, "left");
  const whose = roles[at] * 8 + byteAt(roles, at - 1);
  const own = lemma[cue];
  out.clear();
  out.add(mix(600, mix(side, numberAt(lower, at - 1))));
  out.add(mix(601, mix(mix(side, numberAt(lower, at - 1)), numberAt(lower, at - 2))));
  out.add(mix(602, mix(mix(side, upos[at]), byteAt(upos, at - 1))));
  out.add(mix(603, mix(side, lower[at])));
  out.add(mix(604, mix(side, distance(gap))));
  out.add(mix(607, mix(side, whose)));
  out.add(mix(609, mix(mix(side, whose), distance(gap))));
  out.add(mix(610, mix(mix(side, quote[at]), byteAt(quote, at - 1))));
  out.add(mix(611, mix(mix(side, byteAt(quote, at - 1)), numberAt(lower, at - 1))));
  out.add(mix(612, mix(side, attached)));
  out.add(mix(613, mix(mix(side, attached), own)));
  out.add(mix(614, mix(mix(side, attached), role[cue])));
  out.add(
    mix(615, mix(mix(side, at === firstWord(view, sentence.first, sentence.last) ? 1 : 0), mix(roles[at], role[cue]))),
  );
  out.add(mix(616, mix(side, Math.min(4, sums.breaks[Math.max(from, to)] - sums.breaks[from]))));
  out.add(mix(617, mix(mix(side, Math.min(4, sums.verbs[Math.max(from, to)] - sums.verbs[from])), role[cue])));
  out.add(mix(620, mix(side, view.fine[at])));
  out.add(mix(621, mix(mix(side, gap === 0 ? 1 : 0), mix(quote[at], quote[cue]))));
  out.add(mix(622, mix(mix(side, own), mix(distance(gap), byteAt(upos, at - 1)))));
  const step = mix(grade(contentBelief[at]), grade(at > 0 ? contentBelief[at - 1] : 0));
  out.add(mix(624, mix(mix(side, step), mix(byteAt(upos, at - 1), role[cue]))));
}

/** Features of a token (exclusive) as the end of the content of a cue. */
export function endFeatures(data: Labelled, anchor: Anchor, sums: Sums, end: number, out: FeatureList): void {
  const {view, roles, contentBelief} = data;
  const {lower, upos, lemma, quote, role} = view;
  const {cue, hole} = anchor;
  const at = end - 1;
  const sentence = view.sentences[view.sentenceOf[cue]];
  const side = end > sentence.last ? 2 : at < cue ? 0 : 1;
  const from = side === 0 ? end : hole.last;
  const to = side === 0 ? hole.first : end;
  const gap = Math.max(0, sums.words[Math.max(from, to)] - sums.words[from]);
  const own = lemma[cue];
  let next = end;
  while (next < view.count && view.word[next] === 0 && next < end + 4) next++;
  const closing = next >= view.sentences[view.sentenceOf[at]].last ? 1 : 0;
  const attached = attachment(view, at, cue, "right");
  const whose = roles[at] * 8 + byteAt(roles, next);
  out.clear();
  out.add(mix(640, mix(side, numberAt(lower, end))));
  out.add(mix(641, mix(mix(side, numberAt(lower, end)), numberAt(lower, end + 1))));
  out.add(mix(642, mix(mix(side, upos[at]), byteAt(upos, end))));
  out.add(mix(644, mix(side, distance(gap))));
  out.add(mix(645, mix(mix(side, closing), roles[at])));
  out.add(mix(647, mix(mix(side, closing), whose)));
  out.add(mix(649, mix(mix(side, quote[at]), mix(byteAt(quote, end), byteAt(quote, next)))));
  out.add(mix(650, mix(mix(side, closing), mix(byteAt(quote, end), byteAt(quote, next)))));
  out.add(mix(651, mix(mix(side, numberAt(lower, end)), mix(numberAt(lower, next), byteAt(upos, next)))));
  out.add(mix(652, mix(side, attached)));
  out.add(mix(655, mix(side, Math.min(5, sums.breaks[Math.max(from, to)] - sums.breaks[from]))));
  out.add(mix(656, mix(mix(side, Math.min(4, sums.verbs[Math.max(from, to)] - sums.verbs[from])), role[cue])));
  out.add(mix(657, mix(mix(side, own), numberAt(lower, end))));
  out.add(mix(658, mix(mix(byteAt(upos, end), byteAt(upos, next)), mix(byteAt(role, next), side))));
  out.add(mix(659, mix(mix(roles[at], byteAt(roles, end)), mix(side, distance(gap)))));
  out.add(mix(660, mix(mix(numberAt(lower, end), byteAt(role, next + 1)), byteAt(upos, next))));
  const step = mix(grade(contentBelief[at]), grade(next < view.count ? contentBelief[next] : 0));
  out.add(mix(662, mix(mix(side, closing), mix(step, role[cue]))));
}

/** Features of a pair of edges as the content of a cue. */
export function pairFeatures(data: Labelled, anchor: Anchor, sums: Sums, span: Range, out: FeatureList): void {
  const {view, roles} = data;
  const {first, last} = span;
  const {cue, hole} = anchor;
  const {lemma, role, quote} = view;
  const around = first < hole.first && last > hole.last;
  const place = around ? 2 : last <= hole.first ? 0 : 1;
  const swallowed = around ? sums.words[hole.last] - sums.words[hole.first] : 0;
  const words = sums.words[last] - sums.words[first] - swallowed;
  const contents = sums.contents[last] - sums.contents[first];
  const share = words <= 0 ? 0 : Math.min(4, Math.round((4 * contents) / words));
  const joins =
    (roles[first] === 5 ? 1 : roles[first] >= 5 ? 2 : 0) +
    (roles[last - 1] >= 5 ? 3 : 0) +
    (last < view.count && roles[last] === 6 ? 6 : 0);
  const verbs = Math.min(3, sums.verbs[last] - sums.verbs[first]);
  const cues = sums.cues[last] - sums.cues[first] - (around ? sums.cues[hole.last] - sums.cues[hole.first] : 0);
  const strength = Math.min(5, Math.ceil(cues));
  const sentences = Math.min(3, view.sentenceOf[last - 1] - view.sentenceOf[first]);
  const quotes = quoteCrossing(view, span);
  const after = hole.last < view.count ? view.lower[hole.last] : EDGE;
  const node = subtree(view, span, cue);
  const own = lemma[cue];
  out.clear();
  out.add(mix(683, mix(place, node)));
  out.add(mix(684, mix(mix(place, node), own)));
  out.add(mix(686, mix(place, mix(share, joins))));
  out.add(mix(687, mix(mix(place, share), mix(joins, role[cue]))));
  out.add(mix(688, mix(mix(place, quotes), sentences)));
  out.add(mix(689, mix(mix(place, quotes), mix(share, role[cue]))));
  out.add(mix(690, mix(mix(place, quotes), mix(quote[first], quote[last - 1]))));
  out.add(mix(691, mix(mix(place, verbs), role[cue])));
  out.add(mix(692, mix(mix(place, verbs), own)));
  out.add(mix(694, mix(mix(place, strength), role[cue])));
  out.add(mix(695, mix(mix(place, sentences), mix(share, quotes))));
  out.add(mix(696, mix(mix(place, after), role[cue])));
  out.add(mix(698, mix(anchor.source >= first && anchor.source < last ? 1 : 0, mix(place, anchor.source < 0 ? 1 : 0))));
  const believed =
    sums.beliefs[last] - sums.beliefs[first] - (around ? sums.beliefs[hole.last] - sums.beliefs[hole.first] : 0);
  const belief = grade(words <= 0 ? 0 : believed / words);
  out.add(mix(699, mix(place, belief)));
}

/** How a span lies to quotation marks: none in it, all of it within one, whole ones in it, or one cut by it. */
function quoteCrossing(view: AttributionView, {first, last}: Range): number {
  const opening = view.quoteFirst[first];
  const closing = view.quoteLast[last - 1];
  const cutLeft = opening >= 0 && opening < first - 1 ? 1 : 0;
  const cutRight = closing >= 0 && closing > last + 2 ? 1 : 0;
  const leftIn = opening >= 0 ? 1 : 0;
  const rightIn = closing >= 0 ? 1 : 0;
  const same = leftIn && rightIn && view.quoteFirst[last - 1] === opening ? 1 : 0;
  return cutLeft + 2 * cutRight + 4 * leftIn + 8 * rightIn + 16 * same;
}

/** The label of the subtree that is this very span, and how it hangs on the cue; 0 if none is. */
function subtree(view: AttributionView, {first, last}: Range, cue: number): number {
  for (let top = first, steps = 0; top >= 0 && steps < 20; top = view.heads[top], steps++) {
    const left = trimmed(view, top, "left");
    if (left < first) return 0;
    if (left === first && trimmed(view, top, "right") === last - 1) {
      const head = view.heads[top];
      return mix(view.label[top], head === cue ? 1 : head >= 0 && view.heads[head] === cue ? 2 : 0);
    }
  }
  return 0;
}
